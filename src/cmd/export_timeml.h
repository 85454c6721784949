/* Sources as TimeML: the one format of "annals export" that is of texts, not of the
 * timeline. */
#ifndef ANNALS_CMD_EXPORT_TIMEML_H
#define ANNALS_CMD_EXPORT_TIMEML_H

#include "cmd/command.h"

/* Each operand is a project's folder, whose drafts are left out, or a source's file; none
 * is the current folder. Documents go to standard output one behind the other, or with
 * options->out to DIR/ID.tml. */
enum status export_timeml(const struct options *options, char **operands, size_t count);

#endif
