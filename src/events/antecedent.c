#include "events/antecedent.h"

#include "events/phrase.h"
#include "text/word_list.h"

enum { ANTECEDENT_PHRASES = 4, ANTECEDENT_CLAUSES = 12, ANTECEDENT_SENTENCE_MAX = 200 };

/* What a pronoun asks of the phrase it stands for. */
struct asked {
    bool known, plural, person;
};

static struct asked asked_of(struct view lower)
{
    static const struct {
        struct view word;
        struct asked asked;
    } rows[] = {
        { VIEW_INIT("it"), { true, false, false } },
        { VIEW_INIT("they"), { true, true, false } },
        { VIEW_INIT("he"), { true, false, true } },
        { VIEW_INIT("she"), { true, false, true } },
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

static bool fits(const struct selection *selection, const struct reach *words,
                 struct asked asked)
{
    if (words->first >= words->last ||
        selection->text->tokens[words->first].word_class == WORD_PRONOUN)
        return false;
    bool plural = phrase_is_plural(selection->text, words->first, words->last);
    return plural == asked.plural && names_person(selection, words) == asked.person;
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

static bool in_sentence(const struct selection *selection, size_t clause,
                        struct asked asked, struct reach *out)
{
    size_t stop = clause > ANTECEDENT_CLAUSES ? clause - ANTECEDENT_CLAUSES : 0;
    for (size_t i = clause; i-- > stop;) {
        const struct clause *here = &selection->clauses.items[i];
        bool beside = here->kind == CLAUSE_COMPLEMENT &&
                      here->parent == selection->clauses.items[clause].parent;
        if (here->kind != CLAUSE_MAIN && here->kind != CLAUSE_COORDINATE && !beside)
            continue;
        if (!asked.person && !asked.plural && new_object(selection, i, out))
            return true;
        if (reach_subject(selection, i, out) && fits(selection, out, asked))
            return true;
    }
    return false;
}

static bool in_sentence_before(const struct selection *selection, struct asked asked,
                               struct antecedent *out)
{
    const struct text *text = selection->text;
    if (selection->sentence == 0)
        return false;
    const struct sentence *before = &text->sentences[selection->sentence - 1];
    if (before->block + 1 < text->sentences[selection->sentence].block ||
        before->last - before->first > ANTECEDENT_SENTENCE_MAX)
        return false;
    out->selection = *selection;
    out->selection.sentence--;
    out->selection.clauses = (struct clause_list){ 0 };
    clause_split(selection->arena, selection->text, out->selection.sentence,
                 &out->selection.clauses);
    out->selection.timex_last = out->selection.timex_first;
    while (out->selection.timex_first > 0 &&
           selection->timexes->items[out->selection.timex_first - 1].first >=
               before->first)
        out->selection.timex_first--;
    for (size_t i = 0; i < out->selection.clauses.count; i++) {
        if (out->selection.clauses.items[i].kind != CLAUSE_MAIN)
            continue;
        if (!asked.person && !asked.plural && !reach_says(&out->selection, i) &&
            new_object(&out->selection, i, &out->words))
            return true;
        return reach_subject(&out->selection, i, &out->words) &&
               fits(&out->selection, &out->words, asked);
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
    if (in_sentence(selection, clause, asked, &out->words)) {
        out->selection = *selection;
        return true;
    }
    return in_sentence_before(selection, asked, out);
}
