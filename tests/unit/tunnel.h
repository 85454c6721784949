/* The sample's sources, events and names. */
#ifndef ANNALS_TESTS_TUNNEL_H
#define ANNALS_TESTS_TUNNEL_H

#include "sample.h"

static const struct sample_claim tunnel_gazette_claims[] = {
    { "g1", "The Aldersea Tunnel Company was founded in the 1880s", "the 1880s", "188X",
      CLAIM_DURING, DATE_WHOLE, "The Aldersea Tunnel Company is founded", "founding",
      false, 0.6, NULL, "decade" },
    { "g2", "On 3 May 1907 the northern shaft broke through to the sea bed", "3 May 1907",
      "1907-05-03", CLAIM_ON, DATE_WHOLE, "The northern shaft reaches the sea bed",
      "work", false, 0.7, NULL, "day-month-year" },
    { "g3", "the company opened the tunnel to foot passengers on 14 June", "14 June",
      "1911-06-14", CLAIM_ON, DATE_WHOLE,
      "The company opens the tunnel to foot passengers", "opening", true, 0.95,
      "source 1911-06-17", "day-month" },
    { "g4", "Divers had inspected the lining earlier this year", "earlier this year",
      "1911", CLAIM_ON, DATE_EARLY, "Divers inspect the lining", "inspection", false, 0.3,
      "source 1911-06-17", "part-year" },
    { "g5", "a pump was replaced in March", "March", "1911-03", CLAIM_ON, DATE_WHOLE,
      "A pump is replaced", "work", false, 0.3, "source 1911-06-17", "month" },
    { "g6", "lamps were hung the following month", "the following month", "1911-04",
      CLAIM_ON, DATE_WHOLE, "Lamps are hung in the tunnel", "work", false, 0.3, "t4",
      "next-unit" },
};

static const struct sample_claim tunnel_ledger_claims[] = {
    { "l1", "The first train ran through in late 1913", "late 1913", "1913", CLAIM_ON,
      DATE_LATE, "The first train runs through the tunnel", "opening", true, 0.9, NULL,
      "part-year" },
    { "l2", "Engineer Ida Marlow has kept the pumps since 1912", "1912", "1912",
      CLAIM_SINCE, DATE_WHOLE, "Ida Marlow keeps the pumps", "work", false, 0.6, NULL,
      "year" },
    { "l3", "a licence that runs until 1920", "1920", "1920", CLAIM_UNTIL, DATE_WHOLE,
      "The tunnel's licence ends", "agreement", false, 0.6, NULL, "year" },
    { "l4", "The tunnel was closed in the week of 10 November 1913",
      "the week of 10 November 1913", "1913-11-10/1913-11-16", CLAIM_ON, DATE_WHOLE,
      "The tunnel is closed for a week", "work", false, 0.6, NULL, "week-of" },
};

static const struct sample_claim tunnel_memoir_claims[] = {
    { "m1", "I rode the first train in 1912", "1912", "1912", CLAIM_DURING, DATE_WHOLE,
      "The first train runs through the tunnel in 1912", "opening", true, 0.9, NULL,
      "year" },
    { "m2", "We walked the tunnel on its opening day, 14 June 1911", "14 June 1911",
      "1911-06-14", CLAIM_ON, DATE_WHOLE, "The tunnel opens", "opening", false, 0.6, NULL,
      "day-month-year" },
};

static const struct sample_source tunnel_sources[] = {
    { "1911/gazette", "Crowds walk under the sea", "Aldersea Gazette", "1911-06-17",
      "https://gazette.example/1911/crowds", NULL,
      "# Crowds walk under the sea\n\n"
      "ALDERSEA, Saturday. With a band and under a clear sky, the company opened the "
      "tunnel to "
      "foot passengers on 14 June, and four thousand went through before dusk.\n\n"
      "The fare is a penny. Children under six go free.\n\n"
      "# A long labour\n\n"
      "The Aldersea Tunnel Company was founded in the 1880s and failed twice. On 3 May "
      "1907 the "
      "northern shaft broke through to the sea bed; nobody was hurt.\n\n"
      "Nothing of note is said here.\n\n"
      "Nor here.\n\n"
      "Divers had inspected the lining earlier this year. Of the works, a pump was "
      "replaced in "
      "March and lamps were hung the following month.",
      1UL << 2 | 1UL << 5 | 1UL << 6, tunnel_gazette_claims, 6 },
    { "1914/ledger", "The tunnel’s accounts", "Harbour Board", "1914-02", NULL, "digest",
      "The first train ran through in late 1913, the accounts say, with nineteen "
      "passengers.\n\n"
      "Engineer Ida Marlow has kept the pumps since 1912, under a licence that runs "
      "until 1920. "
      "The tunnel was closed in the week of 10 November 1913 for want of coal.",
      0, tunnel_ledger_claims, 4 },
    { "memoir", "Under the sea and back", "Tomas Brandt", NULL, NULL, NULL,
      "We walked the tunnel on its opening day, 14 June 1911, my sister and I. I rode "
      "the first "
      "train in 1912, with a cold lunch.",
      0, tunnel_memoir_claims, 2 },
};

static const struct sample_event tunnel_events[] = {
    { "company-founded", { { 0, 0 } }, 1, { 2 }, 1, 0, 0 },
    { "northern-shaft", { { 0, 1 } }, 1, { 2, 3 }, 2, 0, 5 },
    { "lining-inspected", { { 0, 3 } }, 1, { 3 }, 1, 0, 0 },
    { "pump-replaced", { { 0, 4 } }, 1, { 0 }, 0, 0, 0 },
    { "lamps-hung", { { 0, 5 } }, 1, { 3 }, 1, 0, 0 },
    { "tunnel-opens", { { 0, 2 }, { 2, 1 } }, 2, { 2, 3 }, 2, 0, 2 },
    { "first-train-1912", { { 2, 0 } }, 1, { 0, 3 }, 2, 1, 0 },
    { "marlow-pumps", { { 1, 1 } }, 1, { 1 }, 1, 0, 0 },
    { "first-train", { { 1, 0 } }, 1, { 3 }, 1, 1, 0 },
    { "closed-a-week", { { 1, 3 } }, 1, { 3 }, 1, 0, 0 },
    { "licence-ends", { { 1, 2 } }, 1, { 4 }, 1, 0, 0 },
};

static inline void tunnel_fill_entities(struct arena *arena, struct timeline *timeline)
{
    static const struct {
        const char *id, *name, *alias;
        enum entity_type type;
    } names[] = {
        { "tomas-brandt", "Tomas Brandt", NULL, ENTITY_PERSON },
        { "ida-marlow", "Ida Marlow", "Engineer Marlow", ENTITY_PERSON },
        { "tunnel-company", "Aldersea Tunnel Company", "the company",
          ENTITY_ORGANISATION },
        { "aldersea", "Aldersea", NULL, ENTITY_PLACE },
        { "licence", "Tunnel licence", NULL, ENTITY_TEXT },
    };
    timeline->entity_count = sizeof names / sizeof *names;
    timeline->entities = ARENA_ARRAY(arena, struct linked_entity, timeline->entity_count);
    for (size_t i = 0; i < timeline->entity_count; i++) {
        struct linked_entity *linked = &timeline->entities[i];
        linked->id = sample_view(names[i].id);
        linked->entity.name = sample_view(names[i].name);
        linked->entity.type = names[i].type;
        if (names[i].alias != NULL) {
            linked->entity.aliases = ARENA_NEW(arena, struct view);
            linked->entity.aliases[0] = sample_view(names[i].alias);
            linked->entity.alias_count = 1;
        }
    }
    sample_link_entities(arena, timeline);
}

static inline void tunnel_fill_disagreement(struct arena *arena,
                                            struct timeline *timeline)
{
    struct disagreement *one = ARENA_NEW(arena, struct disagreement);
    *one = (struct disagreement){
        .id = VIEW("first-train"),
        .about = VIEW("when the first train ran"),
        .explanation =
            VIEW("One source has the first train in 1912, another in late 1913."),
        .events = ARENA_ARRAY(arena, size_t, 2),
        .event_count = 2,
        .claims = ARENA_ARRAY(arena, struct claim_ref, 2),
        .claim_count = 2,
    };
    one->events[0] = 6;
    one->events[1] = 8;
    one->claims[0] = (struct claim_ref){ 2, 0 };
    one->claims[1] = (struct claim_ref){ 1, 0 };
    timeline->disagreements = one;
    timeline->disagreement_count = 1;
    struct undated *undated = ARENA_NEW(arena, struct undated);
    *undated = (struct undated){ 2, VIEW("Once the lamps went out and we sang."),
                                 VIEW("no date is said or can be worked out") };
    timeline->undated = undated;
    timeline->undated_count = 1;
}

/* The whole timeline, in the arena. */
static inline void tunnel_make(struct arena *arena, struct timeline *timeline)
{
    enum { SOURCES = sizeof tunnel_sources / sizeof *tunnel_sources };
    *timeline =
        (struct timeline){ .title = VIEW("The Aldersea tunnel"),
                           .description = VIEW("A tunnel under the sea, as those who "
                                               "dug it and walked it tell of it."),
                           .contact = VIEW("https://tunnel.example/mistakes"),
                           .record_count = SOURCES };
    timeline->records = ARENA_ARRAY(arena, struct record *, SOURCES);
    for (size_t i = 0; i < SOURCES; i++)
        timeline->records[i] = sample_record(arena, &tunnel_sources[i]);
    timeline->event_count = sizeof tunnel_events / sizeof *tunnel_events;
    timeline->events = ARENA_ARRAY(arena, struct event, timeline->event_count);
    for (size_t i = 0; i < timeline->event_count; i++)
        timeline->events[i] = sample_make_event(arena, timeline, &tunnel_events[i]);
    tunnel_fill_entities(arena, timeline);
    tunnel_fill_disagreement(arena, timeline);
}

#endif
