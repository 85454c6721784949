/* Files read where they lie. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/file_map.h"

static char folder[] = "/tmp/annals-map-XXXXXX";

static void what_a_file_holds(void **state)
{
    (void) state;
    char path[64], link[64];
    struct file_map map;
    snprintf(path, sizeof path, "%s/file", folder);
    snprintf(link, sizeof link, "%s/link", folder);
    assert_true(file_write(path, VIEW("one two"), NULL, NULL));
    assert_true(file_map_open_path(&map, path));
    assert_true(view_equal(map.bytes, VIEW("one two")));
    assert_true(file_remove(path, NULL)); /* what was mapped stays */
    assert_true(view_equal(map.bytes, VIEW("one two")));
    file_map_close(&map);
    assert_null(map.bytes.data);
    file_map_close(&map);

    assert_false(file_map_open_path(&map, path));
    assert_false(file_map_open_path(&map, folder));
    assert_true(file_write(path, VIEW(""), NULL, NULL));
    assert_false(file_map_open_path(&map, path));
    assert_null(map.bytes.data);
    assert_int_equal(symlink("/etc/passwd", link), 0);
    assert_false(file_map_open_path(&map, link));
    unlink(link);
    unlink(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(what_a_file_holds) };
    if (mkdtemp(folder) == NULL)
        return 1;
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    rmdir(folder);
    return failed;
}
