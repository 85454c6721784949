/* The state of a file, by which one that has changed since is told without reading it. */
#ifndef ANNALS_BASE_FILE_STATE_H
#define ANNALS_BASE_FILE_STATE_H

#include <stdbool.h>
#include <stdint.h>

/* Times are nanoseconds since 1970. Zero: a file that is not there. */
struct file_state {
    int64_t size, modified;
    int64_t changed; /* contents, links, owner or mode: no program can set it back */
    uint64_t inode, device;
};

/* Follows symbolic links. False, with *out zero, where there is no regular file. */
bool file_state_of(const char *path, struct file_state *out);

/* The same of an open file. */
bool file_state_of_open(int file, struct file_state *out);

/* The same of a folder, whose times change with the names in it. */
bool file_state_of_folder(const char *path, struct file_state *out);

/* Opens a folder to look below it, which costs less than by whole paths where there is
 * much to look at; below 0 where it can't be. */
int file_state_open(const char *folder);

/* As file_state_of and file_state_of_folder, of a path below an open folder. */
bool file_state_below(int folder, const char *path, struct file_state *out);
bool file_state_of_folder_below(int folder, const char *path, struct file_state *out);

/* Whether two looks saw one file, or folder, that nothing was written to in between. */
bool file_state_equal(const struct file_state *a, const struct file_state *b);

/* Whether a file that was looked at at now, nanoseconds since 1970, had been at rest: had
 * it been written to again within one tick of the file system's clock, its state would
 * not tell (git's documentation calls such files racy). */
bool file_state_is_settled(const struct file_state *state, int64_t now);

#endif
