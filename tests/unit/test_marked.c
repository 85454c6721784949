#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "part_look.h"
#include "sample.h"
#include "site/marked.h"

/* A claim of the test's text, by byte offsets. */
struct span {
    size_t start, end, time_start, time_end;
};

struct fixture {
    struct arena arena;
    struct record record;
    struct record *records;
    struct timeline timeline;
    struct site site;
    struct page page;
    struct template_part *root;
    char shown[2000];
};

static void open_fixture(struct fixture *f, const char *text, const struct span *spans,
                         size_t count)
{
    *f = (struct fixture){ 0 };
    f->record.text = view_of(text);
    sample_passages(&f->arena, &f->record, 0);
    f->record.claims.items = ARENA_ARRAY(&f->arena, struct claim, count + 1);
    f->record.claims.count = count;
    for (size_t i = 0; i < count; i++) {
        struct claim *claim = &f->record.claims.items[i];
        claim->quote = (struct quote){ .start = spans[i].start, .end = spans[i].end };
        claim->expression_start = spans[i].time_start;
        claim->expression_end = spans[i].time_end;
        claim->title = VIEW("title");
        snprintf(claim->id, sizeof claim->id, "c%u", (unsigned) i % 100);
    }
    f->records = &f->record;
    f->timeline = (struct timeline){ .records = &f->records, .record_count = 1 };
    site_index(&f->arena, &f->timeline, &f->site);
    f->page = (struct page){ .site = &f->site, .arena = &f->arena };
    f->root = part_new(&f->arena, NULL);
}

static void put(struct fixture *f, const char *before, struct view text,
                const char *after)
{
    size_t length = strlen(f->shown);
    snprintf(f->shown + length, sizeof f->shown - length, "%s%.*s%s", before,
             VIEW_ARG(text), after);
}

static void put_mark(struct fixture *f, const struct template_part *marked)
{
    put(f, "[", VIEW(""), "");
    for (size_t i = 0; look_part(marked, "PIECE", i) != NULL; i++) {
        const struct template_part *piece = look_part(marked, "PIECE", i);
        for (size_t a = 0; look_part(piece, "ANCHOR", a) != NULL; a++)
            put(f, "#", look_value(look_part(piece, "ANCHOR", a), "ID"), " ");
        put(f, "", look_value(look_part(piece, "WORDS", 0), "WORDS"), "");
        if (look_count(piece, "TIME") > 0)
            put(f, "_", look_value(look_part(piece, "TIME", 0), "TIME"), "_");
    }
    put(f, "]", VIEW(""), "");
}

/* The blocks as one line: [marked], _date_, #anchor, ^number, | for a break. */
static const char *show(struct fixture *f)
{
    marked_fill_all(&f->page, f->root, 0);
    for (size_t b = 0; look_part(f->root, "BLOCK", b) != NULL; b++) {
        const struct template_part *block = look_part(f->root, "BLOCK", b);
        const struct template_part *gap = look_part(block, "OMITTED", 0);
        if (gap != NULL)
            put(f, "<", look_value(gap, "COUNT"), ">");
        const struct template_part *stray = look_part(block, "STRAY", 0);
        if (stray != NULL)
            put(f, "?", look_value(stray, "ID"), "");
        const struct template_part *text =
            look_part(look_part(block, "SHOWN", 0), "TEXT", 0);
        for (size_t s = 0; look_part(text, "SEGMENT", s) != NULL; s++) {
            const struct template_part *segment = look_part(text, "SEGMENT", s);
            put(f, "", look_value(look_part(segment, "PLAIN", 0), "PLAIN"), "");
            if (look_count(segment, "BREAK") > 0)
                put(f, "|", VIEW(""), "");
            if (look_count(segment, "CUT") > 0)
                put(f, "~", VIEW(""), "");
            if (look_count(segment, "MARKED") > 0)
                put_mark(f, look_part(segment, "MARKED", 0));
            for (size_t n = 0; look_part(segment, "NUMBER", n) != NULL; n++)
                put(f, "^", look_value(look_part(segment, "NUMBER", n), "NAME"), "");
        }
        put(f, "/", VIEW(""), "");
    }
    return f->shown;
}

static void test_segments(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        struct span spans[4];
        size_t count;
        const char *shown;
    } cases[] = {
        { "abcdef", { { 0, 0, 0, 0 } }, 0, "abcdef/" },
        { "abcdef", { { 1, 4, 2, 3 } }, 1, "a[#c0 b_c_d]^1ef/" },
        { "abcdef", { { 0, 6, 0, 6 } }, 1, "[#c0 _abcdef_]^1/" },
        /* overlapping, nested and equal quotes */
        { "abcdef", { { 0, 4, 0, 0 }, { 2, 6, 0, 0 } }, 2, "[#c0 ab#c1 cd]^1[ef]^2/" },
        { "abcdef", { { 0, 6, 0, 0 }, { 2, 4, 0, 0 } }, 2, "[#c0 ab#c1 cd]^2[ef]^1/" },
        { "abcdef", { { 1, 3, 0, 0 }, { 1, 3, 1, 2 } }, 2, "a[#c0 #c1 _b_c]^1^2def/" },
        { "abcdef", { { 3, 6, 0, 0 }, { 0, 3, 0, 0 } }, 2, "[#c1 abc]^1[#c0 def]^2/" },
        /* a date outside its quote is not underlined */
        { "abcdef", { { 0, 3, 4, 6 } }, 1, "[#c0 abc]^1def/" },
        /* breaks inside a quote, a quote over two blocks, one that runs out of the text
         */
        { "ab\ncd", { { 1, 4, 0, 0 } }, 1, "a[#c0 b]|[c]^1d/" },
        { "ab\n\ncd", { { 1, 5, 0, 0 } }, 1, "a[#c0 b]/[c]^1d/" },
        { "abcdef", { { 3, 99, 0, 0 } }, 1, "abc[#c0 def]^1/" },
        { "abcdef", { { 50, 99, 0, 0 } }, 1, "abcdef/?c0/" },
        { "abcdef", { { 4, 2, 0, 0 } }, 1, "abcdef/?c0/" },
        { "abcdef", { { 2, 2, 0, 0 } }, 1, "abcdef/?c0/" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fixture f;
        open_fixture(&f, cases[i].text, cases[i].spans, cases[i].count);
        assert_string_equal(show(&f), cases[i].shown);
        arena_finish(&f.arena);
    }
}

static void test_omissions(void **state)
{
    (void) state;
    static const struct span spans[] = { { 0, 3, 0, 0 },
                                         { 5, 8, 0, 0 },
                                         { 10, 12, 0, 0 } };
    struct fixture f;
    open_fixture(&f, "aaa\n\nbbb\n\nccc\n\nddd", spans, 3);
    f.record.passage_count = 0;
    f.record.passages[f.record.passage_count++] =
        (struct passage){ .kind = BLOCK_PARAGRAPH,
                          .block = 2,
                          .start = 11,
                          .end = 13,
                          .cut_before = true,
                          .text = VIEW("cc") };
    assert_string_equal(show(&f), "<2 paragraphs>/~[#c2 c]^3c/<1 paragraph>/?c0/?c1/");
    arena_finish(&f.arena);
}

static void test_quote_cut(void **state)
{
    (void) state;
    struct fixture f;
    static const struct span spans[] = { { 4, 11, 6, 8 } };
    open_fixture(&f, "one two 12 three", spans, 1);
    struct claim *claim = &f.record.claims.items[0];
    claim->quote.exact = view_slice(f.record.text, 4, 11);
    marked_fill_quote(&f.page, f.root, &f.record, claim);
    assert_true(view_equal(look_value(f.root, "BEFORE"), VIEW("one ")));
    assert_true(view_equal(look_value(f.root, "QUOTE_START"), VIEW("tw")));
    assert_true(view_equal(look_value(f.root, "EXPRESSION"), VIEW("o ")));
    assert_true(view_equal(look_value(f.root, "QUOTE_END"), VIEW("12 ")));
    assert_true(view_equal(look_value(f.root, "AFTER"), VIEW("three")));
    arena_finish(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_segments),
        cmocka_unit_test(test_omissions),
        cmocka_unit_test(test_quote_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
