#include "site/search_index.h"

#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "site/finder.h"
#include "site/when.h"

enum { LATIN_END = 0x250, FOLDED_MAX = 4, LETTER_MIN = 2, DIGIT_BITS = 5 };

/* A word, and the events that have it as digits of their gaps. */
struct term {
    struct view word;
    size_t last; /* number of the last event, from 1; 0 before the first */
    size_t events;
    struct buffer list;
};

struct terms {
    struct term **items;
    size_t count, capacity;
};

/* The terms of a text that many events have, once they were looked for. */
struct known_text {
    struct terms terms;
    bool is_known;
};

struct index {
    const struct site *site;
    struct arena arena;
    struct arena scratch; /* of one event */
    struct table words;
    struct terms terms;
};

static void add_gap(struct buffer *list, size_t gap)
{
    static const char last[] = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
    static const char more[] = "abcdefghijklmnopqrstuvwxyzWXYZ_-";
    int bits = 0;
    while (gap >> (bits + DIGIT_BITS) > 0)
        bits += DIGIT_BITS;
    for (; bits > 0; bits -= DIGIT_BITS)
        buffer_add_byte(list, more[gap >> bits & 31]);
    buffer_add_byte(list, last[gap & 31]);
}

static void add_event(struct term *term, size_t event)
{
    if (term->last == event + 1)
        return;
    add_gap(&term->list, event + 1 - term->last);
    term->last = event + 1;
    term->events++;
}

/* Writes a letter as queries and the index have it, at most FOLDED_MAX bytes: of Latin
 * letters the marks are left out. Returns how many. */
static size_t fold(struct arena *arena, uint32_t code, char *out)
{
    if (code < 0x80) {
        *out = ascii_lower((char) code);
        return 1;
    }
    struct view letter = { out, utf8_put(utf8_lower_code(code), out) };
    struct view plain = { NULL, 0 };
    if (code < LATIN_END)
        plain = utf8_slug(arena, letter, FOLDED_MAX);
    if (plain.length == 0)
        return letter.length;
    memcpy(out, plain.data, plain.length);
    return plain.length;
}

/* ASCII letters and digits as they are folded; 0 for other bytes. Most text is such. */
static char fold_ascii(char c)
{
    unsigned lower = (unsigned char) c | 0x20U;
    if (lower - 'a' < 26U)
        return (char) lower;
    return ascii_is_digit(c) ? c : '\0';
}

bool search_word(struct arena *arena, struct view *rest, struct view *word)
{
    char *made = arena_take(arena, SEARCH_WORD_LETTERS * FOLDED_MAX);
    size_t letters = 0, length = 0, at = 0;
    while (at < rest->length) {
        size_t next = at;
        char plain = fold_ascii(rest->data[at]);
        if (plain != '\0') {
            if (letters++ < SEARCH_WORD_LETTERS)
                made[length++] = plain;
            at++;
            continue;
        }
        uint32_t code = utf8_next(*rest, &next);
        bool inside = utf8_is_letter(code) || utf8_is_digit(code);
        if (!inside && !utf8_is_mark(code) && letters > 0)
            break;
        at = next;
        if (inside && letters++ < SEARCH_WORD_LETTERS)
            length += fold(arena, code, made + length);
    }
    *rest = view_slice(*rest, at, rest->length);
    *word = (struct view){ made, length };
    return letters > 0;
}

static struct term *term_of(struct index *index, struct view word)
{
    const size_t *known = table_get(&index->words, word);
    if (known != NULL)
        return index->terms.items[*known];
    struct term *term = ARENA_NEW(&index->arena, struct term);
    term->word = arena_copy(&index->arena, word);
    *table_put(&index->arena, &index->words, term->word, NULL) = index->terms.count;
    *VECTOR_PUSH(&index->arena, &index->terms) = term;
    return term;
}

static void add_text(struct index *index, size_t event, struct view text)
{
    struct view word;
    while (search_word(&index->scratch, &text, &word)) {
        if (word.length < LETTER_MIN)
            continue;
        add_event(term_of(index, word), event);
    }
}

/* The same for a text that comes again and again. */
static void add_known_text(struct index *index, size_t event, struct view text,
                           struct known_text *known)
{
    struct view word;
    while (!known->is_known && search_word(&index->scratch, &text, &word))
        if (word.length >= LETTER_MIN)
            *VECTOR_PUSH(&index->arena, &known->terms) = term_of(index, word);
    known->is_known = true;
    for (size_t i = 0; i < known->terms.count; i++)
        add_event(known->terms.items[i], event);
}

static void add_texts(struct index *index)
{
    const struct timeline *timeline = index->site->timeline;
    struct known_text *names =
        ARENA_ARRAY(&index->arena, struct known_text, timeline->entity_count + 1);
    struct known_text *publishers =
        ARENA_ARRAY(&index->arena, struct known_text, timeline->record_count + 1);
    for (size_t i = 0; i < timeline->event_count; i++) {
        const struct event *event = &timeline->events[i];
        add_text(index, i, event->title);
        for (size_t c = 0; c < event->claim_count; c++) {
            struct claim_ref ref = event->claims[c];
            const struct record *record = timeline->records[ref.source];
            add_text(index, i, record->claims.items[ref.claim].quote.exact);
            add_known_text(index, i, record->source.publisher, &publishers[ref.source]);
        }
        for (size_t e = 0; e < event->entity_count; e++)
            add_known_text(index, i, timeline->entities[event->entities[e]].entity.name,
                           &names[event->entities[e]]);
        arena_reset(&index->scratch);
    }
}

static int compare_terms(const void *a, const void *b)
{
    return view_compare((*(struct term *const *) a)->word,
                        (*(struct term *const *) b)->word);
}

static bool is_common(const struct index *index, const struct term *term)
{
    return term->events > 8 && term->events > index->site->timeline->event_count / 2;
}

static void put_common(const struct index *index, struct json_writer *writer)
{
    json_key(writer, VIEW("common"));
    json_begin_list(writer);
    for (size_t i = 0; i < index->terms.count; i++)
        if (is_common(index, index->terms.items[i]))
            json_write_string(writer, index->terms.items[i]->word);
    json_end_list(writer);
}

/* Bytes that two words share at their beginning, whole characters, at most what one
 * capital can say. */
static size_t shared(struct view a, struct view b)
{
    size_t same = 0;
    while (same < a.length && same < b.length && same < 25 &&
           a.data[same] == b.data[same])
        same++;
    return utf8_floor(b, same);
}

/* The words and their lists, each as one string. */
static void put_words(const struct index *index, struct json_writer *writer)
{
    struct buffer words = { 0 }, lists = { 0 };
    struct view before = { 0 };
    for (size_t i = 0; i < index->terms.count; i++) {
        const struct term *term = index->terms.items[i];
        if (is_common(index, term))
            continue;
        size_t same = shared(before, term->word);
        buffer_add_byte(&words,
                        (char) ('A' + utf8_count(view_slice(term->word, 0, same))));
        buffer_add(&words, view_slice(term->word, same, term->word.length));
        buffer_add(&lists, buffer_view(&term->list));
        buffer_add_byte(&lists, '.');
        before = term->word;
    }
    json_put_string(writer, VIEW("words"), buffer_view(&words));
    json_put_string(writer, VIEW("lists"), buffer_view(&lists));
    buffer_finish(&words);
    buffer_finish(&lists);
}

static void put_list(struct json_writer *writer, struct view key, struct term *term)
{
    json_put_string(writer, key,
                    term->list.length > 0 ? buffer_view(&term->list) : VIEW(""));
    buffer_finish(&term->list);
}

static void put_flags(const struct index *index, struct json_writer *writer)
{
    const struct timeline *timeline = index->site->timeline;
    struct term lead = { 0 }, disagree = { 0 };
    for (size_t i = 0; i < timeline->event_count; i++) {
        if (timeline->events[i].lead_count > 0)
            add_event(&lead, i);
        if (timeline->events[i].disagreement_count > 0)
            add_event(&disagree, i);
    }
    put_list(writer, VIEW("lead"), &lead);
    put_list(writer, VIEW("disagree"), &disagree);
}

static void put_kinds(struct index *index, struct json_writer *writer)
{
    const struct timeline *timeline = index->site->timeline;
    struct view *kinds;
    size_t count = finder_kinds(&index->arena, index->site, &kinds);
    struct table places = { 0 };
    struct term *terms = ARENA_ARRAY(&index->arena, struct term, count + 1);
    for (size_t k = 0; k < count; k++)
        *table_put(&index->arena, &places, kinds[k], NULL) = k;
    for (size_t i = 0; i < timeline->event_count; i++)
        if (timeline->events[i].kind.length > 0)
            add_event(&terms[*table_get(&places, timeline->events[i].kind)], i);
    json_key(writer, VIEW("kinds"));
    json_begin_map(writer);
    for (size_t k = 0; k < count; k++)
        put_list(writer, kinds[k], &terms[k]);
    json_end_map(writer);
}

static int compare_sizes(const void *a, const void *b)
{
    const size_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static void put_source(struct index *index, struct json_writer *writer, size_t source)
{
    const struct record *record = index->site->timeline->records[source];
    size_t *events = ARENA_ARRAY(&index->scratch, size_t, record->claims.count + 1);
    size_t count = 0;
    for (size_t c = 0; c < record->claims.count; c++)
        if (index->site->event_of[source][c] != SITE_NONE)
            events[count++] = index->site->event_of[source][c];
    qsort(events, count, sizeof *events, compare_sizes);
    struct term term = { 0 };
    for (size_t i = 0; i < count; i++)
        add_event(&term, events[i]);
    put_list(writer, record->source.id, &term);
    arena_reset(&index->scratch);
}

static void put_choices(struct index *index, struct json_writer *writer)
{
    const struct timeline *timeline = index->site->timeline;
    struct finder_choices choices;
    finder_choose(&index->arena, index->site, &choices);
    json_key(writer, VIEW("sources"));
    json_begin_map(writer);
    for (size_t i = 0; i < choices.source_count; i++)
        put_source(index, writer, choices.sources[i]);
    json_end_map(writer);
    json_key(writer, VIEW("entities"));
    json_begin_map(writer);
    for (size_t i = 0; i < choices.entity_count; i++) {
        const struct linked_entity *linked = &timeline->entities[choices.entities[i]];
        struct term term = { 0 };
        for (size_t e = 0; e < linked->event_count; e++)
            add_event(&term, linked->events[e]);
        put_list(writer, finder_entity_key(&index->arena, linked), &term);
    }
    json_end_map(writer);
}

static void put_years(const struct index *index, struct json_writer *writer)
{
    const struct year_list *years = &index->site->years;
    json_key(writer, VIEW("years"));
    json_begin_list(writer);
    for (size_t y = 0; y < years->count; y++) {
        const struct year *year = &years->items[y];
        json_write_integer(writer, year->year);
        json_write_integer(writer, (int64_t) (year->last - year->first));
    }
    json_end_list(writer);
}

static void put_titles(struct json_writer *writer, const struct view *titles,
                       size_t count)
{
    json_key(writer, VIEW("titles"));
    json_begin_list(writer);
    for (size_t i = 0; i < count; i++)
        json_write_string(writer, titles[i]);
    json_end_list(writer);
}

void search_index_write(const struct site *site, const struct view *titles, size_t count,
                        struct buffer *out)
{
    struct index index = { .site = site };
    struct json_writer writer = { .out = out };
    add_texts(&index);
    if (index.terms.count > 0)
        qsort(index.terms.items, index.terms.count, sizeof *index.terms.items,
              compare_terms);
    buffer_add(out, VIEW("self.annalsIndex = "));
    json_begin_map(&writer);
    json_put_integer(&writer, VIEW("events"), (int64_t) site->timeline->event_count);
    put_years(&index, &writer);
    put_common(&index, &writer);
    put_words(&index, &writer);
    put_flags(&index, &writer);
    put_kinds(&index, &writer);
    put_choices(&index, &writer);
    put_titles(&writer, titles, count);
    json_end_map(&writer);
    buffer_add(out, VIEW(";\n"));
    for (size_t i = 0; i < index.terms.count; i++)
        buffer_finish(&index.terms.items[i]->list);
    arena_finish(&index.arena);
    arena_finish(&index.scratch);
}

size_t search_titles_count(const struct site *site)
{
    return site->split ? page_count(site->timeline->event_count, SEARCH_TITLES_EACH) : 0;
}

void search_titles_write(const struct site *site, size_t number, struct buffer *out)
{
    const struct timeline *timeline = site->timeline;
    struct arena arena = { 0 };
    struct json_writer writer = { .out = out };
    size_t first = number * SEARCH_TITLES_EACH, last = first + SEARCH_TITLES_EACH;
    buffer_format(out, "(self.annalsTitles = self.annalsTitles || [])[%zu] = ", number);
    json_begin_list(&writer);
    for (size_t i = first; i < last && i < timeline->event_count; i++) {
        const struct event *event = &timeline->events[i];
        json_begin_list(&writer);
        json_write_string(&writer, event->id);
        json_write_string(&writer, event->title);
        json_write_string(&writer, site->told[i].words);
        json_end_list(&writer);
    }
    json_end_list(&writer);
    buffer_add(out, VIEW(";\n"));
    arena_finish(&arena);
}
