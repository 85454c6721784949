#include "names/sighting.h"

/* A stretch of words in capitals [first, last): shouted when it is long and no list of
 * acronyms. */
static void mark_stretch(struct finder *finder, size_t first, size_t last, size_t words,
                         bool long_word)
{
    for (size_t i = first; words >= 3 && long_word && i < last; i++)
        finder->shouted[i] = true;
}

static void mark_shouted(struct finder *finder, const struct sentence *sentence)
{
    size_t first = sentence->first, words = 0;
    bool long_word = false;
    for (size_t i = sentence->first; i < sentence->last; i++) {
        const struct token *token = finder_token(finder, i);
        bool lone = token->capital && token->lower.length == 1;
        if (token->kind != TOKEN_WORD || lone)
            continue;
        if (token->all_capitals) {
            words++;
            long_word = long_word || token->lower.length > 5;
            continue;
        }
        mark_stretch(finder, first, i, words, long_word);
        first = i + 1;
        words = 0;
        long_word = false;
    }
    mark_stretch(finder, first, sentence->last, words, long_word);
}

/* A heading in title case, whose capitals say nothing. */
static bool is_title_case(const struct finder *finder, const struct sentence *sentence)
{
    const struct block *block = &finder->text->document->blocks[sentence->block];
    if (block->kind != BLOCK_HEADING &&
        (block->end != sentence->end || block->start != sentence->start))
        return false;
    size_t capitals = 0, lower = 0;
    for (size_t i = sentence->first; i < sentence->last; i++) {
        const struct token *token = finder_token(finder, i);
        if (finder_is(finder, i, VIEW(".")) && i + 1 == sentence->last &&
            block->kind != BLOCK_HEADING)
            return false;
        if (token->kind == TOKEN_WORD && token->capital)
            capitals++;
        else if (token->kind == TOKEN_WORD && token->lower.length > 3)
            lower++;
    }
    return capitals >= 4 && lower * 4 <= capitals;
}

/* What is known of each word, and which words the text writes with a capital where no
 * sentence begins. */
static void prepare(struct finder *finder)
{
    struct text *text = finder->text;
    finder->words =
        ARENA_ARRAY(finder->arena, const struct name_word *, text->token_count + 1);
    finder->shouted = ARENA_ARRAY(finder->arena, bool, text->token_count + 1);
    for (size_t i = 0; i < text->token_count; i++)
        if (text->tokens[i].kind == TOKEN_WORD || text->tokens[i].lower.length == 1)
            finder->words[i] = gazetteer_word(text->tokens[i].lower);
    for (size_t s = 0; s < text->sentence_count; s++) {
        const struct sentence *sentence = &text->sentences[s];
        mark_shouted(finder, sentence);
        if (is_title_case(finder, sentence))
            continue;
        for (size_t i = sentence->first + 1; i < sentence->last; i++) {
            const struct token *token = &text->tokens[i];
            if (token->capital && token->kind == TOKEN_WORD && !finder->shouted[i] &&
                text->tokens[i - 1].kind == TOKEN_WORD)
                table_put(finder->arena, &finder->capitals, token->lower, NULL);
        }
    }
}

/* "the Nordic Council's resolution": a text known by who made it. */
static bool take_owned_text(struct finder *finder, size_t first)
{
    static const struct view owned[] = {
        VIEW_INIT("resolution"),
        VIEW_INIT("convention"),
        VIEW_INIT("charter"),
        VIEW_INIT("directive"),
    };
    size_t owner = finder->list.count, end = first;
    while (end > finder->first && finder_token(finder, end - 1)->glued &&
           finder_token(finder, end - 1)->lower.data[0] == '\'')
        end--; /* the possessive */
    if (owner == 0 || finder->list.items[owner - 1].last != end ||
        finder->list.items[owner - 1].type != ENTITY_ORGANISATION)
        return false;
    for (size_t i = 0; i < sizeof owned / sizeof *owned; i++)
        if (finder_is(finder, first, owned[i])) {
            finder_add(finder, first, first + 1, ENTITY_TEXT, SIGHTING_SURE)->owner =
                owner;
            return true;
        }
    return false;
}

/* Behind the number that begins at token: "2397", "22/13". */
static size_t number_end(const struct finder *finder, size_t token)
{
    size_t next = token + 1;
    while (next + 1 < finder->last && finder_is(finder, next, VIEW("/")) &&
           finder_token(finder, next)->glued && finder_token(finder, next + 1)->glued &&
           finder_token(finder, next + 1)->kind == TOKEN_NUMBER)
        next += 2;
    return next;
}

/* "the treaty", "this agreement": the head of a text named before. "resolution 2397", "a
 * water protocol": a name in lower case. Returns the token behind it, or first. */
static size_t take_lower_text(struct finder *finder, size_t first)
{
    if (first == finder->first)
        return first;
    size_t next = first + 1;
    const struct token *token = next < finder->last ? finder_token(finder, next) : NULL;
    if (token != NULL && token->kind == TOKEN_NUMBER && token->lower.length >= 2 &&
        finder_is(finder, first, VIEW("resolution"))) {
        next = number_end(finder, next);
        finder_add(finder, first, next, ENTITY_TEXT, SIGHTING_SURE);
        return next;
    }
    if (take_owned_text(finder, first))
        return next;
    size_t before = first - 1;
    if (finder_is(finder, before, VIEW("the")) ||
        finder_is(finder, before, VIEW("this"))) {
        finder_add(finder, first, next, ENTITY_TEXT, SIGHTING_HEAD);
        return next;
    }
    static const struct view treaties[] = {
        VIEW_INIT("protocol"), VIEW_INIT("treaty"),   VIEW_INIT("convention"),
        VIEW_INIT("accord"),   VIEW_INIT("pact"),     VIEW_INIT("armistice"),
        VIEW_INIT("charter"),  VIEW_INIT("covenant"),
    };
    const struct token *word = finder_token(finder, before);
    size_t found = finder->list.count;
    if (found > 0 && finder->list.items[found - 1].last > before)
        return first; /* that is a name already */
    bool noun = word->kind == TOKEN_WORD && !word->capital && word->lower.length > 2 &&
                !finder_has(finder, before, CLASS_PLAIN | CLASS_STOP | CLASS_SAYING);
    for (size_t i = 0; noun && i < sizeof treaties / sizeof *treaties; i++)
        if (finder_is(finder, first, treaties[i])) {
            text_classify(finder->arena, finder->text, word->sentence);
            if (word->word_class != WORD_NOUN)
                return first;
            finder_add(finder, before, next, ENTITY_TEXT, SIGHTING_SURE);
            return next;
        }
    return first;
}

/* Headings and shouted stretches prove nothing: what was found there must be told by the
 * body, but for places. */
static void make_echoes(struct finder *finder, size_t from)
{
    for (size_t i = from; i < finder->list.count; i++) {
        struct sighting *sighting = &finder->list.items[i];
        if ((finder->echo || finder->shouted[sighting->first]) &&
            sighting->place.data == NULL)
            sighting->sort = SIGHTING_ECHO;
    }
}

static void search_sentence(struct finder *finder, const struct sentence *sentence)
{
    finder->first = sentence->first;
    finder->last = sentence->last;
    finder->echo = is_title_case(finder, sentence);
    size_t from = finder->list.count;
    for (size_t i = sentence->first; i < sentence->last;) {
        size_t next = i;
        if (finder_is_name_word(finder, i))
            next = finder_take_unit(finder, i, finder_unit(finder, i));
        else if (finder_has(finder, i, CLASS_TEXT) && !finder_token(finder, i)->capital)
            next = take_lower_text(finder, i);
        i = next > i ? next : i + 1;
    }
    make_echoes(finder, from);
}

void finder_search(struct finder *finder)
{
    prepare(finder);
    for (size_t i = 0; i < finder->text->sentence_count; i++) {
        if (finder->list.count > SIGHTING_COUNT_MAX) {
            document_report(finder->text->document, DIAGNOSTIC_CLIPPED,
                            finder->text->sentences[i].start,
                            "more names than are kept: split the source");
            return;
        }
        search_sentence(finder, &finder->text->sentences[i]);
    }
}
