#include "events/headline.h"

#include "base/utf8.h"
#include "events/phrase.h"
#include "text/clause.h"
#include "text/word_list.h"

/* A longer first sentence is no prose. */
enum { TOPIC_SENTENCE_MAX = 400 };

/* Words that say nothing of what a headline is about, in byte order. */
static const struct view empty_words[] = {
    VIEW_INIT("about"), VIEW_INIT("after"), VIEW_INIT("all"),   VIEW_INIT("and"),
    VIEW_INIT("are"),   VIEW_INIT("back"),  VIEW_INIT("been"),  VIEW_INIT("before"),
    VIEW_INIT("but"),   VIEW_INIT("can"),   VIEW_INIT("for"),   VIEW_INIT("from"),
    VIEW_INIT("get"),   VIEW_INIT("gets"),  VIEW_INIT("had"),   VIEW_INIT("has"),
    VIEW_INIT("have"),  VIEW_INIT("her"),   VIEW_INIT("his"),   VIEW_INIT("home"),
    VIEW_INIT("into"),  VIEW_INIT("its"),   VIEW_INIT("may"),   VIEW_INIT("more"),
    VIEW_INIT("new"),   VIEW_INIT("not"),   VIEW_INIT("off"),   VIEW_INIT("one"),
    VIEW_INIT("out"),   VIEW_INIT("over"),  VIEW_INIT("say"),   VIEW_INIT("says"),
    VIEW_INIT("that"),  VIEW_INIT("the"),   VIEW_INIT("their"), VIEW_INIT("this"),
    VIEW_INIT("two"),   VIEW_INIT("was"),   VIEW_INIT("were"),  VIEW_INIT("will"),
    VIEW_INIT("with"),  VIEW_INIT("year"),
};

static bool is_empty(struct view word)
{
    return word.length < 3 || WORD_LISTED(empty_words, word);
}

bool headline_same_word(struct view a, struct view b)
{
    /* Most words differ from their first letter on. */
    if (a.length > 0 && b.length > 0 && a.data[0] != b.data[0])
        return false;
    size_t shorter = a.length < b.length ? a.length : b.length, common = 0;
    while (common < shorter && a.data[common] == b.data[common])
        common++;
    if (common == a.length && common == b.length)
        return true;
    size_t rest_a = a.length - common, rest_b = b.length - common;
    if (common >= 3 && rest_a + rest_b == 1 && (rest_a ? a : b).data[common] == 's')
        return true;
    return common >= 5 && rest_a <= 3 && rest_b <= 3;
}

static bool holds(const struct view *words, size_t count, struct view word)
{
    for (size_t i = 0; i < count; i++)
        if (headline_same_word(words[i], word))
            return true;
    return false;
}

static size_t share_of(const struct view *words, size_t count, const struct text *text,
                       size_t first, size_t last)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t j = first; j < last; j++) {
            const struct token *token = &text->tokens[j];
            if (token->kind == TOKEN_WORD &&
                (headline_same_word(words[i], token->lower) ||
                 headline_same_word(words[i], token->lemma))) {
                found++;
                break;
            }
        }
    return found;
}

double headline_overlap(const struct headline *headline, const struct text *text,
                        size_t first, size_t last)
{
    if (headline->count == 0)
        return 0;
    return (double) share_of(headline->words, headline->count, text, first, last) /
           (double) headline->count;
}

double headline_opening_overlap(const struct headline *headline, const struct text *text,
                                size_t first, size_t last)
{
    if (headline->opening_count == 0)
        return 0;
    return (double) share_of(headline->opening, headline->opening_count, text, first,
                             last) /
           (double) headline->opening_count;
}

static void note_kind(struct headline *out, struct kind_of kind)
{
    if (kind.known && kind.kind != KIND_OTHER)
        out->kinds[kind.kind] = true;
}

static void add_word(struct headline *out, struct view lower, struct view lemma)
{
    note_kind(out, kind_of_verb(lemma));
    note_kind(out, kind_of_noun(lemma));
    if (is_empty(lower) || out->count == HEADLINE_WORDS_MAX ||
        holds(out->words, out->count, lower))
        return;
    out->words[out->count++] = lower;
}

static void read_sentence(struct text *text, size_t sentence, struct headline *out)
{
    for (size_t i = text->sentences[sentence].first; i < text->sentences[sentence].last;
         i++)
        if (text->tokens[i].kind == TOKEN_WORD)
            add_word(out, text->tokens[i].lower, text->tokens[i].lemma);
}

/* A word of a title that is no part of the text: its lemma is guessed. */
static void read_title_word(struct headline *out, struct view lower)
{
    struct view lemma = lower;
    if (view_ends(lower, VIEW("s")) && !view_ends(lower, VIEW("ss")))
        lemma.length--;
    add_word(out, lower, lemma);
}

static void read_title(struct arena *arena, struct view title, struct headline *out)
{
    struct view lower = utf8_lower(arena, title);
    size_t at = 0, start = 0;
    while (at < lower.length) {
        size_t here = at;
        uint32_t code = utf8_next(lower, &at);
        if (utf8_is_letter(code) || utf8_is_digit(code))
            continue;
        if (here > start)
            read_title_word(out, view_slice(lower, start, here));
        start = at;
    }
    if (at > start)
        read_title_word(out, view_slice(lower, start, at));
}

static bool is_body(enum block_kind kind)
{
    return kind == BLOCK_PARAGRAPH || kind == BLOCK_QUOTE || kind == BLOCK_ITEM;
}

/* Whether a sentence describes a picture. */
static bool is_caption(const struct text *text, const struct sentence *sentence)
{
    static const char *const words[] = { "photo", "photograph", "picture", "pictured" };
    for (size_t i = sentence->first; i < sentence->last; i++)
        for (size_t j = 0; j < sizeof words / sizeof *words; j++)
            if (phrase_is_word(text, i, words[j]) && i > sentence->first &&
                (phrase_is_word(text, i - 1, "this") ||
                 phrase_is_word(text, i - 1, "file")))
                return true;
    return false;
}

static void read_opening(const struct text *text, const struct sentence *sentence,
                         struct headline *out)
{
    for (size_t i = sentence->first; i < sentence->last; i++) {
        const struct token *token = &text->tokens[i];
        if (token->kind != TOKEN_WORD || is_empty(token->lower) ||
            out->opening_count == OPENING_WORDS_MAX ||
            holds(out->opening, out->opening_count, token->lower))
            continue;
        out->opening[out->opening_count++] = token->lower;
    }
}

/* The nouns and participles before the main verb of the first sentence. */
static void read_topic(struct arena *arena, struct text *text, size_t sentence,
                       struct headline *out)
{
    if (text->sentences[sentence].last - text->sentences[sentence].first >
        TOPIC_SENTENCE_MAX)
        return;
    struct clause_list clauses = { 0 };
    clause_split(arena, text, sentence, &clauses);
    size_t end = text->sentences[sentence].first;
    for (size_t i = 0; i < clauses.count; i++)
        if (clauses.items[i].kind == CLAUSE_MAIN) {
            end = clauses.items[i].verb_first;
            break;
        }
    for (size_t i = text->sentences[sentence].first; i < end; i++) {
        const struct token *token = &text->tokens[i];
        bool tells =
            token->word_class == WORD_NOUN || token->word_class == WORD_PARTICIPLE;
        if (tells && out->topic_count < TOPIC_WORDS_MAX && !is_empty(token->lemma))
            out->topic[out->topic_count++] = token->lemma;
    }
}

bool headline_is_topic(const struct headline *headline, const struct text *text,
                       size_t first, size_t last)
{
    struct phrase phrase;
    bool known =
        phrase_is_word(text, first, "the") || phrase_is_word(text, first, "this");
    return known && first < last && phrase_from(text, first, last, &phrase) &&
           holds(headline->topic, headline->topic_count, text->tokens[phrase.head].lemma);
}

void headline_read(struct arena *arena, struct text *text, const struct source *source,
                   struct headline *out)
{
    *out = (struct headline){ .first_sentence = SELECTION_NONE };
    size_t body = SELECTION_NONE;
    for (size_t i = 0; i < text->sentence_count && body == SELECTION_NONE; i++) {
        enum block_kind kind = text->document->blocks[text->sentences[i].block].kind;
        if (kind == BLOCK_HEADING && out->count == 0) {
            text_classify(arena, text, i);
            read_sentence(text, i, out);
        } else if (is_body(kind) && !is_caption(text, &text->sentences[i])) {
            body = i;
        }
    }
    if (out->count == 0)
        read_title(arena, source->title, out);
    out->first_sentence = body;
    if (body == SELECTION_NONE)
        return;
    read_topic(arena, text, body, out);
    read_opening(text, &text->sentences[body], out);
}
