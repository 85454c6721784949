#include "events/title_words.h"

#include "base/utf8.h"
#include "events/phrase.h"
#include "events/title_comma.h"
#include "text/clause_quantity.h"
#include "text/inflect.h"
#include "text/lexicon.h"
#include "text/verb_sets.h"
#include "text/word_list.h"

static const struct token *token_of(const struct title_words *words, size_t token)
{
    return &words->selection->text->tokens[token];
}

void title_words_put(struct title_words *words, struct view text, size_t token)
{
    if (words->count == TITLE_WORDS_MAX) {
        words->full = true;
        return;
    }
    words->items[words->count++] = (struct title_word){ .text = text, .token = token };
}

static bool is_demonstrative(const struct token *token)
{
    static const struct view list[] = { VIEW_INIT("that"), VIEW_INIT("these"),
                                        VIEW_INIT("this"), VIEW_INIT("those") };
    return WORD_LISTED(list, token->lower);
}

bool title_words_is_quote(const struct token *token)
{
    size_t at = 0;
    if (token->kind != TOKEN_PUNCT || token->lower.length == 0)
        return false;
    uint32_t code = utf8_next(token->lower, &at);
    return code == '"' || code == 0x201C || code == 0x201D || code == 0xAB ||
           code == 0xBB;
}

/* Whether the word is capital only because it opens its sentence. */
static bool only_opens(const struct title_words *words, size_t token)
{
    const struct token *here = token_of(words, token);
    size_t first = words->selection->text->sentences[here->sentence].first;
    bool opens = token == first ||
                 (here->quoted && title_words_is_quote(token_of(words, token - 1)));
    bool address = view_find_byte(here->lower, '.', 0) + 1 < here->lower.length;
    return opens && here->capital && !here->all_capitals && !address &&
           here->word_class != WORD_NAME &&
           !mention_at(words->selection->mentions, token);
}

/* Whether the mention is a person's first name alone. */
static bool is_first_name(const struct mention *mention, struct view text)
{
    return mention->type == ENTITY_PERSON && !mention->pronoun &&
           mention->last == mention->first + 1 &&
           mention->name.length > text.length + 1 && view_starts(mention->name, text) &&
           mention->name.data[text.length] == ' ';
}

static void add_word(struct title_words *words, size_t token, bool subject, bool apart)
{
    const struct token *here = token_of(words, token);
    if (title_words_is_quote(here))
        return;
    if (here->word_class == WORD_PRONOUN || title_words_is_owner(here)) {
        title_words_add_pronoun(words, token, subject);
        return;
    }
    struct view text =
        view_slice(words->selection->text->document->text, here->start, here->end);
    const struct mention *mention = mention_at(words->selection->mentions, token);
    bool article = token > 0 && token_of(words, token - 1)->word_class == WORD_DETERMINER;
    if (mention && !article && is_first_name(mention, text) && /* not "an Oscar" */
        !title_words_names(words, mention->bearer))
        text = mention->name; /* "Ann": "Ann Lee" */
    title_words_put(words, only_opens(words, token) ? here->lower : text, token);
    size_t before = token;
    while (before > 0 && title_words_is_quote(token_of(words, before - 1)))
        before--; /* marks left out: what they stood between keeps its distance */
    bool glued = here->glued && (before == token || token_of(words, before)->glued);
    if (words->count > 0)
        words->items[words->count - 1].glued = glued && !apart && words->count > 1;
}

static bool is_comma(const struct token *token)
{
    return token->kind == TOKEN_PUNCT && view_equal(token->lower, VIEW(","));
}

/* A dash that parts; not one inside a name ("Wal - Mart"). */
static bool is_dash(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    if (view_equal(here->lower, VIEW("_")))
        return true; /* as agencies write it */
    if (here->kind != TOKEN_PUNCT || here->lower.length == 0)
        return false;
    size_t at = 0;
    uint32_t code = utf8_next(here->lower, &at);
    if (code != '-')
        return code == 0x2013 || code == 0x2014;
    bool named = token > 0 && token + 1 < text->token_count &&
                 text->tokens[token - 1].word_class == WORD_NAME &&
                 text->tokens[token + 1].word_class == WORD_NAME;
    return !here->glued && !named;
}

/* Bytes of a subject whose list a title has room for; of one for which no room was found
 * at first. */
enum { LIST_BYTES = 80, LIST_BYTES_NARROW = 40 };

/* "Oslo, Bergen|, and Tromso": the comma before the last member, behind another that the
 * title has. */
static bool ends_list(const struct title_words *words, size_t comma, size_t last)
{
    const struct text *text = words->selection->text;
    struct phrase phrase;
    if (comma + 2 >= last || text->tokens[comma + 1].word_class != WORD_CONJUNCTION ||
        !phrase_from(text, comma + 2, last, &phrase) ||
        !phrase_is_noun(&text->tokens[phrase.head]))
        return false;
    for (size_t i = words->count; i-- > 0 && words->count - i <= LIST_BYTES;)
        if (words->items[i].token != SELECTION_NONE &&
            is_comma(token_of(words, words->items[i].token)))
            return true;
    return false;
}

/* "3." before a subject. */
static bool numbers_paragraph(const struct title_words *words, size_t token, size_t last)
{
    return token_of(words, token)->word_class == WORD_NUMBER && token + 2 < last &&
           token_of(words, token + 1)->glued &&
           view_equal(token_of(words, token + 1)->lower, VIEW("."));
}

/* Adds a subject, of which asides between commas are left out. */
void title_words_add(struct title_words *words, size_t first, size_t last, bool subject)
{
    const struct selection *selection = words->selection;
    bool apart = true;
    size_t i = first;
    bool is_long = text_slice(selection->text, first, last).length >
                   (words->narrow ? LIST_BYTES : LIST_BYTES_NARROW);
    int members = is_long ? TITLE_LIST_MAX : 1; /* of a long one, the first has to do */
    if (subject && i < last && token_of(words, i)->word_class == WORD_DETERMINER) {
        static const struct view articles[] = { VIEW_INIT("a"), VIEW_INIT("an"),
                                                VIEW_INIT("the") };
        if (WORD_LISTED(articles, token_of(words, i)->lower) ||
            (is_demonstrative(token_of(words, i)) && i + 1 < last))
            i++;
    }
    if (subject && i > 0 && phrase_is_word(selection->text, i - 1, "as") &&
        clause_quantity(selection->text, i - 1, last) > i)
        i--; /* "as many as 300 people", of which "as" may be taken for an opener */
    while (i < last && !words->full) {
        size_t next = title_words_skip(selection, i, last);
        if (next > i) {
            i = next;
            apart = true;
            if (i < last && is_comma(token_of(words, i)))
                i++;
            continue;
        }
        if (words->count == 0 &&
            (token_of(words, i)->kind == TOKEN_PUNCT || is_dash(selection->text, i) ||
             view_equal(token_of(words, i)->lower, VIEW("_")) ||
             numbers_paragraph(words, i, last))) {
            i++;
            continue;
        }
        if (words->count > 0 &&
            ((is_comma(token_of(words, i)) &&
              ((subject && words->single) ||
               (!title_comma_lists(selection->text, i, last, members) &&
                !ends_list(words, i, last)))) ||
             is_dash(words->selection->text, i))) {
            words->cut_list = subject && members == TITLE_LIST_MAX;
            break;
        }
        add_word(words, i++, subject, apart);
        apart = false;
    }
}

static bool heads_clause(const struct selection *selection, size_t token)
{
    for (size_t i = 0; i < selection->clauses.count; i++)
        if (selection->clauses.items[i].head == token)
            return true;
    return false;
}

/* Whether what comes from token on may be left out of a title. */
static bool may_cut(const struct title_words *words, size_t token, size_t last)
{
    const struct text *text = words->selection->text;
    const struct token *here = token_of(words, token);
    enum word_class class = (enum word_class) here->word_class;
    if (here->glued)
        return false; /* "the fought-over child" */
    if (token >= 2 && view_equal(here->lower, VIEW("as")) &&
        phrase_is_word(text, token - 2, "same"))
        return false; /* "the same day as" */
    if (class == WORD_PREPOSITION)
        return !view_equal(here->lower, VIEW("of")) &&
               !phrase_is_word(text, token, "than");
    if (class == WORD_PARTICIPLE || class == WORD_GERUND) {
        struct phrase phrase;
        return heads_clause(words->selection, token) && token > 0 &&
               phrase_is_noun(&text->tokens[token - 1]) && !here->glued &&
               !phrase_from(text, token, last, &phrase);
    }
    return class == WORD_TO || class == WORD_CONJUNCTION || class == WORD_RELATIVE ||
           class == WORD_SUBORDINATOR || is_comma(here);
}

/* Where the words after a verb end that a title can use: an aside, an attribution, a
 * break of the sentence. */
static bool ends_rest(const struct title_words *words, size_t token, size_t last)
{
    const struct view ends = VIEW(".;:?!|");
    const struct text *text = words->selection->text;
    const struct token *here = token_of(words, token);
    if (is_dash(text, token))
        return true;
    if (view_equal(here->lower, VIEW("according")) ||
        view_equal(here->lower, VIEW("but")))
        return true;
    if (token > 0 && view_equal(here->lower, VIEW(".")) && here->glued &&
        view_equal(token_of(words, token - 1)->lower, VIEW("v")) && token + 1 < last)
        return false; /* "Salo v. Norway" */
    if (!is_comma(here))
        return here->kind == TOKEN_PUNCT && here->lower.length == 1 &&
               view_find_byte(ends, here->lower.data[0], 0) < ends.length;
    return !phrase_parts_state(text, token, text->sentences[here->sentence].first) &&
           !title_comma_joins_adjectives(text, token, last) &&
           !title_comma_lists(text, token, last, 1) && !ends_list(words, token, last) &&
           words->count > words->least &&
           !title_comma_parts_places(words->selection, token);
}

/* Whether what follows a date and a comma is told beside: all but a phrase that goes on.
 */
static bool is_aside(const struct title_words *words, size_t token, size_t last)
{
    if (token >= last)
        return true;
    enum word_class class = (enum word_class) token_of(words, token)->word_class;
    bool relative =
        token + 1 < last && token_of(words, token + 1)->word_class == WORD_RELATIVE;
    return relative || (class != WORD_PREPOSITION && class != WORD_TO); /* "to which" */
}

/* "tripled in 2004, doubled in 2005": a verb of its own. */
static bool opens_verb(const struct title_words *words, size_t token)
{
    enum word_class class = (enum word_class) token_of(words, token)->word_class;
    return class == WORD_PAST || class == WORD_PRESENT || class == WORD_PARTICIPLE ||
           class == WORD_GERUND;
}

/* "was born in 1968 and lives in Ankara": behind a date, a verb taken for a noun. */
static bool joins_verb(const struct title_words *words, size_t token, size_t last)
{
    const struct text *text = words->selection->text;
    return token + 2 < last && text->tokens[token].word_class == WORD_CONJUNCTION &&
           text->tokens[token + 1].word_class == WORD_NOUN &&
           text->tokens[token + 2].word_class == WORD_PREPOSITION &&
           !view_equal(text->tokens[token + 2].lower, VIEW("of")) &&
           inflect(text->tokens[token + 1].lower).third.rank > 0;
}

/* "signed it in May and Norway in June", "opened a school in May and a mill in June":
 * behind a date, what has another. */
static bool lacks_verb(const struct title_words *words, size_t token, size_t last)
{
    const struct text *text = words->selection->text;
    size_t first = token + 1 + phrase_is_word(text, token + 1, "by");
    struct phrase phrase;
    if (token + 2 >= last || text->tokens[token].word_class != WORD_CONJUNCTION ||
        !phrase_from(text, first, last, &phrase) || phrase.last >= last)
        return false;
    bool dated = title_words_skip(words->selection, phrase.last, last) > phrase.last;
    if (!dated && text->tokens[phrase.last].word_class == WORD_PREPOSITION &&
        phrase_from(text, phrase.last + 1, last, &phrase) && phrase.last < last)
        dated = title_words_skip(words->selection, phrase.last, last) > phrase.last;
    return dated;
}

/* "ordered Holm, head of the office|, to close it": where what somebody is told to do
 * goes on behind an aside; the comma itself where nothing does. */
static size_t behind_aside(const struct title_words *words, size_t comma, size_t last)
{
    const struct selection *selection = words->selection;
    for (size_t i = 0; is_comma(token_of(words, comma)) && i < selection->clauses.count;
         i++) {
        const struct clause *told = &selection->clauses.items[i];
        const struct clause *above = &selection->clauses.items[told->parent];
        if (above->kind == CLAUSE_RELATIVE) /* the aside */
            above = &selection->clauses.items[above->parent];
        if (told->kind == CLAUSE_INFINITIVE && told->opener > comma + 1 &&
            told->opener < last && is_comma(token_of(words, told->opener - 1)) &&
            above->verb_last < comma &&
            verb_is_demand(token_of(words, above->head)->lemma))
            return told->opener;
    }
    return comma;
}

void title_words_add_rest(struct title_words *words, size_t first, size_t last)
{
    const struct selection *selection = words->selection;
    bool apart = true, noun = false;
    size_t i = first, before = words->count;
    while (i < last && !words->full) {
        size_t next = title_words_skip(selection, i, last);
        if (next > i) {
            /* "signed, in 2010, the pact", but "left in 2010, the first of them" */
            bool parted = i > first && is_comma(token_of(words, i - 1));
            i = next;
            apart = true;
            if (joins_verb(words, i, last) || lacks_verb(words, i, last))
                return;
            if (i < last && is_comma(token_of(words, i)) && is_aside(words, ++i, last) &&
                (words->count > before || !parted || opens_verb(words, i)))
                return;
            continue;
        }
        if (ends_rest(words, i, last)) {
            next = behind_aside(words, i, last);
            if (next == i)
                return;
            i = next;
            apart = true;
        }
        if (is_comma(token_of(words, i)) && words->count == before) {
            if (i + 1 < last && token_of(words, i + 1)->word_class == WORD_NUMBER)
                return; /* "were taken, 75 by the army" */
            i++;
            continue;
        }
        size_t at = words->count;
        bool phrase = token_of(words, i)->word_class == WORD_PREPOSITION;
        bool cut = (noun || phrase) && may_cut(words, i, last);
        noun = noun || phrase_is_noun(token_of(words, i)) ||
               token_of(words, i)->word_class == WORD_PRONOUN;
        add_word(words, i++, false, apart);
        apart = false;
        if (at < words->count)
            words->items[at].cut_before = cut;
    }
}

void title_words_add_condition(struct title_words *words, size_t first, size_t last)
{
    words->bound = words->count;
    title_words_add(words, first, last, false);
}
