#include "text/reading.h"

#include <string.h>

#include "text/abbreviation.h"
#include "text/prefix.h"
#include "text/reading_capital.h"
#include "text/regnal.h"
#include "text/word_list.h"

#define BIT(name) CLASS_BIT(WORD_##name)

enum {
    VERB_BASE = 1 << WORD_VERB | 1 << WORD_PRESENT,
    TITLE_WORDS =
        3, /* open-class words that a line needs to be seen as written in capitals */
};

/* What the ending of an unknown word makes of it; the first that fits. */
static const struct {
    struct view ending;
    uint32_t can;
    enum word_class usual;
} endings[] = {
    { VIEW_INIT("ly"), BIT(ADVERB), WORD_ADVERB },
    { VIEW_INIT("ed"), BIT(PAST) | BIT(PARTICIPLE), WORD_PAST },
    { VIEW_INIT("ing"), BIT(GERUND) | BIT(NOUN), WORD_GERUND },
    { VIEW_INIT("ous"), BIT(ADJECTIVE), WORD_ADJECTIVE },
    { VIEW_INIT("less"), BIT(ADJECTIVE), WORD_ADJECTIVE },
    { VIEW_INIT("ness"), BIT(NOUN), WORD_NOUN },
    { VIEW_INIT("s"), BIT(NOUN), WORD_NOUN },
    { VIEW_INIT("ful"), BIT(ADJECTIVE), WORD_ADJECTIVE },
    { VIEW_INIT("able"), BIT(ADJECTIVE), WORD_ADJECTIVE },
    { VIEW_INIT("ible"), BIT(ADJECTIVE), WORD_ADJECTIVE },
    { VIEW_INIT("ic"), BIT(ADJECTIVE), WORD_ADJECTIVE },
    { VIEW_INIT("al"), BIT(ADJECTIVE) | BIT(NOUN), WORD_ADJECTIVE },
    { VIEW_INIT("ive"), BIT(ADJECTIVE) | BIT(NOUN), WORD_ADJECTIVE },
    { VIEW_INIT("ish"), BIT(ADJECTIVE), WORD_ADJECTIVE },
    { VIEW_INIT("ize"), VERB_BASE, WORD_VERB },
    { VIEW_INIT("ise"), VERB_BASE | BIT(NOUN), WORD_VERB },
    { VIEW_INIT("ify"), VERB_BASE, WORD_VERB },
    { VIEW_INIT(""), BIT(NOUN) | BIT(ADJECTIVE), WORD_NOUN },
};

/* The word without its prefix. */
static struct view base_of_token(const struct token *token)
{
    return token->prefixed ? prefix_base(token->lower) : token->lower;
}

static void read_mark(struct view text, const struct token *token,
                      struct reading *reading)
{
    char byte = text.data[token->start];
    if (token->kind == TOKEN_NUMBER) {
        char last = text.data[token->end - 1];
        bool ordinal = last == 'h' || last == 'd' || last == 't' || last == 'H' ||
                       last == 'D' || last == 'T';
        reading_set_only(reading, ordinal ? WORD_ADJECTIVE : WORD_NUMBER);
    } else if (token->kind == TOKEN_PUNCT) {
        reading_set_only(reading, WORD_PUNCT);
    } else if (byte == '&') {
        reading_set_only(reading, WORD_CONJUNCTION);
    } else {
        reading_set_only(reading, byte == '%' || token->end - token->start > 4
                                      ? WORD_NOUN
                                      : WORD_OTHER);
    }
}

static void read_abbreviation(const struct token *token, struct reading *reading)
{
    struct view word = token->lower;
    enum abbreviation_kind kind =
        abbreviation_kind_of(view_slice(word, 0, word.length - 1));
    reading->time = kind == ABBREVIATION_DATE || kind == ABBREVIATION_WEAK;
    enum word_class only = token->capital ? WORD_NAME : WORD_NOUN;
    if (view_equal(word, VIEW("vs.")))
        only = WORD_PREPOSITION;
    else if (view_equal(word, VIEW("e.g.")) || view_equal(word, VIEW("i.e.")) ||
             view_equal(word, VIEW("etc.")) || view_equal(word, VIEW("approx.")))
        only = WORD_ADVERB;
    else if (view_equal(word, VIEW("no.")) || view_equal(word, VIEW("nos.")))
        only = WORD_NOUN;
    reading_set_only(reading, only);
}

static void raise_rank(uint8_t *rank, unsigned other)
{
    if (other > *rank)
        *rank = (uint8_t) other;
}

/* Adds what an irregular form may be. */
static void read_irregular(struct view word, struct reading *reading)
{
    const struct lexeme *lexeme = &reading->lexeme;
    struct irregular_form form = lexicon_form(lexeme);
    unsigned verb = form.verb_rank;
    bool past_alone = form.past && !view_equal(form.verb, word);
    /* "fell", "broke", "saw" are hardly ever anything but the past of their verb. */
    if (past_alone && verb >= lexeme->verb + 2U)
        reading->can &= ~BIT(PRESENT);
    if (past_alone && verb >= lexeme->adjective + 3U)
        reading->can &= ~BIT(ADJECTIVE);
    if (past_alone && verb >= lexeme->noun + 3U)
        reading->can &= ~BIT(NOUN);
    reading->sets |= form.sets;
    reading->can |= form.past ? BIT(PAST) : 0;
    reading->can |= form.participle ? BIT(PARTICIPLE) : 0;
    reading->can |= form.gerund ? BIT(GERUND) : 0;
    reading->can |= form.present ? BIT(PRESENT) : 0;
    reading->can |= form.noun.length > 0 ? BIT(NOUN) : 0;
    reading->can |= form.adjective.length > 0 ? BIT(ADJECTIVE) : 0;
    reading->plural = form.noun.length > 0;
    raise_rank(&reading->noun, form.noun_rank);
    raise_rank(&reading->adjective, form.adjective_rank);
    raise_rank(&reading->verb, verb);
}

/* Adds what a regular form may be. */
static void read_forms(struct reading *reading)
{
    const struct inflection *forms = &reading->forms;
    if (forms->plural.rank > 0)
        reading->plural = true;
    reading->can |= forms->plural.rank > 0 ? BIT(NOUN) : 0;
    reading->can |= forms->third.rank > 0 ? BIT(PRESENT) : 0;
    reading->can |= forms->past.rank > 0 ? BIT(PAST) | BIT(PARTICIPLE) : 0;
    reading->can |= forms->gerund.rank > 0 ? BIT(GERUND) : 0;
    reading->can |= forms->compared.rank > 0 ? BIT(ADJECTIVE) : 0;
    reading->sets |= forms->third.sets | forms->past.sets | forms->gerund.sets;
    raise_rank(&reading->noun, forms->plural.rank);
    raise_rank(&reading->verb, forms->third.rank);
    raise_rank(&reading->verb, forms->past.rank);
    raise_rank(&reading->verb, forms->gerund.rank);
    raise_rank(&reading->adjective, forms->compared.rank);
}

/* What the lexicon, its irregular forms and the rules of inflection make of a word. */
static void read_open(struct view word, struct reading *reading)
{
    const struct lexeme *lexeme = &reading->lexeme;
    reading->forms = inflect(word);
    reading->noun = lexeme->noun;
    reading->verb = lexeme->verb;
    reading->adjective = lexeme->adjective;
    reading->can = (lexeme->noun > 0 ? BIT(NOUN) : 0) |
                   (lexeme->verb > 0 ? (uint32_t) VERB_BASE : 0) |
                   (lexeme->adjective > 0 ? BIT(ADJECTIVE) : 0) |
                   (lexeme->adverb > 0 ? BIT(ADVERB) : 0);
    if (lexeme->irregular)
        read_irregular(word, reading);
    read_forms(reading);
}

/* The class that frequencies speak for. */
static enum word_class usual_of(const struct reading *reading)
{
    static const enum word_class verbs[] = { WORD_PAST, WORD_PARTICIPLE, WORD_GERUND,
                                             WORD_PRESENT, WORD_VERB };
    uint8_t adverb = reading->lexeme.adverb;
    if ((reading->can & BIT(ADVERB)) != 0 && adverb >= reading->adjective &&
        adverb >= reading->noun && adverb >= reading->verb)
        return WORD_ADVERB;
    if ((reading->can & BIT(ADJECTIVE)) != 0 && reading->adjective >= reading->noun &&
        reading->adjective >= reading->verb)
        return WORD_ADJECTIVE;
    if ((reading->can & BIT(NOUN)) != 0 && reading->noun >= reading->verb)
        return WORD_NOUN;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if ((reading->can & CLASS_BIT(verbs[i])) != 0)
            return verbs[i];
    return (reading->can & BIT(ADJECTIVE)) != 0 ? WORD_ADJECTIVE : WORD_NOUN;
}

static void read_unknown(struct view word, struct reading *reading)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (word.length > endings[i].ending.length + 2 &&
            view_ends(word, endings[i].ending)) {
            reading->can = endings[i].can;
            reading->usual = (uint8_t) endings[i].usual;
            reading->plural = i == 6;
            return;
        }
    reading_set_only(reading, WORD_NOUN);
}

/* What the lexicon has told of a word goes into its reading; capitals are left aside. */
static void read_small(const struct token *token, struct reading *reading)
{
    reading->sets = reading->lexeme.sets;
    reading->time = reading->lexeme.time && token->capital;
    const struct closed_word *closed = reading->lexeme.closed;
    if (closed != NULL) {
        reading->time = reading->time || (closed->traits & TRAIT_TIME) != 0;
        reading->can = closed->can;
        reading->usual = closed->usual;
        reading->traits = closed->traits;
        reading->noun = reading->lexeme.noun;
        reading->verb = reading->lexeme.verb;
        reading->adjective = closed->usual == WORD_ADVERB ? 0 : reading->lexeme.adjective;
        reading->plural = view_ends(token->lower, VIEW("s")) ||
                          view_equal(token->lower, VIEW("people")) ||
                          view_equal(token->lower, VIEW("police"));
        return;
    }
    read_open(base_of_token(token), reading);
    if (reading->can != 0)
        reading->usual = (uint8_t) usual_of(reading);
    else if (reading->lexeme.name_only)
        reading_set_only(reading, WORD_NAME);
    else
        read_unknown(token->lower, reading);
}

static bool is_abbreviation(const struct token *token)
{
    return token->lower.data[token->lower.length - 1] == '.';
}

void reading_of_word(const struct token *token, struct reading *out)
{
    *out = (struct reading){ .can = 0 };
    if (is_abbreviation(token)) {
        read_abbreviation(token, out);
        return;
    }
    out->lexeme = lexicon_find(base_of_token(token));
    read_small(token, out);
}

static void read_word(const struct token *token, const struct reading_place *place,
                      struct reading *reading)
{
    if (is_abbreviation(token)) {
        read_abbreviation(token, reading);
        return;
    }
    reading->lexeme = lexicon_find_fetched(base_of_token(token), reading->fetched);
    read_small(token, reading);
    if (!token->capital)
        return;
    if (token->end - token->start == 1 && reading->lexeme.closed == NULL)
        reading_set_only(reading, WORD_NAME);
    else if (place->begins || place->titled)
        reading_set_initial(token, place, reading);
    else
        reading_set_capital(token, reading);
}

static bool is_hyphen(const struct text *text, size_t token)
{
    return text->document->text.data[text->tokens[token].start] == '-' &&
           text->tokens[token].end == text->tokens[token].start + 1;
}

enum reading_style reading_of_sentence(const struct text *text,
                                       const struct sentence *sentence,
                                       struct reading *readings)
{
    for (size_t i = sentence->first; i < sentence->last; i++)
        if (text->tokens[i].kind == TOKEN_WORD)
            readings[i - sentence->first].fetched =
                lexicon_fetch(base_of_token(&text->tokens[i]));
    bool titled = reading_style_of(text, sentence) == STYLE_TITLED;
    for (size_t i = sentence->first; i < sentence->last; i++) {
        const struct token *token = &text->tokens[i];
        struct reading *reading = &readings[i - sentence->first];
        bool next = i + 1 < sentence->last;
        if (token->kind == TOKEN_WORD) {
            struct reading_place place = {
                .begins = reading_opens_part(text, sentence, i),
                .titled = titled,
                .capital_next =
                    next && token[1].capital && token[1].kind == TOKEN_WORD &&
                    lexicon_find_fetched(token[1].lower, reading[1].fetched).closed ==
                        NULL,
            };
            read_word(token, &place, reading);
            if (regnal_is(text, sentence, i)) {
                reading->lexeme.closed = NULL;
                reading_set_only(reading, WORD_NAME);
            }
        } else {
            read_mark(text->document->text, token, reading);
        }
        reading->joint = next && is_hyphen(text, i + 1) && token[1].glued &&
                         i + 2 < sentence->last && token[2].glued;
        reading->compound = i >= sentence->first + 2 && token->glued &&
                            is_hyphen(text, i - 1) && token[-1].glued;
    }
    return titled ? STYLE_TITLED : STYLE_PLAIN;
}

static struct view irregular_lemma(const struct reading *reading)
{
    struct irregular_form form = lexicon_form(&reading->lexeme);
    switch (reading->chosen) {
    case WORD_NOUN:
        return form.noun;
    case WORD_ADJECTIVE:
        return form.adjective;
    case WORD_PAST:
    case WORD_PARTICIPLE:
        return form.past || form.participle ? form.verb : (struct view){ NULL, 0 };
    case WORD_GERUND:
        return form.gerund ? form.verb : (struct view){ NULL, 0 };
    case WORD_PRESENT:
        return form.present ? form.verb : (struct view){ NULL, 0 };
    default:
        return (struct view){ NULL, 0 };
    }
}

/* The base that belongs to the class. */
static struct inflect_base base_of(const struct reading *reading)
{
    switch (reading->chosen) {
    case WORD_NOUN:
        return reading->forms.plural;
    case WORD_PRESENT:
        return reading->forms.third;
    case WORD_PAST:
    case WORD_PARTICIPLE:
        return reading->forms.past;
    case WORD_GERUND:
        return reading->forms.gerund;
    case WORD_ADJECTIVE:
        return reading->forms.compared;
    default:
        return (struct inflect_base){ 0 };
    }
}

static struct view base_lemma(struct arena *arena, struct view lower,
                              const struct reading *reading)
{
    const struct closed_word *closed = reading->lexeme.closed;
    if (closed != NULL)
        return closed->lemma.length > 0 && reading->chosen != WORD_POSSESSIVE &&
                       reading->chosen != WORD_NAME
                   ? closed->lemma
                   : lower;
    if (reading->lexeme.irregular) {
        struct view lemma = irregular_lemma(reading);
        if (lemma.length > 0)
            return lemma;
    }
    struct inflect_base base = base_of(reading);
    if (base.rank == 0 ||
        (reading->chosen == WORD_ADJECTIVE && reading->lexeme.adjective > 0))
        return lower;
    return inflect_lemma(arena, lower, base);
}

struct view reading_lemma(struct arena *arena, const struct token *token,
                          const struct reading *reading)
{
    struct view base = base_of_token(token);
    struct view lemma = base_lemma(arena, base, reading);
    size_t prefix = token->lower.length - base.length;
    if (prefix == 0)
        return lemma;
    char *whole = arena_alloc(arena, prefix + lemma.length);
    memcpy(whole, token->lower.data, prefix);
    memcpy(whole + prefix, lemma.data, lemma.length);
    return (struct view){ whole, prefix + lemma.length };
}
