/* The XML writer: what is escaped, and what XML cannot hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "expect.h"
#include "format/xml_writer.h"

static void test_elements(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    struct xml_writer writer = { .out = &out };
    xml_begin(&writer, VIEW("a"));
    xml_attribute(&writer, VIEW("b"), VIEW("1 < 2 & \"3\"\n\t"));
    xml_text(&writer, VIEW(""));
    xml_begin(&writer, VIEW("c"));
    xml_end(&writer, VIEW("c"));
    xml_text(&writer, VIEW("x ]]> <y> & \"z\"\n\r"));
    xml_end(&writer, VIEW("a"));
    expect_view(buffer_view(&out), "<a b=\"1 &lt; 2 &amp; &quot;3&quot;&#10;&#9;\"><c/>"
                                   "x ]]&gt; &lt;y&gt; &amp; \"z\"\n&#13;</a>");
    assert_int_equal(writer.replaced, 0);
    buffer_finish(&out);
}

/* One U+FFFD a character, whatever it was; U+FFFD itself is none that was replaced. */
static void test_what_xml_cannot_hold(void **state)
{
    (void) state;
    struct buffer out = { 0 };
    struct xml_writer writer = { .out = &out };
    xml_text(&writer,
             VIEW("a\x01\x02\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD\xC3\xA9\x7F\x1F"));
    expect_view(buffer_view(&out), "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
                                   "\xEF\xBF\xBD\xC3\xA9\x7F\xEF\xBF\xBD");
    assert_int_equal(writer.replaced, 5);
    buffer_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_elements),
        cmocka_unit_test(test_what_xml_cannot_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
