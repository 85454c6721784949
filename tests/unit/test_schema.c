#include "store_fixture.h"

#include "store/schema.h"

/* tests/schema.py checks products against them; here only that the program has them. */
static void carries_its_schemas(void **state)
{
    (void) state;
    static const struct {
        const char *id, *schema;
    } names[] = { { "urn:annals:record:1", "annals/record/1" },
                  { "urn:annals:timeline:1", "annals/timeline/1" } };
    struct view texts[] = { schema_record(), schema_timeline() };
    for (size_t i = 0; i < 2; i++) {
        struct arena arena = { .blocks = NULL };
        struct node node;
        fixture_parse(&arena, texts[i], &node);
        assert_string_equal(node_get_string(&node, VIEW("$id")).data, names[i].id);
        const struct node *schema =
            node_get(node_get(&node, VIEW("properties")), VIEW("schema"));
        assert_string_equal(node_get_string(schema, VIEW("const")).data, names[i].schema);
        assert_int_equal(texts[i].data[texts[i].length - 1], '\n');
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(carries_its_schemas) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
