/* Measures mentions on passages marked by hand (tests/data/mention_passages.txt). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/file.h"
#include "base/vector.h"
#include "names/mention.h"

/* A mark: bytes of the passage's text, type, and the bearer's name. */
struct mark {
    size_t start, end;
    enum entity_type type;
    struct view name;
};

struct passage {
    struct view kind;
    struct buffer text;
    struct block blocks[32];
    size_t block_count;
    struct mark marks[64];
    size_t count;
};

struct score {
    size_t right, found, marked, named;
};

static const char letters[] = "poltx";

/* Takes "[p Anna Holt|Name]" at *at apart. */
static void take_mark(struct passage *passage, struct view line, size_t *at)
{
    size_t close = view_find_byte(line, ']', *at);
    struct view inner = view_slice(line, *at + 3, close);
    struct view text = view_cut(&inner, '|');
    struct mark *mark = &passage->marks[passage->count++];
    assert_true(passage->count < 64);
    for (size_t i = 0; i < 5; i++)
        if (letters[i] == line.data[*at + 1])
            mark->type = (enum entity_type) i;
    mark->start = passage->text.length;
    buffer_add(&passage->text, text);
    mark->end = passage->text.length;
    mark->name = inner.length > 0 ? inner : text;
    *at = close + 1;
}

static void add_line(struct passage *passage, struct view line)
{
    if (passage->text.length > 0)
        buffer_add(&passage->text, VIEW("\n\n"));
    size_t start = passage->text.length;
    for (size_t i = 0; i < line.length;) {
        if (line.data[i] == '[' && i + 2 < line.length && line.data[i + 2] == ' ')
            take_mark(passage, line, &i);
        else
            buffer_add_byte(&passage->text, line.data[i++]);
    }
    passage->blocks[passage->block_count++] = (struct block){
        .kind = BLOCK_PARAGRAPH,
        .start = start,
        .end = passage->text.length,
    };
}

static const struct mark *mark_of(const struct passage *passage,
                                  const struct mention *mention)
{
    for (size_t i = 0; i < passage->count; i++)
        if (passage->marks[i].start == mention->start &&
            passage->marks[i].end == mention->end &&
            passage->marks[i].type == mention->type)
            return &passage->marks[i];
    return NULL;
}

static bool is_found(const struct mention_list *mentions, const struct mark *mark)
{
    for (size_t i = 0; i < mentions->count; i++)
        if (mentions->items[i].start == mark->start &&
            mentions->items[i].end == mark->end && mentions->items[i].type == mark->type)
            return true;
    return false;
}

static void score_passage(struct passage *passage, struct score scores[5], bool loud)
{
    struct arena arena = { 0 };
    struct diagnostics diagnostics = { 0 };
    struct document document = {
        .text = buffer_view(&passage->text),
        .blocks = passage->blocks,
        .block_count = passage->block_count,
        .diagnostics = &diagnostics,
    };
    struct text text;
    struct mention_list mentions;
    text_split(&arena, &document, &text);
    mention_find(&arena, &text, &mentions);
    for (size_t i = 0; i < mentions.count; i++) {
        const struct mention *mention = &mentions.items[i];
        bool epithet = mention->role_only && mention->type != ENTITY_TEXT &&
                       !text.tokens[mention->first].capital;
        if (mention->pronoun || epithet)
            continue; /* no names */
        const struct mark *mark = mark_of(passage, mention);
        scores[mention->type].found++;
        scores[mention->type].right += mark != NULL;
        bool named = mark != NULL && view_equal(mark->name, mention->name);
        scores[mention->type].named += named;
        struct view surface = view_slice(document.text, mention->start, mention->end);
        if (!named && loud)
            print_message("# %s %.*s: %.*s '%.*s' called '%.*s'\n",
                          mark == NULL ? "wrong" : "misnamed", VIEW_ARG(passage->kind),
                          VIEW_ARG(entity_type_name(mention->type)), VIEW_ARG(surface),
                          VIEW_ARG(mention->name));
    }
    for (size_t i = 0; i < passage->count; i++) {
        const struct mark *mark = &passage->marks[i];
        scores[mark->type].marked++;
        if (!is_found(&mentions, mark) && loud) {
            struct view surface = view_slice(document.text, mark->start, mark->end);
            print_message("# missed %.*s: %.*s '%.*s'\n", VIEW_ARG(passage->kind),
                          VIEW_ARG(entity_type_name(mark->type)), VIEW_ARG(surface));
        }
    }
    arena_finish(&arena);
    buffer_finish(&passage->text);
    *passage = (struct passage){ .count = 0 };
}

/* Scores every passage of a file of tests/data. */
static void score_file(const char *name, struct score scores[5])
{
    struct buffer file = { 0 };
    struct error err = { 0 };
    char path[4096];
    const char *root = getenv("ANNALS_SOURCE_ROOT");
    snprintf(path, sizeof path, "%s/tests/data/%s", root != NULL ? root : ".", name);
    assert_true(file_read(path, 1 << 20, &file, &err));
    static struct passage passage;
    bool loud = getenv("NAMES_LOUD") != NULL;
    struct view rest = buffer_view(&file);
    while (rest.length > 0) {
        struct view line = view_cut(&rest, '\n');
        if (view_starts(line, VIEW("== "))) {
            score_passage(&passage, scores, loud);
            passage.kind = view_slice(line, 3, line.length);
        } else if (line.length > 0 && line.data[0] != '#') {
            add_line(&passage, line);
        }
    }
    score_passage(&passage, scores, loud);
    buffer_finish(&file);
}

/* Floors a little under what is reached, in percent: precision, recall, naming. */
static void check_floors(const struct score scores[5], const size_t floors[5][3])
{
    for (size_t i = 0; i < 5; i++) {
        const struct score *s = &scores[i];
        print_message("# %.*s: precision %zu/%zu, recall %zu/%zu, named %zu\n",
                      VIEW_ARG(entity_type_name((enum entity_type) i)), s->right,
                      s->found, s->right, s->marked, s->named);
    }
    for (size_t i = 0; i < 5; i++) {
        const struct score *s = &scores[i];
        assert_true(s->right * 100 >= floors[i][0] * s->found);
        assert_true(s->right * 100 >= floors[i][1] * s->marked);
        assert_true(s->named * 100 >= floors[i][2] * s->right);
    }
}

static void test_passages(void **state)
{
    (void) state;
    static const size_t floors[5][3] = {
        { 90, 90, 90 }, { 85, 80, 85 }, { 90, 90, 90 }, { 80, 80, 80 }, { 80, 60, 80 },
    };
    struct score scores[5] = { 0 };
    score_file("mention_passages.txt", scores);
    check_floors(scores, floors);
}

static void test_late_passages(void **state)
{
    (void) state;
    static const size_t floors[5][3] = {
        { 80, 80, 80 }, { 80, 80, 80 }, { 80, 80, 80 }, { 70, 70, 70 }, { 60, 60, 60 },
    };
    struct score scores[5] = { 0 };
    score_file("mention_passages_late.txt", scores);
    check_floors(scores, floors);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_passages),
        cmocka_unit_test(test_late_passages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
