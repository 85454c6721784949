#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "reading_fixture.h"

static const struct reading_case cases[] = {
    { "txt",
      "Yesterday [PER Jane Roe  ] of the [ORG Water Board ] met [MISC Austrian ] guests.",
      "p Yesterday Jane Roe of the Water Board met Austrian guests.\n" },
    { "txt", "He went to [LOC Linz ] , then home to [LOC Graz ] .",
      "p He went to Linz, then home to Graz.\n" },
    { "txt", "[ORG Board of [LOC Linz ] and Graz ] met [PER and [unclosed it seems.",
      "p Board of Linz and Graz met [PER and [unclosed it seems.\n" },
    { "txt",
      "An array[0] and a [note] and [SIC] and [Per head ] stay, as does [ORGAN x ].",
      "p An array[0] and a [note] and [SIC] and [Per head ] stay, as does [ORGAN x "
      "].\n" },
    { "txt", "[LOC  ] nothing [PER ] here", "p nothing here\n" },
    { "txt", "] [PER Jane Roe ] ] [", "p ] Jane Roe ] [\n" },
    { "md", "# Talks\n\n**[PER Jane Roe ]** met *[ORG Water Board ]* members.\n",
      "h1 Talks\np Jane Roe met Water Board members.\n" },
};

static void reads_marks(void **state)
{
    (void) state;
    expect_readings(cases, COUNT(cases));
}

static void gives_hints(void **state)
{
    (void) state;
    static const struct {
        const char *words;
        enum hint_kind kind;
    } hints[] = {
        { "Board of Linz", HINT_ORGANISATION },
        { "Jane Roe", HINT_PERSON },
        { "Graz", HINT_PLACE },
        { "Austrian", HINT_OTHER },
        { "WATER TALKS", HINT_ORGANISATION },
    };
    struct reading reading;
    reading_of(&reading, "txt",
               VIEW("The [ORG Board of [LOC Linz ] ] and [PER Jane Roe  ] of [GPE Graz ] "
                    "are [NORP Austrian ] , [LOC DECL:  ] [ORG TITLE: WATER TALKS ] ."));
    const struct document *document = &reading.document;
    assert_int_equal(document->hint_count, COUNT(hints));
    for (size_t i = 0; i < COUNT(hints); i++) {
        const struct hint *hint = &document->hints[i];
        expect_view(view_slice(document->text, hint->start, hint->end), hints[i].words);
        assert_int_equal(hint->kind, hints[i].kind);
    }
    expect_sound(document);
    reading_finish_test(&reading);
}

static void bears_nesting(void **state)
{
    (void) state;
    static const char *const pieces[] = { "[PER ", "[PER a ]", "[[PER a ", "] [PER " };
    for (size_t i = 0; i < COUNT(pieces); i++) {
        struct view much = repeated(pieces[i], 20000);
        struct reading reading;
        reading_of(&reading, "txt", much);
        expect_sound(&reading.document);
        reading_finish_test(&reading);
        free((char *) much.data);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_marks),
        cmocka_unit_test(gives_hints),
        cmocka_unit_test(bears_nesting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
