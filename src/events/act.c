#include "events/act.h"

#include <stddef.h>
#include <string.h>

#include "events/act_words.h"
#include "text/inflect.h"
#include "text/lexicon.h"
#include "text/word_list.h"

enum { WORDS_BEHIND = 5, WORD_BYTES = 32 };

#define ACT_ROW(symbol, kind, noun) [ACT_##symbol] = { KIND_##kind, VIEW_INIT(noun) },
static const struct {
    enum kind kind;
    struct view noun;
} acts[ACT_COUNT] = { ACT_LIST(ACT_ROW) };
#undef ACT_ROW

/* Verbs that leave it to their object what is done: "begin a strike", "win the election".
 */
static const struct view light_verbs[] = {
    VIEW_INIT("begin"), VIEW_INIT("conduct"), VIEW_INIT("file"),  VIEW_INIT("give"),
    VIEW_INIT("go"),    VIEW_INIT("have"),    VIEW_INIT("hold"),  VIEW_INIT("issue"),
    VIEW_INIT("make"),  VIEW_INIT("open"),    VIEW_INIT("stage"), VIEW_INIT("start"),
    VIEW_INIT("take"),  VIEW_INIT("win"),
};

/* The row of a phrase that a claim of the kind may mean, or NULL. */
static const struct act_word *find_word(struct view phrase, enum kind kind)
{
    size_t low = 0, high = act_word_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (view_compare(act_words[middle].phrase, phrase) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < act_word_count && view_equal(act_words[low].phrase, phrase); low++)
        if (act_words[low].kind == kind || act_words[low].kind == KIND_COUNT)
            return &act_words[low];
    return NULL;
}

struct lemmas {
    struct view verb, noun;
};

static struct view base_or(struct arena *scratch, struct view word,
                           struct inflect_base base, struct view other)
{
    return base.rank > 0 ? inflect_lemma(scratch, word, base) : other;
}

/* What a word in lower case may be a form of. */
static struct lemmas lemmas_of(struct arena *scratch, struct view word)
{
    struct lemmas lemmas = { word, word };
    struct lexeme lexeme = lexicon_find(word);
    if (lexeme.irregular) {
        struct irregular_form form = lexicon_form(&lexeme);
        if (form.verb.length > 0)
            lemmas.verb = form.verb;
        if (form.noun.length > 0)
            lemmas.noun = form.noun;
        return lemmas;
    }
    struct inflection bases = inflect(word);
    lemmas.verb = base_or(scratch, word, bases.third, lemmas.verb);
    lemmas.verb = base_or(scratch, word, bases.gerund, lemmas.verb);
    lemmas.verb = base_or(scratch, word, bases.past, lemmas.verb);
    lemmas.noun = base_or(scratch, word, bases.plural, lemmas.noun);
    return lemmas;
}

/* The next word of a text in lower case, in scratch memory; the absent view at the end of
 * the text or of a sentence's part. */
static struct view next_word(struct arena *scratch, struct view *rest)
{
    size_t start = 0, end;
    while (start < rest->length && ascii_is_space(rest->data[start]))
        start++;
    for (end = start; end < rest->length; end++)
        if (!ascii_is_alpha(rest->data[end]) && rest->data[end] != '-' &&
            (unsigned char) rest->data[end] < 0x80)
            break;
    struct view word = view_slice(*rest, start, end);
    *rest = view_slice(*rest, end, rest->length);
    if (word.length == 0 || word.length > WORD_BYTES)
        return (struct view){ NULL, 0 };
    char *lower = ARENA_ARRAY(scratch, char, word.length);
    for (size_t i = 0; i < word.length; i++)
        lower[i] = ascii_lower(word.data[i]);
    return (struct view){ lower, word.length };
}

static struct view add_word(struct arena *scratch, struct view phrase, struct view word)
{
    char *longer = arena_take(scratch, phrase.length + 1 + word.length);
    if (phrase.length > 0)
        memcpy(longer, phrase.data, phrase.length);
    longer[phrase.length] = ' ';
    memcpy(longer + phrase.length + 1, word.data, word.length);
    return (struct view){ longer, phrase.length + 1 + word.length };
}

/* The longest phrase of a lemma and one or two of the words behind it. */
static const struct act_word *find_phrase(struct arena *scratch, struct view lemma,
                                          const struct view *behind, enum kind kind)
{
    const struct act_word *found = NULL;
    struct view phrase = lemma;
    for (size_t i = 0; i < 2 && behind[i].length > 0; i++) {
        phrase = add_word(scratch, phrase, behind[i]);
        const struct act_word *longer = find_word(phrase, kind);
        if (longer != NULL)
            found = longer;
    }
    return found != NULL ? found : find_word(lemma, kind);
}

/* The act of a light verb's object. */
static const struct act_word *find_object(struct arena *scratch,
                                          const struct view *behind, enum kind kind)
{
    for (size_t i = 0; i < WORDS_BEHIND && behind[i].length > 0; i++) {
        struct lemmas lemmas = lemmas_of(scratch, behind[i]);
        const struct act_word *word = find_word(lemmas.noun, kind);
        if (word != NULL)
            return word;
    }
    return NULL;
}

/* The act of kinds that are but one, whatever word says it. */
static enum act only_act(enum kind kind)
{
    static const enum act only[KIND_COUNT] = {
        [KIND_ARRIVAL] = ACT_ARRIVE, [KIND_ARREST] = ACT_ARREST,
        [KIND_BIRTH] = ACT_BEAR,     [KIND_DEPARTURE] = ACT_LEAVE,
        [KIND_FOUNDING] = ACT_FOUND, [KIND_RELEASE] = ACT_RELEASE,
    };
    return only[kind];
}

enum act act_of(struct arena *scratch, const struct claim *claim, enum kind kind)
{
    if (claim->trigger.length == 0)
        return only_act(kind);
    struct view trigger = claim->trigger;
    struct view first = next_word(scratch, &trigger);
    struct view behind[WORDS_BEHIND] = { { NULL, 0 } };
    size_t at = claim->trigger_end > claim->quote.start
                    ? claim->trigger_end - claim->quote.start
                    : claim->quote.exact.length;
    struct view rest = view_slice(claim->quote.exact, at, claim->quote.exact.length);
    for (size_t i = 0; i < WORDS_BEHIND; i++) {
        behind[i] = next_word(scratch, i == 0 && trigger.length > 0 ? &trigger : &rest);
        if (behind[i].length == 0)
            break;
    }
    struct lemmas lemmas = lemmas_of(scratch, first);
    const struct act_word *word = find_phrase(scratch, lemmas.verb, behind, kind);
    if (word == NULL)
        word = find_word(lemmas.noun, kind);
    if (WORD_LISTED(light_verbs, lemmas.verb)) {
        const struct act_word *object = find_object(scratch, behind, kind);
        if (object != NULL)
            word = object;
    }
    return word != NULL ? word->act : only_act(kind);
}

enum act act_of_word(struct arena *scratch, struct view word, enum kind kind)
{
    struct view lower = next_word(scratch, &word);
    if (lower.length == 0)
        return ACT_NONE;
    struct lemmas lemmas = lemmas_of(scratch, lower);
    const struct act_word *found = find_word(lemmas.verb, kind);
    if (found == NULL)
        found = find_word(lemmas.noun, kind);
    return found != NULL ? found->act : ACT_NONE;
}

enum kind act_kind(enum act act)
{
    return acts[act].kind;
}

struct view act_noun(enum act act)
{
    return acts[act].noun;
}

bool act_is_personal(enum act act)
{
    static const bool personal[ACT_COUNT] = {
        [ACT_ACQUIT] = true,   [ACT_APPLY] = true,   [ACT_APPOINT] = true,
        [ACT_ARREST] = true,   [ACT_ARRIVE] = true,  [ACT_BEAR] = true,
        [ACT_BURY] = true,     [ACT_CHARGE] = true,  [ACT_CONVICT] = true,
        [ACT_DEPORT] = true,   [ACT_DIE] = true,     [ACT_DISMISS] = true,
        [ACT_DIVORCE] = true,  [ACT_ELECT] = true,   [ACT_LEAVE] = true,
        [ACT_MARRY] = true,    [ACT_RELEASE] = true, [ACT_RESIGN] = true,
        [ACT_SENTENCE] = true, [ACT_TRY] = true,     [ACT_WIN] = true,
    };
    return personal[act];
}

bool act_is_one_sided(enum act act)
{
    return act == ACT_RATIFY || act == ACT_VISIT || act == ACT_ADOPT || act == ACT_PAY ||
           act == ACT_REPEAL;
}
