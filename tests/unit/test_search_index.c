#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "format/node.h"
#include "site/finder.h"
#include "site/search_index.h"
#include "tunnel.h"

struct fixture {
    struct arena arena;
    struct timeline timeline;
    struct site site;
    struct node index;
};

static void open_index(struct fixture *f)
{
    static const struct view opening = VIEW_INIT("self.annalsIndex = ");
    *f = (struct fixture){ 0 };
    struct buffer out = { 0 };
    tunnel_make(&f->arena, &f->timeline);
    site_index(&f->arena, &f->timeline, &f->site);
    search_index_write(&f->site, NULL, 0, &out);
    struct view text = arena_copy(&f->arena, buffer_view(&out));
    buffer_finish(&out);
    assert_true(view_starts(text, opening) && view_ends(text, VIEW(";\n")));
    assert_true(json_read(&f->arena, view_slice(text, opening.length, text.length - 2),
                          &f->index, NULL));
}

static struct view string_of(const struct node *map, const char *key)
{
    const struct node *node = node_get(map, view_of(key));
    if (node == NULL)
        fail_msg("no %s", key);
    return node->string;
}

/* The list of a word, read as script.js reads it; absent where there is none. */
static struct view list_of(struct fixture *f, const char *wanted)
{
    struct view words = string_of(&f->index, "words");
    struct view lists = string_of(&f->index, "lists");
    char word[64];
    size_t at = 0;
    while (at < words.length) {
        size_t length = (size_t) (words.data[at++] - 'A');
        while (at < words.length && !ascii_is_upper(words.data[at]))
            word[length++] = words.data[at++];
        struct view list = view_cut(&lists, '.');
        if (view_equal((struct view){ word, length }, view_of(wanted)))
            return list;
    }
    return (struct view){ 0 };
}

static void test_words_lead_to_events(void **state)
{
    (void) state;
    struct fixture f;
    open_index(&f);
    assert_true(view_equal(list_of(&f, "divers"), VIEW("3")));  /* the third event */
    assert_true(view_equal(list_of(&f, "passeng"), VIEW("6"))); /* seven letters of it */
    assert_true(view_equal(list_of(&f, "train"), VIEW("72")));  /* two apart */
    assert_true(view_equal(list_of(&f, "marlow"), VIEW("8")));
    assert_null(list_of(&f, "xyzzy").data);
    arena_finish(&f.arena);
}

static void test_facets(void **state)
{
    (void) state;
    struct fixture f;
    open_index(&f);
    assert_int_equal(node_get(&f.index, VIEW("events"))->integer, 11);
    const struct node *sources = node_get(&f.index, VIEW("sources"));
    assert_true(view_equal(string_of(sources, "memoir"), VIEW("61")));
    const struct node *names = node_get(&f.index, VIEW("entities"));
    assert_true(view_equal(string_of(names, "people/ida-marlow"), VIEW("8")));
    assert_true(view_equal(string_of(&f.index, "disagree"), VIEW("72")));
    const struct node *kinds = node_get(&f.index, VIEW("kinds"));
    assert_true(view_equal(string_of(kinds, "founding"), VIEW("1")));
    arena_finish(&f.arena);
}

static void test_words_are_folded(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct view rest = VIEW("\xC3\x89lan, Z\xC3\xBCrich-West \xD0\x9A\xD0\xB8\xD0\xB5"
                            "\xD0\xB2 applications 1914");
    static const char *const wanted[] = { "elan",    "zurich",
                                          "west",    "\xD0\xBA\xD0\xB8\xD0\xB5\xD0\xB2",
                                          "applica", "1914" };
    struct view word;
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        assert_true(search_word(&arena, &rest, &word));
        if (!view_equal(word, view_of(wanted[i])))
            fail_msg("%.*s, not %s", VIEW_ARG(word), wanted[i]);
    }
    assert_false(search_word(&arena, &rest, &word));
    arena_finish(&arena);
}

/* Gaps of more than a digit holds. */
static void test_far_events(void **state)
{
    (void) state;
    enum { EVENTS = 40000 };
    struct fixture f;
    open_index(&f);
    struct event *many = ARENA_ARRAY(&f.arena, struct event, EVENTS);
    for (size_t i = 0; i < EVENTS; i++)
        many[i] = f.timeline.events[i == 0 || i == EVENTS - 1 ? 0 : 1];
    f.timeline.events = many;
    f.timeline.event_count = EVENTS;
    site_index(&f.arena, &f.timeline, &f.site);
    assert_int_equal(search_titles_count(&f.site), EVENTS / SEARCH_TITLES_EACH);
    struct buffer out = { 0 };
    search_index_write(&f.site, NULL, 0, &out);
    struct view text = buffer_view(&out);
    /* 39,999 is 1, 7, 1, 31 to base 32. */
    assert_true(view_find(text, VIEW("\"founding\":\"1bhbV\""), 0) < text.length);
    buffer_finish(&out);
    arena_finish(&f.arena);
}

static void test_titles(void **state)
{
    (void) state;
    struct fixture f;
    open_index(&f);
    struct buffer out = { 0 };
    assert_int_equal(search_titles_count(&f.site), 0);
    search_titles_write(&f.site, 0, &out);
    struct view text = buffer_view(&out);
    assert_true(view_starts(
        text, VIEW("(self.annalsTitles = self.annalsTitles || [])[0] = "
                   "[[\"company-founded\",\"The Aldersea Tunnel Company is founded\","
                   "\"during the 1880s\"],")));
    buffer_finish(&out);
    arena_finish(&f.arena);
}

/* Those of most events can be chosen, a hundred at most. */
static void test_choices(void **state)
{
    (void) state;
    struct fixture f;
    open_index(&f);
    struct linked_entity *many = ARENA_ARRAY(&f.arena, struct linked_entity, 300);
    for (size_t i = 0; i < 300; i++) {
        many[i] = f.timeline.entities[3];
        many[i].event_count = i % 3;
    }
    f.timeline.entities = many;
    f.timeline.entity_count = 300;
    struct finder_choices choices;
    finder_choose(&f.arena, &f.site, &choices);
    assert_int_equal(choices.entity_count, FINDER_CHOICES_MAX);
    assert_int_equal(choices.entities[0], 2);
    assert_int_equal(choices.entities[99], 299);
    assert_int_equal(choices.source_count, 3);
    arena_finish(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words_lead_to_events),
        cmocka_unit_test(test_facets),
        cmocka_unit_test(test_words_are_folded),
        cmocka_unit_test(test_far_events),
        cmocka_unit_test(test_titles),
        cmocka_unit_test(test_choices),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
