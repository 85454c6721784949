#include "events/attach_work.h"

#include "events/phrase.h"
#include "events/reach.h"
#include "events/relation.h"
#include "text/word_list.h"

/* Phrases that are looked back or forward over. */
enum { ATTACH_PHRASES = 6 };

/* The noun phrase from first on with the prepositional phrases that complete it. */
static size_t complete_phrase(const struct attach_work *work, size_t last)
{
    static const struct view words[] = {
        VIEW_INIT("of"), VIEW_INIT("on"),   VIEW_INIT("between"), VIEW_INIT("against"),
        VIEW_INIT("by"), VIEW_INIT("with"), VIEW_INIT("from"),    VIEW_INIT("to"),
        VIEW_INIT("in"), VIEW_INIT("at"),   VIEW_INIT("for")
    };
    const struct text *text = work->selection->text;
    struct phrase phrase;
    for (int i = 0; i < ATTACH_PHRASES && last < work->last; i++) {
        if (!attach_is_one_of(text->tokens[last].lower, words,
                              sizeof words / sizeof *words) ||
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

void attach_add_phrase(const struct attach_work *work, const struct phrase *phrase,
                       enum placing_evidence evidence, struct placing_list *out)
{
    size_t last = complete_phrase(work, phrase->last);
    const struct mention *mention = mention_at(work->selection->mentions, phrase->head);
    if (mention != NULL && mention->type == ENTITY_TEXT && mention->last > last)
        last = mention->last; /* "Treaty of Friendship, Commerce and Navigation" */
    attach_add(work,
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
    return attach_is_one_of(lower, words, sizeof words / sizeof *words);
}

/* Whether the phrase that begins at a token is the scene of what the clause tells:
 * "during the war of 1990", "at last year's congress". */
static bool sets_scene(const struct attach_work *work, size_t first)
{
    static const struct view words[] = { VIEW_INIT("at"), VIEW_INIT("during"),
                                         VIEW_INIT("in") };
    const struct text *text = work->selection->text;
    if (first <= work->first || !attach_is_one_of(text->tokens[first - 1].lower, words,
                                                  sizeof words / sizeof *words))
        return false;
    /* "in protest at the test" gives a cause, not a scene */
    return first < work->first + 3 || !phrase_is_noun(&text->tokens[first - 2]) ||
           !phrase_is_word(text, first - 3, "in");
}

/* A timex inside a noun phrase, before its head: it dates that noun, if that tells an
 * event, and else nothing. True when it stands so; *scene: it dates the clause around it,
 * too. */
bool attach_modifier(const struct attach_work *work, bool *scene,
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
    if (kind_of_noun(text->tokens[phrase.head].lemma).known) {
        struct attach_work own = *work; /* "since the 1998 bombing": that was in 1998 */
        own.relation = relation_of(text, work->timex, work->timex->first);
        attach_add_phrase(&own, &phrase, PLACING_MODIFIER, out);
    }
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
    if (token > 0 && phrase_is_word(text, token, "to"))
        return phrase_is_word(text, token - 1, "prior") ||
               phrase_is_word(text, token - 1, "subsequent");
    return attach_is_one_of(text->tokens[token].lower, words,
                            sizeof words / sizeof *words);
}

static bool is_event(const struct text *text, const struct phrase *phrase)
{
    const struct token *head = &text->tokens[phrase->head];
    return head->word_class == WORD_NOUN && kind_of_noun(head->lemma).known;
}

/* "the signing of the agreement": of events joined so, the first is meant. */
static void climb_event(const struct text *text, size_t floor, struct phrase *out)
{
    struct phrase above;
    for (int i = 0;
         i < ATTACH_PHRASES && out->first > floor &&
         phrase_is_word(text, out->first - 1, "of") &&
         phrase_before(text, out->first - 1, floor, &above) && is_event(text, &above);
         i++)
        *out = above;
}

/* The event noun nearest before the timex in the noun phrase that runs up to it. */
static bool event_before(const struct attach_work *work, size_t floor, struct phrase *out)
{
    const struct text *text = work->selection->text;
    size_t at = work->lead;
    for (int i = 0; i < ATTACH_PHRASES && phrase_before(text, at, floor, out); i++) {
        if (is_event(text, out)) {
            climb_event(text, floor, out);
            return true;
        }
        if (out->first <= floor || !links_phrases(&text->tokens[out->first - 1]))
            return false;
        at = out->first - 1;
    }
    return false;
}

/* Whether the clause has a date of its own behind its verb. */
static bool has_date_behind(const struct attach_work *work, const struct clause *clause)
{
    const struct selection *selection = work->selection;
    for (size_t i = work->index + 1; i < selection->timex_last; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (timex->has_date && timex->first >= clause->verb_last &&
            timex->last <= clause->last)
            return true;
    }
    return false;
}

/* Verbs that settle what was asked for: the date of a request inside their subject is
 * told with its outcome ("applications in March were dismissed"), unless that has one. */
static bool settles(const struct attach_work *work, const struct clause *clause,
                    enum kind noun)
{
    const struct selection *selection = work->selection;
    enum kind kind = kind_of_verb(selection->text->tokens[clause->head].lemma).kind;
    return noun == KIND_REQUEST && !has_date_behind(work, clause) &&
           (kind == KIND_REFUSAL || kind == KIND_GRANT || kind == KIND_DECISION);
}

/* Verbs that look back at what another time brought: "noted the death of its chairman on
 * 28 September". */
static bool looks_back(const struct selection *selection, const struct clause *clause)
{
    static const struct view verbs[] = {
        VIEW_INIT("accuse"),      VIEW_INIT("blame"),   VIEW_INIT("commemorate"),
        VIEW_INIT("investigate"), VIEW_INIT("lament"),  VIEW_INIT("mourn"),
        VIEW_INIT("note"),        VIEW_INIT("recall"),  VIEW_INIT("regret"),
        VIEW_INIT("remember"),    VIEW_INIT("suspect"), VIEW_INIT("want"),
    };
    return attach_is_one_of(selection->text->tokens[clause->head].lemma, verbs,
                            sizeof verbs / sizeof *verbs);
}

/* "On 6 May three men were convicted of the murder of Ann Lee on 4 March": the verb has
 * its date. */
static bool is_dated_before(const struct attach_work *work, const struct clause *clause)
{
    const struct selection *selection = work->selection;
    for (size_t i = selection->timex_first; i < work->index; i++) {
        const struct timex *timex = &selection->timexes->items[i];
        if (timex->has_date &&
            relation_lead(selection->text, timex, work->first) == clause->first &&
            timex->date.precision == DATE_DAY && !timex->range_start &&
            !date_contains(&timex->date, &work->date))
            return true;
    }
    return false;
}

/* "No one has been charged with the murder of Ann Lee on 4 March", "did not look into the
 * killing on 4 March": what was not done has no date, what it is about does. */
static bool is_undone(const struct selection *selection, const struct clause *clause)
{
    static const struct view none[] = { VIEW_INIT("neither"), VIEW_INIT("no"),
                                        VIEW_INIT("nobody"), VIEW_INIT("none") };
    return clause->perfect &&
           (clause->negated ||
            (clause->subject_first < clause->subject_last &&
             WORD_LISTED(none, selection->text->tokens[clause->subject_first].lower)));
}

/* "condemned the killing on 3 May of two miners": a date between an act of force or of
 * the law and whom it met is that act's. */
static bool is_split(const struct attach_work *work, const struct phrase *phrase)
{
    static const bool kinds[KIND_COUNT] = {
        [KIND_ARREST] = true, [KIND_ATTACK] = true,   [KIND_CONFLICT] = true,
        [KIND_DEATH] = true,  [KIND_DISASTER] = true, [KIND_TRIAL] = true
    };
    const struct text *text = work->selection->text;
    size_t next = work->timex->last;
    struct phrase rest;
    return kinds[kind_of_noun(text->tokens[phrase->head].lemma).kind] &&
           phrase->last == work->lead && work->lead < work->timex->first &&
           next + 1 < work->last && phrase_is_word(text, next, "of") &&
           phrase_from(text, next + 1, work->last, &rest);
}

/* A timex behind a noun phrase that tells an event: it dates that when it stands within
 * the subject, when the phrase is background, or when the verb cannot be meant. False
 * when the clause is (also) dated. */
/* "after the siege of the town (1915-16)": the brackets date that alone. */
static bool attach_bracketed(const struct attach_work *work, size_t floor,
                             struct placing_list *out)
{
    const struct text *text = work->selection->text;
    struct attach_work own = *work;
    struct phrase phrase;
    if (work->lead <= floor + 1 || !phrase_is_word(text, work->lead - 1, "("))
        return false;
    own.lead--;
    if (event_before(&own, floor, &phrase)) {
        attach_add_phrase(work, &phrase, PLACING_PHRASE, out);
        return true;
    }
    for (size_t i = own.lead; i > floor && !phrase_is_word(text, i - 1, ","); i--)
        if (sets_background(text, i - 1))
            return true; /* "after the Siege of Varn (1915)": no verb's date */
    return false;
}

bool attach_phrase(const struct attach_work *work, const struct clause *clause,
                   bool verb_allowed, struct placing_list *out)
{
    struct phrase phrase;
    size_t floor = clause ? clause->first : work->first;
    if (clause && clause->verb_last <= work->lead)
        floor = clause->verb_last;
    if (attach_bracketed(work, floor, out))
        return true;
    if (work->lead <= floor || !event_before(work, floor, &phrase))
        return false;
    const struct text *text = work->selection->text;
    struct kind_of kind = kind_of_noun(text->tokens[phrase.head].lemma);
    bool weak = (kind.flags & KIND_WEAK) != 0;
    bool subject = clause && work->timex->last <= clause->verb_first &&
                   phrase.first >= clause->subject_first &&
                   work->timex->first <= clause->subject_last &&
                   !settles(work, clause, kind.kind);
    bool background =
        phrase.first > floor && !weak && sets_background(text, phrase.first - 1);
    bool back = clause && !weak && phrase.first >= clause->verb_last &&
                (looks_back(work->selection, clause) || is_dated_before(work, clause) ||
                 is_undone(work->selection, clause));
    bool split = clause && !weak && is_split(work, &phrase);
    if (verb_allowed && !subject && !background && !back && !split)
        return false;
    if (split)
        phrase.last = work->timex->last;
    attach_add_phrase(work, &phrase, PLACING_PHRASE, out);
    return !verb_allowed || subject || back || split || !sets_scene(work, phrase.first);
}
