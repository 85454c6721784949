/* The scene of a news item: who acts in what it reports, and on which day; what the same
 * go on to do, told without a date, belongs to it. */
#ifndef ANNALS_EVENTS_SCENE_H
#define ANNALS_EVENTS_SCENE_H

#include <stdbool.h>
#include <stddef.h>

#include "events/lead.h"
#include "events/selection.h"

enum { SCENE_ACTORS_MAX = 16 };

struct scene {
    bool open;    /* something was reported whose day is known */
    bool away;    /* the text has turned to another time */
    size_t block; /* where it did */
    size_t timex; /* that dates the scene, or SELECTION_NONE: its source does */
    size_t actors[SCENE_ACTORS_MAX]; /* bearers */
    size_t actor_count;
};

/* Takes up what the sentence at work tells: candidates from first on are its. An event
 * near the source's date opens the scene and brings its actors on; one told of another
 * time turns away from it. */
void scene_follow(struct scene *scene, const struct selection *selection,
                  const struct candidate_list *candidates, size_t first);

/* Adds the clauses of the sentence at work in which the scene's actors go on: a plain
 * past of a verb that tells an event, that is not among the placed yet. Background and
 * states give none. */
void scene_find(const struct scene *scene, const struct selection *selection,
                struct placing_list *placed);

/* Adds likewise what other persons and bodies did. That may have been before: they are
 * placed "by" the source's date. What they say is comment and gives none. */
void scene_find_others(const struct scene *scene, const struct selection *selection,
                       struct placing_list *placed);

#endif
