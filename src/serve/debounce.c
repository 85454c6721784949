#include "serve/debounce.h"

void debounce_touch(struct debounce *debounce, int64_t now)
{
    if (!debounce->waiting)
        debounce->first = now;
    debounce->waiting = true;
    debounce->last = now;
}

int64_t debounce_wait(const struct debounce *debounce, int64_t now)
{
    if (!debounce->waiting)
        return -1;
    int64_t due = debounce->last + DEBOUNCE_QUIET;
    if (due > debounce->first + DEBOUNCE_LONGEST)
        due = debounce->first + DEBOUNCE_LONGEST;
    return due > now ? due - now : 0;
}
