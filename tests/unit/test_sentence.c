/* Sentences: where they end, and where a stop does not end them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "text/token.h"
#include "text_fixture.h"

struct sentence_case {
    const char *text, *sentences; /* parted by a bar */
};

static const struct sentence_case cases[] = {
    { "It rained. We left.", "It rained.|We left." },
    { "Mr. Hale met Dr. Okoro. They spoke.", "Mr. Hale met Dr. Okoro.|They spoke." },
    { "They met in the U.S. Holt also left. The U.S. Navy said so.",
      "They met in the U.S.|Holt also left.|The U.S. Navy said so." },
    { "The U.S. Senate voted. The U.S. The end.",
      "The U.S. Senate voted.|The U.S.|The end." },
    { "On Nov. 3 he left St. Louis.", "On Nov. 3 he left St. Louis." },
    { "He sold Acme Inc. In May it closed.", "He sold Acme Inc.|In May it closed." },
    { "Acme Inc. Chairman Bo Li quit.", "Acme Inc. Chairman Bo Li quit." },
    { "Flight No. 5 left. No. It stayed.", "Flight No. 5 left.|No.|It stayed." },
    { "J. R. Smith wrote it. So did T. S. Eliot.",
      "J. R. Smith wrote it.|So did T. S. Eliot." },
    { "We used plan B. Nobody knew.", "We used plan B.|Nobody knew." },
    { "He cited ports, e.g. Odessa. Fine.", "He cited ports, e.g. Odessa.|Fine." },
    { "\"We won.\" He smiled.", "\"We won.\"|He smiled." },
    { "\xE2\x80\x9CWe won.\xE2\x80\x9D He smiled.",
      "\xE2\x80\x9CWe won.\xE2\x80\x9D|He smiled." },
    { "\"Why?\" Smith asked. Nobody knew.", "\"Why?\" Smith asked.|Nobody knew." },
    { "\"Why?\" he asked. \"Now!\" Go.", "\"Why?\" he asked.|\"Now!\"|Go." },
    { "(He left.) Then (she did).", "(He left.)|Then (she did)." },
    { "It grew.[12] Then it fell.[3]", "It grew.[12]|Then it fell.[3]" },
    { "It cost 3.5 crowns. In 1997. 15 died.", "It cost 3.5 crowns.|In 1997.|15 died." },
    { "Well... perhaps. No... Yes.", "Well... perhaps.|No...|Yes." },
    { "2. (C) The envoy left. 3. (C) He ate.", "2. (C) The envoy left.|3. (C) He ate." },
    { "4 . ( C ) The envoy left . He ate .", "4 . ( C ) The envoy left .|He ate ." },
    { "\xC2\xB6"
      "5. Envoys met.",
      "\xC2\xB6"
      "5. Envoys met." },
    { "A. The first. B. The second.", "A. The first.|B. The second." },
    { "Stop! Who? Me?! Yes.", "Stop!|Who?|Me?!|Yes." },
    { "It ended.The rest left.", "It ended.|The rest left." },
    { "See x.y and z.org. Good.", "See x.y and z.org.|Good." },
    { "We met at 9 a.m. Monday. At 5 p.m. Smith left.",
      "We met at 9 a.m. Monday.|At 5 p.m.|Smith left." },
    { "Chair: We agree.\nHale: So do I.", "Chair: We agree.|Hale: So do I." },
    { "Chair: We agree\nHale: So do I", "Chair: We agree|Hale: So do I" },
    { "the long line\ngoes on here", "the long line\ngoes on here" },
    { "Paris,\nMarch 3", "Paris,\nMarch 3" },
    { "ROME, May 3. /ABC/. Ships left.", "ROME, May 3.|/ABC/.|Ships left." },
    { "One.\n\nTwo.\n\nThree", "One.|Two.|Three" },
    { "He lived in Boston, Mass. He died there.",
      "He lived in Boston, Mass.|He died there." },
    { "Sammy Davis Jr. sang. He is Sammy Davis Jr. He sang.",
      "Sammy Davis Jr. sang.|He is Sammy Davis Jr.|He sang." },
    { "They met (see p. 3). Good.", "They met (see p. 3).|Good." },
    { "Pay, e.g., in May vs. June. End", "Pay, e.g., in May vs. June.|End" },
};

static void check_case(const struct sentence_case *row)
{
    struct arena arena = { 0 };
    struct buffer found = { 0 };
    struct text text = fixture_split(&arena, row->text);
    for (size_t i = 0; i < text.sentence_count; i++) {
        if (i > 0)
            buffer_add_byte(&found, '|');
        buffer_add(&found, view_slice(text.document->text, text.sentences[i].start,
                                      text.sentences[i].end));
    }
    buffer_add_byte(&found, '\0');
    assert_string_equal(found.data, row->sentences);
    buffer_finish(&found);
    arena_finish(&arena);
}

static void sentences(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_case(&cases[i]);
}

static void blocks(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct text text = fixture_split(&arena, "One. Two.\n\nThree.");
    assert_int_equal(text.sentence_count, 3);
    assert_true(text.sentences[0].first_of_block);
    assert_false(text.sentences[1].first_of_block);
    assert_true(text.sentences[2].first_of_block);
    assert_int_equal(text.sentences[1].block, 0);
    assert_int_equal(text.sentences[2].block, 1);
    arena_finish(&arena);
}

static void headings_are_whole(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct text text;
    struct view string = VIEW("No deal. Now what? Ask St. Peter\nBy A. Reporter");
    text_split(&arena, fixture_document(&arena, string, BLOCK_HEADING), &text);
    assert_int_equal(text.sentence_count, 2);
    assert_true(
        view_equal(text_slice(&text, text.sentences[1].first, text.sentences[1].last),
                   VIEW("By A. Reporter")));
    arena_finish(&arena);
}

/* A sentence without end is cut behind its last comma. */
static void long_ones_are_cut(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct view string = fixture_repeat(&arena, "a b c d, ", 9 * 2000);
    struct text text;
    text_split(&arena, fixture_document(&arena, string, BLOCK_PARAGRAPH), &text);
    assert_int_equal(text.token_count, 10000);
    assert_int_equal(text.sentence_count, 3);
    assert_int_equal(text.sentences[0].last, SENTENCE_TOKEN_LIMIT);
    assert_true(view_equal(text.tokens[SENTENCE_TOKEN_LIMIT - 1].lower, VIEW(",")));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences),
        cmocka_unit_test(blocks),
        cmocka_unit_test(headings_are_whole),
        cmocka_unit_test(long_ones_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
