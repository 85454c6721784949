/* Measures the time tagger against libcmark on the same texts, in one thread.
 *
 *     tag [FILE.jsonl...]
 *
 * Tagging is what "annals tag" does without JSON: sentences, tokens, matching, resolving.
 * cmark parses each text as one document; giving its nodes back is not counted. Rounds of
 * both take turns, the medians count. Without files the texts are made up: news of 3 to 6
 * KB in paragraphs, a time expression every 300 bytes, as in corpora that people have
 * marked up; their few sentences come again and again, so that a processor learns them
 * and the ratio is better than on what people wrote. Files hold JSON Lines {"text",
 * "dct"?}; of several the least ratio that one of them has is told too. Prints a line a
 * figure: bench NAME VALUE UNIT. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/buffer.h"
#include "base/vector.h"
#include "format/node.h"
#include "text/token.h"
#include "timex/timex.h"

#include "tag_cmark.h"
#include "tag_prose.h"

enum { ROUNDS = 15, MADE_COUNT = 900, BATCH = 64 };

struct sample {
    struct view text;
    struct timex_anchor anchor;
};

struct sample_list {
    struct sample *items;
    size_t count, capacity;
};

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double) now.tv_sec + (double) now.tv_nsec * 1e-9;
}

static void make_samples(struct arena *arena, struct sample_list *list)
{
    struct prose prose = { .seed = 20190304 };
    for (int i = 0; i < MADE_COUNT; i++) {
        struct sample sample = { .anchor.has_day = true };
        sample.anchor.day = (struct day){ 1990 + i % 30, 1 + i % 12, 1 + i % 28 };
        prose_write(&prose, sample.anchor.day.year);
        sample.text = arena_copy(arena, buffer_view(&prose.out));
        *VECTOR_PUSH(arena, list) = sample;
    }
    buffer_finish(&prose.out);
}

/* False when a line is none of a document. */
static bool read_line(struct arena *arena, struct view line, struct sample_list *list)
{
    struct node node;
    struct error err;
    struct sample sample = { .text = { NULL, 0 } };
    if (!json_read(arena, line, &node, &err))
        return false;
    struct view day = node_get_string(&node, VIEW("dct"));
    sample.text = node_get_string(&node, VIEW("text"));
    sample.anchor.has_day = date_read_iso(day, &sample.anchor.day);
    if (sample.text.data == NULL)
        return false;
    *VECTOR_PUSH(arena, list) = sample;
    return true;
}

static bool read_samples(struct arena *arena, const char *path, struct sample_list *list)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    bool good = file != NULL;
    while (good && (length = getline(&line, &room, file)) > 0)
        good = read_line(arena, (struct view){ line, (size_t) length }, list);
    free(line);
    return file != NULL && fclose(file) == 0 && good;
}

/* Tags all texts once; the seconds it took. found counts time expressions. */
static double tag_all(struct arena *arena, const struct sample_list *list, size_t *found)
{
    double start = seconds_now();
    *found = 0;
    for (size_t i = 0; i < list->count; i++) {
        struct diagnostics findings = { .arena = arena };
        struct document document;
        struct text text;
        struct timex_list timexes = { .count = 0 };
        timex_document_of_text(arena, list->items[i].text, &document);
        document.diagnostics = &findings;
        text_split(arena, &document, &text);
        timex_tag(arena, &text, &list->items[i].anchor, &timexes);
        *found += timexes.count;
        arena_reset(arena);
    }
    return seconds_now() - start;
}

static double parse_all(const struct sample_list *list)
{
    void *parsed[BATCH];
    double seconds = 0;
    for (size_t first = 0; first < list->count; first += BATCH) {
        size_t count = list->count - first < BATCH ? list->count - first : BATCH;
        double start = seconds_now();
        for (size_t i = 0; i < count; i++) {
            struct view text = list->items[first + i].text;
            parsed[i] = cmark_parse_text(text.data, text.length);
        }
        seconds += seconds_now() - start;
        for (size_t i = 0; i < count; i++)
            cmark_give_back(parsed[i]);
    }
    return seconds;
}

static int compare_doubles(const void *a, const void *b)
{
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

static double median(double *values)
{
    qsort(values, ROUNDS, sizeof *values, compare_doubles);
    return values[ROUNDS / 2];
}

struct speed {
    double tagging, parsing; /* seconds */
    double ratio;
    size_t bytes, found;
};

static struct speed measure(const struct sample_list *list)
{
    struct arena arena = { .blocks = NULL };
    double tagging[ROUNDS], parsing[ROUNDS], ratios[ROUNDS];
    struct speed speed = { .bytes = 0 };
    for (size_t i = 0; i < list->count; i++)
        speed.bytes += list->items[i].text.length;
    tag_all(&arena, list, &speed.found); /* warms caches and allocator */
    parse_all(list);
    for (int i = 0; i < ROUNDS; i++) {
        tagging[i] = tag_all(&arena, list, &speed.found);
        parsing[i] = parse_all(list);
        ratios[i] = parsing[i] / tagging[i];
    }
    arena_finish(&arena);
    speed.tagging = median(tagging);
    speed.parsing = median(parsing);
    speed.ratio = median(ratios);
    return speed;
}

static void print_speed(const struct speed *speed)
{
    double bytes = (double) speed->bytes;
    printf("bench tag_mb_s %.1f MB/s\n", bytes / speed->tagging / 1e6);
    printf("bench cmark_mb_s %.1f MB/s\n", bytes / speed->parsing / 1e6);
    printf("bench tag_over_cmark %.3f ratio\n", speed->ratio);
    printf("bench tag_bytes_per_timex %.0f bytes\n",
           bytes / (double) (speed->found > 0 ? speed->found : 1));
}

/* The samples from first on are those of one file; *least becomes their ratio where it is
 * less. */
static void measure_file(const struct sample_list *list, size_t first, double *least)
{
    struct sample_list file = { .items = list->items + first,
                                .count = list->count - first };
    struct speed speed = measure(&file);
    if (speed.ratio < *least)
        *least = speed.ratio;
}

int main(int count, char **arguments)
{
    struct arena arena = { .blocks = NULL };
    struct sample_list list = { .count = 0 };
    double least = HUGE_VAL;
    for (int i = 1; i < count; i++) {
        size_t first = list.count;
        if (!read_samples(&arena, arguments[i], &list) || list.count == first) {
            fprintf(stderr, "tag: %s cannot be read as JSON Lines with \"text\"\n",
                    arguments[i]);
            return 3;
        }
        if (count > 2)
            measure_file(&list, first, &least);
    }
    if (count == 1)
        make_samples(&arena, &list);
    struct speed speed = measure(&list);
    print_speed(&speed);
    if (count > 2)
        printf("bench tag_over_cmark_least %.3f ratio\n", least);
    arena_finish(&arena);
    return 0;
}
