/* Measures extraction, from the bytes of a source to its record as JSON, against libcmark
 * on the same texts, in one thread.
 *
 * The texts are made up: Markdown of 3 to 6 KB with front matter, a headline and news in
 * paragraphs (tag_prose.h). cmark parses each text as one document; giving its nodes back
 * is not counted. Rounds of both take turns, the medians count. Prints a line a figure:
 * bench NAME VALUE UNIT. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/buffer.h"
#include "corpus/read.h"
#include "format/json_writer.h"
#include "store/record.h"

#include "tag_cmark.h"
#include "tag_prose.h"

enum { ROUNDS = 9, TEXTS = 300 };

struct sample_texts {
    struct view items[TEXTS];
    size_t bytes;
};

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double) now.tv_sec + (double) now.tv_nsec * 1e-9;
}

static void make_texts(struct arena *arena, struct sample_texts *texts)
{
    struct prose prose = { .seed = 20190304 };
    for (int i = 0; i < TEXTS; i++) {
        int year = 1990 + i % 30;
        prose_write(&prose, year);
        texts->items[i] = arena_format(
            arena, "---\ntitle: Talks on water go on\ndate: %d-%02d-%02d\n---\n\n%.*s",
            year, 1 + i % 12, 1 + i % 28, (int) prose.out.length, prose.out.data);
        texts->bytes += texts->items[i].length;
    }
    buffer_finish(&prose.out);
}

/* Extracts all texts once; the seconds it took. claims counts what was told. */
static double extract_all(struct arena *arena, struct buffer *json,
                          const struct sample_texts *texts, size_t *claims)
{
    double start = seconds_now();
    *claims = 0;
    for (int i = 0; i < TEXTS; i++) {
        struct read_input input = { .id = VIEW("made/text"),
                                    .path = VIEW("corpus/made/text.md"),
                                    .ending = VIEW("md"),
                                    .bytes = texts->items[i] };
        struct diagnostics findings = { .arena = arena };
        struct document document;
        struct record record;
        read_source(arena, &input, &findings, &document);
        record_extract(arena, &document, &record);
        buffer_clear(json);
        struct json_writer writer = { .out = json };
        record_write(&record, &writer);
        *claims += record.claims.count;
        arena_reset(arena);
    }
    return seconds_now() - start;
}

static double parse_all(const struct sample_texts *texts)
{
    static void *parsed[TEXTS];
    double start = seconds_now();
    for (int i = 0; i < TEXTS; i++)
        parsed[i] = cmark_parse_text(texts->items[i].data, texts->items[i].length);
    double seconds = seconds_now() - start;
    for (int i = 0; i < TEXTS; i++)
        cmark_give_back(parsed[i]);
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

int main(void)
{
    static struct sample_texts texts;
    struct arena kept = { .blocks = NULL }, arena = { .blocks = NULL };
    struct buffer json = { 0 };
    double extracting[ROUNDS], ratios[ROUNDS];
    size_t claims = 0;
    make_texts(&kept, &texts);
    extract_all(&arena, &json, &texts, &claims); /* warms caches and allocator */
    parse_all(&texts);
    for (int i = 0; i < ROUNDS; i++) {
        extracting[i] = extract_all(&arena, &json, &texts, &claims);
        ratios[i] = parse_all(&texts) / extracting[i];
    }
    printf("bench extract_mb_s %.2f MB/s\n",
           (double) texts.bytes / median(extracting) / 1e6);
    printf("bench extract_over_cmark %.4f ratio\n", median(ratios));
    printf("bench extract_claims_per_text %.1f claims\n", (double) claims / TEXTS);
    arena_finish(&arena);
    arena_finish(&kept);
    buffer_finish(&json);
    return 0;
}
