#include "base/file.h"
#include "cmd/owned.h"
#include "cmd/staged.h"

/* Why no link is dead at any moment.
 *
 * Files can be put in their places one at a time alone, so between the first and the last
 * the site is a mixture, and whoever looks at it then, or after a kill, must find each
 * link and #fragment of each page leading somewhere. Before, the site is one in which all
 * do (call its pages old), and so is the one to be (new). These are the steps, each done
 * for every file before the next begins:
 *
 * 1. Paths that are new get a page without links that has the ids of the new page. Other
 *    new files are put in place: assets, and feeds, whose links lead to pages alone.
 * 2. Pages that gain ids are replaced by the old page and empty anchors of those ids.
 * 3. Files that are no pages are replaced by the new ones.
 * 4. Pages are replaced by the new ones, and where ids vanish by the new one and empty
 *    anchors of these.
 * 5. Pages that go are replaced by a page without links that has their ids.
 * 6. The pages with such anchors are replaced by the new ones.
 * 7. The files that go are removed.
 *
 * In steps 1 and 2 all links are those of old pages, and all that they need is there: no
 * file goes, no id vanishes. After step 2 every path and id of old and new pages is there
 * and stays so through steps 3 to 5, in which the links are those of old and of new
 * pages. From step 6 on all links are those of new pages, which need nothing that is
 * still removed. (Step 5 is there since pages that go may lead to each other, and to the
 * ids that vanish, in a circle.) Nothing of this asks what a page is about or which pages
 * lead to it; a page that did not change is old and new at once; and it holds for any
 * site in which no link was dead before: for one that a kill left, too.
 *
 * Only step 1 makes names in folders, for which a full disk may have no room; so it can
 * be undone. All content is written before it.
 */

static bool put(struct staging *staging, const struct staged *staged, const char *which,
                struct error *err)
{
    struct arena arena = { .blocks = NULL };
    bool good = file_place(staging_name(&arena, staging, staged->number, which),
                           staging_path(&arena, staging, staged->path).data, err);
    arena_finish(&arena);
    return good;
}

static bool put_new(struct staging *staging, struct error *err)
{
    for (size_t i = 0; i < staging->list.count; i++) {
        struct staged *staged = &staging->list.items[i];
        if (staged->fate == FATE_NEW &&
            !put(staging, staged, staged->is_page ? STAGED_BEFORE : STAGED_FINAL, err))
            return false;
        staged->placed = staged->fate == FATE_NEW;
    }
    return true;
}

bool staging_undo_new(struct staging *staging, struct error *err)
{
    for (size_t i = 0; i < staging->list.count; i++) {
        struct staged *staged = &staging->list.items[i];
        if (staged->placed &&
            !file_remove(staging_path(&staging->arena, staging, staged->path).data, err))
            return false;
        staged->placed = false;
    }
    return owned_prune(&staging->arena, staging->folder, err);
}

bool staging_put_new(struct staging *staging, struct error *err)
{
    if (put_new(staging, err))
        return true;
    staging->torn = !staging_undo_new(staging, NULL) || staging->torn;
    return false;
}

enum step { STEP_GAIN = 2, STEP_OTHERS, STEP_PAGES, STEP_GONE, STEP_LOSE };

/* Which of a file's versions the step puts in its place; NULL where it does nothing. */
static const char *version_for(enum step step, const struct staged *staged)
{
    switch (step) {
    case STEP_GAIN:
        return staged->fate == FATE_CHANGED && staged->before ? STAGED_BEFORE : NULL;
    case STEP_OTHERS:
        return staged->fate == FATE_CHANGED && !staged->is_page ? STAGED_FINAL : NULL;
    case STEP_PAGES:
        return staged->fate == FATE_GONE || !staged->is_page ? NULL
               : staged->after                               ? STAGED_AFTER
                                                             : STAGED_FINAL;
    case STEP_GONE:
        return staged->fate == FATE_GONE && staged->before ? STAGED_BEFORE : NULL;
    case STEP_LOSE:
        return staged->after ? STAGED_FINAL : NULL;
    }
    return NULL;
}

static bool put_all(struct staging *staging, enum step step, struct error *err)
{
    for (size_t i = 0; i < staging->list.count; i++) {
        const struct staged *staged = &staging->list.items[i];
        const char *which = version_for(step, staged);
        if (which != NULL && !put(staging, staged, which, err))
            return false;
    }
    return true;
}

static bool remove_gone(struct staging *staging, struct error *err)
{
    for (size_t i = 0; i < staging->list.count; i++) {
        const struct staged *staged = &staging->list.items[i];
        if (staged->fate != FATE_GONE)
            continue;
        const char *path = staging_path(&staging->arena, staging, staged->path).data;
        if (!file_remove(path, err))
            return false;
        file_remove_empty_parents(staging->folder, path);
    }
    return true;
}

bool staging_put_rest(struct staging *staging, struct error *err)
{
    bool was_torn = staging->torn; /* a folder may have become empty before the kill */
    staging->torn = staging->torn || staging->list.count > 0;
    for (enum step step = STEP_GAIN; step <= STEP_LOSE; step++)
        if (!put_all(staging, step, err))
            return false;
    return remove_gone(staging, err) &&
           (!was_torn || owned_prune(&staging->arena, staging->folder, err));
}
