/* Claims in words: what a passage says happened, when, and what that was taken from. */
#include "cmd/drawing.h"
#include "cmd/explain.h"

/* How the event lies to the claim's date. */
static const char *relation_words(enum claim_relation relation)
{
    static const char *const words[] = {
        [CLAIM_ON] = "at that date",
        [CLAIM_SINCE] = "it begins there and goes on",
        [CLAIM_UNTIL] = "it goes on until there",
        [CLAIM_BEFORE] = "some time before",
        [CLAIM_AFTER] = "some time after",
        [CLAIM_BY] = "not later than that",
        [CLAIM_DURING] = "some time within it",
    };
    return words[relation];
}

static const char *factuality_words(enum claim_factuality factuality)
{
    static const char *const words[] = {
        [CLAIM_HAPPENED] = "it happened",
        [CLAIM_PLANNED] = "it is planned, not said to have happened",
        [CLAIM_DENIED] = "it did not happen, or the source denies it",
        [CLAIM_POSSIBLE] = "it may have happened",
    };
    return words[factuality];
}

/* The quote with its trigger in square brackets. */
static struct view passage(const struct explanation *explanation,
                           const struct claim *claim)
{
    struct view text = explanation->record->text;
    struct view before = view_slice(text, claim->quote.start, claim->trigger_start);
    struct view behind = view_slice(text, claim->trigger_end, claim->quote.end);
    if (claim->trigger_start < claim->quote.start ||
        claim->trigger_end > claim->quote.end)
        return claim->quote.exact;
    return arena_format(explanation->arena, "%.*s[%.*s]%.*s", VIEW_ARG(before),
                        VIEW_ARG(claim->trigger), VIEW_ARG(behind));
}

/* Whether a claim tells an act that can set a term (events/derived.c), on a day. */
static bool sets_term(const struct claim *claim)
{
    static const struct view kinds[] = { VIEW_INIT("law"), VIEW_INIT("decision"),
                                         VIEW_INIT("vote"), VIEW_INIT("agreement") };
    bool sets = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        sets = sets || view_equal(claim->kind, kinds[i]);
    return sets && claim->basis == CLAIM_TIMEX && claim->date.precision == DATE_DAY &&
           claim->factuality == CLAIM_HAPPENED;
}

/* The claim whose day a term is counted from: the last such act before it. */
static const struct claim *term_setter(const struct record *record,
                                       const struct claim *claim)
{
    const struct claim *setter = NULL;
    for (size_t i = 0; i < record->claims.count; i++) {
        const struct claim *one = &record->claims.items[i];
        if (one->trigger_start >= claim->trigger_start)
            break;
        if (sets_term(one))
            setter = one;
    }
    return setter;
}

static struct view derived_words(struct arena *arena, const struct record *record,
                                 const struct claim *claim)
{
    struct view text = claim->expression.text;
    bool term = claim->timex < record->timexes.count &&
                record->timexes.items[claim->timex].type == TIMEX_DURATION;
    if (!term)
        return arena_format(arena,
                            "the passage names no date: it goes on with what "
                            "\"%.*s\" dates",
                            VIEW_ARG(text));
    const struct claim *setter = term_setter(record, claim);
    if (setter == NULL)
        return arena_format(arena, "\"%.*s\", counted from what was told before",
                            VIEW_ARG(text));
    return arena_format(arena, "\"%.*s\", counted from %.*s, the date of \"%.*s\"",
                        VIEW_ARG(text), VIEW_ARG(date_display(arena, &setter->date)),
                        VIEW_ARG(setter->title));
}

struct view explain_basis(struct arena *arena, const struct record *record,
                          const struct claim *claim)
{
    if (claim->basis == CLAIM_SOURCE)
        return VIEW("the passage names no date: it is news of its source's own date");
    if (claim->basis == CLAIM_DERIVED)
        return derived_words(arena, record, claim);
    if (claim->timex == CLAIM_NO_TIMEX)
        return VIEW("nothing");
    return arena_format(arena, "\"%.*s\"", VIEW_ARG(claim->expression.text));
}

/* The same with the number of the time expression, which is told above. */
static struct view basis_words(const struct explanation *explanation,
                               const struct claim *claim)
{
    struct arena *arena = explanation->arena;
    struct view words = explain_basis(arena, explanation->record, claim);
    if (claim->basis == CLAIM_SOURCE || claim->timex == CLAIM_NO_TIMEX)
        return words;
    if (claim->basis == CLAIM_TIMEX)
        return arena_format(arena, "t%zu %.*s", claim->timex + 1, VIEW_ARG(words));
    return arena_format(arena, "%.*s (t%zu)", VIEW_ARG(words), claim->timex + 1);
}

/* "meeting, told by "met"": what no kind fits is told by its word alone. */
static struct view kind_words(struct arena *arena, const struct claim *claim)
{
    bool known = claim->kind.length > 0 && !view_equal(claim->kind, VIEW("other"));
    struct view kind = known ? claim->kind : VIEW("");
    return arena_format(arena, "%.*s%stold by \"%.*s\"; %s", VIEW_ARG(kind),
                        known ? ", " : "", VIEW_ARG(claim->trigger),
                        factuality_words(claim->factuality));
}

static struct view participants(const struct explanation *explanation,
                                const struct claim *claim)
{
    struct arena *arena = explanation->arena;
    struct view words = VIEW("");
    for (size_t i = 0; i < claim->participant_count; i++) {
        const struct participant *one = &claim->participants[i];
        struct view type = entity_type_name(one->type);
        words = arena_format(arena, "%.*s%s%.*s (%.*s%s%.*s)", VIEW_ARG(words),
                             i > 0 ? ", " : "", VIEW_ARG(one->name), VIEW_ARG(type),
                             one->role.length > 0 ? ", " : "", VIEW_ARG(one->role));
    }
    return words;
}

/* What corpus/editor.yaml calls the claim. */
static struct view claim_name(struct arena *arena, const struct record *record,
                              const struct claim *claim)
{
    return arena_format(arena, "%.*s#%s", VIEW_ARG(record->source.id), claim->id);
}

static void tell(const struct explanation *explanation, const struct claim *claim)
{
    struct sheet *sheet = explanation->sheet;
    struct arena *arena = explanation->arena;
    struct view date = date_display(arena, &claim->date);
    sheet_gap(sheet);
    sheet_line(sheet, SHEET_STRONG,
               arena_format(arena, "\"%.*s\", line %zu", VIEW_ARG(claim->title),
                            explain_line_of(explanation, claim->trigger_start)));
    sheet_entry_in(sheet, SHEET_FAINT, "in", passage(explanation, claim));
    if (claim->quote.page > 0)
        sheet_entry(sheet, "page",
                    claim->quote.last_page > claim->quote.page
                        ? arena_format(arena, "%d to %d of the original",
                                       claim->quote.page, claim->quote.last_page)
                        : arena_format(arena, "%d of the original", claim->quote.page));
    sheet_entry(
        sheet, "when",
        arena_format(arena, "%.*s: %s", VIEW_ARG(date), relation_words(claim->relation)));
    drawing_add(sheet, &claim->date, NULL);
    sheet_entry(sheet, "from", basis_words(explanation, claim));
    sheet_entry(sheet, "what", kind_words(arena, claim));
    if (claim->participant_count > 0)
        sheet_entry(sheet, "names", participants(explanation, claim));
    if (claim->lead)
        sheet_entry(sheet, "lead", VIEW("it is what the source's headline is about"));
    sheet_entry(sheet, "sure",
                arena_format(arena,
                             "%.0f of 100; its weight in the source is %.0f of 100",
                             claim->confidence * 100, claim->salience * 100));
    sheet_entry(sheet, "named", claim_name(arena, explanation->record, claim));
}

static bool is_asked_for(const struct explanation *explanation, const struct claim *claim)
{
    return explain_covers(explanation, claim->trigger_start, claim->trigger_end) ||
           (claim->expression_end > claim->expression_start &&
            explain_covers(explanation, claim->expression_start, claim->expression_end));
}

size_t explain_claims(const struct explanation *explanation)
{
    const struct claim_list *list = &explanation->record->claims;
    size_t told = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (!is_asked_for(explanation, &list->items[i]))
            continue;
        if (told++ == 0) {
            sheet_gap(explanation->sheet);
            sheet_line(explanation->sheet, SHEET_HEADING, VIEW("CLAIMS"));
        }
        tell(explanation, &list->items[i]);
    }
    return told;
}
