#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "format/xml_writer.h"

static void assert_written(struct buffer *out, const char *wanted)
{
    buffer_add_byte(out, '\0');
    assert_string_equal(out->data, wanted);
    buffer_finish(out);
}

static void test_document(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    struct xml_writer writer = { .out = &out };
    xml_begin_document(&writer);
    xml_begin(&writer, VIEW("feed"));
    xml_attribute(&writer, VIEW("xmlns"), VIEW("urn:a&b"));
    xml_put(&writer, VIEW("title"), VIEW("Tea & <scones>"));
    xml_begin(&writer, VIEW("link"));
    xml_attribute(&writer, VIEW("href"), VIEW("a\"b"));
    xml_end(&writer);
    xml_end(&writer);
    assert_written(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                         "<feed xmlns=\"urn:a&amp;b\">\n"
                         "<title>Tea &amp; &lt;scones&gt;</title>\n"
                         "<link href=\"a&quot;b\"/>\n"
                         "</feed>\n");
}

/* XML 1.0, section 2.2: no C0 but tab and line feed, no U+FFFE. */
static void test_what_xml_cannot_hold(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    struct xml_writer writer = { .out = &out };
    xml_put(&writer, VIEW("p"),
            VIEW("a\x01"
                 "b\tc\xEF\xBF\xBE"
                 "d\xFF"
                 "e\xC3\xA9"));
    assert_written(&out, "<p>a\xEF\xBF\xBD"
                         "b\tc\xEF\xBF\xBD"
                         "d\xEF\xBF\xBD"
                         "e\xC3\xA9</p>\n");
}

static void test_text_that_runs_on(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    struct xml_writer writer = { .out = &out, .runs_on = true };
    xml_begin(&writer, VIEW("a"));
    xml_attribute(&writer, VIEW("b"), VIEW("1 < 2 & \"3\"\n\t"));
    xml_text(&writer, VIEW(""));
    xml_begin(&writer, VIEW("c"));
    xml_end(&writer);
    xml_text(&writer, VIEW("x ]]> <y> & \"z\"\n\r"));
    xml_end(&writer);
    assert_true(view_equal(buffer_view(&out),
                           VIEW("<a b=\"1 &lt; 2 &amp; &quot;3&quot;&#10;&#9;\"><c/>"
                                "x ]]&gt; &lt;y&gt; &amp; \"z\"\n&#13;</a>")));
    assert_int_equal(writer.replaced, 0);
    buffer_finish(&out);
}

/* One U+FFFD a character, whatever it was; U+FFFD itself is none that was replaced. */
static void test_replaced_are_counted(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    struct xml_writer writer = { .out = &out, .runs_on = true };
    xml_text(&writer,
             VIEW("a\x01\x02\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD\xC3\xA9\x7F\x1F"));
    assert_true(view_equal(buffer_view(&out),
                           VIEW("a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
                                "\xEF\xBF\xBD\xC3\xA9\x7F\xEF\xBF\xBD")));
    assert_int_equal(writer.replaced, 5);
    buffer_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_document),
        cmocka_unit_test(test_what_xml_cannot_hold),
        cmocka_unit_test(test_text_that_runs_on),
        cmocka_unit_test(test_replaced_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
