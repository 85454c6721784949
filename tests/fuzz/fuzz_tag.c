/* The time tagger: the first byte chooses the source's date, the rest is the text. */
#include "fuzz.h"
#include "timex_value.h"

#include "base/utf8.h"
#include "text/token.h"
#include "timex/grammar.h"
#include "timex/timex.h"

enum { DAYS_APART = 997, FIRST_DAY = -60000 };

static struct timex_anchor anchor_of(uint8_t byte)
{
    struct timex_anchor anchor = { .has_day = byte % 4 != 0 };
    if (anchor.has_day)
        anchor.day = day_of_number(FIRST_DAY + byte * DAYS_APART);
    return anchor;
}

/* "t0" where the source's date is known, "tN" for one of the list; or absent. */
static bool is_timex_id(struct view id, const struct timex_list *list, bool has_source)
{
    int number = 0;
    if (id.length == 0)
        return true;
    return id.data[0] == 't' && view_number(view_slice(id, 1, id.length), &number) &&
           (number == 0 ? has_source : (size_t) number <= list->count);
}

static void check_date(const struct date *date)
{
    struct date again;
    struct error err;
    FUZZ_CHECK(day_is_valid(date->earliest) && day_is_valid(date->latest),
               view_of(date->edtf));
    FUZZ_CHECK(day_compare(date->earliest, date->latest) <= 0, view_of(date->edtf));
    FUZZ_CHECK(date_read_edtf(view_of(date->edtf), &again, &err), view_of(date->edtf));
    FUZZ_CHECK(day_compare(again.earliest, date->earliest) == 0 &&
                   day_compare(again.latest, date->latest) == 0,
               view_of(date->edtf));
}

static void check_timex(const struct timex_list *list, size_t index,
                        const struct text *text, bool has_source)
{
    const struct timex *timex = &list->items[index];
    struct view words = view_slice(text->document->text, timex->start, timex->end);
    FUZZ_CHECK(timex->start < timex->end && timex->end <= text->document->text.length,
               words);
    FUZZ_CHECK(timex->first < timex->last && timex->last <= text->token_count, words);
    FUZZ_CHECK(index == 0 || timex->start >= timex[-1].end, words);
    FUZZ_CHECK(timex->rule.length > 0, words);
    FUZZ_CHECK(value_is_well_formed(timex->value), timex->value);
    FUZZ_CHECK(is_timex_id(timex->begin_point, list, has_source), timex->begin_point);
    FUZZ_CHECK(is_timex_id(timex->end_point, list, has_source), timex->end_point);
    FUZZ_CHECK(view_starts(timex->anchor, VIEW("source "))
                   ? has_source
                   : is_timex_id(timex->anchor, list, false),
               timex->anchor);
    if (timex->has_date)
        check_date(&timex->date);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct arena arena = { .blocks = NULL };
    struct diagnostics findings = { .arena = &arena };
    struct timex_anchor anchor = anchor_of(data[0]);
    struct document document;
    struct text text;
    struct timex_list list = { .count = 0 };
    struct view bytes = { (const char *) data + 1, size - 1 };
    size_t bad;
    timex_document_of_text(&arena, utf8_repair(&arena, bytes, &bad), &document);
    document.diagnostics = &findings;
    text_split(&arena, &document, &text);
    timex_tag(&arena, &text, &anchor, &list);
    for (size_t i = 0; i < list.count; i++)
        check_timex(&list, i, &text, anchor.has_day);
    struct date date;
    struct view basis;
    if (timex_date_source(&arena, &text, &date, &basis))
        check_date(&date);
    arena_finish(&arena);
    return 0;
}

/* The grammar's, with and without a source's date. */
bool fuzz_example(size_t number, struct buffer *out)
{
    size_t row = number / 2;
    if (row >= grammar_english.row_count)
        return false;
    buffer_add_byte(out, number % 2 == 0 ? 'A' : 'D');
    buffer_add(out, VIEW("It was "));
    buffer_add(out, grammar_english.rows[row].example);
    buffer_add(out, VIEW(" and that was over."));
    return true;
}
