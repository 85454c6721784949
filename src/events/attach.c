#include "events/attach.h"

#include "base/vector.h"
#include "events/event_kind.h"
#include "events/factuality.h"
#include "events/phrase.h"
#include "events/reach.h"
#include "events/relation.h"

/* Phrases that are looked back over, clauses that are climbed, clauses that one opening
 * date places. */
enum { ATTACH_PHRASES = 6, ATTACH_LEVELS = 6, ATTACH_FOLLOWERS = 3 };

/* A timex at work. */
struct work {
    const struct selection *selection;
    const struct timex *timex;
    size_t index, until;
    size_t first, last; /* tokens of the sentence */
    size_t lead;        /* first token of "in", "since the" before the timex */
    struct date date;
    enum claim_relation relation;
};

static bool is_one_of(struct view lower, const struct view *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal(lower, words[i]))
            return true;
    return false;
}

/* Verbs that tell of an origin in the present tense: "dates back to the 1950s". */
static bool tells_origin(struct view lemma)
{
    static const struct view verbs[] = { VIEW_INIT("date"), VIEW_INIT("stem"),
                                         VIEW_INIT("originate"), VIEW_INIT("go") };
    return is_one_of(lemma, verbs, sizeof verbs / sizeof *verbs);
}

/* Verbs that in the past give a term in the future: "extended the permit until 2030". */
static bool sets_term(struct view lemma)
{
    static const struct view verbs[] = {
        VIEW_INIT("adjourn"),  VIEW_INIT("ban"),     VIEW_INIT("close"),
        VIEW_INIT("delay"),    VIEW_INIT("extend"),  VIEW_INIT("freeze"),
        VIEW_INIT("postpone"), VIEW_INIT("prolong"), VIEW_INIT("renew"),
        VIEW_INIT("suspend"),
    };
    return is_one_of(lemma, verbs, sizeof verbs / sizeof *verbs);
}

bool attach_tense_allows(const struct selection *selection, const struct clause *clause,
                         const struct date *date, enum claim_relation relation)
{
    const struct source *source = selection->source;
    const struct token *head = &selection->text->tokens[clause->head];
    if (tells_origin(head->lemma) || !source->has_date)
        return true;
    bool after = day_compare(date->earliest, source->date.latest) > 0;
    bool before = day_compare(date->latest, source->date.earliest) < 0;
    if (clause->conditional)
        return true; /* "would": told from where the speaker stood */
    if (clause->perfect || clause->tense == TENSE_PAST)
        return !after || (relation == CLAIM_UNTIL && sets_term(head->lemma));
    if (clause->tense == TENSE_FUTURE)
        return !before;
    if (clause->tense == TENSE_PRESENT)
        return !before || relation == CLAIM_SINCE || clause->progressive;
    return true;
}

static void add(const struct work *work, struct placing placing, struct placing_list *out)
{
    placing.timex = work->index;
    placing.until = work->until;
    placing.relation = work->relation;
    *VECTOR_PUSH(work->selection->arena, out) = placing;
}

/* The noun phrase from first on with the prepositional phrases that complete it. */
static size_t complete_phrase(const struct work *work, size_t last)
{
    static const struct view words[] = {
        VIEW_INIT("of"), VIEW_INIT("on"),   VIEW_INIT("between"), VIEW_INIT("against"),
        VIEW_INIT("by"), VIEW_INIT("with"), VIEW_INIT("from"),    VIEW_INIT("to"),
        VIEW_INIT("in"), VIEW_INIT("at"),   VIEW_INIT("for")
    };
    const struct text *text = work->selection->text;
    struct phrase phrase;
    for (int i = 0; i < ATTACH_PHRASES && last < work->last; i++) {
        if (!is_one_of(text->tokens[last].lower, words, sizeof words / sizeof *words) ||
            !phrase_from(text, last + 1, work->last, &phrase))
            break;
        if (phrase.first <= work->timex->first && phrase.last > work->timex->first)
            break;
        last = phrase.last;
        if (last + 1 < work->last && phrase_is_word(text, last, "and") &&
            phrase_from(text, last + 1, work->last, &phrase) &&
            reach_clause_at(work->selection, last) ==
                reach_clause_at(work->selection, last + 1))
            last = phrase.last;
    }
    return last;
}

static void add_phrase(const struct work *work, const struct phrase *phrase,
                       enum placing_evidence evidence, struct placing_list *out)
{
    size_t last = complete_phrase(work, phrase->last);
    add(work,
        (struct placing){ .clause = reach_clause_at(work->selection, phrase->head),
                          .trigger = phrase->head,
                          .evidence = evidence,
                          .nominal = true,
                          .first = phrase->first,
                          .last = last },
        out);
}

/* Words before a dated noun phrase that take the whole phrase: "after 1994 elections". */
static bool takes_phrase(struct view lower)
{
    static const struct view words[] = { VIEW_INIT("of"),       VIEW_INIT("for"),
                                         VIEW_INIT("with"),     VIEW_INIT("despite"),
                                         VIEW_INIT("over"),     VIEW_INIT("amid"),
                                         VIEW_INIT("following") };
    return is_one_of(lower, words, sizeof words / sizeof *words);
}

/* Whether the phrase that begins at a token is the scene of what the clause tells:
 * "during the war of 1990", "at last year's congress". */
static bool sets_scene(const struct work *work, size_t first)
{
    static const struct view words[] = { VIEW_INIT("at"), VIEW_INIT("during"),
                                         VIEW_INIT("in") };
    const struct text *text = work->selection->text;
    if (first <= work->first ||
        !is_one_of(text->tokens[first - 1].lower, words, sizeof words / sizeof *words))
        return false;
    /* "in protest at the test" gives a cause, not a scene */
    return first < work->first + 3 || !phrase_is_noun(&text->tokens[first - 2]) ||
           !phrase_is_word(text, first - 3, "in");
}

/* A timex inside a noun phrase, before its head: it dates that noun, if that tells an
 * event, and else nothing. True when it stands so; *scene: it dates the clause around it,
 * too. */
static bool attach_modifier(const struct work *work, bool *scene,
                            struct placing_list *out)
{
    const struct text *text = work->selection->text;
    size_t at = work->timex->last;
    if (at >= work->last || text->tokens[at].kind == TOKEN_PUNCT)
        return false;
    bool owner = text->tokens[at].word_class == WORD_POSSESSIVE && text->tokens[at].glued;
    bool opened = work->timex->first > work->first &&
                  (text->tokens[work->timex->first - 1].word_class == WORD_DETERMINER ||
                   text->tokens[work->timex->first - 1].word_class == WORD_POSSESSIVE ||
                   text->tokens[work->timex->first - 1].word_class == WORD_ADJECTIVE ||
                   takes_phrase(text->tokens[work->timex->first - 1].lower));
    struct phrase phrase;
    if ((!owner && !opened) ||
        !phrase_from(text, owner ? at + 1 : at, work->last, &phrase) ||
        !phrase_is_noun(&text->tokens[phrase.head]))
        return false;
    bool pronoun = text->tokens[phrase.first].word_class == WORD_DETERMINER ||
                   (text->tokens[phrase.first].word_class == WORD_POSSESSIVE && !owner);
    if (!owner && pronoun)
        return false; /* a new phrase: "this year the council" */
    if (kind_of_noun(text->tokens[phrase.head].lemma).known)
        add_phrase(work, &phrase, PLACING_MODIFIER, out);
    *scene = sets_scene(work, opened ? work->timex->first - 1 : work->timex->first);
    return true;
}

/* Prepositions and the like that may stand between the phrases of one long noun phrase.
 */
static bool links_phrases(const struct token *token)
{
    return token->word_class == WORD_PREPOSITION || token->word_class == WORD_TO ||
           (token->word_class == WORD_CONJUNCTION &&
            view_equal(token->lower, VIEW("and")));
}

/* Whether a noun phrase behind this word is told as background: an event of its own. */
static bool sets_background(const struct text *text, size_t token)
{
    static const struct view words[] = { VIEW_INIT("after"),     VIEW_INIT("before"),
                                         VIEW_INIT("following"), VIEW_INIT("since"),
                                         VIEW_INIT("despite"),   VIEW_INIT("over"),
                                         VIEW_INIT("amid"),      VIEW_INIT("during"),
                                         VIEW_INIT("until") };
    return is_one_of(text->tokens[token].lower, words, sizeof words / sizeof *words);
}

/* The event noun nearest before the timex in the noun phrase that runs up to it;
 * *governor is the token before its phrase. */
static bool event_before(const struct work *work, size_t floor, struct phrase *out)
{
    const struct text *text = work->selection->text;
    size_t at = work->lead;
    for (int i = 0; i < ATTACH_PHRASES && phrase_before(text, at, floor, out); i++) {
        struct kind_of kind = kind_of_noun(text->tokens[out->head].lemma);
        if (kind.known && text->tokens[out->head].word_class == WORD_NOUN)
            return true;
        if (out->first <= floor || !links_phrases(&text->tokens[out->first - 1]))
            return false;
        at = out->first - 1;
    }
    return false;
}

/* Verbs that settle what was asked for: the date of a request inside their subject is
 * told with its outcome ("applications in March were dismissed"). */
static bool settles(const struct selection *selection, const struct clause *clause,
                    enum kind noun)
{
    enum kind kind = kind_of_verb(selection->text->tokens[clause->head].lemma).kind;
    return noun == KIND_REQUEST &&
           (kind == KIND_REFUSAL || kind == KIND_GRANT || kind == KIND_DECISION);
}

/* A timex behind a noun phrase that tells an event: it dates that when it stands within
 * the subject, when the phrase is background, or when the verb cannot be meant. False
 * when the clause is (also) dated. */
static bool attach_phrase(const struct work *work, const struct clause *clause,
                          bool verb_allowed, struct placing_list *out)
{
    struct phrase phrase;
    size_t floor = clause ? clause->first : work->first;
    if (clause && clause->verb_last <= work->lead)
        floor = clause->verb_last;
    if (work->lead <= floor || !event_before(work, floor, &phrase))
        return false;
    const struct text *text = work->selection->text;
    struct kind_of kind = kind_of_noun(text->tokens[phrase.head].lemma);
    bool weak = (kind.flags & KIND_WEAK) != 0;
    bool subject = clause && work->timex->last <= clause->verb_first &&
                   phrase.first >= clause->subject_first &&
                   work->timex->first <= clause->subject_last &&
                   !settles(work->selection, clause, kind.kind);
    bool background =
        phrase.first > floor && !weak && sets_background(text, phrase.first - 1);
    if (verb_allowed && !subject && !background)
        return false;
    add_phrase(work, &phrase, PLACING_PHRASE, out);
    return !verb_allowed || subject || !sets_scene(work, phrase.first);
}

/* States are placed by their beginning or end alone. */
static bool is_placed(const struct work *work, const struct clause *clause)
{
    size_t number = (size_t) (clause - work->selection->clauses.items);
    struct kind_of kind = event_kind_of_clause(work->selection, number);
    if (!(kind.flags & KIND_STATE) || clause->passive ||
        tells_origin(work->selection->text->tokens[clause->head].lemma))
        return true;
    return work->relation == CLAIM_SINCE || work->relation == CLAIM_UNTIL ||
           work->until != SELECTION_NONE;
}

/* Not an infinitive of purpose, nor one that hangs on a noun: of those the verb above is
 * dated. */
static bool stands_alone(const struct work *work, size_t clause)
{
    const struct clause_list *clauses = &work->selection->clauses;
    const struct clause *here = &clauses->items[clause];
    const struct text *text = work->selection->text;
    if (here->kind != CLAUSE_INFINITIVE || here->parent == clause)
        return true;
    const struct clause *above = &clauses->items[here->parent];
    return factuality_governs(text->tokens[above->head].lemma);
}

static bool is_allowed(const struct work *work, size_t clause)
{
    const struct clause *here = &work->selection->clauses.items[clause];
    return stands_alone(work, clause) && is_placed(work, here) &&
           attach_tense_allows(work->selection, here, &work->date, work->relation);
}

/* The clause that the timex can be about: its own, or one above it. */
static size_t allowed_clause(const struct work *work, size_t clause, bool *climbed)
{
    *climbed = false;
    for (int level = 0; level < ATTACH_LEVELS && clause != SELECTION_NONE; level++) {
        if (is_allowed(work, clause))
            return clause;
        const struct clause *here = &work->selection->clauses.items[clause];
        if (here->parent == clause || here->kind == CLAUSE_COMPLEMENT)
            return SELECTION_NONE;
        *climbed = true;
        clause = here->parent;
        enum clause_kind above = work->selection->clauses.items[clause].kind;
        if (here->kind != CLAUSE_INFINITIVE &&
            (above == CLAUSE_GERUND || above == CLAUSE_REDUCED))
            return SELECTION_NONE;
    }
    return SELECTION_NONE;
}

static void add_clause(const struct work *work, size_t clause,
                       enum placing_evidence evidence, struct placing_list *out)
{
    add(work,
        (struct placing){ .clause = clause,
                          .trigger = work->selection->clauses.items[clause].head,
                          .evidence = evidence },
        out);
}

static bool holds_timex(const struct work *work, const struct clause *clause)
{
    const struct timex_list *all = work->selection->timexes;
    for (size_t i = work->index + 1; i < all->count; i++) {
        if (all->items[i].first >= clause->last)
            return false;
        if (all->items[i].first >= clause->first && all->items[i].has_date)
            return true;
    }
    return false;
}

/* A date that opens a sentence places the clauses joined to the first, too, until one has
 * a date of its own. */
static void attach_followers(const struct work *work, size_t clause,
                             struct placing_list *out)
{
    const struct clause_list *clauses = &work->selection->clauses;
    int count = 0;
    for (size_t i = clause + 1; i < clauses->count && count < ATTACH_FOLLOWERS; i++) {
        const struct clause *next = &clauses->items[i];
        if (next->kind != CLAUSE_COORDINATE || next->parent != clause)
            continue;
        if (holds_timex(work, next) || !is_allowed(work, i) ||
            next->tense != clauses->items[clause].tense)
            return;
        add_clause(work, i, PLACING_FRONT, out);
        count++;
    }
}

/* Whether the timex stands behind "..., and" at the end of its clause: "the road was dry,
 * and early this year, a flood came". */
static bool opens_next(const struct work *work, size_t own)
{
    const struct clause_list *clauses = &work->selection->clauses;
    const struct token *tokens = work->selection->text->tokens;
    if (own + 1 >= clauses->count || work->lead <= work->first ||
        work->timex->last + 2 <= clauses->items[own].last ||
        clauses->items[own + 1].first > work->timex->last + 1)
        return false;
    return tokens[work->lead - 1].word_class == WORD_CONJUNCTION &&
           work->lead > clauses->items[own].verb_last;
}

/* The clause that holds the timex; of one that stands outside all, that which it opens,
 * or else that before it. */
static size_t clause_around(const struct work *work)
{
    const struct clause_list *clauses = &work->selection->clauses;
    size_t own = reach_clause_at(work->selection, work->timex->first);
    for (size_t i = 0; own == SELECTION_NONE && i < clauses->count; i++)
        if (clauses->items[i].verb_first >= work->timex->last)
            own = i;
    if (own == SELECTION_NONE)
        return clauses->count > 0 ? clauses->count - 1 : own;
    return opens_next(work, own) ? own + 1 : own;
}

/* "the third time in the past decade", "the largest in ten years": a length of time that
 * counts or compares places nothing. */
static bool compares(const struct work *work)
{
    static const struct view words[] = { VIEW_INIT("first"), VIEW_INIT("second"),
                                         VIEW_INIT("third"), VIEW_INIT("fourth"),
                                         VIEW_INIT("fifth"), VIEW_INIT("most"),
                                         VIEW_INIT("only"),  VIEW_INIT("best"),
                                         VIEW_INIT("worst"), VIEW_INIT("least") };
    enum { COMPARES_WORDS = 6 };
    const struct token *tokens = work->selection->text->tokens;
    if (work->timex->type != TIMEX_DURATION && work->date.precision != DATE_INTERVAL)
        return false;
    for (size_t i = work->lead; i > work->first && work->lead - i < COMPARES_WORDS; i--)
        if (is_one_of(tokens[i - 1].lower, words, sizeof words / sizeof *words) ||
            (tokens[i - 1].word_class == WORD_ADJECTIVE &&
             view_ends(tokens[i - 1].lower, VIEW("est"))))
            return true;
    return false;
}

static void attach_one(const struct work *work, struct placing_list *out)
{
    bool scene = false;
    if (compares(work))
        return;
    if (attach_modifier(work, &scene, out) && !scene)
        return;
    const struct clause_list *clauses = &work->selection->clauses;
    size_t own = clause_around(work);
    const struct clause *clause = own == SELECTION_NONE ? NULL : &clauses->items[own];
    bool climbed = false;
    size_t allowed = allowed_clause(work, own, &climbed);
    if (!scene && attach_phrase(work, clause, allowed != SELECTION_NONE && !climbed, out))
        return;
    if (allowed == SELECTION_NONE)
        return;
    bool front = !climbed && work->timex->last <= clauses->items[allowed].verb_first;
    add_clause(work, allowed,
               climbed ? PLACING_CLIMBED : (front ? PLACING_FRONT : PLACING_CLAUSE), out);
    if (front)
        attach_followers(work, allowed, out);
}

/* Whether the timex can place something at all. */
static bool can_place(const struct selection *selection, const struct timex *timex)
{
    if (!timex->has_date || timex->type == TIMEX_SET)
        return false;
    size_t block = selection->text->sentences[selection->sentence].block;
    enum block_kind kind = selection->text->document->blocks[block].kind;
    if (kind == BLOCK_HEADING || kind == BLOCK_DATELINE)
        return false;
    return true;
}

/* The second half of "from A to B", or SELECTION_NONE. */
static size_t range_partner(const struct selection *selection, size_t index, size_t last)
{
    const struct timex *timex = &selection->timexes->items[index];
    if (!timex->range_start || index + 1 >= last)
        return SELECTION_NONE;
    const struct timex *next = timex + 1;
    return next->range_end && next->has_date ? index + 1 : SELECTION_NONE;
}

void attach_timexes(const struct selection *selection, size_t first, size_t last,
                    struct placing_list *out)
{
    const struct sentence *sentence = &selection->text->sentences[selection->sentence];
    for (size_t i = first; i < last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (!can_place(selection, timex))
            continue;
        struct work work = { .selection = selection,
                             .timex = timex,
                             .index = i,
                             .until = range_partner(selection, i, last),
                             .first = sentence->first,
                             .last = sentence->last,
                             .date = timex->date };
        work.lead = relation_lead(selection->text, timex, sentence->first);
        work.relation = relation_of(selection->text, timex, work.lead);
        if (work.until != SELECTION_NONE) {
            work.date = date_union(&timex->date, &selection->timexes->items[i + 1].date);
            work.relation = CLAIM_DURING;
            i++;
        }
        attach_one(&work, out);
    }
}
