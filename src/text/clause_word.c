#include "text/clause_word.h"

#include "text/word_list.h"

bool clause_word_is_be(const struct token *token)
{
    return view_equal(token->lemma, VIEW("be"));
}

bool clause_word_is_have(const struct token *token)
{
    return view_equal(token->lemma, VIEW("have"));
}

bool clause_word_is_do(const struct token *token)
{
    return view_equal(token->lemma, VIEW("do"));
}

bool clause_word_negates(const struct token *token)
{
    static const struct view words[] = { VIEW_INIT("hardly"), VIEW_INIT("n't"),
                                         VIEW_INIT("never"), VIEW_INIT("not") };
    return WORD_LISTED(words, token->lower);
}

bool clause_word_is_particle(const struct token *token)
{
    static const struct view words[] = { VIEW_INIT("away"), VIEW_INIT("back"),
                                         VIEW_INIT("down"), VIEW_INIT("off"),
                                         VIEW_INIT("out"),  VIEW_INIT("over"),
                                         VIEW_INIT("up") };
    return WORD_LISTED(words, token->lower);
}

void clause_word_read_modal(const struct token *token, struct verb_group *group)
{
    static const struct {
        struct view lower;
        enum clause_tense tense;
        bool conditional, imperative;
    } modals[] = {
        { VIEW_INIT("'d"), TENSE_FUTURE, true, false },
        { VIEW_INIT("'ll"), TENSE_FUTURE, false, false },
        { VIEW_INIT("can"), TENSE_PRESENT, false, false },
        { VIEW_INIT("could"), TENSE_PRESENT, true, false },
        { VIEW_INIT("may"), TENSE_PRESENT, true, false },
        { VIEW_INIT("might"), TENSE_PRESENT, true, false },
        { VIEW_INIT("must"), TENSE_PRESENT, false, true },
        { VIEW_INIT("ought"), TENSE_PRESENT, false, true },
        { VIEW_INIT("shall"), TENSE_FUTURE, false, false },
        { VIEW_INIT("should"), TENSE_PRESENT, false, true },
        { VIEW_INIT("will"), TENSE_FUTURE, false, false },
        { VIEW_INIT("wo"), TENSE_FUTURE, false, false },
        { VIEW_INIT("would"), TENSE_FUTURE, true, false },
    };
    group->tense = TENSE_PRESENT;
    group->negated = view_equal(token->lower, VIEW("cannot"));
    for (size_t i = 0; i < sizeof modals / sizeof *modals; i++)
        if (view_equal(modals[i].lower, token->lower)) {
            group->tense = modals[i].tense;
            group->conditional = modals[i].conditional;
            group->imperative = modals[i].imperative;
        }
}

enum clause_bridge clause_word_bridge(const struct token *token)
{
    static const struct view ahead[] = { VIEW_INIT("about"),     VIEW_INIT("bound"),
                                         VIEW_INIT("due"),       VIEW_INIT("expected"),
                                         VIEW_INIT("going"),     VIEW_INIT("likely"),
                                         VIEW_INIT("planned"),   VIEW_INIT("poised"),
                                         VIEW_INIT("projected"), VIEW_INIT("scheduled"),
                                         VIEW_INIT("set"),       VIEW_INIT("slated"),
                                         VIEW_INIT("supposed"),  VIEW_INIT("unlikely") };
    static const struct view report[] = {
        VIEW_INIT("able"),      VIEW_INIT("alleged"), VIEW_INIT("assumed"),
        VIEW_INIT("believed"),  VIEW_INIT("deemed"),  VIEW_INIT("estimated"),
        VIEW_INIT("found"),     VIEW_INIT("known"),   VIEW_INIT("reported"),
        VIEW_INIT("reputed"),   VIEW_INIT("rumored"), VIEW_INIT("rumoured"),
        VIEW_INIT("said"),      VIEW_INIT("seen"),    VIEW_INIT("shown"),
        VIEW_INIT("suspected"), VIEW_INIT("thought"), VIEW_INIT("understood")
    };
    if (WORD_LISTED(ahead, token->lower))
        return BRIDGE_AHEAD;
    return WORD_LISTED(report, token->lower) ? BRIDGE_REPORT : BRIDGE_NONE;
}

static bool is_nominal(const struct token *token)
{
    return token->word_class == WORD_NOUN || token->word_class == WORD_NAME;
}

static bool is_hyphen(const struct token *token)
{
    return token->kind == TOKEN_PUNCT && token->glued && token->end - token->start == 1 &&
           token->lower.data[0] == '-';
}

/* Verbs behind which a noun does what a gerund says: "saw water rising". */
static bool shows_doing(struct view lemma)
{
    static const struct view verbs[] = {
        VIEW_INIT("catch"), VIEW_INIT("feel"),  VIEW_INIT("find"), VIEW_INIT("get"),
        VIEW_INIT("have"),  VIEW_INIT("hear"),  VIEW_INIT("keep"), VIEW_INIT("leave"),
        VIEW_INIT("see"),   VIEW_INIT("send"),  VIEW_INIT("set"),  VIEW_INIT("show"),
        VIEW_INIT("start"), VIEW_INIT("watch"),
    };
    return WORD_LISTED(verbs, lemma);
}

/* "cut vehicle building until June": a noun that another narrows down, right behind a
 * verb, and nothing that it governs. */
static bool is_compound_noun(const struct token *tokens, size_t floor, size_t token,
                             size_t limit)
{
    if (token < floor + 2 || tokens[token - 1].word_class != WORD_NOUN ||
        !view_equal(tokens[token - 1].lemma, tokens[token - 1].lower) ||
        tokens[token - 1].glued)
        return false;
    const struct token *verb = &tokens[token - 2];
    bool governs = verb->word_class == WORD_PAST || verb->word_class == WORD_PARTICIPLE;
    bool ends = token + 1 >= limit || tokens[token + 1].word_class == WORD_PREPOSITION ||
                tokens[token + 1].word_class == WORD_PUNCT;
    return governs && ends && !clause_word_is_be(verb) && !shows_doing(verb->lemma);
}

/* Whether a word before a participle shows that a noun phrase is under way. */
static bool leads_noun(const struct token *token, bool gerund)
{
    switch ((int) token->word_class) {
    case WORD_DETERMINER:
    case WORD_POSSESSIVE:
    case WORD_ADJECTIVE:
    case WORD_NUMBER:
        return true;
    case WORD_PREPOSITION:
    case WORD_PAST:
    case WORD_PRESENT:
    case WORD_VERB:
        return !gerund;
    default:
        return false;
    }
}

bool clause_word_is_modifier(const struct text *text, size_t floor, size_t token,
                             size_t limit)
{
    const struct token *tokens = text->tokens;
    bool gerund = tokens[token].word_class == WORD_GERUND;
    if (token > floor + 1 && tokens[token].glued && is_hyphen(&tokens[token - 1]))
        return true;
    size_t before = token;
    while (before > floor && before + 3 > token &&
           (tokens[before - 1].word_class == WORD_ADVERB ||
            tokens[before - 1].word_class == WORD_ADJECTIVE))
        before--;
    bool opened = before > floor && leads_noun(&tokens[before - 1], gerund);
    bool strictly = before > floor && leads_noun(&tokens[before - 1], true) &&
                    tokens[before - 1].word_class != WORD_ADJECTIVE;
    size_t behind = token + 1;
    while (behind < limit && behind < token + 3 &&
           tokens[behind].word_class == WORD_ADJECTIVE)
        behind++;
    bool noun = behind < limit && is_nominal(&tokens[behind]);
    if (gerund && before > floor && clause_word_is_comma(&tokens[before - 1]) &&
        token + 2 < limit && tokens[token + 1].word_class == WORD_CONJUNCTION &&
        is_nominal(&tokens[token + 2]))
        return true; /* "rules on safety, staffing and pay" */
    if (gerund && is_compound_noun(tokens, floor, token, limit))
        return true;
    if (gerund && noun && before > floor &&
        view_equal(tokens[before - 1].lower, VIEW("during")))
        return true; /* no verb behind "during": "during pricing disputes" */
    if (gerund && strictly && (!noun || tokens[token - 1].word_class != WORD_ADVERB))
        return true; /* "the meeting", "their opening ceremony" */
    bool number = behind < limit && tokens[behind].word_class == WORD_NUMBER;
    return opened && (noun || (strictly && number));
}

bool clause_word_is_temporal(const struct token *token)
{
    static const struct view words[] = {
        VIEW_INIT("after"),  VIEW_INIT("although"), VIEW_INIT("before"),
        VIEW_INIT("if"),     VIEW_INIT("once"),     VIEW_INIT("since"),
        VIEW_INIT("though"), VIEW_INIT("unless"),   VIEW_INIT("until"),
        VIEW_INIT("upon"),   VIEW_INIT("when"),     VIEW_INIT("whenever"),
        VIEW_INIT("while"),  VIEW_INIT("whilst"),
    };
    return WORD_LISTED(words, token->lower);
}

bool clause_word_asks(const struct token *token)
{
    static const struct view words[] = {
        VIEW_INIT("how"),   VIEW_INIT("if"),    VIEW_INIT("what"),
        VIEW_INIT("when"),  VIEW_INIT("where"), VIEW_INIT("whether"),
        VIEW_INIT("which"), VIEW_INIT("who"),   VIEW_INIT("why"),
    };
    return WORD_LISTED(words, token->lower);
}

bool clause_word_is_condition(const struct token *token)
{
    return view_equal(token->lower, VIEW("if")) ||
           view_equal(token->lower, VIEW("unless"));
}

bool clause_word_is_place(const struct token *token)
{
    return view_equal(token->lower, VIEW("when")) ||
           view_equal(token->lower, VIEW("where"));
}

bool clause_word_is_calendar(const struct token *token)
{
    static const struct view words[] = {
        VIEW_INIT("april"),     VIEW_INIT("august"),   VIEW_INIT("december"),
        VIEW_INIT("february"),  VIEW_INIT("friday"),   VIEW_INIT("january"),
        VIEW_INIT("july"),      VIEW_INIT("june"),     VIEW_INIT("march"),
        VIEW_INIT("may"),       VIEW_INIT("monday"),   VIEW_INIT("november"),
        VIEW_INIT("october"),   VIEW_INIT("saturday"), VIEW_INIT("september"),
        VIEW_INIT("sunday"),    VIEW_INIT("thursday"), VIEW_INIT("today"),
        VIEW_INIT("tomorrow"),  VIEW_INIT("tuesday"),  VIEW_INIT("wednesday"),
        VIEW_INIT("yesterday"),
    };
    return WORD_LISTED(words, token->lower);
}

bool clause_word_is_comma(const struct token *token)
{
    return token->kind == TOKEN_PUNCT && view_equal(token->lower, VIEW(","));
}

bool clause_word_is_stop(const struct token *token)
{
    static const struct view marks[] = { VIEW_INIT("("),
                                         VIEW_INIT(")"),
                                         VIEW_INIT("--"),
                                         VIEW_INIT("---"),
                                         VIEW_INIT("..."),
                                         VIEW_INIT(":"),
                                         VIEW_INIT(";"),
                                         VIEW_INIT("|"),
                                         VIEW_INIT("\xe2\x80\x93"),
                                         VIEW_INIT("\xe2\x80\x94"),
                                         VIEW_INIT("\xe2\x80\xa6") };
    return token->kind == TOKEN_PUNCT && WORD_LISTED(marks, token->lower);
}

bool clause_word_is_quote(const struct token *token)
{
    static const struct view marks[] = {
        VIEW_INIT("\""),           VIEW_INIT("''"),          VIEW_INIT("``"),
        VIEW_INIT("\xc2\xab"),     VIEW_INIT("\xc2\xbb"),    VIEW_INIT("\xe2\x80\x9c"),
        VIEW_INIT("\xe2\x80\x9d"), VIEW_INIT("\xe2\x80\x9e")
    };
    return token->kind == TOKEN_PUNCT && WORD_LISTED(marks, token->lower);
}

bool clause_word_is_time_unit(const struct token *token)
{
    static const struct view units[] = {
        VIEW_INIT("afternoon"), VIEW_INIT("century"), VIEW_INIT("day"),
        VIEW_INIT("decade"),    VIEW_INIT("evening"), VIEW_INIT("hour"),
        VIEW_INIT("minute"),    VIEW_INIT("month"),   VIEW_INIT("morning"),
        VIEW_INIT("night"),     VIEW_INIT("spring"),  VIEW_INIT("summer"),
        VIEW_INIT("week"),      VIEW_INIT("weekend"), VIEW_INIT("winter"),
        VIEW_INIT("year"),
    };
    return WORD_LISTED(units, token->lemma);
}
