#include "names/pronoun.h"

#include "names/turn.h"
#include "text/inflect.h"
#include "text/lexicon.h"
#include "text/word_list.h"

/* Sentences back to which a pronoun reaches; persons of one sentence that are told apart.
 */
enum { PRONOUN_REACH = 3, PRONOUN_PERSONS = 8, PRONOUN_TITLE_WORDS = 6 };

enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

struct pronoun_word {
    struct view word;
    enum gender gender;
};

static const struct pronoun_word pronouns[] = {
    { VIEW_INIT("he"), GENDER_MALE },    { VIEW_INIT("him"), GENDER_MALE },
    { VIEW_INIT("his"), GENDER_MALE },   { VIEW_INIT("she"), GENDER_FEMALE },
    { VIEW_INIT("her"), GENDER_FEMALE },
};

/* Words before a name that tell its bearer's gender. */
static const struct pronoun_word titles[] = {
    { VIEW_INIT("mr"), GENDER_MALE },
    { VIEW_INIT("mr."), GENDER_MALE },
    { VIEW_INIT("sir"), GENDER_MALE },
    { VIEW_INIT("king"), GENDER_MALE },
    { VIEW_INIT("prince"), GENDER_MALE },
    { VIEW_INIT("lord"), GENDER_MALE },
    { VIEW_INIT("spokesman"), GENDER_MALE },
    { VIEW_INIT("chairman"), GENDER_MALE },
    { VIEW_INIT("actor"), GENDER_MALE },
    { VIEW_INIT("mrs"), GENDER_FEMALE },
    { VIEW_INIT("mrs."), GENDER_FEMALE },
    { VIEW_INIT("ms"), GENDER_FEMALE },
    { VIEW_INIT("ms."), GENDER_FEMALE },
    { VIEW_INIT("miss"), GENDER_FEMALE },
    { VIEW_INIT("dame"), GENDER_FEMALE },
    { VIEW_INIT("queen"), GENDER_FEMALE },
    { VIEW_INIT("princess"), GENDER_FEMALE },
    { VIEW_INIT("lady"), GENDER_FEMALE },
    { VIEW_INIT("spokeswoman"), GENDER_FEMALE },
    { VIEW_INIT("chairwoman"), GENDER_FEMALE },
    { VIEW_INIT("actress"), GENDER_FEMALE },
};

static enum gender gender_of(const struct pronoun_word *words, size_t count,
                             struct view lower)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal(words[i].word, lower))
            return words[i].gender;
    return GENDER_UNKNOWN;
}

/* The persons of one sentence so far, and which of them its subject is. */
struct persons {
    size_t bearers[PRONOUN_PERSONS];
    size_t count;
    bool full;
    size_t subject; /* bearer + 1, or 0 */
    bool agents;    /* they have but done what was done: "recalled by Holt, he ..." */
    bool unknown;   /* it opens with a pronoun, and who that is, is not known */
};

struct resolver {
    const struct text *text;
    const struct mention_list *list;
    struct mention_list made; /* with what is resolved, in order */
    uint8_t *genders;         /* one a bearer: enum gender */

    struct persons here;   /* of the sentence at work */
    struct persons before; /* of the last sentence that has any */
    size_t before_sentence;
    bool turn;      /* the block is a speaker's turn, whose pronouns mean others */
    bool turns;     /* several speak in turn */
    size_t speaker; /* its bearer + 1: "I"; 0 where none is known */
};

static bool is_word(const struct text *text, size_t token, const char *const *words,
                    size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (view_equal(text->tokens[token].lower, view_of(words[i])))
            return true;
    return false;
}

/* Whether a name stands free of prepositions, before it and its titles, and owns nothing:
 * it can be its sentence's subject. */
static bool stands_free(const struct text *text, const struct mention *mention)
{
    static const char *const governors[] = {
        "of",   "to",    "by",   "with",  "for",    "from",    "in",      "at",
        "on",   "about", "and",  "near",  "or",     "between", "against", "under",
        "than", "as",    "like", "after", "before", "behind",  "without"
    };
    size_t first = text->sentences[text->tokens[mention->first].sentence].first;
    size_t at = mention->first;
    for (int i = 0; i < PRONOUN_TITLE_WORDS && at > first; i++) {
        const struct token *token = &text->tokens[at - 1];
        if (is_word(text, at - 1, governors, sizeof governors / sizeof *governors))
            return i > 0 && view_equal(token->lower, VIEW("of"));
        if (token->kind != TOKEN_WORD)
            break;
        at--;
    }
    return mention->last >= text->token_count || !text->tokens[mention->last].glued ||
           text->tokens[mention->last].lower.data[0] != '\'';
}

/* "J. Holt & Company", "Holt and Sons": a firm. */
static bool is_firm(const struct text *text, const struct mention *mention)
{
    static const char *const behind[] = { "brothers", "co",  "co.", "company",
                                          "partners", "son", "sons" };
    size_t at = mention->last;
    return at + 1 < text->token_count &&
           (view_equal(text->tokens[at].lower, VIEW("&")) ||
            view_equal(text->tokens[at].lower, VIEW("and"))) &&
           text->tokens[at + 1].capital &&
           is_word(text, at + 1, behind, sizeof behind / sizeof *behind);
}

/* Whether "the son of", "born to" opens the words before the name: the parents of whom
 * the sentence tells, and of none that a pronoun goes on with. */
static bool is_parent(const struct text *text, const struct mention *mention)
{
    static const char *const kin[] = { "child",    "children", "daughter", "descendant",
                                       "grandson", "heir",     "nephew",   "niece",
                                       "pupil",    "sister",   "son",      "widow" };
    size_t first = text->sentences[text->tokens[mention->first].sentence].first;
    for (size_t i = mention->first; i > first + 1; i--) {
        bool of = view_equal(text->tokens[i - 1].lower, VIEW("of")) &&
                  is_word(text, i - 2, kin, sizeof kin / sizeof *kin);
        bool born = view_equal(text->tokens[i - 1].lower, VIEW("to")) &&
                    view_equal(text->tokens[i - 2].lower, VIEW("born"));
        if (of || born)
            return true;
        if (view_equal(text->tokens[i - 1].lower, VIEW(";")))
            return false;
    }
    return false;
}

static void note_person(struct resolver *resolver, const struct mention *mention)
{
    struct persons *here = &resolver->here;
    const struct text *text = resolver->text;
    if (mention->first > 0) {
        enum gender gender = gender_of(titles, sizeof titles / sizeof *titles,
                                       text->tokens[mention->first - 1].lower);
        if (gender != GENDER_UNKNOWN)
            resolver->genders[mention->bearer] = (uint8_t) gender;
    }
    if (!mention->pronoun && (is_firm(text, mention) || is_parent(text, mention)))
        return;
    bool agent = mention->first > 0 &&
                 view_equal(text->tokens[mention->first - 1].lower, VIEW("by"));
    here->agents = agent && (here->count == 0 || here->agents);
    if (here->count == 0 && stands_free(text, mention))
        here->subject = mention->bearer + 1;
    for (size_t i = 0; i < here->count; i++)
        if (here->bearers[i] == mention->bearer)
            return;
    if (here->count == PRONOUN_PERSONS)
        here->full = true;
    else
        here->bearers[here->count++] = mention->bearer;
}

static bool fits(const struct resolver *resolver, size_t bearer, enum gender gender)
{
    enum gender known = (enum gender) resolver->genders[bearer];
    return known == GENDER_UNKNOWN || known == gender;
}

/* The only one of the persons that the pronoun can mean, + 1; 0 when it is none or more.
 */
static size_t only_one(const struct resolver *resolver, const struct persons *persons,
                       enum gender gender)
{
    size_t found = 0;
    if (persons->full)
        return 0;
    for (size_t i = 0; i < persons->count; i++) {
        if (!fits(resolver, persons->bearers[i], gender))
            continue;
        if (found != 0)
            return 0;
        found = persons->bearers[i] + 1;
    }
    return found;
}

/* "After Brunner's death she took over": a name that is no subject and may be a man's
 * gives way to the one who has been spoken of as "she". */
static bool goes_on(const struct resolver *resolver, size_t only, enum gender gender)
{
    const struct persons *before = &resolver->before;
    return resolver->here.subject == 0 && before->subject != 0 &&
           resolver->genders[before->subject - 1] == gender &&
           (only == 0 || resolver->genders[only - 1] != gender);
}

/* Whom a pronoun of that gender means, + 1; 0 when that is not clear. */
static size_t meant(const struct resolver *resolver, size_t sentence, enum gender gender)
{
    const struct persons *before = &resolver->before;
    bool near =
        before->count > 0 && sentence - resolver->before_sentence <= PRONOUN_REACH;
    if (resolver->here.agents)
        return near && before->subject != 0 && !before->unknown &&
                       fits(resolver, before->subject - 1, gender)
                   ? before->subject
                   : 0;
    if (resolver->here.count > 0) {
        size_t only =
            resolver->here.unknown ? 0 : only_one(resolver, &resolver->here, gender);
        return near && goes_on(resolver, only, gender) ? before->subject : only;
    }
    if (!near || resolver->here.unknown)
        return 0;
    if (before->unknown)
        return 0; /* of whom it goes on to tell */
    if (before->subject != 0 && fits(resolver, before->subject - 1, gender))
        return before->subject;
    return only_one(resolver, before, gender);
}

static bool is_of_speaker(const struct token *token)
{
    static const struct view words[] = { VIEW_INIT("i"), VIEW_INIT("me"), VIEW_INIT("my"),
                                         VIEW_INIT("myself") };
    return WORD_LISTED(words, token->lower);
}

static void add_pronoun(struct resolver *resolver, size_t token, size_t bearer)
{
    const struct token *here = &resolver->text->tokens[token];
    resolver->made.items[resolver->made.count++] = (struct mention){
        .start = here->start,
        .end = here->end,
        .first = token,
        .last = token + 1,
        .type = ENTITY_PERSON,
        .name = resolver->list->bearers[bearer].name,
        .bearer = bearer,
        .pronoun = true,
    };
}

static void resolve_token(struct resolver *resolver, size_t sentence, size_t token)
{
    const struct token *here = &resolver->text->tokens[token];
    enum gender gender =
        gender_of(pronouns, sizeof pronouns / sizeof *pronouns, here->lower);
    bool pronoun =
        here->word_class == WORD_PRONOUN || here->word_class == WORD_POSSESSIVE;
    if (resolver->speaker != 0 && pronoun && !here->quoted && is_of_speaker(here))
        add_pronoun(resolver, token, resolver->speaker - 1);
    if (gender == GENDER_UNKNOWN || here->quoted || resolver->turn)
        return;
    size_t bearer = meant(resolver, sentence, gender);
    bool whom =
        token > 0 && view_equal(resolver->text->tokens[token - 1].lower, VIEW("whom"));
    if (bearer == 0 && resolver->here.count == 0)
        resolver->here.unknown = true;
    if (bearer-- == 0 || whom) /* "Holt, whom he met": another than Holt */
        return;
    resolver->genders[bearer] = (uint8_t) gender;
    add_pronoun(resolver, token, bearer);
    note_person(resolver, &resolver->made.items[resolver->made.count - 1]);
}

/* Notes a name that is nobody's known: "Varnik left after he fell" may tell of a person
 * by that name. */
static void note_unknown(struct resolver *resolver, size_t token)
{
    static const char *const leads[] = { "at", "from", "in", "near", "of", "to", "the" };
    const struct token *here = &resolver->text->tokens[token];
    const struct sentence *sentence = &resolver->text->sentences[here->sentence];
    bool led = token > sentence->first &&
               is_word(resolver->text, token - 1, leads, sizeof leads / sizeof *leads);
    if (here->kind == TOKEN_WORD && here->capital && !here->all_capitals && !led &&
        resolver->here.count == 0 && here->lower.length > 2 &&
        !lexicon_find(here->lower).known && inflect(here->lower).plural.rank == 0 &&
        inflect(here->lower).past.rank == 0 && inflect(here->lower).gerund.rank == 0)
        resolver->here.unknown = true;
}

/* The person named by the label of a turn, + 1; 0 where none is, or several are. */
static size_t speaker_of(const struct resolver *resolver, const struct sentence *sentence)
{
    const struct text *text = resolver->text;
    size_t found = 0;
    for (size_t i = sentence->first;
         i < sentence->last && !view_equal(text->tokens[i].lower, VIEW(":")); i++) {
        const struct mention *mention = mention_at(resolver->list, i);
        if (mention == NULL || mention->type != ENTITY_PERSON)
            continue;
        if (found != 0 && found != mention->bearer + 1)
            return 0;
        found = mention->bearer + 1;
    }
    return found;
}

static void open_sentence(struct resolver *resolver, size_t number)
{
    const struct sentence *sentence = &resolver->text->sentences[number];
    const struct block *block = &resolver->text->document->blocks[sentence->block];
    if (resolver->here.count > 0) {
        resolver->before = resolver->here;
        resolver->before_sentence = number - 1;
    }
    resolver->here = (struct persons){ .count = 0 };
    if (block->kind == BLOCK_HEADING)
        resolver->before.count = 0;
    if (sentence->first_of_block) {
        resolver->turn = turn_opens(resolver->text, sentence);
        if (resolver->turn)
            resolver->speaker = speaker_of(resolver, sentence);
        else if (!resolver->turns || block->kind == BLOCK_HEADING)
            resolver->speaker = 0; /* else the speaker goes on */
    }
}

void pronoun_resolve(struct arena *arena, struct text *text, struct mention_list *list)
{
    size_t count = list->count;
    for (size_t i = 0; i < text->token_count; i++)
        count += is_of_speaker(&text->tokens[i]) ||
                 gender_of(pronouns, sizeof pronouns / sizeof *pronouns,
                           text->tokens[i].lower) != GENDER_UNKNOWN;
    if (count == list->count || list->bearer_count == 0)
        return;
    struct resolver resolver = { .text = text,
                                 .list = list,
                                 .turns = turn_has_several(text) };
    resolver.made.items = ARENA_ARRAY(arena, struct mention, count);
    resolver.genders = ARENA_ARRAY(arena, uint8_t, list->bearer_count);
    size_t next = 0;
    for (size_t s = 0; s < text->sentence_count; s++) {
        open_sentence(&resolver, s);
        if (resolver.speaker != 0)
            text_classify(arena, text, s);
        for (size_t i = text->sentences[s].first; i < text->sentences[s].last; i++) {
            if (next < list->count && list->items[next].first == i) {
                const struct mention *mention = &list->items[next++];
                resolver.made.items[resolver.made.count++] = *mention;
                if (mention->type == ENTITY_PERSON)
                    note_person(&resolver, mention);
                i = mention->last - 1;
            } else {
                note_unknown(&resolver, i);
                resolve_token(&resolver, s, i);
            }
        }
    }
    list->items = resolver.made.items;
    list->count = resolver.made.count;
    list->capacity = count;
}
