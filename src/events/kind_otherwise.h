/* Verbs that a noun gives another sense: "degrees were conferred", "followed suit". */
#ifndef ANNALS_EVENTS_KIND_OTHERWISE_H
#define ANNALS_EVENTS_KIND_OTHERWISE_H

#include <stddef.h>

#include "events/kind.h"

/* Lemmas; an empty noun stands for any. */
struct kind_otherwise {
    struct view verb, noun;
    enum kind kind;
};

extern const struct kind_otherwise kind_otherwise[];
extern const size_t kind_otherwise_count;

#endif
