#include "text/reading_capital.h"

#include "text/word_list.h"

#define BIT(name) CLASS_BIT(WORD_##name)

/* Long words that a line needs to be seen as written in capitals throughout. */
enum { TITLE_WORDS = 3 };

void reading_set_only(struct reading *reading, enum word_class only)
{
    reading->can = CLASS_BIT(only);
    reading->usual = (uint8_t) only;
}

/* Whether an adjective is one that is written with a capital, of a people, a place or a
 * faith: "Brown", "White" and "Lee" are surnames where they have one. */
static bool belongs_to_name(struct view lower)
{
    static const struct view endings[] = { VIEW_INIT("an"), VIEW_INIT("ese"),
                                           VIEW_INIT("i"), VIEW_INIT("ic"),
                                           VIEW_INIT("ish") };
    static const struct view words[] = {
        VIEW_INIT("arab"),       VIEW_INIT("czech"),  VIEW_INIT("dutch"),
        VIEW_INIT("filipino"),   VIEW_INIT("french"), VIEW_INIT("greek"),
        VIEW_INIT("kazakh"),     VIEW_INIT("kyrgyz"), VIEW_INIT("muslim"),
        VIEW_INIT("protestant"), VIEW_INIT("slav"),   VIEW_INIT("slovak"),
        VIEW_INIT("slovene"),    VIEW_INIT("swiss"),  VIEW_INIT("tajik"),
        VIEW_INIT("thai"),       VIEW_INIT("uzbek"),  VIEW_INIT("welsh"),
    };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (view_ends(lower, endings[i]))
            return true;
    return WORD_LISTED(words, lower);
}

/* A word with a capital where a small letter could stand. */
void reading_set_capital(const struct token *token, struct reading *reading)
{
    const struct closed_word *closed = reading->lexeme.closed;
    uint32_t open = BIT(NOUN) | BIT(ADJECTIVE) | BIT(MODAL) | BIT(VERB) | BIT(PRESENT);
    bool acronym =
        token->all_capitals && token->lower.length <= 3 &&
        (view_equal(token->lower, VIEW("us")) || view_equal(token->lower, VIEW("it")) ||
         view_equal(token->lower, VIEW("who")) || view_equal(token->lower, VIEW("am")));
    if (closed != NULL && !acronym && (CLASS_BIT(closed->usual) & open) == 0)
        return;
    uint32_t adjective = reading->lexeme.name && reading->lexeme.adjective > 0 &&
                                 !reading->lexeme.time && !token->all_capitals &&
                                 belongs_to_name(token->lower)
                             ? BIT(ADJECTIVE)
                             : 0;
    reading->can = BIT(NAME) | adjective;
    reading->usual = WORD_NAME;
    reading->traits = 0;
}

bool reading_is_unknown(const struct reading *reading)
{
    const struct lexeme *lexeme = &reading->lexeme;
    bool known =
        (reading->can & ~BIT(NAME)) != 0 && (lexeme->known || reading->verb > 0 ||
                                             reading->noun > 0 || reading->adjective > 0);
    return !known && lexeme->closed == NULL;
}

/* A word with a capital that its place would give any word. */
void reading_set_initial(const struct token *token, const struct reading_place *place,
                         struct reading *reading)
{
    const struct lexeme *lexeme = &reading->lexeme;
    if (lexeme->closed != NULL) {
        if ((lexeme->closed->can & BIT(MODAL)) != 0 ||
            (view_equal(token->lower, VIEW("us")) && token->all_capitals))
            reading->can |= BIT(NAME);
        return;
    }
    bool verbal = (reading->can & (BIT(PAST) | BIT(GERUND))) != 0;
    if (reading_is_unknown(reading) ||
        (token->all_capitals && !place->titled && token->end - token->start < 6)) {
        reading_set_only(reading, WORD_NAME);
        return;
    }
    if (lexeme->name)
        reading->can |= BIT(NAME);
    bool rare = reading->noun <= 3 && reading->verb <= 3 && lexeme->adverb <= 2;
    bool nation = lexeme->name && lexeme->adjective > 0;
    if ((lexeme->name && rare && !nation) ||
        (place->capital_next && !place->titled && !verbal &&
         (reading->noun > reading->adjective || nation || lexeme->name)))
        reading->usual = WORD_NAME;
    if (place->capital_next && !place->titled && reading->usual == WORD_NAME)
        reading_set_only(reading, WORD_NAME);
}

/* Whether capitals tell nothing in the sentence: nearly all words that could be written
 * small are not. */
enum reading_style reading_style_of(const struct text *text,
                                    const struct sentence *sentence)
{
    size_t capital = 0, small = 0;
    for (size_t i = sentence->first; i < sentence->last; i++) {
        const struct token *token = &text->tokens[i];
        size_t length = token->end - token->start;
        if (token->kind != TOKEN_WORD)
            continue;
        capital += token->capital && length >= 4;
        small +=
            !token->capital && length >= 5; /* "from" and the like are written small */
    }
    if (capital < TITLE_WORDS || small * 8 > capital)
        return STYLE_PLAIN;
    bool heading = text->document->blocks[sentence->block].kind == BLOCK_HEADING;
    char last = text->document->text.data[sentence->end - 1];
    return heading || (last != '.' && last != '?' && last != '!') || capital > 8
               ? STYLE_TITLED
               : STYLE_PLAIN;
}

/* Marks behind which a capital tells nothing: a colon, an opening mark of quotation or
 * bracket, a dash, a list's number at the sentence's beginning. */
bool reading_opens_part(const struct text *text, const struct sentence *sentence,
                        size_t token)
{
    if (token == sentence->first)
        return true;
    const struct token *before = &text->tokens[token - 1];
    if (before->kind == TOKEN_WORD || before->kind == TOKEN_NUMBER)
        return false;
    char byte = text->document->text.data[before->start];
    if (byte == '`')
        return true;
    if (byte == ':' || byte == '"' || byte == '\'' || (unsigned char) byte == 0xE2)
        return text->tokens[token].quoted || byte == ':';
    return token <= sentence->first + 2 || (token <= sentence->first + 6 && byte == ')');
}
