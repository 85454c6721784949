/* Tokens: where words, numbers, marks and addresses are parted, and what they carry. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "text/token.h"
#include "text_fixture.h"

struct split_case {
    const char *text, *tokens; /* parted by a bar; before one that is glued by "+" */
};

static const struct split_case split_cases[] = {
    { "The U.S.-led talks", "The|U.S.+-+led|talks" },
    { "on Nov. 12, 2011", "on|Nov.|12+,|2011" },
    { "Article No. 5", "Article|No.|5" },
    { "He said no. Then", "He|said|no+.|Then" },
    { "1939-45", "1939+-+45" },
    { "the mid-2000s", "the|mid+-+2000s" },
    { "1914\xE2\x80\x93"
      "18",
      "1914+\xE2\x80\x93+18" },
    { "2014-11-14T12:30:00Z", "2014+-+11+-+14+T+12+:+30+:+00+Z" },
    { "10/20/2016", "10+/+20+/+2016" },
    { "14.11.2014 3.5 1.2.3.4", "14+.+11+.+2014|3.5|1+.+2+.+3+.+4" },
    { "in 2014. It", "in|2014+.|It" },
    { "10,000 1,234,567.5 1,2,3 13,2014", "10,000|1,234,567.5|1+,+2+,+3|13+,+2014" },
    { "2014,000 is odd", "2014+,+000|is|odd" },
    { "20th 1st 22ND 3rds 5the", "20th|1st|22ND|3+rds|5+the" },
    { "1950s 90s 7s 1980's", "1950s|90s|7+s|1980+'s" },
    { "5pm 25km 4x4", "5+pm|25+km|4+x+4" },
    { "MH17 H1N1 G-8 F-16s", "MH17|H1N1|G+-+8|F+-+16s" },
    { "summer of '98 and the '90s", "summer|of|'+98|and|the|'+90s" },
    { "don't can't won't", "do+n't|ca+n't|wo+n't" },
    { "John's DON\xE2\x80\x99T she\xE2\x80\x99ll we've",
      "John+'s|DO+N\xE2\x80\x99T|she+\xE2\x80\x99ll|we+'ve" },
    { "the boys' school", "the|boys+'|school" },
    { "O'Brien d'Arc o'clock y'all", "O'Brien|d'Arc|o'clock|y'all" },
    { "AT&T R&D Q&A a&b", "AT&T|R&D|Q&A|a+&+b" },
    { "$25 billion, 5% or \xE2\x82\xAC"
      "3",
      "$+25|billion+,|5+%|or|\xE2\x82\xAC+3" },
    { "wait... no -- yes \xE2\x80\xA6", "wait+...|no|--|yes|\xE2\x80\xA6" },
    { "Harry S. Truman, J.K. Rowling", "Harry|S.|Truman+,|J.K.|Rowling" },
    { "He and I. Plan B. Smith", "He|and|I+.|Plan|B+.|Smith" },
    { "e.g. this, i.e. that, Ph.D. at 9 a.m. etc.",
      "e.g.|this+,|i.e.|that+,|Ph.D.|at|9|a.m.|etc." },
    { "the U.S.S.R and U.S.A, D.C.", "the|U.S.S.R|and|U.S.A+,|D.C." },
    { "see http://a.org/b?c=(d), or (https://x.net/y).",
      "see|http://a.org/b?c=(d)+,|or|(+https://x.net/y+)+." },
    { "mail j.doe@mail.example.com now. www.xyz.tv",
      "mail|j.doe@mail.example.com|now+.|www.xyz.tv" },
    { "at example.org/path, ended.The end.it",
      "at|example.org/path+,|ended+.+The|end+.+it" },
    { "caf\xC3\xA9s na\xC3\xAFve \xC3\x89lan", "caf\xC3\xA9s|na\xC3\xAFve|\xC3\x89lan" },
    { "a\xC2\xA0"
      "b \xC2\xB6"
      "3",
      "a|b|\xC2\xB6+3" },
    { "(b) [12] {x}", "(+b+)|[+12+]|{+x+}" },
    { "Mass. and Boston, Mass. too", "Mass+.|and|Boston+,|Mass.|too" },
    { "Sun. She sat. Mar. 5", "Sun+.|She|sat+.|Mar.|5" },
    { "", "" },
    { " \n ", "" },
};

static void check_split(const struct split_case *row)
{
    struct arena arena = { 0 };
    struct buffer found = { 0 };
    struct text text = fixture_split(&arena, row->text);
    for (size_t i = 0; i < text.token_count; i++) {
        if (i > 0)
            buffer_add_byte(&found, text.tokens[i].glued ? '+' : '|');
        buffer_add(&found, text_slice(&text, i, i + 1));
    }
    buffer_add_byte(&found, '\0');
    assert_string_equal(found.data, row->tokens);
    buffer_finish(&found);
    arena_finish(&arena);
}

static void splits(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof split_cases / sizeof *split_cases; i++)
        check_split(&split_cases[i]);
}

static void kinds(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct text text = fixture_split(&arena, "In 1950s, $ Nov. 20th a@b.org twenty");
    static const enum token_kind expected[] = {
        TOKEN_WORD, TOKEN_NUMBER, TOKEN_PUNCT,  TOKEN_SYMBOL,
        TOKEN_WORD, TOKEN_NUMBER, TOKEN_SYMBOL, TOKEN_WORD,
    };
    assert_int_equal(text.token_count, sizeof expected / sizeof *expected);
    for (size_t i = 0; i < text.token_count; i++)
        assert_int_equal(text.tokens[i].kind, expected[i]);
    arena_finish(&arena);
}

static void lower_case(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct text text =
        fixture_split(&arena, "word NOV. \xC3\x89lan doN\xE2\x80\x99T Xy U.N. 5TH");
    static const char *const lower[] = { "word", "nov.", "\xC3\xA9lan", "do",
                                         "n't",  "xy",   "u.n.",        "5th" };
    static const bool capital[] = { false, true, true, false, true, true, true, false };
    static const bool capitals[] = { false, true, false, false, true, false, true, true };
    assert_int_equal(text.token_count, 8);
    for (size_t i = 0; i < 8; i++) {
        assert_true(view_equal(text.tokens[i].lower, view_of(lower[i])));
        assert_int_equal(text.tokens[i].capital, capital[i]);
        assert_int_equal(text.tokens[i].all_capitals, capitals[i]);
    }
    /* A word that is in lower case already is no copy. */
    assert_ptr_equal(text.tokens[0].lower.data, text.document->text.data);
    arena_finish(&arena);
}

struct quote_case {
    const char *text, *quoted; /* the tokens inside quotation marks */
};

static const struct quote_case quote_cases[] = {
    { "He said \"go home\" twice.", "go home" },
    { "\xE2\x80\x9CWe left,\xE2\x80\x9D she said, \xE2\x80\x9Cin May.\xE2\x80\x9D",
      "We left , in May ." },
    { "a 'free port' there", "free port" },
    { "the boys' 'own' school", "own" },
    { "the '90s and '98 are gone", "" },
    { "rock 'n roll, it's theirs", "" },
    { "\xE2\x80\x98Yes,\xE2\x80\x99 he said", "Yes ," },
    { "\xC2\xABNo\xC2\xBB \xE2\x80\x9EJa\xE2\x80\x9C end", "No Ja" },
    { "(\"a\") b", "a" },
    { "\"opens and goes on", "opens and goes on" },
    { "a 9\" pipe and\n\nmore", "" },
    { "say \"a\n\nb", "a" },
};

static void quotations(void **state)
{
    (void) state;
    for (size_t i = 0; i < sizeof quote_cases / sizeof *quote_cases; i++) {
        struct arena arena = { 0 };
        struct buffer found = { 0 };
        struct text text = fixture_split(&arena, quote_cases[i].text);
        for (size_t j = 0; j < text.token_count; j++)
            if (text.tokens[j].quoted) {
                if (found.length > 0)
                    buffer_add_byte(&found, ' ');
                buffer_add(&found, text_slice(&text, j, j + 1));
            }
        buffer_add_byte(&found, '\0');
        assert_string_equal(found.data, quote_cases[i].quoted);
        buffer_finish(&found);
        arena_finish(&arena);
    }
}

static void places(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct text text = fixture_split(&arena, "One two.  Three");
    assert_int_equal(text_token_at(&text, 0), 0);
    assert_int_equal(text_token_at(&text, 2), 0);
    assert_int_equal(text_token_at(&text, 3), 1);
    assert_int_equal(text_token_at(&text, 7), 2);
    assert_int_equal(text_token_at(&text, 8), 3);
    assert_int_equal(text_token_at(&text, 15), 4);
    assert_true(view_equal(text_slice(&text, 1, 4), VIEW("two.  Three")));
    assert_int_equal(text_slice(&text, 2, 2).length, 0);
    assert_int_equal(text_slice(&text, 3, 99).length, 5);
    arena_finish(&arena);
}

/* Long runs of anything: every token lies behind the one before, none is empty, and each
 * belongs to a sentence of at most the limit. */
static void hostile(void **state)
{
    (void) state;
    static const char *const units[] = {
        "a",
        "(",
        "a ",
        ".",
        "?!",
        "a.",
        "1.",
        "1,",
        "a@",
        "a.b@",
        "http://",
        "a-",
        "'",
        "\"",
        "a'",
        "U.S.",
        "Mr. ",
        "\xE2\x80\x99",
        "\xE2\x80\x9C",
        "\xC3\xA9",
        "a\xCC\x81",
        "a\n",
        "x.org/",
        "\xF0\x9F\x98\x80",
        "1234,",
        "a_",
        "A&",
        "www.",
        "[1]",
        ".[1]",
        ". a. ",
        "5th",
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct arena arena = { 0 };
        struct view string = fixture_repeat(&arena, units[i], 240 * 1000);
        struct text text;
        text_split(&arena, fixture_document(&arena, string, BLOCK_PARAGRAPH), &text);
        size_t at = 0;
        for (size_t j = 0; j < text.token_count; j++) {
            assert_true(text.tokens[j].start >= at);
            assert_true(text.tokens[j].end > text.tokens[j].start);
            at = text.tokens[j].end;
        }
        size_t token = 0;
        for (size_t j = 0; j < text.sentence_count; j++) {
            assert_int_equal(text.sentences[j].first, token);
            token = text.sentences[j].last;
            assert_true(token > text.sentences[j].first);
            assert_true(token - text.sentences[j].first <= SENTENCE_TOKEN_LIMIT);
            assert_int_equal(text.tokens[token - 1].sentence, j);
        }
        assert_int_equal(token, text.token_count);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(splits),     cmocka_unit_test(kinds),
        cmocka_unit_test(lower_case), cmocka_unit_test(quotations),
        cmocka_unit_test(places),     cmocka_unit_test(hostile),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
