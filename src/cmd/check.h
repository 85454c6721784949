/* Checking: what an editor should look at before publishing. */
#ifndef ANNALS_CMD_CHECK_H
#define ANNALS_CMD_CHECK_H

#include "base/diagnostic.h"
#include "base/error.h"
#include "cmd/command.h"
#include "cmd/gather.h"

struct check {
    struct gathering gathering;
    struct diagnostics findings;
};

/* check_links.c: makes the site in memory and finds the links within it that lead
 * nowhere. What is wrong with templates is reported, too. */
bool check_links(struct check *check, struct error *err);

/* check_write.c: writes the findings to standard output; nothing in text where there are
 * none. */
bool check_write(const struct diagnostics *findings, enum report_format format,
                 struct error *err);

#endif
