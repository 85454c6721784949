/* Completion: what may stand next on a command line, for the shells' files in
 * src/cmd/complete, which ask the program so that they need to know nothing themselves.
 */
#ifndef ANNALS_CMD_COMPLETE_H
#define ANNALS_CMD_COMPLETE_H

#include "cmd/command.h"

/* Prints what may stand for the last of the words behind "annals", the one that is being
 * typed, whatever it begins with: a line each, with its meaning behind a tab. A line
 * ":file" or ":folder" says that names of files or folders may stand there. "=" as a word
 * of its own, as bash parts words, parts an option from its value. */
void complete_print(const struct command *const *commands, size_t command_count,
                    char **words, size_t count);

#endif
