#include "names/sighting.h"

#include "base/vector.h"
#include "text/lexicon.h"
#include "text/word_list.h"

uint32_t finder_classes(const struct finder *finder, size_t token)
{
    if (token >= finder->text->token_count || finder->words[token] == NULL)
        return 0;
    return finder->words[token]->classes;
}

bool finder_is(const struct finder *finder, size_t token, struct view lower)
{
    return token < finder->text->token_count &&
           view_equal(finder_token(finder, token)->lower, lower);
}

bool finder_hint(const struct finder *finder, size_t token, enum hint_kind *kind)
{
    const struct document *document = finder->text->document;
    const struct token *at = finder_token(finder, token);
    size_t low = 0, high = document->hint_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (document->hints[middle].end <= at->start)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == document->hint_count || document->hints[low].start >= at->end)
        return false;
    *kind = document->hints[low].kind;
    return true;
}

struct sighting *finder_add(struct finder *finder, size_t first, size_t last,
                            enum entity_type type, enum sighting_sort sort)
{
    struct sighting *sighting = VECTOR_PUSH(finder->arena, &finder->list);
    *sighting = (struct sighting){
        .first = first,
        .last = last,
        .type = type,
        .sort = sort,
    };
    return sighting;
}

/* A month that is a first name: "June Alder", but not "in June Alder". */
static bool is_month_person(const struct finder *finder, size_t token)
{
    if (!finder_has(finder, token, CLASS_GIVEN) || token + 1 >= finder->last)
        return false;
    const struct token *next = finder_token(finder, token + 1);
    const struct name_word *word = finder->words[token + 1];
    const uint32_t never =
        CLASS_STOP | CLASS_CALENDAR | CLASS_ORGANISATION | CLASS_TITLE | CLASS_GENERAL;
    if (next->kind != TOKEN_WORD || !next->capital || next->all_capitals ||
        (word != NULL && ((word->classes & never) != 0 || word->place_count > 0)))
        return false;
    static const struct view before[] = {
        VIEW_INIT("in"),    VIEW_INIT("since"),  VIEW_INIT("until"), VIEW_INIT("last"),
        VIEW_INIT("this"),  VIEW_INIT("next"),   VIEW_INIT("late"),  VIEW_INIT("early"),
        VIEW_INIT("mid"),   VIEW_INIT("by"),     VIEW_INIT("from"),  VIEW_INIT("on"),
        VIEW_INIT("until"), VIEW_INIT("during"),
    };
    for (size_t i = 0; token > finder->first && i < sizeof before / sizeof *before; i++)
        if (finder_is(finder, token - 1, before[i]))
            return false;
    return token == finder->first ||
           finder_token(finder, token - 1)->kind != TOKEN_NUMBER;
}

/* Whether a capital that may be due to the sentence's start is a name's: what is known of
 * the word, of the next one, of the text, and last of the classes of words. */
static bool is_opening_name(const struct finder *finder, size_t token)
{
    const struct name_word *word = finder->words[token];
    const struct token *at = finder_token(finder, token);
    const struct token *next =
        token + 1 < finder->last ? finder_token(finder, token + 1) : NULL;
    if (next != NULL && finder_has(finder, token + 1, CLASS_PARTICLE) &&
        token + 2 < finder->last && !finder_has(finder, token, CLASS_STOP))
        next = finder_token(finder, token + 2); /* "Anneke de Wit" */
    const uint32_t kept =
        CLASS_GENERAL | CLASS_ORGANISATION | CLASS_TEXT | CLASS_TITLE | CLASS_PLACE;
    bool stops = finder_has(finder, token + 1, CLASS_CALENDAR) ||
                 (finder_has(finder, token + 1, CLASS_STOP) &&
                  !finder_has(finder, token + 1, kept));
    bool capital_next =
        next != NULL && next->capital && next->kind == TOKEN_WORD && !stops;
    if (word != NULL) {
        if (word->place_count > 0 || (word->classes & (CLASS_GIVEN | CLASS_HONORIFIC)))
            return true;
        const uint32_t capital_needed =
            CLASS_STOP | CLASS_GENERAL | CLASS_PARTICLE | CLASS_PLACE | CLASS_PLACE_FIRST;
        if ((word->classes & capital_needed) != 0 &&
            (word->classes & CLASS_ORGANISATION) == 0)
            return capital_next;
        if ((word->classes & (CLASS_TITLE | CLASS_TEXT | CLASS_ORGANISATION)) != 0)
            return true;
    }
    if (table_get(&finder->capitals, at->lower) != NULL ||
        (at->all_capitals && !finder->shouted[token]))
        return true;
    struct lexeme lexeme = lexicon_find(at->lower);
    if (lexeme.name_only || (!lexeme.known && capital_next))
        return true;
    if (capital_next && finder_is_common(finder, token) &&
        !finder_is_common(finder, token + 1))
        return false; /* "Rival Velmor Inc." */
    text_classify(finder->arena, finder->text, at->sentence);
    return at->word_class == WORD_NAME;
}

/* Whether nothing but marks stands between the sentence's or a quotation's start and it.
 */
static bool is_opening(const struct finder *finder, size_t token)
{
    if (token == finder->first)
        return true;
    const struct token *before = finder_token(finder, token - 1);
    if (before->kind == TOKEN_PUNCT && token >= finder->first + 2 &&
        finder_token(finder, token - 2)->kind == TOKEN_WORD &&
        !finder_has(finder, token - 2, CLASS_SAYING) && !before->glued &&
        finder_token(finder, token)->glued)
        return false;                        /* known as "Kim" */
    const char mark = before->lower.data[0]; /* 0xE2: curly quotes, dashes, bullets */
    return before->kind != TOKEN_WORD &&
           (view_find_byte(VIEW("\":.!?*"), mark, 0) < 6 || (unsigned char) mark == 0xE2);
}

/* "146 B.C.", "the 3rd century AD": part of a date. */
static bool is_era(const struct finder *finder, size_t token)
{
    static const struct view eras[] = { VIEW_INIT("a.d."), VIEW_INIT("ad"),
                                        VIEW_INIT("b.c."), VIEW_INIT("b.c.e."),
                                        VIEW_INIT("bc"),   VIEW_INIT("bce"),
                                        VIEW_INIT("c.e."), VIEW_INIT("ce") };
    if (token == finder->first || !WORD_LISTED(eras, finder_token(finder, token)->lower))
        return false;
    return finder_token(finder, token - 1)->kind == TOKEN_NUMBER ||
           finder_is(finder, token - 1, VIEW("century"));
}

bool finder_is_name_word(const struct finder *finder, size_t token)
{
    if (token >= finder->last)
        return false;
    const struct token *at = finder_token(finder, token);
    if (at->kind != TOKEN_WORD || (!at->capital && !finder_is_camel(finder, token)))
        return false;
    if (!at->capital)
        return true; /* "eShop" */
    if (is_era(finder, token))
        return false;
    uint32_t classes = finder_classes(finder, token);
    if ((classes & CLASS_CALENDAR) != 0)
        return is_month_person(finder, token);
    const uint32_t kept = CLASS_GENERAL | CLASS_ORGANISATION | CLASS_TEXT | CLASS_TITLE |
                          CLASS_GIVEN | CLASS_PLACE | CLASS_PLACE_FIRST | CLASS_EVENT;
    const struct name_word *word = finder->words[token];
    bool acronym = at->all_capitals && at->lower.length > 1 && word != NULL &&
                   word->place_count > 0; /* "US", not "us" */
    bool firm = at->all_capitals && finder_is(finder, token + 1, VIEW("&")) &&
                finder_token(finder, token + 1)->glued; /* "AT&T" */
    if ((classes & CLASS_STOP) != 0 && (classes & kept) == 0 && !acronym && !firm)
        return false;
    return !is_opening(finder, token) || is_opening_name(finder, token);
}

struct gazetteer_match finder_place(const struct finder *finder, size_t token)
{
    enum { SHORT_NAME = 3 }; /* "us", "un", "au": acronyms, unless in capitals */
    const struct token *tokens = finder->text->tokens;
    struct gazetteer_match match =
        gazetteer_match(tokens, token, finder->last, finder->words[token]);
    const struct gazetteer_match none = { .tokens = 0 };
    while (match.tokens > 1 && !tokens[token + match.tokens - 1].capital &&
           !tokens[token].all_capitals &&
           tokens[token + match.tokens - 1].lower.length > 3)
        match = gazetteer_match(tokens, token, token + match.tokens - 1,
                                finder->words[token]);
    if (match.tokens == 1 && tokens[token].lower.length <= SHORT_NAME &&
        !tokens[token].all_capitals && !finder_is(finder, token, VIEW("rio")))
        return none;
    return match;
}

bool finder_precedes_place(const struct finder *finder, size_t last)
{
    if (last + 1 >= finder->last || !finder_is(finder, last, VIEW(",")))
        return false;
    struct gazetteer_match match = finder_place(finder, last + 1);
    size_t end = last + 1 + match.tokens;
    return match.tokens > 0 && match.form == GAZETTEER_NAME &&
           match.kind <= GAZETTEER_REGION &&
           (end >= finder->last || finder_token(finder, end)->kind == TOKEN_PUNCT) &&
           !finder_is(finder, end, VIEW("'s"));
}

/* "Bargemen's", "Growers'": a word for people that owns a body named right behind. */
static bool owns_body(const struct finder *finder, size_t token)
{
    struct view owner = finder_token(finder, token - 1)->lower;
    bool several = finder_is(finder, token, VIEW("'")) ? view_ends(owner, VIEW("s"))
                                                       : view_ends(owner, VIEW("men"));
    return several && token + 1 < finder->last &&
           finder_token(finder, token + 1)->capital &&
           finder_has(finder, token + 1, CLASS_ORGANISATION);
}

/* The token behind the mark or particle at token and the word that it joins to the name
 * that began at first; token when it joins nothing. */
static size_t joined(const struct finder *finder, size_t first, size_t token)
{
    const struct token *at = finder_token(finder, token);
    if (token + 1 >= finder->last)
        return token;
    const struct token *next = finder_token(finder, token + 1);
    if (at->glued && next->glued && finder_is(finder, token, VIEW("-"))) {
        if (next->kind == TOKEN_NUMBER || finder_is_name_word(finder, token + 1))
            return token + 2;
        bool given = next->kind == TOKEN_WORD && !next->capital && token - first >= 2 &&
                     !finder_has(finder, token + 1, CLASS_COMPOUND);
        return given ? token + 2 : token; /* "Choi Min-seo" */
    }
    bool elided = finder_token(finder, token - 1)->lower.length == 1;
    if (elided && at->glued && next->glued && next->capital &&
        (finder_is(finder, token, VIEW("'"))))
        return token + 2; /* "O'Reilly", where it was parted */
    if (finder_is(finder, token, VIEW("&")) && at->glued && next->glued && next->capital)
        return token + 2;
    if (finder_is(finder, token, VIEW("&")))
        return finder_is_name_word(finder, token + 1) ? token + 2 : token;
    if (at->glued &&
        (finder_has(finder, token - 1, CLASS_GENERAL) || owns_body(finder, token)) &&
        (finder_is(finder, token, VIEW("'s")) || finder_is(finder, token, VIEW("'"))))
        return finder_is_name_word(finder, token + 1) ? token + 2 : token;
    if (!finder_has(finder, token, CLASS_PARTICLE) || at->capital)
        return token;
    for (size_t i = token + 1; i < token + 4 && i < finder->last; i++) {
        if (finder_is_name_word(finder, i))
            return i + 1;
        if (!finder_has(finder, i, CLASS_PARTICLE) && !finder_is(finder, i, VIEW("-")))
            break;
    }
    return token;
}

size_t finder_unit(const struct finder *finder, size_t token)
{
    size_t end = token + 1;
    while (end < finder->last && end - token < SIGHTING_WORDS_MAX) {
        if (finder_is_name_word(finder, end)) {
            end++;
            continue;
        }
        size_t next = joined(finder, token, end);
        if (next == end)
            break;
        end = next;
    }
    return end;
}

bool finder_is_initial(const struct finder *finder, size_t token)
{
    const struct token *at = finder_token(finder, token);
    if (!at->capital || at->kind != TOKEN_WORD)
        return false;
    return (at->lower.length == 1 && !finder_has(finder, token, CLASS_STOP)) ||
           (at->lower.length == 2 && at->lower.data[1] == '.');
}

bool finder_is_common(const struct finder *finder, size_t token)
{
    struct view word = finder_token(finder, token)->lower;
    struct lexeme lexeme = lexicon_find(word);
    if (!lexeme.known && word.length > 4 && view_ends(word, VIEW("s")))
        lexeme = lexicon_find(view_slice(word, 0, word.length - 1));
    enum { COUNTED = 2 }; /* rank of a word that running texts have */
    return lexeme.known && !lexeme.name &&
           (lexeme.noun >= COUNTED || lexeme.verb >= COUNTED ||
            lexeme.adjective >= COUNTED || lexeme.adverb >= COUNTED);
}

bool finder_is_camel(const struct finder *finder, size_t token)
{
    const struct token *at = finder_token(finder, token);
    if (at->kind != TOKEN_WORD || at->all_capitals || at->lower.length < 3 ||
        at->lower.data == finder->text->document->text.data + at->start)
        return false; /* nothing was made lower */
    const char *letters = finder->text->document->text.data + at->start;
    bool camel = false;
    for (size_t i = 1; i < at->end - at->start; i++)
        camel = camel || (ascii_is_upper(letters[i]) && ascii_is_lower(letters[i - 1]));
    if (!camel)
        return false;
    static const struct view persons[] = {
        VIEW_INIT("Mc"),  VIEW_INIT("Mac"),  VIEW_INIT("O'"), VIEW_INIT("De"),
        VIEW_INIT("La"),  VIEW_INIT("Le"),   VIEW_INIT("Di"), VIEW_INIT("Du"),
        VIEW_INIT("Van"), VIEW_INIT("Fitz"),
    };
    for (size_t i = 0; i < sizeof persons / sizeof *persons; i++)
        if (view_starts((struct view){ letters, at->end - at->start }, persons[i]))
            return false;
    return true;
}
