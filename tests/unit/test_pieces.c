#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/sink.h"

static char path[] = "/tmp/annals-pieces-XXXXXX";

static void write_whole(const char *text)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static struct stamp stamp_of_word(struct view word)
{
    struct buffer out = { .length = 0 };
    stamp_text(&out, word);
    struct stamp stamp = stamp_of(&out);
    buffer_finish(&out);
    return stamp;
}

/* Writes words as pieces, each in its capital's own part; what is written anew is marked
 * by a "+" before it, which a copy of an unmarked one has not. */
static size_t put_words(struct sink *sink, struct view words, bool marks)
{
    size_t written = 0;
    buffer_add(sink->out, VIEW("["));
    for (struct view rest = words; rest.data != NULL;) {
        struct view word = view_cut(&rest, ' ');
        struct stamp stamp = stamp_of_word(word);
        if (sink_begin_piece(sink, word.data[0] == 'A', &stamp)) {
            buffer_add(sink->out, marks ? VIEW("+") : VIEW(""));
            buffer_add(sink->out, word);
            written++;
        }
        sink_end_piece(sink, &stamp);
        buffer_add(sink->out, VIEW(","));
    }
    buffer_add(sink->out, VIEW("]"));
    return written;
}

struct written {
    struct buffer out;
    struct pieces pieces;
    struct file_state state;
};

/* The file holds the words. */
static struct written *write_words(struct view words)
{
    struct written *first = calloc(1, sizeof *first);
    struct sink sink = { .out = &first->out, .pieces = &first->pieces };
    put_words(&sink, words, false);
    buffer_add_byte(&first->out, '\0');
    write_whole(first->out.data);
    assert_true(file_state_of(path, &first->state));
    return first;
}

static void release(struct written *written)
{
    pieces_finish(&written->pieces);
    buffer_finish(&written->out);
    free(written);
}

static void assert_written(const struct written *first, struct view words,
                           const char *wanted)
{
    struct buffer out = { .length = 0 };
    struct pieces pieces = { .stands = false };
    pieces_stand(&pieces, path, &first->state, &first->pieces.made);
    put_words(&(struct sink){ .out = &out, .pieces = &pieces }, words, true);
    buffer_add_byte(&out, '\0');
    assert_true(pieces_are_sound(&pieces));
    assert_string_equal(out.data, wanted);
    for (size_t i = 0; i < pieces.made.count; i++) {
        const struct piece *piece = &pieces.made.items[i];
        assert_int_equal(out.data[piece->start + piece->length], ',');
        assert_true(out.data[piece->start - 1] == ',' ||
                    out.data[piece->start - 1] == '[');
    }
    pieces_finish(&pieces);
    buffer_finish(&out);
}

static void what_is_the_same_is_copied(void **state)
{
    (void) state;
    struct written *first = write_words(VIEW("one two three four"));
    assert_written(first, VIEW("one two three four"), "[one,two,three,four,]");
    assert_written(first, VIEW("one three new four"), "[one,three,+new,four,]");
    assert_written(first, VIEW("new one two"), "[+new,one,two,]");
    /* What moved back is made anew. */
    assert_written(first, VIEW("two one three"), "[two,+one,three,]");
    release(first);
}

static void parts_are_kept_apart(void **state)
{
    (void) state;
    struct written *first = write_words(VIEW("one two"));
    for (size_t i = 0; i < first->pieces.made.count; i++)
        first->pieces.made.items[i].part = 7;
    assert_written(first, VIEW("one two"), "[+one,+two,]");
    release(first);
}

static void another_file_is_not_used(void **state)
{
    (void) state;
    struct written *first = write_words(VIEW("one two"));
    struct file_state was = first->state;
    write_whole("[ONE,TWO,] ");
    assert_written(first, VIEW("one two"), "[+one,+two,]");
    first->state.size++;
    assert_written(first, VIEW("one two"), "[+one,+two,]");
    unlink(path);
    first->state = was;
    assert_written(first, VIEW("one two"), "[+one,+two,]");
    release(first);
}

/* Written to, or cut off, while it is read. */
static void changes_meanwhile_are_seen(void **state)
{
    (void) state;
    struct written *first = write_words(VIEW("one two three"));
    for (int cut = 0; cut < 2; cut++) {
        struct buffer out = { .length = 0 };
        struct pieces pieces = { .stands = false };
        write_whole("[one,two,three,]");
        assert_true(file_state_of(path, &first->state));
        pieces_stand(&pieces, path, &first->state, &first->pieces.made);
        assert_true(pieces.stands);
        write_whole(cut ? "[" : "[ONE,TWO,THREE,] ");
        put_words(&(struct sink){ .out = &out, .pieces = &pieces }, VIEW("one two"),
                  true);
        assert_false(pieces_are_sound(&pieces));
        pieces_finish(&pieces);
        buffer_finish(&out);
    }
    release(first);
}

static void drain(void *context, struct buffer *out)
{
    buffer_add(context, buffer_view(out));
    buffer_clear(out);
}

/* Pieces longer than what is read at once, of a text that is drained on the way. */
static void long_pieces_flow(void **state)
{
    (void) state;
    enum { LONG = 700 * 1000 };
    struct written *first = calloc(1, sizeof *first);
    struct buffer texts[2] = { { .length = 0 } };
    for (int turn = 0; turn < 2; turn++) {
        struct pieces pieces = { .stands = false };
        struct sink sink = { &first->out, drain, &texts[turn], &pieces };
        buffer_clear(&first->out);
        if (turn == 1)
            pieces_stand(&pieces, path, &first->state, &first->pieces.made);
        for (size_t i = 0; i < 3; i++) {
            struct stamp stamp = stamp_of_word((struct view){ &"abc"[i], 1 });
            assert_true(sink_begin_piece(&sink, 0, &stamp) == (turn == 0));
            for (size_t n = 0; turn == 0 && n < LONG; n++)
                buffer_add_byte(&first->out, (char) ('a' + (i + n) % 26));
            sink_end_piece(&sink, &stamp);
        }
        drain(&texts[turn], &first->out);
        assert_true(pieces_are_sound(&pieces));
        if (turn == 0) {
            assert_true(file_write(path, buffer_view(&texts[0]), NULL, NULL));
            assert_true(file_state_of(path, &first->state));
            first->pieces = pieces;
        } else {
            pieces_finish(&pieces);
        }
    }
    assert_true(view_equal(buffer_view(&texts[0]), buffer_view(&texts[1])));
    buffer_finish(&texts[0]);
    buffer_finish(&texts[1]);
    release(first);
}

/* Copies of the system's: how many there were, and what they gave. */
struct copies {
    struct buffer text;
    size_t count;
};

static void drain_copies(void *context, struct buffer *out)
{
    struct copies *copies = context;
    buffer_add(&copies->text, buffer_view(out));
    buffer_clear(out);
}

static bool copy(void *context, int file, size_t start, size_t length)
{
    struct copies *copies = context;
    char *room = buffer_room(&copies->text, length);
    copies->count++;
    copies->text.length += length;
    return pread(file, room, length, (off_t) start) == (ssize_t) length;
}

static void assert_copied(const struct written *first, struct view words,
                          const char *wanted, size_t count)
{
    struct buffer out = { .length = 0 };
    struct copies copies = { .count = 0 };
    struct pieces pieces = { .stands = false };
    pieces_stand(&pieces, path, &first->state, &first->pieces.made);
    struct sink sink = { &out, drain_copies, &copies, &pieces, copy };
    put_words(&sink, words, true);
    sink_drain(&sink, &out);
    buffer_add_byte(&copies.text, '\0');
    assert_true(pieces_are_sound(&pieces));
    assert_string_equal(copies.text.data, wanted);
    assert_int_equal(copies.count, count);
    for (size_t i = 0; i < pieces.made.count; i++) {
        const struct piece *piece = &pieces.made.items[i];
        assert_int_equal(copies.text.data[piece->start + piece->length], ',');
        assert_int_equal(piece->gap_length, i == 0 ? PIECE_GAP_MAX + 1 : 1);
    }
    pieces_finish(&pieces);
    buffer_finish(&copies.text);
    buffer_finish(&out);
}

/* One that follows another in both files is copied with it. */
static void neighbours_are_copied_at_once(void **state)
{
    (void) state;
    struct written *first = write_words(VIEW("one two three four"));
    assert_copied(first, VIEW("one two three four"), "[one,two,three,four,]", 1);
    assert_copied(first, VIEW("one new two three four"), "[one,+new,two,three,four,]", 2);
    assert_copied(first, VIEW("one three four"), "[one,three,four,]", 2);
    assert_copied(first, VIEW("new one two"), "[+new,one,two,]", 1);
    /* What lies between has changed. */
    first->pieces.made.items[2].gap[0] = ';';
    assert_copied(first, VIEW("one two three four"), "[one,two,three,four,]", 2);
    first->pieces.made.items[2].gap_length = PIECE_GAP_MAX + 1;
    assert_copied(first, VIEW("one two three four"), "[one,two,three,four,]", 2);
    release(first);
}

static void a_copy_that_fails_is_seen(void **state)
{
    (void) state;
    struct written *first = write_words(VIEW("one two three"));
    struct buffer out = { .length = 0 };
    struct copies copies = { .count = 0 };
    struct pieces pieces = { .stands = false };
    pieces_stand(&pieces, path, &first->state, &first->pieces.made);
    write_whole("[");
    struct sink sink = { &out, drain_copies, &copies, &pieces, copy };
    put_words(&sink, VIEW("one two"), true);
    sink_drain(&sink, &out);
    assert_false(pieces_are_sound(&pieces));
    pieces_finish(&pieces);
    buffer_finish(&copies.text);
    buffer_finish(&out);
    release(first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_the_same_is_copied),
        cmocka_unit_test(parts_are_kept_apart),
        cmocka_unit_test(another_file_is_not_used),
        cmocka_unit_test(changes_meanwhile_are_seen),
        cmocka_unit_test(long_pieces_flow),
        cmocka_unit_test(neighbours_are_copied_at_once),
        cmocka_unit_test(a_copy_that_fails_is_seen),
    };
    int file = mkstemp(path);
    if (file < 0)
        return 1;
    close(file);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    unlink(path);
    return failed;
}
