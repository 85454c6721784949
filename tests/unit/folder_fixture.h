/* A folder of its own for each test that reads or writes files. */
#ifndef ANNALS_TESTS_FOLDER_FIXTURE_H
#define ANNALS_TESTS_FOLDER_FIXTURE_H

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/view.h"

struct scratch {
    char path[200];
    char joined[4200];
};

static inline int scratch_setup(void **state)
{
    const char *above = getenv("TMPDIR");
    struct scratch *scratch = calloc(1, sizeof *scratch);
    snprintf(scratch->path, sizeof scratch->path, "%s/annals-test-XXXXXX",
             above != NULL ? above : "/tmp");
    *state = scratch;
    return mkdtemp(scratch->path) != NULL ? 0 : -1;
}

static inline int scratch_remove(const char *path, const struct stat *status, int kind,
                                 struct FTW *place)
{
    (void) status, (void) kind, (void) place;
    return remove(path);
}

static inline int scratch_teardown(void **state)
{
    struct scratch *scratch = *state;
    nftw(scratch->path, scratch_remove, 16, FTW_DEPTH | FTW_PHYS);
    free(scratch);
    return 0;
}

/* The path of a name in the folder; good until the next call. */
static inline const char *scratch_path(struct scratch *scratch, const char *name)
{
    snprintf(scratch->joined, sizeof scratch->joined, "%s/%s", scratch->path, name);
    return scratch->joined;
}

/* Makes a file there, not by the functions under test. */
static inline void scratch_put(struct scratch *scratch, const char *name,
                               struct view content)
{
    FILE *file = fopen(scratch_path(scratch, name), "wb");
    assert_non_null(file);
    if (content.length > 0)
        assert_int_equal(fwrite(content.data, 1, content.length, file), content.length);
    assert_int_equal(fclose(file), 0);
}

#define SCRATCH_TEST(function) \
    cmocka_unit_test_setup_teardown(function, scratch_setup, scratch_teardown)

#endif
