#include "events/antecedent.h"

#include "events/phrase.h"
#include "names/gazetteer.h"
#include "names/word_class.h"
#include "text/verb_sets.h"
#include "text/word_list.h"

enum {
    ANTECEDENT_PHRASES = 4,
    ANTECEDENT_CLAUSES = 12,
    ANTECEDENT_SENTENCE_MAX = 200,
    ANTECEDENT_SENTENCES = 4
};

/* What a pronoun asks of the phrase it stands for. */
struct asked {
    bool known, plural, person, female;
};

/* Nouns for a person without a name, beside the roles of the gazetteer. */
static const struct view persons[] = {
    VIEW_INIT("accused"),     VIEW_INIT("appellant"), VIEW_INIT("applicant"),
    VIEW_INIT("boy"),         VIEW_INIT("child"),     VIEW_INIT("claimant"),
    VIEW_INIT("complainant"), VIEW_INIT("convict"),   VIEW_INIT("defendant"),
    VIEW_INIT("detainee"),    VIEW_INIT("girl"),      VIEW_INIT("man"),
    VIEW_INIT("patient"),     VIEW_INIT("pensioner"), VIEW_INIT("petitioner"),
    VIEW_INIT("plaintiff"),   VIEW_INIT("prisoner"),  VIEW_INIT("refugee"),
    VIEW_INIT("survivor"),    VIEW_INIT("suspect"),   VIEW_INIT("teenager"),
    VIEW_INIT("victim"),      VIEW_INIT("woman"),
};
static const struct view females[] = {
    VIEW_INIT("actress"), VIEW_INIT("chairwoman"), VIEW_INIT("daughter"),
    VIEW_INIT("duchess"), VIEW_INIT("empress"),    VIEW_INIT("girl"),
    VIEW_INIT("mother"),  VIEW_INIT("nun"),        VIEW_INIT("princess"),
    VIEW_INIT("queen"),   VIEW_INIT("sister"),     VIEW_INIT("spokeswoman"),
    VIEW_INIT("wife"),    VIEW_INIT("woman"),
};
static const struct view males[] = {
    VIEW_INIT("boy"),     VIEW_INIT("brother"),   VIEW_INIT("chairman"),
    VIEW_INIT("duke"),    VIEW_INIT("emperor"),   VIEW_INIT("father"),
    VIEW_INIT("husband"), VIEW_INIT("king"),      VIEW_INIT("man"),
    VIEW_INIT("monk"),    VIEW_INIT("pope"),      VIEW_INIT("prince"),
    VIEW_INIT("son"),     VIEW_INIT("spokesman"),
};

static struct asked asked_of(struct view lower)
{
    static const struct {
        struct view word;
        struct asked asked;
    } rows[] = {
        { VIEW_INIT("it"), { true, false, false, false } },
        { VIEW_INIT("they"), { true, true, false, false } },
        { VIEW_INIT("he"), { true, false, true, false } },
        { VIEW_INIT("she"), { true, false, true, true } },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (view_equal(rows[i].word, lower))
            return rows[i].asked;
    return (struct asked){ 0 };
}

static bool names_person(const struct selection *selection, const struct reach *words)
{
    for (size_t i = words->first; i < words->last; i++) {
        const struct token *token = &selection->text->tokens[i];
        if (token->word_class == WORD_PREPOSITION)
            return false;
        const struct mention *mention = mention_at(selection->mentions, i);
        if (mention && mention->type == ENTITY_PERSON)
            return true;
    }
    return false;
}

bool antecedent_is_person_noun(const struct token *token)
{
    const struct name_word *word = gazetteer_word(token->lemma);
    return token->word_class == WORD_NOUN &&
           ((word != NULL && (word->classes & CLASS_ROLE) != 0) ||
            WORD_LISTED(persons, token->lemma) || WORD_LISTED(females, token->lemma) ||
            WORD_LISTED(males, token->lemma));
}

/* Whether the words are "the complainant", the only person that their sentence tells of,
 * and may be a "he" or a "she". */
static bool tells_person(const struct selection *selection, const struct reach *words,
                         struct asked asked)
{
    const struct text *text = selection->text;
    const struct sentence *sentence = &text->sentences[selection->sentence];
    struct phrase phrase;
    if (!phrase_from(text, words->first, words->last, &phrase) ||
        !antecedent_is_person_noun(&text->tokens[phrase.head]))
        return false;
    struct view head = text->tokens[phrase.head].lemma;
    if (asked.female ? WORD_LISTED(males, head) : WORD_LISTED(females, head))
        return false;
    for (size_t i = sentence->first; i < sentence->last; i++) {
        const struct mention *mention = mention_at(selection->mentions, i);
        if ((i < phrase.first || i >= phrase.last) &&
            ((mention != NULL && mention->type == ENTITY_PERSON) ||
             antecedent_is_person_noun(&text->tokens[i])))
            return false;
    }
    return true;
}

static bool fits(const struct selection *selection, const struct reach *words,
                 struct asked asked)
{
    if (words->first >= words->last ||
        selection->text->tokens[words->first].word_class == WORD_PRONOUN)
        return false;
    bool plural = phrase_is_plural(selection->text, words->first, words->last);
    bool person = names_person(selection, words) ||
                  (asked.person && tells_person(selection, words, asked));
    return plural == asked.plural && person == asked.person;
}

/* The phrase after a clause's verb, when it brings something new in ("a", "an"). */
static bool new_object(const struct selection *selection, size_t clause,
                       struct reach *out)
{
    const struct text *text = selection->text;
    const struct clause *here = &selection->clauses.items[clause];
    struct phrase phrase;
    if (!phrase_is_word(text, here->verb_last, "a") &&
        !phrase_is_word(text, here->verb_last, "an"))
        return false;
    if (!phrase_from(text, here->verb_last, here->last, &phrase))
        return false;
    *out = (struct reach){ phrase.first, phrase.last };
    bool between = phrase_is_word(text, phrase.last, "between");
    for (int i = 0; i < ANTECEDENT_PHRASES && out->last < here->last &&
                    text->tokens[out->last].word_class == WORD_PREPOSITION &&
                    phrase_from(text, out->last + 1, here->last, &phrase);
         i++)
        out->last = phrase.last;
    if (between && phrase_is_word(text, out->last, "and") &&
        phrase_from(text, out->last + 1, here->last, &phrase))
        out->last = phrase.last;
    return true;
}

/* "told the clerk that he": the hearer may be meant as well. */
static bool has_hearer(const struct selection *selection, size_t clause)
{
    const struct clause *here = &selection->clauses.items[clause];
    const struct clause *above = &selection->clauses.items[here->parent];
    return here->kind == CLAUSE_COMPLEMENT &&
           verb_tells_person(selection->text->tokens[above->head].lemma);
}

/* Whether a clause is what the other says, in marks of quotation: '"A fee will be paid,"
 * it said' speaks of no fee that speaks. */
static bool is_said_by(const struct selection *selection, size_t clause, size_t saying)
{
    const struct token *tokens = selection->text->tokens;
    return tokens[selection->clauses.items[clause].head].quoted &&
           !tokens[selection->clauses.items[saying].head].quoted;
}

/* "a plant that it hopes to build": the pronoun in a relative clause does not stand for
 * what the clause hangs on. */
static bool hangs_on(const struct selection *selection, size_t clause, size_t above)
{
    const struct clause *here = &selection->clauses.items[clause];
    return here->kind == CLAUSE_RELATIVE && here->parent == above;
}

/* "Norway ratified it": the pronoun is another's than the subject's. */
static bool has_object(const struct selection *selection, size_t clause,
                       struct view pronoun)
{
    const struct clause *here = &selection->clauses.items[clause];
    return view_equal(pronoun, VIEW("it")) && !here->passive &&
           here->verb_last < here->last &&
           view_equal(selection->text->tokens[here->verb_last].lower, pronoun);
}

/* "Varnik left after he fell": a name of which nothing is known. */
static bool is_unknown_name(const struct selection *selection, const struct reach *words)
{
    enum { NAME_WORDS = 3 };
    if (words->first >= words->last || words->last - words->first > NAME_WORDS)
        return false;
    for (size_t i = words->first; i < words->last; i++)
        if (selection->text->tokens[i].word_class != WORD_NAME ||
            mention_at(selection->mentions, i) != NULL)
            return false;
    return true;
}

/* "evaded the guards since they": several whom the clause's verb is about. */
static bool several_after(const struct selection *selection, size_t clause,
                          struct reach *out)
{
    const struct clause *here = &selection->clauses.items[clause];
    struct phrase phrase;
    if (here->passive ||
        !phrase_from(selection->text, here->verb_last, here->last, &phrase) ||
        phrase.first != here->verb_last ||
        !phrase_is_plural(selection->text, phrase.first, phrase.last))
        return false;
    *out = (struct reach){ phrase.first, phrase.last };
    return true;
}

static bool in_sentence(const struct selection *selection, size_t clause, size_t pronoun,
                        struct asked asked, struct reach *out)
{
    size_t stop = clause > ANTECEDENT_CLAUSES ? clause - ANTECEDENT_CLAUSES : 0;
    for (size_t i = clause; i-- > stop;) {
        const struct clause *here = &selection->clauses.items[i];
        bool beside = here->kind == CLAUSE_COMPLEMENT &&
                      here->parent == selection->clauses.items[clause].parent;
        if (here->kind != CLAUSE_MAIN && here->kind != CLAUSE_COORDINATE && !beside)
            continue;
        if (is_said_by(selection, i, clause))
            continue;
        if (!asked.person && !asked.plural && !hangs_on(selection, clause, i) &&
            new_object(selection, i, out))
            return true;
        bool subject = reach_subject(selection, i, out) &&
                       !has_object(selection, i, selection->text->tokens[pronoun].lower);
        if (subject && fits(selection, out, asked))
            return !asked.person || !has_hearer(selection, clause);
        if (subject && asked.person && is_unknown_name(selection, out))
            return true;
        if (asked.plural && several_after(selection, i, out))
            return true;
    }
    return false;
}

/* Makes the sentence before the one at work; false where it belongs to another part. */
static bool step_back(struct selection *selection)
{
    const struct text *text = selection->text;
    if (selection->sentence == 0)
        return false;
    const struct sentence *before = &text->sentences[selection->sentence - 1];
    if (before->block + 1 < text->sentences[selection->sentence].block ||
        before->last - before->first > ANTECEDENT_SENTENCE_MAX)
        return false;
    selection->sentence--;
    selection->clauses = (struct clause_list){ 0 };
    clause_split(selection->arena, selection->text, selection->sentence,
                 &selection->clauses);
    selection->timex_last = selection->timex_first;
    while (selection->timex_first > 0 &&
           selection->timexes->items[selection->timex_first - 1].first >= before->first)
        selection->timex_first--;
    return true;
}

/* Whether the words are the pronoun again: "He left. He died." */
static bool is_again(const struct selection *selection, const struct reach *words,
                     struct view pronoun)
{
    return words->last == words->first + 1 &&
           view_equal(selection->text->tokens[words->first].lower, pronoun);
}

static bool in_sentence_before(const struct selection *selection, struct asked asked,
                               struct view pronoun, struct antecedent *out)
{
    out->selection = *selection;
    for (int back = 0; back < ANTECEDENT_SENTENCES && step_back(&out->selection);
         back++) {
        size_t main = 0;
        while (main < out->selection.clauses.count &&
               out->selection.clauses.items[main].kind != CLAUSE_MAIN)
            main++;
        if (main == out->selection.clauses.count)
            return false;
        if (!asked.person && !asked.plural && !reach_says(&out->selection, main) &&
            new_object(&out->selection, main, &out->words))
            return true;
        if (!reach_subject(&out->selection, main, &out->words))
            return false;
        if (fits(&out->selection, &out->words, asked) &&
            !has_object(&out->selection, main, pronoun))
            return true;
        bool again = is_again(&out->selection, &out->words, pronoun) ||
                     has_object(&out->selection, main, pronoun);
        if (asked.plural || !again)
            return false;
    }
    return false;
}

/* "it was decided to close the mill", "it was not until May that ...": it stands for what
 * follows. */
static bool stands_ahead(const struct selection *selection, size_t clause)
{
    static const struct view verbs[] = {
        VIEW_INIT("agree"),     VIEW_INIT("announce"), VIEW_INIT("argue"),
        VIEW_INIT("arrange"),   VIEW_INIT("conclude"), VIEW_INIT("decide"),
        VIEW_INIT("determine"), VIEW_INIT("discover"), VIEW_INIT("propose"),
        VIEW_INIT("recommend"), VIEW_INIT("resolve"),  VIEW_INIT("suggest"),
        VIEW_INIT("vote"),
    };
    const struct clause *here = &selection->clauses.items[clause];
    bool cleft = view_equal(selection->text->tokens[here->head].lemma, VIEW("be"));
    bool told =
        here->passive && WORD_LISTED(verbs, selection->text->tokens[here->head].lemma);
    for (size_t i = 0; i < selection->clauses.count; i++) {
        const struct clause *next = &selection->clauses.items[i];
        if (i == clause || next->parent != clause)
            continue;
        if (told && (next->kind == CLAUSE_INFINITIVE || next->kind == CLAUSE_COMPLEMENT))
            return true;
        if (cleft && next->kind == CLAUSE_COMPLEMENT &&
            phrase_is_word(selection->text, next->opener, "that"))
            return true; /* "it was not until 1919 that ..." */
    }
    return false;
}

bool antecedent_find(const struct selection *selection, size_t clause, size_t pronoun,
                     struct antecedent *out)
{
    struct view lower = selection->text->tokens[pronoun].lower;
    struct asked asked = asked_of(lower);
    if (!asked.known ||
        (view_equal(lower, VIEW("it")) && stands_ahead(selection, clause)))
        return false;
    if (in_sentence(selection, clause, pronoun, asked, &out->words)) {
        out->selection = *selection;
        return true;
    }
    return in_sentence_before(selection, asked, selection->text->tokens[pronoun].lower,
                              out);
}

bool antecedent_find_before(const struct selection *selection, size_t pronoun,
                            struct antecedent *out)
{
    struct view lower = selection->text->tokens[pronoun].lower;
    struct asked asked = asked_of(lower);
    return asked.known && in_sentence_before(selection, asked, lower, out);
}
