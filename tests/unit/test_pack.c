/* Packing: what is written is read again, and what was never written is refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <limits.h>

#include "store/pack.h"

struct sample {
    size_t number;
    int integer;
    bool flag;
    double real;
    unsigned choice;
    struct view text, empty, absent;
    struct view *items;
    size_t count;
};

static void walk(struct pack *pack, struct sample *sample)
{
    pack_number(pack, &sample->number);
    pack_integer(pack, &sample->integer);
    pack_flag(pack, &sample->flag);
    pack_real(pack, &sample->real);
    sample->choice = pack_choice(pack, sample->choice, 4);
    pack_view(pack, &sample->text);
    pack_view(pack, &sample->empty);
    pack_view(pack, &sample->absent);
    PACK_LIST(pack, struct view, sample->items, sample->count);
    for (size_t i = 0; i < sample->count; i++)
        pack_view(pack, &sample->items[i]);
}

static void write_sample(struct buffer *out)
{
    struct view items[] = { VIEW("ferry"), VIEW("lock") };
    struct sample sample = { .number = SIZE_MAX,
                             .integer = -44,
                             .flag = true,
                             .real = 0.35,
                             .choice = 3,
                             .text = VIEW("a weir"),
                             .empty = VIEW(""),
                             .items = items,
                             .count = 2 };
    struct pack pack = pack_writer(out);
    walk(&pack, &sample);
}

static void reads_what_it_wrote(void **state)
{
    (void) state;
    struct buffer bytes = { .length = 0 };
    struct arena arena = { .blocks = NULL };
    struct sample read = { .number = 0 };
    write_sample(&bytes);
    struct pack pack = pack_reader(&arena, buffer_view(&bytes));
    walk(&pack, &read);
    assert_true(pack_is_whole(&pack));
    assert_true(read.number == SIZE_MAX);
    assert_int_equal(read.integer, -44);
    assert_true(read.flag);
    assert_true(read.real > 0.349 && read.real < 0.351);
    assert_int_equal(read.choice, 3);
    assert_true(view_equal(read.text, VIEW("a weir")));
    assert_non_null(read.empty.data);
    assert_null(read.absent.data);
    assert_int_equal(read.count, 2);
    assert_true(view_equal(read.items[1], VIEW("lock")));
    buffer_finish(&bytes);
    arena_finish(&arena);
}

static void keeps_every_integer(void **state)
{
    (void) state;
    static const int integers[] = { 0, 1, -1, 63, -64, 64, INT_MAX, INT_MIN };
    for (size_t i = 0; i < sizeof integers / sizeof *integers; i++) {
        struct buffer bytes = { .length = 0 };
        int integer = integers[i], read = 7;
        struct pack writer = pack_writer(&bytes);
        pack_integer(&writer, &integer);
        struct pack reader = pack_reader(NULL, buffer_view(&bytes));
        pack_integer(&reader, &read);
        assert_true(pack_is_whole(&reader));
        assert_int_equal(read, integers[i]);
        buffer_finish(&bytes);
    }
}

/* Cut anywhere, the bytes are refused, and nothing behind them is touched. */
static void refuses_what_is_cut(void **state)
{
    (void) state;
    struct buffer bytes = { .length = 0 };
    write_sample(&bytes);
    for (size_t length = 0; length < bytes.length; length++) {
        struct arena arena = { .blocks = NULL };
        struct view part = arena_copy(&arena, view_slice(buffer_view(&bytes), 0, length));
        struct sample read = { .number = 0 };
        struct pack pack = pack_reader(&arena, part);
        walk(&pack, &read);
        assert_false(pack_is_whole(&pack));
        arena_finish(&arena);
    }
    buffer_finish(&bytes);
}

static void refuses_more_items_than_bytes(void **state)
{
    (void) state;
    struct arena arena = { .blocks = NULL };
    struct buffer bytes = { .length = 0 };
    size_t claimed = SIZE_MAX / 64, count = 0;
    struct pack writer = pack_writer(&bytes);
    pack_number(&writer, &claimed);
    struct pack reader = pack_reader(&arena, buffer_view(&bytes));
    struct view *items = NULL;
    PACK_LIST(&reader, struct view, items, count);
    assert_non_null(items);
    assert_int_equal(count, 0);
    assert_false(pack_is_whole(&reader));
    buffer_finish(&bytes);
    arena_finish(&arena);
}

static void refuses_a_choice_that_is_none(void **state)
{
    (void) state;
    struct pack pack = pack_reader(NULL, VIEW("\4"));
    assert_int_equal(pack_choice(&pack, 0, 4), 0);
    assert_false(pack_is_whole(&pack));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_what_it_wrote),
        cmocka_unit_test(keeps_every_integer),
        cmocka_unit_test(refuses_what_is_cut),
        cmocka_unit_test(refuses_more_items_than_bytes),
        cmocka_unit_test(refuses_a_choice_that_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
