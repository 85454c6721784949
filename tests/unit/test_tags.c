#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "corpus/tags.h"
#include "expect.h"

static void is_in_order(void **state)
{
    (void) state;
    for (size_t i = 1; i < tag_role_count(); i++)
        assert_true(view_compare(tag_role_at(i - 1)->name, tag_role_at(i)->name) < 0);
    for (size_t i = 0; i < tag_role_count(); i++)
        assert_ptr_equal(tag_role_of(tag_role_at(i)->name), tag_role_at(i));
    assert_ptr_equal(tag_role_of(VIEW("BlockQuote")), tag_role_of(VIEW("blockquote")));
    assert_null(tag_role_of(VIEW("blink2")));
    assert_null(tag_role_of(VIEW("")));
}

static void finds_tags(void **state)
{
    (void) state;
    static const struct {
        const char *text;
        size_t start, end;
        const char *name;
        bool closing, comment;
        size_t attributes;
    } cases[] = {
        { "a <b>c", 2, 5, "b", false, false, 0 },
        { "</P >", 0, 5, "P", true, false, 0 },
        { "<a href=\"x>y\" id='>' c>z", 0, 23, "a", false, false, 3 },
        { "<br/>", 0, 5, "br", false, false, 0 },
        { "1 < 2 <i>", 6, 9, "i", false, false, 0 },
        { "<!-- <b> --><i>", 0, 12, "", false, true, 0 },
        { "<!--><i>", 0, 5, "", false, true, 0 },
        { "<!DOCTYPE html><i>", 0, 15, "", false, true, 0 },
        { "<?php x ?>", 0, 10, "", false, true, 0 },
        { "</ x>", 0, 5, "", false, true, 0 },
        { "<!-- open", 0, 9, "", false, true, 0 },
        { "<p class=x", 0, 10, "p", false, false, 1 },
        { "<p title=\"open", 0, 14, "p", false, false, 1 },
    };
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct tag tag;
        size_t at = 0;
        if (!tag_next(view_of(cases[i].text), &at, &tag))
            fail_msg("%s: no tag", cases[i].text);
        assert_int_equal(tag.start, cases[i].start);
        assert_int_equal(tag.end, cases[i].end);
        assert_int_equal(at, tag.end);
        expect_view(tag.name, cases[i].name);
        assert_int_equal(tag.closing, cases[i].closing);
        assert_int_equal(tag.comment, cases[i].comment);
        assert_int_equal(tag.attributes, cases[i].attributes);
    }
    static const char *const none[] = { "", "<", "a < b", "<<<", "<3", "</" };
    for (size_t i = 0; i < COUNT(none); i++) {
        struct tag tag;
        size_t at = 0;
        assert_false(tag_next(view_of(none[i]), &at, &tag));
        assert_int_equal(at, strlen(none[i]));
    }
}

static void finds_ends_of_raw_text(void **state)
{
    (void) state;
    struct view text = VIEW("<script>a </b> </scripts> </SCRIPT >c");
    struct tag tag;
    size_t at = 0;
    assert_true(tag_next(text, &at, &tag));
    assert_true(tag.role->raw);
    assert_int_equal(tag_raw_end(text, &tag), 26);
    text.length = 20;
    assert_int_equal(tag_raw_end(text, &tag), 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_in_order),
        cmocka_unit_test(finds_tags),
        cmocka_unit_test(finds_ends_of_raw_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
