#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "names/entity.h"

static struct bearer named(enum entity_type type, struct view name, struct view alias)
{
    struct bearer bearer = { .type = type, .name = name, .mention_count = 1 };
    static struct view aliases[64];
    static size_t used;
    if (alias.length > 0) {
        aliases[used % 64] = alias;
        bearer.aliases = &aliases[used++ % 64];
        bearer.alias_count = 1;
    }
    return bearer;
}

/* Whether the only bearers of two sources become one entity. */
static bool joins(struct bearer a, struct bearer b)
{
    struct arena arena = { 0 };
    struct entity_source sources[] = { { &a, 1 }, { &b, 1 } };
    struct entity_list entities;
    size_t **entity_of;
    entity_join(&arena, sources, 2, &entities, &entity_of);
    bool same = entity_of[0][0] == entity_of[1][0];
    assert_int_equal(entities.count, same ? 1 : 2);
    arena_finish(&arena);
    return same;
}

static void test_pairs(void **state)
{
    (void) state;
    static const struct {
        enum entity_type type;
        struct view a, alias_a, b;
        bool same;
    } cases[] = {
        { ENTITY_PERSON,
          VIEW_INIT("Andrey Sokolov"),
          { NULL, 0 },
          VIEW_INIT("Andrei Sokolov"),
          true },
        { ENTITY_PERSON,
          VIEW_INIT("Sokolov"),
          { NULL, 0 },
          VIEW_INIT("Andrei Sokolov"),
          false },
        { ENTITY_PERSON, VIEW_INIT("Lee"), { NULL, 0 }, VIEW_INIT("Lee"), false },
        { ENTITY_ORGANISATION, VIEW_INIT("State Forest Service"), VIEW_INIT("SFS"),
          VIEW_INIT("SFS"), true },
        { ENTITY_ORGANISATION,
          VIEW_INIT("State Forest Service"),
          { NULL, 0 },
          VIEW_INIT("SFS"),
          false },
        { ENTITY_ORGANISATION,
          VIEW_INIT("Organisation for Labour"),
          { NULL, 0 },
          VIEW_INIT("Organization for Labor"),
          true },
        { ENTITY_ORGANISATION,
          VIEW_INIT("Harbour Office"),
          { NULL, 0 },
          VIEW_INIT("Forest Office"),
          false },
        { ENTITY_PLACE, VIEW_INIT("Burma"), { NULL, 0 }, VIEW_INIT("Myanmar"), true },
        { ENTITY_PLACE,
          VIEW_INIT("Guinea"),
          { NULL, 0 },
          VIEW_INIT("Equatorial Guinea"),
          false },
        { ENTITY_TEXT, VIEW_INIT("National Water Concept"), VIEW_INIT("Water Concept"),
          VIEW_INIT("Water Concept"), true },
        { ENTITY_TEXT,
          VIEW_INIT("resolution 4417"),
          { NULL, 0 },
          VIEW_INIT("resolution 4418"),
          false },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (joins(named(cases[i].type, cases[i].a, cases[i].alias_a),
                  named(cases[i].type, cases[i].b, VIEW(""))) != cases[i].same)
            fail_msg("%.*s / %.*s", VIEW_ARG(cases[i].a), VIEW_ARG(cases[i].b));
}

static void test_type_keeps_apart(void **state)
{
    (void) state;
    assert_false(joins(named(ENTITY_PLACE, VIEW("Victoria"), VIEW("")),
                       named(ENTITY_ORGANISATION, VIEW("Victoria"), VIEW(""))));
}

/* One name alone joins by role and nationality together, by neither alone. */
static void test_circumstance(void **state)
{
    (void) state;
    struct bearer a = named(ENTITY_PERSON, VIEW("Ri"), VIEW(""));
    struct bearer b = a;
    a.role = VIEW("Ruritanian refugee");
    b.role = VIEW("defector");
    assert_false(joins(a, b));
    a.country = VIEW("Ruritania");
    assert_false(joins(a, b));
    b.country = VIEW("Graustark");
    assert_false(joins(a, b));
    b.country = VIEW("Ruritania");
    assert_true(joins(a, b));
    b.role = VIEW("general");
    assert_false(joins(a, b));
}

/* An acronym with two expansions joins neither. */
static void test_competing_acronym(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct bearer one = named(ENTITY_ORGANISATION, VIEW("Board of Trade"), VIEW("BT"));
    struct bearer two = named(ENTITY_ORGANISATION, VIEW("Bureau of Taxes"), VIEW("BT"));
    struct bearer three = named(ENTITY_ORGANISATION, VIEW("BT"), VIEW(""));
    struct entity_source sources[] = { { &one, 1 }, { &two, 1 }, { &three, 1 } };
    struct entity_list entities;
    size_t **entity_of;
    entity_join(&arena, sources, 3, &entities, &entity_of);
    assert_int_equal(entities.count, 3);
    arena_finish(&arena);
}

/* Initials that contradict each other keep persons apart, and whoever has none too. */
static void test_initials(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct bearer one = named(ENTITY_PERSON, VIEW("John A. Hale"), VIEW(""));
    struct bearer two = named(ENTITY_PERSON, VIEW("John B. Hale"), VIEW(""));
    struct bearer three = named(ENTITY_PERSON, VIEW("John A. Hale"), VIEW("Hale"));
    struct entity_source sources[] = { { &one, 1 }, { &two, 1 }, { &three, 1 } };
    struct entity_list entities;
    size_t **entity_of;
    entity_join(&arena, sources, 3, &entities, &entity_of);
    assert_int_equal(entities.count, 2);
    assert_int_equal(entity_of[0][0], entity_of[2][0]);
    assert_int_not_equal(entity_of[0][0], entity_of[1][0]);
    arena_finish(&arena);
}

static void test_names_and_order(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct bearer first[] = {
        named(ENTITY_PLACE, VIEW("Riga"), VIEW("")),
        named(ENTITY_ORGANISATION, VIEW("SFS"), VIEW("")),
        named(ENTITY_PERSON, VIEW("Boris Lem"), VIEW("")),
    };
    struct bearer second[] = {
        named(ENTITY_ORGANISATION, VIEW("State Forest Service"), VIEW("SFS")),
        named(ENTITY_PERSON, VIEW("Anna Orr"), VIEW("Orr")),
    };
    first[1].mention_count = 9;
    struct entity_source sources[] = { { first, 3 }, { second, 2 }, { NULL, 0 } };
    struct entity_list entities;
    size_t **entity_of;
    entity_join(&arena, sources, 3, &entities, &entity_of);
    assert_int_equal(entities.count, 4);
    assert_true(view_equal(entities.items[0].name, VIEW("Anna Orr")));
    assert_true(view_equal(entities.items[0].aliases[0], VIEW("Orr")));
    assert_true(view_equal(entities.items[1].name, VIEW("Boris Lem")));
    assert_true(view_equal(entities.items[2].name, VIEW("State Forest Service")));
    assert_int_equal(entities.items[2].weight, 10);
    assert_int_equal(entities.items[2].alias_count, 1);
    assert_true(view_equal(entities.items[3].name, VIEW("Riga")));
    assert_int_equal(entity_of[0][1], 2);
    assert_int_equal(entity_of[1][0], 2);
    arena_finish(&arena);
}

/* Ten thousand sources that share names stay quick. */
static void test_many(void **state)
{
    (void) state;
    enum { MANY = 10000 };
    static struct bearer bearers[MANY];
    static struct entity_source sources[MANY];
    struct arena arena = { 0 };
    for (size_t i = 0; i < MANY; i++) {
        struct view name = arena_format(&arena, "Office Number %zu", i % 100);
        bearers[i] = (struct bearer){ .type = ENTITY_ORGANISATION, .name = name };
        sources[i] = (struct entity_source){ &bearers[i], 1 };
    }
    struct entity_list entities;
    size_t **entity_of;
    entity_join(&arena, sources, MANY, &entities, &entity_of);
    assert_int_equal(entities.count, 100);
    entity_join(&arena, sources, 0, &entities, &entity_of);
    assert_int_equal(entities.count, 0);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pairs),        cmocka_unit_test(test_type_keeps_apart),
        cmocka_unit_test(test_circumstance), cmocka_unit_test(test_competing_acronym),
        cmocka_unit_test(test_initials),     cmocka_unit_test(test_names_and_order),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
