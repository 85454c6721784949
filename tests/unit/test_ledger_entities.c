#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "store/ledger.h"
#include "store/ledger_entities.h"

enum { MOST = 4 };

/* Entities as a build finds them: name, aliases parted by commas, and type. */
struct given {
    const char *name, *aliases;
    enum entity_type type;
};

struct sample {
    struct arena arena;
    struct timeline timeline;
    struct event event; /* names all entities, in their order */
    struct ledger ledger;
};

static void make(struct sample *sample, const struct given *given, size_t count)
{
    struct arena *arena = &sample->arena;
    sample->event = (struct event){ .entities = ARENA_ARRAY(arena, size_t, count),
                                    .entity_count = count };
    sample->timeline = (struct timeline){
        .entities = ARENA_ARRAY(arena, struct linked_entity, count),
        .entity_count = count,
        .events = &sample->event,
        .event_count = 1,
    };
    for (size_t i = 0; i < count; i++) {
        struct entity *entity = &sample->timeline.entities[i].entity;
        struct view aliases = view_of(given[i].aliases);
        entity->name = view_of(given[i].name);
        entity->type = given[i].type;
        entity->aliases = ARENA_ARRAY(arena, struct view, MOST);
        while (aliases.length > 0)
            entity->aliases[entity->alias_count++] = view_cut(&aliases, ',');
        sample->event.entities[i] = i;
    }
}

/* The ids that the entities get, in the order in which they were given; the rows of the
 * ledger are written and read again. */
static void assert_named(struct sample *sample, int day, const struct given *given,
                         size_t count, const char *const *ids)
{
    make(sample, given, count);
    struct day today = { 2020, 1, day };
    struct buffer text = { .length = 0 };
    bool changed;
    ledger_name_entities(&sample->arena, &sample->timeline, today, &sample->ledger);
    ledger_keep(&sample->arena, &sample->ledger, today, &sample->timeline, NULL, &text,
                &changed);
    for (size_t i = 0; i < count; i++) {
        const struct linked_entity *linked =
            &sample->timeline.entities[sample->event.entities[i]];
        assert_true(view_equal(linked->entity.name, view_of(given[i].name)));
        if (!view_equal(linked->id, view_of(ids[i])))
            fail_msg("%s has %.*s, not %s", given[i].name, VIEW_ARG(linked->id), ids[i]);
    }
    for (size_t i = 1; i < count; i++) {
        const struct linked_entity *entities = sample->timeline.entities;
        assert_true(entities[i - 1].entity.type < entities[i].entity.type ||
                    view_compare(entities[i - 1].id, entities[i].id) < 0);
    }
    struct view copy = arena_copy(&sample->arena, buffer_view(&text));
    buffer_finish(&text);
    struct error err = { .kind = ERROR_NONE };
    if (!ledger_read(&sample->arena, copy, NULL, &sample->ledger, &err))
        fail_msg("%s", err.text);
}

static void names_keep_their_address(void **state)
{
    (void) state;
    struct sample sample = { .event = { .claim_count = 0 } };
    static const struct given first[] = { { "Vera Lund", "", ENTITY_PERSON },
                                          { "Lund", "", ENTITY_PLACE } };
    assert_named(&sample, 1, first, 2, (const char *[]){ "vera-lund", "lund" });
    /* the full name, the old one an alias; and another place with a name that comes
     * before */
    static const struct given second[] = { { "Vera Maria Lund", "Vera Lund",
                                             ENTITY_PERSON },
                                           { "Åre", "", ENTITY_PLACE },
                                           { "Lund", "", ENTITY_PLACE } };
    assert_named(&sample, 2, second, 3, (const char *[]){ "vera-lund", "are", "lund" });
    /* the source with the full name is gone */
    assert_named(&sample, 3, first, 2, (const char *[]){ "vera-lund", "lund" });
    assert_int_equal(sample.ledger.entities.count, 3);
    arena_finish(&sample.arena);
}

static void types_are_kept_apart(void **state)
{
    (void) state;
    struct sample sample = { .event = { .claim_count = 0 } };
    static const struct given given[] = { { "Lund", "", ENTITY_ORGANISATION },
                                          { "Lund", "", ENTITY_PLACE } };
    assert_named(&sample, 1, given, 2, (const char *[]){ "lund", "lund-2" });
    assert_named(&sample, 2, given + 1, 1, (const char *[]){ "lund-2" });
    assert_named(&sample, 3, given, 2, (const char *[]){ "lund", "lund-2" });
    arena_finish(&sample.arena);
}

/* Two of one name find two rows, build after build. */
static void namesakes_do_not_multiply(void **state)
{
    (void) state;
    struct sample sample = { .event = { .claim_count = 0 } };
    static const struct given given[] = { { "Ola Berg", "", ENTITY_PERSON },
                                          { "Ola Berg", "Berg", ENTITY_PERSON } };
    for (int day = 1; day < 4; day++)
        assert_named(&sample, day, given, 2,
                     (const char *[]){ "ola-berg", "ola-berg-2" });
    assert_int_equal(sample.ledger.entities.count, 2);
    assert_int_equal(sample.ledger.entities.items[1].life.first_seen.day, 1);
    arena_finish(&sample.arena);
}

static void an_alias_of_several_finds_none(void **state)
{
    (void) state;
    struct sample sample = { .event = { .claim_count = 0 } };
    static const struct given first[] = { { "Ola Berg", "Berg", ENTITY_PERSON },
                                          { "Eva Berg", "Berg", ENTITY_PERSON } };
    static const struct given second[] = { { "Berg", "", ENTITY_PERSON } };
    assert_named(&sample, 1, first, 2, (const char *[]){ "ola-berg", "eva-berg" });
    assert_named(&sample, 2, second, 1, (const char *[]){ "berg" });
    arena_finish(&sample.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_keep_their_address),
        cmocka_unit_test(types_are_kept_apart),
        cmocka_unit_test(namesakes_do_not_multiply),
        cmocka_unit_test(an_alias_of_several_finds_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
