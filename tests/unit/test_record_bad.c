#include "store_fixture.h"

/* Each puts new for the first old of a good record. */
static const struct {
    const char *old, *new, *says;
} CASES[] = {
    { "annals/record/1", "annals/record/2",
      "\"schema\" is \"annals/record/2\" (it must be \"annals/record/1\")" },
    { "\"id\": \"cafés/zürich\"", "\"id\": \"../cafés\"",
      "\"id\" is \"../cafés\" (it must be a relative path without \".\" and \"..\")" },
    { "\"id\": \"cafés/zürich\"", "\"id\": \"/cafés\"",
      "\"id\" is \"/cafés\" (it must be a relative path without \".\" and \"..\")" },
    { "\"id\": \"cafés/zürich\"", "\"id\": \"a//b\"",
      "\"id\" is \"a//b\" (it must be a relative path without \".\" and \"..\")" },
    { "\"id\": \"cafés/zürich\"", "\"id\": 7", "\"id\" must be a string" },
    { "\"id\": \"cafés/zürich\",", "", "\"id\" is missing" },
    { "\"rights\": \"excerpt\"", "\"rights\": \"all\"",
      "\"rights\" is \"all\" (it must be full or excerpt)" },
    { "\"publisher\": \"L", "\"publisher\": \"\\u001bL",
      "\"publisher\" holds control characters (leave them out)" },
    { "\"publisher\": \"L", "\"publisher\": \"\\u0085L",
      "\"publisher\" holds control characters (leave them out)" },
    { "\"author\": null", "\"author\": []", "\"author\" must be a string or null" },
    { "\"food\"", "1", "\"tags\" must hold strings" },
    { "\"text\": \"A café", "\"text\": \"The café",
      "timexes[0]: \"text\" is not what the text has from" },
    { "\"blocks\": [", "\"blocks\": {}, \"other\": [",
      "\"other\" is not known to this version (use the one that wrote it)" },
    { "\"tags\": [", "\"tags\": null, \"draft\": [",
      "\"tags\" must not be null (leave it out)" },
    { "\"author\": null,", "", "\"author\" is missing" },
    { "\"kind\": \"heading\"", "\"kind\": \"footnote\"",
      "blocks[0]: \"kind\" is \"footnote\" (it must be one of the contract's)" },
    { "\"level\": 1", "\"level\": 9", "blocks[0]: \"level\" must be 1 to 6" },
    { "\"level\": 1", "\"level\": 1, \"page\": 0",
      "blocks[0]: \"page\" must be 1 to 99999" },
    { "\"suffix\": \".\"", "\"suffix\": \".\", \"page\": 4, \"lastPage\": 3",
      "claims[1]: quote: \"lastPage\" must not be before \"page\", nor without it" },
    { "\"suffix\": \".\"", "\"suffix\": \".\", \"lastPage\": 3",
      "claims[1]: quote: \"lastPage\" must not be before \"page\", nor without it" },
    { "\"end\": 20", "\"end\": 30",
      "blocks[1]: blocks must stand in order, without overlap" },
    { "\"end\": 20", "\"end\": 2000",
      "blocks[0]: \"start\" 0 and \"end\" 2000 are no part of the text, which has 164 "
      "code "
      "points" },
    { "\"start\": 0", "\"start\": -1",
      "blocks[0]: \"start\" must be a whole number from 0" },
    { "\"id\": \"t2\"", "\"id\": \"t1\"",
      "timexes[1]: \"id\" is \"t1\" (it must be one of its own)" },
    { "\"type\": \"DATE\"", "\"type\": \"DAY\"",
      "timexes[0]: \"type\" is \"DAY\" (it must be DATE, TIME, DURATION or SET)" },
    { "\"text\": \"3 May 1990\"", "\"text\": \"4 May 1990\"",
      "timexes[0]: \"text\" is not what the text has from \"start\" to \"end\" (count "
      "them in "
      "code points)" },
    { "\"edtf\": \"1990-05-03\"", "\"edtf\": \"1990-05-32\"",
      "timexes[0]: date: edtf: May 1990 has 31 days" },
    { "\"edtf\": \"1990-05-03\"", "\"edtf\": \"1990-05\"",
      "timexes[0]: date: \"edtf\" is \"1990-05\", whose days are not those of "
      "\"earliest\" "
      "and \"latest\" (correct one of them)" },
    { "\"earliest\": \"2005-01-10\"", "\"earliest\": \"2005-1-10\"",
      "date: \"earliest\" is \"2005-1-10\" (it must be a day of the calendar, as "
      "2019-03-04)" },
    { "\"precision\": \"day\"", "\"precision\": \"hour\"",
      "date: \"precision\" is \"hour\" (it must be one of the contract's)" },
    { "\"certainty\": \"exact\"", "\"certainty\": \"sure\"",
      "date: \"certainty\" is \"sure\" (it must be exact, approximate or uncertain)" },
    { "\"part\": \"late\"", "\"part\": \"later\"",
      "timexes[1]: date: \"part\" is \"later\" (it must be early, mid or late)" },
    { "\"earliest\": \"2004-09-01\"", "\"earliest\": \"2004-06-01\"",
      "timexes[1]: date: \"core\" must lie within earliest and latest" },
    { "\"type\": \"organisation\"", "\"type\": \"company\"", "mentions[0]" },
    { "\"aliases\": [", "\"aliases\": [3, ",
      "bearers[0]: \"aliases\" must hold strings" },
    { "\"id\": \"d4e5f6\"", "\"id\": \"a1b2c3\"",
      "claims[1]: \"id\" is \"a1b2c3\" (it must be one of its own)" },
    { "\"id\": \"a1b2c3\"", "\"id\": \"a b\"",
      "claims[0]: \"id\" is \"a b\" (it must be 1 to 16 letters and digits)" },
    { "\"timex\": \"t1\"", "\"timex\": \"t9\"",
      "claims[0]: \"timex\" is \"t9\" (it must be the id of one of \"timexes\")" },
    { "\"basis\": \"timex\"", "\"basis\": \"guess\"",
      "claims[0]: \"basis\" is \"guess\" (it must be timex, source or derived)" },
    { "\"relation\": \"on\"", "\"relation\": \"near\"",
      "claims[0]: \"relation\" is \"near\" (it must be one of the contract's)" },
    { "\"factuality\": \"happened\"", "\"factuality\": \"maybe\"",
      "claims[0]: \"factuality\" is \"maybe\" (it must be one of the contract's)" },
    { "\"lead\": false", "\"lead\": true", "claims[1]: a second claim is \"lead\"" },
    { "\"lead\": false", "\"lead\": 0", "claims[0]: \"lead\" must be true or false" },
    { "\"salience\": 0.5", "\"salience\": 5",
      "claims[0]: \"salience\" must be a number from 0 to 1" },
    { "\"text\": \"opened\"", "\"text\": \"closed\"",
      "claims[0]: trigger: \"text\" is not" },
    { "\"exact\": \"The Café", "\"exact\": \"The café",
      "claims[0]: quote: \"exact\" is not" },
    { "\"code\": \"unknown-key\"", "\"code\": \"odd\"",
      "diagnostics[0]: \"code\" is \"odd\" (it must be a code of this program)" },
};

static void says_what_does_not_fit(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
        struct arena arena = { .blocks = NULL };
        struct view text = fixture_text(&arena, "record.json");
        struct node node;
        struct record record = { .paragraph_count = 4711 };
        struct error err = { .kind = ERROR_NONE };
        fixture_parse(&arena, fixture_replace(&arena, text, CASES[i].old, CASES[i].new),
                      &node);
        if (record_read(&arena, &node, &record, &err))
            fail_msg("%s was read", CASES[i].new);
        if (!view_starts(view_of(err.text), view_of(CASES[i].says)))
            fail_msg("%s: %s", CASES[i].new, err.text);
        assert_int_equal(err.kind, ERROR_INPUT);
        assert_int_equal(record.paragraph_count, 4711);
        arena_finish(&arena);
    }
}

static void refuses_what_is_no_object(void **state)
{
    (void) state;
    static const char *const texts[] = { "[]", "null", "\"record\"", "{}", "3" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct arena arena = { .blocks = NULL };
        struct node node;
        struct record record;
        struct error err = { .kind = ERROR_NONE };
        fixture_parse(&arena, view_of(texts[i]), &node);
        assert_false(record_read(&arena, &node, &record, &err));
        assert_int_equal(err.kind, ERROR_INPUT);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_does_not_fit),
        cmocka_unit_test(refuses_what_is_no_object),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
