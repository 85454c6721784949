/* Kept pieces: of each file of the site that is made of pieces, where they lie in it, in
 * a file of its own beside the manifest. That knows by its stamp which list belongs to
 * the file that stands; any other list is none. */
#ifndef ANNALS_CMD_KEPT_PIECES_H
#define ANNALS_CMD_KEPT_PIECES_H

#include "base/pieces.h"
#include "cmd/manifest.h"

/* Zero is a valid start state. Of one file after another: the memory of the last one
 * serves the next. */
struct kept_pieces {
    struct pieces pieces;
    struct buffer bytes; /* of the list that is kept */
    struct stamp stamp;  /* of the list that was kept, where is_kept */
    bool is_kept;
};

/* Readies the pieces for the file of that path, a whole one's, as it stands; settings is
 * what all its pieces depend on. Without effect where the list or the file is not the one
 * that the manifest knows. */
void kept_pieces_stand(struct kept_pieces *kept, const struct manifest *manifest,
                       struct view path, const struct stamp *settings);

/* Keeps where the pieces lie in the file that was written. A list that can't be kept
 * makes the next build slower, and no more. */
void kept_pieces_keep(struct kept_pieces *kept, const struct manifest *manifest,
                      struct view path, const struct stamp *settings);

/* Ends the work on a file, and readies it for another. */
void kept_pieces_close(struct kept_pieces *kept);

/* Frees all; leaves the start state. */
void kept_pieces_finish(struct kept_pieces *kept);

#endif
