/* Explaining an event: what its claims say, what they were joined by, and what came near
 * and stayed apart. */
#ifndef ANNALS_CMD_EXPLAIN_EVENT_H
#define ANNALS_CMD_EXPLAIN_EVENT_H

#include "cmd/command.h"
#include "cmd/sheet.h"

/* Tells of the event at an address, or that a claim (SOURCE#CLAIM) went to, of the
 * project that the options name (the current folder). The status is the command's. */
enum status explain_event(const struct options *options, const char *address,
                          struct sheet *sheet);

#endif
