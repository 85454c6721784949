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

static void join(struct arena *arena, const struct entity_source *sources, size_t count,
                 struct entity_result *out)
{
    struct entity_input input = { .sources = sources, .count = count };
    entity_join(arena, &input, out);
}

/* Whether the only bearers of two sources become one entity. */
static bool joins(struct bearer a, struct bearer b)
{
    struct arena arena = { 0 };
    struct entity_source sources[] = { { .bearers = &a, .count = 1 },
                                       { .bearers = &b, .count = 1 } };
    struct entity_result found;
    join(&arena, sources, 2, &found);
    bool same = found.entity_of[0][0] == found.entity_of[1][0];
    assert_int_equal(found.entities.count, same ? 1 : 2);
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
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bearer a = named(cases[i].type, cases[i].a, cases[i].alias_a);
        struct bearer b = named(cases[i].type, cases[i].b, VIEW(""));
        a.country = b.country = VIEW("Ruritania");
        if (joins(a, b) != cases[i].same)
            fail_msg("%.*s / %.*s", VIEW_ARG(cases[i].a), VIEW_ARG(cases[i].b));
    }
}

static void test_type_keeps_apart(void **state)
{
    (void) state;
    assert_false(joins(named(ENTITY_PLACE, VIEW("Victoria"), VIEW("")),
                       named(ENTITY_ORGANISATION, VIEW("Victoria"), VIEW(""))));
}

/* One name alone joins nobody; a full name needs a role or country that speaks for it. */
static void test_namesakes(void **state)
{
    (void) state;
    static const struct {
        struct view name, role_a, country_a, role_b, country_b;
        bool same;
    } cases[] = {
        { VIEW_INIT("Ri"), VIEW_INIT("defector"), VIEW_INIT("Ruritania"),
          VIEW_INIT("refugee"), VIEW_INIT("Ruritania"), false },
        { VIEW_INIT("Anna Orr"),
          { NULL, 0 },
          { NULL, 0 },
          { NULL, 0 },
          { NULL, 0 },
          false },
        { VIEW_INIT("Anna Orr"),
          VIEW_INIT("mayor of Linden"),
          { NULL, 0 },
          VIEW_INIT("former mayor"),
          { NULL, 0 },
          true },
        { VIEW_INIT("Anna Orr"),
          VIEW_INIT("refugee"),
          { NULL, 0 },
          VIEW_INIT("defector"),
          { NULL, 0 },
          true },
        { VIEW_INIT("Anna Orr"),
          { NULL, 0 },
          VIEW_INIT("Ruritania"),
          { NULL, 0 },
          VIEW_INIT("Ruritania"),
          true },
        { VIEW_INIT("Anna Orr"), VIEW_INIT("painter"), VIEW_INIT("Ruritania"),
          VIEW_INIT("judge"), VIEW_INIT("Ruritania"), false },
        { VIEW_INIT("Anna Orr"), VIEW_INIT("painter"), VIEW_INIT("Ruritania"),
          VIEW_INIT("painter"), VIEW_INIT("Graustark"), false },
        { VIEW_INIT("Anna Maria Orr"),
          { NULL, 0 },
          { NULL, 0 },
          { NULL, 0 },
          { NULL, 0 },
          true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct bearer a = named(ENTITY_PERSON, cases[i].name, VIEW(""));
        struct bearer b = a;
        a.role = cases[i].role_a;
        a.country = cases[i].country_a;
        b.role = cases[i].role_b;
        b.country = cases[i].country_b;
        if (joins(a, b) != cases[i].same)
            fail_msg("case %zu: %.*s", i, VIEW_ARG(cases[i].name));
    }
}

/* Another name that both sources give speaks for one person; where both have roles
 * without a common word, a place is not enough. */
static void test_context(void **state)
{
    (void) state;
    static const struct {
        enum entity_type type;
        struct view role_a, role_b;
        bool same;
    } cases[] = {
        { ENTITY_ORGANISATION, VIEW_INIT("clerk"), VIEW_INIT("treasurer"), true },
        { ENTITY_PLACE, VIEW_INIT("clerk"), VIEW_INIT("treasurer"), false },
        { ENTITY_PLACE, VIEW_INIT("clerk"), { NULL, 0 }, true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena = { 0 };
        struct bearer first[] = { named(ENTITY_PERSON, VIEW("Boris Lem"), VIEW("")),
                                  named(cases[i].type, VIEW("Tarn Hollow"), VIEW("")) };
        struct bearer second[] = { first[0], first[1] };
        first[0].role = cases[i].role_a;
        second[0].role = cases[i].role_b;
        struct entity_source sources[] = { { .bearers = first, .count = 2 },
                                           { .bearers = second, .count = 2 } };
        struct entity_result found;
        join(&arena, sources, 2, &found);
        if ((found.entity_of[0][0] == found.entity_of[1][0]) != cases[i].same)
            fail_msg("case %zu", i);
        assert_int_equal(found.alike.count, cases[i].same ? 0 : 1);
        if (!cases[i].same)
            assert_true(view_equal(found.alike.items[0].reason,
                                   VIEW("one is called clerk, the other treasurer")));
        arena_finish(&arena);
    }
}

/* Bodies that every country has are one where a place tells so. */
static void test_common_bodies(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct bearer peru[] = {
        named(ENTITY_ORGANISATION, VIEW("Ministry of Fisheries"), VIEW("")),
        named(ENTITY_PLACE, VIEW("Peru"), VIEW("")),
    };
    struct bearer chile[] = { peru[0], named(ENTITY_PLACE, VIEW("Chile"), VIEW("")) };
    struct entity_source sources[] = { { .bearers = peru, .count = 2 },
                                       { .bearers = chile, .count = 2 },
                                       { .bearers = peru, .count = 2 } };
    struct entity_result found;
    join(&arena, sources, 3, &found);
    assert_int_equal(found.entity_of[0][0], found.entity_of[2][0]);
    assert_int_not_equal(found.entity_of[0][0], found.entity_of[1][0]);
    arena_finish(&arena);
}

/* Orders are obeyed against the evidence, and told. */
static void test_orders(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct bearer one = named(ENTITY_ORGANISATION, VIEW("Harbour Office"), VIEW(""));
    struct bearer two = named(ENTITY_ORGANISATION, VIEW("Port Office"), VIEW(""));
    struct entity_source sources[] = { { .bearers = &one, .count = 1 },
                                       { .bearers = &one, .count = 1 },
                                       { .bearers = &two, .count = 1 } };
    struct name_order orders[] = {
        { { 0, 0 }, { 1, 0 }, false, VIEW("the editor says so") },
        { { 0, 0 }, { 2, 0 }, true, VIEW("the editor says so") },
    };
    struct name_look_list looks = { .count = 0 };
    struct entity_input input = { .sources = sources,
                                  .count = 3,
                                  .orders = orders,
                                  .order_count = 2,
                                  .looks = &looks };
    struct entity_result found;
    entity_join(&arena, &input, &found);
    assert_int_equal(found.entity_of[0][0], found.entity_of[2][0]);
    assert_int_not_equal(found.entity_of[0][0], found.entity_of[1][0]);
    assert_int_equal(looks.count, 1);
    assert_true(looks.items[0].joined);
    assert_true(view_equal(looks.items[0].evidence.items[0].words,
                           VIEW("the names Harbour Office and Port Office may be one")));
    assert_true(
        view_equal(looks.items[0].evidence.items[1].words, VIEW("the editor says so")));
    arena_finish(&arena);
}

/* An acronym with two expansions joins neither. */
static void test_competing_acronym(void **state)
{
    (void) state;
    struct arena arena = { 0 };
    struct bearer one = named(ENTITY_ORGANISATION, VIEW("Board of Trade"), VIEW("BT"));
    struct bearer two = named(ENTITY_ORGANISATION, VIEW("Bureau of Taxes"), VIEW("BT"));
    struct bearer three = named(ENTITY_ORGANISATION, VIEW("BT"), VIEW(""));
    struct entity_source sources[] = { { .bearers = &one, .count = 1 },
                                       { .bearers = &two, .count = 1 },
                                       { .bearers = &three, .count = 1 } };
    struct entity_result found;
    join(&arena, sources, 3, &found);
    assert_int_equal(found.entities.count, 3);
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
    one.role = two.role = three.role = VIEW("judge");
    struct entity_source sources[] = { { .bearers = &one, .count = 1 },
                                       { .bearers = &two, .count = 1 },
                                       { .bearers = &three, .count = 1 } };
    struct entity_result found;
    join(&arena, sources, 3, &found);
    assert_int_equal(found.entities.count, 2);
    assert_int_equal(found.entity_of[0][0], found.entity_of[2][0]);
    assert_int_not_equal(found.entity_of[0][0], found.entity_of[1][0]);
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
    struct entity_source sources[] = { { .bearers = first, .count = 3 },
                                       { .bearers = second, .count = 2 },
                                       { .bearers = NULL, .count = 0 } };
    struct entity_result found;
    join(&arena, sources, 3, &found);
    assert_int_equal(found.entities.count, 4);
    assert_true(view_equal(found.entities.items[0].name, VIEW("Anna Orr")));
    assert_true(view_equal(found.entities.items[0].aliases[0], VIEW("Orr")));
    assert_true(view_equal(found.entities.items[1].name, VIEW("Boris Lem")));
    assert_true(view_equal(found.entities.items[2].name, VIEW("State Forest Service")));
    assert_int_equal(found.entities.items[2].weight, 10);
    assert_int_equal(found.entities.items[2].alias_count, 1);
    assert_true(view_equal(found.entities.items[3].name, VIEW("Riga")));
    assert_int_equal(found.entity_of[0][1], 2);
    assert_int_equal(found.entity_of[1][0], 2);
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
        sources[i] = (struct entity_source){ .bearers = &bearers[i], .count = 1 };
    }
    struct entity_result found;
    join(&arena, sources, MANY, &found);
    assert_int_equal(found.entities.count, 100);
    join(&arena, sources, 0, &found);
    assert_int_equal(found.entities.count, 0);
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pairs),
        cmocka_unit_test(test_type_keeps_apart),
        cmocka_unit_test(test_namesakes),
        cmocka_unit_test(test_context),
        cmocka_unit_test(test_common_bodies),
        cmocka_unit_test(test_orders),
        cmocka_unit_test(test_competing_acronym),
        cmocka_unit_test(test_initials),
        cmocka_unit_test(test_names_and_order),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
