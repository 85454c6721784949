/* Threads: each index is done once, by a worker there is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdatomic.h>
#include <stdbool.h>

#include "base/parallel.h"
#include "expect.h"

enum { MOST = 5000 };

struct tally {
    size_t jobs;
    atomic_int done[MOST];
    atomic_int strangers;  /* items that a worker did that there should not be */
    size_t by_worker[300]; /* without atomics: a worker's number is its own */
};

static void count_item(void *context, size_t worker, size_t index)
{
    struct tally *tally = context;
    atomic_fetch_add(&tally->done[index], 1);
    if (worker >= tally->jobs)
        atomic_fetch_add(&tally->strangers, 1);
    else
        tally->by_worker[worker]++;
}

static const size_t run_cases[][2] = {
    /* jobs, count */
    { 0, 5 }, { 1, MOST }, { 2, MOST }, { 7, MOST }, { 4, 2 }, { 3, 0 }, { 1000, MOST },
};

static void test_run(void **state)
{
    (void) state;
    for (size_t i = 0; i < COUNT(run_cases); i++) {
        size_t jobs = run_cases[i][0], count = run_cases[i][1], sum = 0;
        struct tally tally = { .jobs = jobs > 0 && jobs < 300 ? jobs : jobs ? 300 : 1 };
        parallel_run(jobs, count, count_item, &tally);
        for (size_t j = 0; j < MOST; j++)
            assert_int_equal(atomic_load(&tally.done[j]), j < count);
        for (size_t j = 0; j < COUNT(tally.by_worker); j++)
            sum += tally.by_worker[j];
        assert_int_equal(sum, count);
        assert_int_equal(atomic_load(&tally.strangers), 0);
    }
}

static void test_processors(void **state)
{
    (void) state;
    assert_true(parallel_processors() >= 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_run),
        cmocka_unit_test(test_processors),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
