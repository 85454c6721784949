#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "corpus/cmark_memory.h"

static void gives_and_grows(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    cmark_mem *memory = cmark_memory_from(&arena);
    char *piece = memory->calloc(3, 5);
    for (size_t i = 0; i < 15; i++)
        assert_int_equal(piece[i], 0);
    assert_int_equal((uintptr_t) piece % _Alignof(max_align_t), 0);
    memcpy(piece, "fourteen bytes", 15);
    assert_ptr_equal(memory->realloc(piece, 10), piece);
    char *other = memory->calloc(1, 100);
    memset(other, 'x', 100);
    char *grown = memory->realloc(piece, 5000);
    assert_string_equal(grown, "fourteen bytes");
    memory->free(grown);
    assert_string_equal(grown, "fourteen bytes");
    assert_int_equal(other[99], 'x');
    assert_non_null(memory->realloc(NULL, 4));

    char *html = NULL;
    cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory);
    cmark_parser_feed(parser, "*a*", 3);
    html = cmark_render_html(cmark_parser_finish(parser), CMARK_OPT_DEFAULT);
    assert_string_equal(html, "<p><em>a</em></p>\n");
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_and_grows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
