#include "site/dispute.h"

#include "site/lanes.h"
#include "site/paths.h"
#include "site/pen.h"
#include "site/when.h"
#include "site/words.h"

struct answers {
    const struct date *dates[DISPUTE_ANSWERS_MAX];
    size_t count;
};

static const struct claim *claim_at(const struct page *page, struct claim_ref ref)
{
    return &page->site->timeline->records[ref.source]->claims.items[ref.claim];
}

/* What a passage says at the latest, or at the earliest, and no more. */
static bool is_bound(enum claim_relation relation)
{
    return relation == CLAIM_BEFORE || relation == CLAIM_BY || relation == CLAIM_UNTIL ||
           relation == CLAIM_AFTER;
}

static void collect_answers(const struct page *page, const struct disagreement *one,
                            struct answers *out)
{
    out->count = 0;
    for (size_t i = 0; i < one->claim_count && out->count < DISPUTE_ANSWERS_MAX; i++) {
        const struct claim *claim = claim_at(page, one->claims[i]);
        bool known = is_bound(claim->relation);
        for (size_t a = 0; a < out->count; a++)
            known = known || date_compare(out->dates[a], &claim->date) == 0;
        if (known)
            continue;
        out->dates[out->count++] = &claim->date;
    }
}

static bool has_first(const struct claim *claim)
{
    return !claim->date.open_start && claim->relation != CLAIM_BEFORE &&
           claim->relation != CLAIM_BY && claim->relation != CLAIM_UNTIL;
}

static bool has_last(const struct claim *claim)
{
    return !claim->date.open_end && claim->relation != CLAIM_AFTER &&
           claim->relation != CLAIM_SINCE;
}

/* Whether the days that a passage allows hold those of an answer: all, none, some. */
static struct view fit_of(const struct claim *claim, const struct date *answer)
{
    bool starts =
        !has_first(claim) || day_compare(claim->date.earliest, answer->earliest) <= 0;
    bool ends = !has_last(claim) || day_compare(claim->date.latest, answer->latest) >= 0;
    bool misses =
        (has_first(claim) && day_compare(claim->date.earliest, answer->latest) > 0) ||
        (has_last(claim) && day_compare(claim->date.latest, answer->earliest) < 0);
    if (misses)
        return VIEW("No");
    return starts && ends ? VIEW("Yes") : VIEW("Perhaps");
}

static void fill_day(struct template_part *row, const char *section, struct day day)
{
    struct date date;
    if (date_of_day(day, &date))
        part_add_text(row, section, date_display(row->arena, &date));
}

static void fill_row(const struct page *page, struct template_part *row,
                     struct claim_ref ref, const struct answers *answers,
                     const struct lanes *lanes)
{
    const struct record *record = page->site->timeline->records[ref.source];
    const struct claim *claim = claim_at(page, ref);
    struct view name = words_of_source(&record->source);
    struct view pages = words_pages(page->arena, &claim->quote);
    part_set(row, "SOURCE",
             pages.length > 0 ? PEN_JOIN(page->arena, name, VIEW(", "), pages) : name);
    part_set(row, "HREF", link_to_claim(page, ref));
    part_set(row, "PASSAGE", words_unquoted(claim->quote.exact));
    part_add_text(row, "WORDS", claim->expression.text);
    when_fill(row, &claim->date, claim->relation, false);
    if (has_first(claim))
        fill_day(row, "NOT_BEFORE", claim->date.earliest);
    if (has_last(claim))
        fill_day(row, "NOT_AFTER", claim->date.latest);
    for (size_t a = 0; a < answers->count; a++)
        part_set(part_add(row, "FIT"), "FITS", fit_of(claim, answers->dates[a]));
    lanes_fill(row, lanes, &claim->date, claim->relation, false);
}

void dispute_fill(const struct page *page, struct template_part *part,
                  const struct disagreement *one)
{
    if (one->claim_count == 0)
        return;
    const struct date **dates =
        ARENA_ARRAY(page->arena, const struct date *, one->claim_count);
    struct answers answers;
    struct lanes lanes;
    for (size_t i = 0; i < one->claim_count; i++)
        dates[i] = &claim_at(page, one->claims[i])->date;
    collect_answers(page, one, &answers);
    lanes_make(page->arena, dates, one->claim_count, &lanes);
    struct template_part *drawn = part_add(part, "DRAWN");
    for (size_t a = 0; a < answers.count; a++) {
        lanes_band(page->arena, &lanes, answers.dates[a]);
        part_set(part_add(drawn, "ANSWER"), "NAME",
                 date_display(page->arena, answers.dates[a]));
    }
    lanes_fill_axis(drawn, &lanes);
    for (size_t i = 0; i < one->claim_count; i++)
        fill_row(page, part_add(drawn, "ROW"), one->claims[i], &answers, &lanes);
}
