/* The work of carrying decisions out: what its parts share. */
#ifndef ANNALS_STORE_EDITOR_WORK_H
#define ANNALS_STORE_EDITOR_WORK_H

#include "store/editor_target.h"

struct work {
    struct arena *arena;
    struct timeline *timeline;
    struct targets targets;
    struct decision_list {
        struct decision *items;
        size_t count, capacity;
    } done;
    const struct matter *matters; /* all that are carried out */
    size_t matter_count;
    struct table held; /* kind and target -> line of the decision */
    bool *hidden;      /* by event */
};

/* One choice with what it was found to be about. */
struct matter {
    const struct editor_choice *choice;
    size_t on; /* event or entity */
};

/* Adds the decision to those that were carried out, with what Annals had said. */
void work_tell(struct work *work, const struct matter *matter, struct view was);

/* The same, told of another event or entity than the choice's own. */
void work_tell_on(struct work *work, const struct matter *matter, size_t on,
                  struct view was);

/* The line of the decision of that kind on the same target, or on a pair of targets
 * (other: SIZE_MAX for none); 0, and line kept for later, where there is none. */
size_t work_hold(struct work *work, enum decision_kind kind, bool of_entity, size_t on,
                 size_t other, size_t line);

/* The line that was kept for an event or a pair of them, or 0. */
size_t work_held_line(struct work *work, enum decision_kind kind, size_t on,
                      size_t other);

/* Reports that the choice contradicts what another line says. */
void work_conflict(struct work *work, const struct editor_choice *choice,
                   const char *what, size_t line);

typedef void work_effect(struct work *work, const struct matter *matter);

/* editor_effects.c: decisions about one event or entity. */
work_effect effect_hide, effect_confirm, effect_retitle, effect_redate, effect_lead,
    effect_rename, effect_retype, effect_note;

/* editor_links.c: decisions about two. */
work_effect effect_relate, effect_unrelate, effect_merge, effect_split;

#endif
