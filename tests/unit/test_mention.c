#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "names/mention.h"
#include "text_fixture.h"

/* A text and the mentions that it has: "type surface=name", in order, parted by ';'. */
struct passage {
    const char *text, *mentions;
};

static const struct passage passages[] = {
    /* persons */
    { "We heard that June Alder left in June.", "person June Alder" },
    { "Ambassador Jane Q. Hobbs left. Hobbs said so.",
      "person Jane Q. Hobbs;person Hobbs=Jane Q. Hobbs" },
    { "The guide, known only as \"Petya\", fled.", "person Petya" },
    { "Choi Min-seo won. Later Choi wept.",
      "person Choi Min-seo;person Choi=Choi Min-seo" },
    { "Mr Ludwig van der Zee met Mr Van der Zee.",
      "person Ludwig van der Zee;person Van der Zee=Ludwig van der Zee" },
    { "Anna Holt and Peter Holt met. Anna smiled.",
      "person Anna Holt;person Peter Holt;person Anna=Anna Holt" },
    { "Nobody came on Monday, in May or at Christmas.", "" },
    { "He saw the President, the Minister and the King.", "" },
    /* organisations */
    { "The Coastal Survey Office (CSO) closed. The CSO is gone.",
      "organisation Coastal Survey Office;organisation CSO=Coastal Survey Office;"
      "organisation CSO=Coastal Survey Office" },
    { "The Royal Whaling Commission met. FWC and RWC staff left.",
      "organisation Royal Whaling Commission;organisation FWC;"
      "organisation RWC=Royal Whaling Commission" },
    { "The Harbour Pilots Service met. The Service left.",
      "organisation Harbour Pilots Service;organisation Service=Harbour Pilots Service" },
    { "The Service left. The Committee stayed.", "" },
    { "She works for the Ministry of Forests and Fisheries of Norway.",
      "organisation Ministry of Forests and Fisheries;place Norway" },
    { "Shares of Velmor Inc. rose, but Velmor lost.",
      "organisation Velmor Inc.;organisation Velmor=Velmor Inc." },
    { "The Norwegian Federal Fisheries Service closed.",
      "place Norwegian=Norway;organisation Federal Fisheries Service" },
    /* places */
    { "Oslo said it would pay, but in Oslo it snowed.", "place Oslo=Norway;place Oslo" },
    { "The Danes and the Dutch army took St. Petersburg.",
      "place Danes=Denmark;place Dutch=Netherlands;place St. Petersburg=Saint "
      "Petersburg" },
    { "They sailed past Cape Farrow to the village of Stonebeck.",
      "place Cape Farrow;place Stonebeck" },
    { "The mayor of Norrby opened the bridge. Norrby has paid for it.",
      "place Norrby;place Norrby" },
    { "The head of Norrby opened the bridge. Norrby has paid for it.",
      "organisation Norrby;organisation Norrby" },
    { "He told us about it, and US ships left.", "place US=United States" },
    /* texts and things */
    { "The Seed Trade Act 1954 passed. The Act was short, and the law was not.",
      "text Seed Trade Act 1954;text Act=Seed Trade Act 1954" },
    { "They signed a fisheries protocol. The protocol failed.",
      "text fisheries protocol;text protocol=fisheries protocol" },
    { "They adopted resolution 5150 after the Nordic Council's resolution.",
      "text resolution 5150;organisation Nordic Council;"
      "text resolution=Nordic Council resolution" },
    { "The frigate Blue Heron met HMS Lasting Hope.",
      "thing Blue Heron;thing HMS Lasting Hope" },
};

static void add(char *out, size_t size, size_t *length, struct view view)
{
    for (size_t i = 0; i < view.length && *length + 1 < size; i++)
        out[(*length)++] = view.data[i];
    out[*length] = '\0';
}

/* The mentions as the table above has them. */
static void spell(const struct text *text, const struct mention_list *list, char *out,
                  size_t size)
{
    size_t length = 0;
    out[0] = '\0';
    for (size_t i = 0; i < list->count; i++) {
        const struct mention *mention = &list->items[i];
        struct view surface =
            view_slice(text->document->text, mention->start, mention->end);
        add(out, size, &length, i > 0 ? VIEW(";") : VIEW(""));
        add(out, size, &length, entity_type_name(mention->type));
        add(out, size, &length, VIEW(" "));
        add(out, size, &length, surface);
        if (!view_equal(surface, mention->name)) {
            add(out, size, &length, VIEW("="));
            add(out, size, &length, mention->name);
        }
    }
}

static void test_passages(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    for (size_t i = 0; i < sizeof passages / sizeof *passages; i++) {
        struct text text = fixture_split(&arena, passages[i].text);
        struct mention_list mentions;
        char found[1000];
        mention_find(&arena, &text, &mentions);
        spell(&text, &mentions, found, sizeof found);
        assert_string_equal(found, passages[i].mentions);
    }
    arena_finish(&arena);
}

static const struct bearer *bearer_of(const struct mention_list *list, struct view name)
{
    for (size_t i = 0; i < list->bearer_count; i++)
        if (view_equal(list->bearers[i].name, name))
            return &list->bearers[i];
    fail_msg("no bearer '%.*s'", VIEW_ARG(name));
    return NULL;
}

static void test_bearers(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct text text = fixture_split(
        &arena, "Finnish President Aino Salo met Pekka Rinne, head of the Harbour Board. "
                "Salo left. A Somali refugee, identified only as Nuur, stayed.");
    struct mention_list list;
    mention_find(&arena, &text, &list);
    const struct bearer *salo = bearer_of(&list, VIEW("Aino Salo"));
    assert_true(view_equal(salo->role, VIEW("Finnish President")));
    assert_true(view_equal(salo->country, VIEW("Finland")));
    assert_int_equal(salo->mention_count, 2);
    assert_int_equal(salo->alias_count, 1);
    assert_true(view_equal(salo->aliases[0], VIEW("Salo")));
    const struct bearer *rinne = bearer_of(&list, VIEW("Pekka Rinne"));
    assert_true(view_equal(rinne->role, VIEW("head of the Harbour Board")));
    const struct bearer *nuur = bearer_of(&list, VIEW("Nuur"));
    assert_true(view_equal(nuur->role, VIEW("Somali refugee")));
    assert_true(view_equal(nuur->country, VIEW("Somalia")));
    arena_finish(&arena);
}

static void test_flags(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct text text = fixture_split(
        &arena, "Danish ships left. The Reef Survey Agency wept; the Agency sank.");
    struct mention_list list;
    mention_find(&arena, &text, &list);
    assert_int_equal(list.count, 3);
    assert_true(list.items[0].adjective);
    assert_false(list.items[1].role_only);
    assert_true(list.items[2].role_only);
    assert_int_equal(list.items[1].bearer, list.items[2].bearer);
    assert_ptr_equal(mention_at(&list, list.items[1].first + 1), &list.items[1]);
    assert_ptr_equal(mention_at(&list, 0), &list.items[0]);
    assert_null(mention_at(&list, 1));
    assert_null(mention_at(&list, text.token_count));
    arena_finish(&arena);
}

/* The markup of a source may cut a name short or give it a wrong kind. */
static void test_hints(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct document *document = fixture_document(
        &arena, VIEW("He asked Zorrin about it. Talks in Gdov ended."), BLOCK_PARAGRAPH);
    struct hint hints[] = {
        { .kind = HINT_PERSON, .start = 9, .end = 15 },
        { .kind = HINT_PLACE, .start = 35, .end = 39 },
    };
    document->hints = hints;
    document->hint_count = 2;
    struct text text;
    struct mention_list list;
    text_split(&arena, document, &text);
    mention_find(&arena, &text, &list);
    assert_int_equal(list.count, 2);
    assert_int_equal(list.items[0].type, ENTITY_PERSON);
    assert_int_equal(list.items[1].type, ENTITY_PLACE);
    arena_finish(&arena);
}

/* A heading's capitals count only where the body bears them out. */
static void test_headings(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct text text = fixture_split(
        &arena, "Brave Little Tailor Shocks Marlow And Council\n\n"
                "MARLOW REFUSES TO SPEAK\n\nThe writer Edith Marlow was silent.");
    struct mention_list list;
    char found[400];
    mention_find(&arena, &text, &list);
    spell(&text, &list, found, sizeof found);
    assert_string_equal(found, "person Marlow=Edith Marlow;person MARLOW=Edith Marlow;"
                               "person Edith Marlow");
    arena_finish(&arena);
}

static void test_types(void **state)
{
    (void) state;
    for (int i = ENTITY_PERSON; i <= ENTITY_THING; i++) {
        enum entity_type type = ENTITY_PERSON;
        assert_true(entity_type_of(entity_type_name((enum entity_type) i), &type));
        assert_int_equal(type, i);
    }
    enum entity_type type = ENTITY_TEXT;
    assert_false(entity_type_of(VIEW("Person"), &type));
    assert_int_equal(type, ENTITY_TEXT);
}

/* A quarter of a megabyte of what names are made of is read in order, without overlaps.
 */
static void test_hostile(void **state)
{
    (void) state;
    static const char *const units[] = {
        "Zorrin ",
        "Council of the ",
        "of the ",
        "Ministry (MM) ",
        "de la ",
        "A-",
        "Anna ",
        "Act 12 ",
        "Republic of ",
        "the Service ",
        "X & ",
        "Prime Minister ",
        "\xC3\x89t\xC3\xA9 ",
        "President of the Bank of ",
        "UN'",
        "known as \"",
        "KIM SAID ",
        "St. ",
        "Mr. J. ",
        "1-A",
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct arena arena = { 0 };
        struct diagnostics diagnostics = { 0 };
        struct view string = fixture_repeat(&arena, units[i], 1 << 18);
        string.length = utf8_floor(string, string.length);
        struct document *document =
            fixture_document(&arena, string, i % 2 ? BLOCK_PARAGRAPH : BLOCK_HEADING);
        document->diagnostics = &diagnostics;
        struct text text;
        struct mention_list list;
        text_split(&arena, document, &text);
        mention_find(&arena, &text, &list);
        for (size_t m = 1; m < list.count; m++)
            assert_true(list.items[m - 1].last <= list.items[m].first);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_passages), cmocka_unit_test(test_bearers),
        cmocka_unit_test(test_flags),    cmocka_unit_test(test_hints),
        cmocka_unit_test(test_headings), cmocka_unit_test(test_types),
        cmocka_unit_test(test_hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
