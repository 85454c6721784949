#include "text/clause_group.h"

#include "text/clause_word.h"
#include "text/closed_words.h"

/* Tokens looked over for the verb of an auxiliary: adverbs between them, or the subject
 * of a question. Both bound the work on endless sentences. */
enum { GROUP_ADVERBS = 4, GROUP_INVERSION = 10 };

struct scan {
    const struct text *text;
    const struct token *tokens;
    size_t floor, limit;
    struct verb_group *group;
};

static enum word_class class_at(const struct scan *scan, size_t token)
{
    return token < scan->limit ? (enum word_class) scan->tokens[token].word_class
                               : WORD_PUNCT;
}

/* The token behind the adverbs at token; marks the group negated by "not", "never". */
static size_t skip_adverbs(const struct scan *scan, size_t token, bool *negated)
{
    for (int i = 0; i < GROUP_ADVERBS && class_at(scan, token) == WORD_ADVERB; i++) {
        *negated = *negated || clause_word_negates(&scan->tokens[token]);
        token++;
    }
    return token;
}

/* The verb's particle, if it stands right behind it: "wrote off". */
static size_t behind_particle(const struct scan *scan, size_t token)
{
    return class_at(scan, token) == WORD_ADVERB &&
                   clause_word_is_particle(&scan->tokens[token])
               ? token + 1
               : token;
}

static void end_at(struct scan *scan, size_t head)
{
    scan->group->head = head;
    scan->group->last = head + 1;
}

/* "to", adverbs and a base form; returns the base form, or token. */
static size_t infinitive_at(const struct scan *scan, size_t token, bool *negated)
{
    if (class_at(scan, token) != WORD_TO)
        return token;
    bool not_here = false;
    size_t verb = skip_adverbs(scan, token + 1, &not_here);
    if (class_at(scan, verb) != WORD_VERB)
        return token;
    *negated = *negated || not_here;
    return verb;
}

static void read_be(struct scan *scan, size_t token);
static void read_have(struct scan *scan, size_t token);

/* A base form: an auxiliary of its own, or the main verb. */
static void read_base(struct scan *scan, size_t token)
{
    end_at(scan, token);
    if (clause_word_is_be(&scan->tokens[token]))
        read_be(scan, token);
    else if (clause_word_is_have(&scan->tokens[token]))
        read_have(scan, token);
}

/* "was to be", "is expected to leave", "is said to have left", "is able to pay". */
static bool read_periphrasis(struct scan *scan, size_t behind, size_t after_be)
{
    enum clause_bridge bridge =
        behind == after_be ? BRIDGE_AHEAD : clause_word_bridge(&scan->tokens[behind - 1]);
    size_t verb = infinitive_at(scan, behind, &scan->group->negated);
    if (bridge == BRIDGE_NONE || verb == behind)
        return false;
    scan->group->passive = false;
    scan->group->progressive = false;
    if (bridge == BRIDGE_AHEAD)
        scan->group->tense = TENSE_FUTURE;
    read_base(scan, verb);
    return true;
}

/* What follows a form of "be". */
static void read_be(struct scan *scan, size_t token)
{
    struct verb_group *group = scan->group;
    bool negated = group->negated;
    size_t next = skip_adverbs(scan, token + 1, &negated);
    enum word_class class = class_at(scan, next);
    bool verb = class == WORD_GERUND || class == WORD_PARTICIPLE;
    end_at(scan, token);
    bool not_next = token + 1 < scan->limit && class_at(scan, token + 1) == WORD_ADVERB &&
                    clause_word_negates(&scan->tokens[token + 1]);
    if (not_next) {
        group->negated = true;
        group->last = token + 2;
    }
    bool bridged =
        next < scan->limit && clause_word_bridge(&scan->tokens[next]) != BRIDGE_NONE;
    if (read_periphrasis(scan, next, next) ||
        (bridged && read_periphrasis(scan, next + 1, next)))
        return;
    bool compound = next + 1 < scan->limit && scan->tokens[next].glued;
    if (!verb || compound)
        return;
    group->negated = negated;
    group->progressive = class == WORD_GERUND;
    group->passive = class == WORD_PARTICIPLE;
    end_at(scan, next);
    if (class != WORD_GERUND || !clause_word_is_be(&scan->tokens[next]))
        return;
    size_t passive = skip_adverbs(scan, next + 1, &negated);
    if (class_at(scan, passive) == WORD_PARTICIPLE) {
        group->passive = true; /* "is being built" */
        end_at(scan, passive);
    }
}

/* What follows a form of "have". */
static void read_have(struct scan *scan, size_t token)
{
    struct verb_group *group = scan->group;
    bool negated = group->negated;
    size_t next = skip_adverbs(scan, token + 1, &negated);
    end_at(scan, token);
    if (class_at(scan, next) == WORD_PARTICIPLE) {
        group->negated = negated;
        group->perfect = true;
        end_at(scan, next);
        if (clause_word_is_be(&scan->tokens[next]))
            read_be(scan, next);
        return;
    }
    size_t verb = infinitive_at(scan, next, &negated);
    if (verb == next)
        return;
    group->negated = negated;
    group->imperative = group->tense == TENSE_PRESENT; /* "has to leave" */
    read_base(scan, verb);
}

/* A word that can stand between an auxiliary and its verb in a question. */
static bool is_of_subject(enum word_class class)
{
    return class == WORD_NOUN || class == WORD_NAME || class == WORD_PRONOUN ||
           class == WORD_DETERMINER || class == WORD_POSSESSIVE ||
           class == WORD_ADJECTIVE || class == WORD_NUMBER || class == WORD_PREPOSITION;
}

/* "did the council reject": the verb behind a subject. */
static bool read_inverted(struct scan *scan, size_t token, uint32_t classes)
{
    size_t verb = token;
    for (int i = 0; i < GROUP_INVERSION && is_of_subject(class_at(scan, verb)); i++)
        verb++;
    size_t last = verb;
    verb = skip_adverbs(scan, verb, &scan->group->negated);
    if (last == token || (CLASS_BIT(class_at(scan, verb)) & classes) == 0)
        return false;
    scan->group->inverted = true;
    scan->group->subject_first = token;
    scan->group->subject_last = last;
    scan->group->first = verb;
    end_at(scan, verb);
    return true;
}

/* Whether an auxiliary can stand before its subject here: it begins the sentence, or a
 * question word opens it. */
static bool begins_question(const struct scan *scan, size_t token)
{
    if (token == scan->floor)
        return true;
    size_t before = token - 1;
    while (before > scan->floor && before + 4 > token &&
           (scan->tokens[before].word_class == WORD_NOUN ||
            scan->tokens[before].word_class == WORD_ADJECTIVE ||
            scan->tokens[before].kind == TOKEN_PUNCT))
        before--;
    const struct token *word = &scan->tokens[before];
    return (word->word_class == WORD_RELATIVE && before == scan->floor) ||
           (before == scan->floor && word->kind == TOKEN_PUNCT);
}

/* "Is the port closed?", "What has the firm done?" */
static void read_question(struct scan *scan, size_t token, bool have)
{
    uint32_t classes = CLASS_BIT(WORD_PARTICIPLE);
    if (!have)
        classes |= CLASS_BIT(WORD_GERUND);
    bool past = have && view_equal(scan->tokens[token].lower, VIEW("had")) &&
                class_at(scan, token + 1) == WORD_PRONOUN;
    if ((!begins_question(scan, token) && !past) ||
        !read_inverted(scan, token + 1, classes))
        return;
    bool gerund = class_at(scan, scan->group->head) == WORD_GERUND;
    scan->group->perfect = have;
    scan->group->progressive = gerund;
    scan->group->passive = !have && !gerund;
}

static void read_modal(struct scan *scan, size_t token)
{
    struct verb_group *group = scan->group;
    clause_word_read_modal(&scan->tokens[token], group);
    size_t next = skip_adverbs(scan, token + 1, &group->negated);
    end_at(scan, token);
    size_t to = infinitive_at(scan, next, &group->negated);
    if (class_at(scan, next) == WORD_VERB)
        read_base(scan, next);
    else if (to > next)
        read_base(scan, to); /* "ought to" */
    else if (read_inverted(scan, next, CLASS_BIT(WORD_VERB)))
        read_base(scan, scan->group->head);
}

static void read_do(struct scan *scan, size_t token)
{
    bool negated = scan->group->negated;
    size_t next = skip_adverbs(scan, token + 1, &negated);
    end_at(scan, token);
    if (class_at(scan, next) == WORD_VERB) {
        scan->group->negated = negated;
        read_base(scan, next);
    } else if (read_inverted(scan, next, CLASS_BIT(WORD_VERB))) {
        read_base(scan, scan->group->head);
    }
}

/* A finite form and what it is the auxiliary of. */
static void read_finite(struct scan *scan, size_t token)
{
    const struct token *here = &scan->tokens[token];
    scan->group->tense = here->word_class == WORD_PAST ? TENSE_PAST : TENSE_PRESENT;
    end_at(scan, token);
    bool be = clause_word_is_be(here), have = clause_word_is_have(here);
    if (be)
        read_be(scan, token);
    else if (have)
        read_have(scan, token);
    else if (clause_word_is_do(here))
        read_do(scan, token);
    if ((be || have) && scan->group->head == token)
        read_question(scan, token, have);
}

/* "having left", "being built". */
static void read_gerund(struct scan *scan, size_t token)
{
    end_at(scan, token);
    if (clause_word_is_have(&scan->tokens[token]))
        read_have(scan, token);
    else if (clause_word_is_be(&scan->tokens[token]))
        read_be(scan, token);
}

static bool read_group(struct scan *scan, size_t token)
{
    struct verb_group *group = scan->group;
    bool modifier = clause_word_is_modifier(scan->text, scan->floor, token, scan->limit);
    switch ((int) scan->tokens[token].word_class) {
    case WORD_MODAL:
        read_modal(scan, token);
        return true;
    case WORD_PAST:
    case WORD_PRESENT:
        read_finite(scan, token);
        return true;
    case WORD_TO:
        group->form = GROUP_INFINITIVE;
        group->first = infinitive_at(scan, token, &group->negated);
        if (group->first == token)
            return false;
        read_base(scan, group->first);
        return true;
    case WORD_VERB:
        group->form = GROUP_BASE;
        read_base(scan, token);
        return true;
    case WORD_PARTICIPLE:
        group->form = GROUP_PARTICIPLE;
        group->passive = true;
        end_at(scan, token);
        return !modifier;
    case WORD_GERUND:
        group->form = GROUP_GERUND;
        read_gerund(scan, token);
        return !modifier;
    default:
        return false;
    }
}

bool verb_group_at(const struct text *text, size_t floor, size_t token, size_t limit,
                   struct verb_group *out)
{
    struct verb_group group = { .open = token, .first = token };
    struct scan scan = { .text = text,
                         .tokens = text->tokens,
                         .floor = floor,
                         .limit = limit,
                         .group = &group };
    if (!read_group(&scan, token))
        return false;
    if (group.last == group.head + 1)
        group.last = behind_particle(&scan, group.last);
    *out = group;
    return true;
}
