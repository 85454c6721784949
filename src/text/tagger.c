#include "text/tag_walk.h"
#include "text/word_sets.h"

#define BIT(name) CLASS_BIT(WORD_##name)

enum { SHORTEST_CLAUSE = 3 };

static enum word_class decide(const struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    bool one = (reading->can & (reading->can - 1)) == 0;
    if (one && (reading->can & (BIT(PARTICIPLE) | BIT(GERUND))) == 0)
        return (enum word_class) reading->usual;
    const struct tag_context context = tag_context_of(walk, i);
    const struct tag_rule *rule = tag_rule_for(walk->index, &context);
    return rule != NULL ? rule->result : (enum word_class) reading->usual;
}

/* Whether the auxiliary stands before its subject, as in a question. */
static bool is_inverted(const struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    if (reading->chosen != WORD_MODAL && (reading->traits & TRAIT_DO) == 0)
        return false;
    if (i + 1 < walk->count && walk->readings[i + 1].usual == WORD_PRONOUN)
        return true;
    static const uint32_t places =
        PLACE_BEGIN | PLACE_COMMA | BIT(RELATIVE) | BIT(CONJUNCTION);
    return (tag_class_before(walk, i, true) & places) != 0 &&
           tag_begins_object(walk, i + 1);
}

/* Takes note of a verb. A verb of saying opens a clause of its own, with or without
 * "that", so that what follows has no verb behind it. */
static void note_verb(struct tag_walk *walk, size_t i, bool finite)
{
    uint8_t sets = walk->readings[i].sets;
    enum word_class chosen = (enum word_class) walk->readings[i].chosen;
    bool says = (sets & VERB_SPEECH) != 0;
    size_t behind;
    bool be = tag_look_back(walk, i, true, &behind) &&
              (walk->readings[behind].traits & TRAIT_BE) != 0;
    bool joined = chosen == WORD_PARTICIPLE && walk->last_passive &&
                  tag_class_before(walk, i, true) == BIT(CONJUNCTION);
    walk->last_passive = chosen == WORD_PARTICIPLE && (be || joined);
    walk->last_verb = (uint8_t) chosen;
    if (view_equal(walk->tokens[i].lower, VIEW("born"))) {
        walk->last_passive = false; /* "was born and moved": nobody bears him again */
        walk->last_verb = WORD_PAST;
    }
    walk->conjunction = false;
    walk->inverted = is_inverted(walk, i);
    walk->verb_behind = !says;
    walk->said = says;
    walk->told = (sets & VERB_TELLING) != 0;
    walk->bare = (sets & VERB_BARE) != 0;
    if (finite) {
        walk->finite_behind = !says;
        walk->main_done = walk->main_done || !walk->readings[i].subordinate;
    }
}

static void note(struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    uint32_t class = CLASS_BIT(reading->chosen);
    if ((class & TAG_VERBAL) != 0) {
        note_verb(walk, i, (class & TAG_FINITE) != 0);
    } else if (class == BIT(CONJUNCTION)) {
        walk->conjunction = true;
    } else if (class == BIT(SUBORDINATOR) || class == BIT(RELATIVE) ||
               (class == BIT(PUNCT) && tag_is_boundary(walk, i)) ||
               (reading->traits & TRAIT_SUBJECT) != 0) {
        walk->verb_behind = walk->finite_behind = walk->conjunction = false;
        walk->told = walk->bare = walk->said = false;
    }
}

static bool offers_itself(const struct tag_walk *walk, size_t i)
{
    const struct reading *reading = &walk->readings[i];
    size_t before;
    if (!tag_look_back(walk, i, true, &before) ||
        (CLASS_BIT(walk->readings[before].chosen) &
         (BIT(NOUN) | BIT(NAME) | BIT(PRONOUN))) == 0)
        return false;
    if (reading->chosen == WORD_NOUN && (reading->can & BIT(PRESENT)) != 0)
        return tag_agrees(walk, before, i) && reading->noun < reading->verb + 3 &&
               i + 1 < walk->count && !reading->joint &&
               walk->readings[i + 1].chosen != WORD_PUNCT;
    return reading->chosen == WORD_PARTICIPLE && (reading->can & BIT(PAST)) != 0 &&
           !(i + 1 < walk->count && (walk->readings[i + 1].traits & TRAIT_BY) != 0);
}

static void promote(struct tag_walk *walk)
{
    if (walk->count < SHORTEST_CLAUSE)
        return;
    for (size_t i = 0; i < walk->count; i++) {
        const struct reading *reading = &walk->readings[i];
        if ((CLASS_BIT(reading->chosen) & TAG_FINITE) != 0 ||
            (reading->chosen == WORD_VERB && i > 0 &&
             walk->readings[i - 1].chosen == WORD_TO))
            return;
    }
    for (size_t i = 1; i < walk->count; i++)
        if (offers_itself(walk, i)) {
            struct reading *reading = &walk->readings[i];
            reading->chosen = reading->chosen == WORD_NOUN ? WORD_PRESENT : WORD_PAST;
            return;
        }
}

/* A mark of apostrophe alone behind an s is a possessive's. */
static bool is_possessive_mark(const struct tag_walk *walk, size_t i)
{
    const struct token *token = &walk->tokens[i];
    return i > 0 && token->glued && !token->quoted && tag_is_quote(walk, i) &&
           tag_byte(walk, i) != '"' && token[-1].kind == TOKEN_WORD &&
           !token[-1].quoted && token[-1].lower.data[token[-1].lower.length - 1] == 's';
}

void text_classify(struct arena *arena, struct text *text, size_t number)
{
    struct sentence *sentence = &text->sentences[number];
    if (sentence->classified)
        return;
    if (text->tag_index == NULL)
        text->tag_index = tag_index_make(arena);
    struct tag_walk walk = {
        .text = text,
        .index = text->tag_index,
        .tokens = &text->tokens[sentence->first],
        .count = sentence->last - sentence->first,
    };
    walk.readings = ARENA_ARRAY(arena, struct reading, walk.count);
    walk.titled = reading_of_sentence(text, sentence, walk.readings) == STYLE_TITLED;
    tag_look_for_finite(&walk);
    for (size_t i = 0; i < walk.count; i++) {
        bool mark = walk.tokens[i].kind == TOKEN_PUNCT && is_possessive_mark(&walk, i);
        walk.readings[i].chosen = (uint8_t) (mark ? WORD_POSSESSIVE : decide(&walk, i));
        note(&walk, i);
    }
    promote(&walk);
    for (size_t i = 0; i < walk.count; i++) {
        struct token *token = &text->tokens[sentence->first + i];
        token->word_class = walk.readings[i].chosen;
        if (token->kind == TOKEN_WORD)
            token->lemma = reading_lemma(arena, token, &walk.readings[i]);
    }
    sentence->classified = true;
}
