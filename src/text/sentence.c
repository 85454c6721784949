#include "text/sentence.h"

#include "base/vector.h"
#include "text/abbreviation.h"
#include "text/word_list.h"

/* How far back a sentence that is too long looks for a mark to be cut at. */
enum { CUT_WINDOW = 500, LIST_NUMBER_BYTES = 3, SPEECH_WINDOW = 5, CLOSER_LIMIT = 16 };

/* A walk over a block's tokens. */
struct walk {
    struct view text;
    const struct token *tokens;
    size_t last;
};

/* Words that, with a capital after an abbreviation, begin a sentence, since they seldom
 * are part of a name. In byte order. */
static const struct view starters[] = {
    VIEW_INIT("a"),       VIEW_INIT("according"), VIEW_INIT("after"),
    VIEW_INIT("all"),     VIEW_INIT("although"),  VIEW_INIT("an"),
    VIEW_INIT("and"),     VIEW_INIT("another"),   VIEW_INIT("as"),
    VIEW_INIT("at"),      VIEW_INIT("because"),   VIEW_INIT("before"),
    VIEW_INIT("both"),    VIEW_INIT("but"),       VIEW_INIT("by"),
    VIEW_INIT("despite"), VIEW_INIT("during"),    VIEW_INIT("each"),
    VIEW_INIT("even"),    VIEW_INIT("first"),     VIEW_INIT("for"),
    VIEW_INIT("from"),    VIEW_INIT("he"),        VIEW_INIT("her"),
    VIEW_INIT("here"),    VIEW_INIT("his"),       VIEW_INIT("how"),
    VIEW_INIT("however"), VIEW_INIT("i"),         VIEW_INIT("if"),
    VIEW_INIT("in"),      VIEW_INIT("instead"),   VIEW_INIT("it"),
    VIEW_INIT("its"),     VIEW_INIT("last"),      VIEW_INIT("later"),
    VIEW_INIT("many"),    VIEW_INIT("meanwhile"), VIEW_INIT("moreover"),
    VIEW_INIT("most"),    VIEW_INIT("no"),        VIEW_INIT("not"),
    VIEW_INIT("now"),     VIEW_INIT("on"),        VIEW_INIT("once"),
    VIEW_INIT("one"),     VIEW_INIT("only"),      VIEW_INIT("our"),
    VIEW_INIT("she"),     VIEW_INIT("since"),     VIEW_INIT("so"),
    VIEW_INIT("some"),    VIEW_INIT("still"),     VIEW_INIT("such"),
    VIEW_INIT("that"),    VIEW_INIT("the"),       VIEW_INIT("their"),
    VIEW_INIT("then"),    VIEW_INIT("there"),     VIEW_INIT("these"),
    VIEW_INIT("they"),    VIEW_INIT("this"),      VIEW_INIT("those"),
    VIEW_INIT("though"),  VIEW_INIT("thus"),      VIEW_INIT("to"),
    VIEW_INIT("two"),     VIEW_INIT("under"),     VIEW_INIT("until"),
    VIEW_INIT("we"),      VIEW_INIT("what"),      VIEW_INIT("when"),
    VIEW_INIT("where"),   VIEW_INIT("which"),     VIEW_INIT("while"),
    VIEW_INIT("who"),     VIEW_INIT("why"),       VIEW_INIT("with"),
    VIEW_INIT("yet"),     VIEW_INIT("you"),
};

/* What follows "9 a.m." within its sentence. In byte order. */
static const struct view after_hour[] = {
    VIEW_INIT("april"),     VIEW_INIT("aug."),     VIEW_INIT("august"),
    VIEW_INIT("cest"),      VIEW_INIT("cet"),      VIEW_INIT("dec."),
    VIEW_INIT("december"),  VIEW_INIT("eastern"),  VIEW_INIT("edt"),
    VIEW_INIT("est"),       VIEW_INIT("feb."),     VIEW_INIT("february"),
    VIEW_INIT("friday"),    VIEW_INIT("gmt"),      VIEW_INIT("jan."),
    VIEW_INIT("january"),   VIEW_INIT("july"),     VIEW_INIT("june"),
    VIEW_INIT("march"),     VIEW_INIT("may"),      VIEW_INIT("monday"),
    VIEW_INIT("nov."),      VIEW_INIT("november"), VIEW_INIT("oct."),
    VIEW_INIT("october"),   VIEW_INIT("pacific"),  VIEW_INIT("pdt"),
    VIEW_INIT("pst"),       VIEW_INIT("saturday"), VIEW_INIT("sept."),
    VIEW_INIT("september"), VIEW_INIT("sunday"),   VIEW_INIT("thursday"),
    VIEW_INIT("tuesday"),   VIEW_INIT("utc"),      VIEW_INIT("wednesday"),
};

/* Verbs after a quoted question: "Why?" Smith asked. In byte order. */
static const struct view speech[] = {
    VIEW_INIT("added"),     VIEW_INIT("asked"), VIEW_INIT("asks"),
    VIEW_INIT("continued"), VIEW_INIT("cried"), VIEW_INIT("declared"),
    VIEW_INIT("replied"),   VIEW_INIT("said"),  VIEW_INIT("says"),
    VIEW_INIT("shouted"),   VIEW_INIT("told"),  VIEW_INIT("wondered"),
    VIEW_INIT("wrote"),
};

/* The first byte of a token, 0 behind the block's last. */
static char byte_at(const struct walk *walk, size_t token)
{
    return token < walk->last ? walk->text.data[walk->tokens[token].start] : '\0';
}

static bool is_word(const struct walk *walk, size_t token)
{
    return token < walk->last && walk->tokens[token].kind == TOKEN_WORD;
}

/* A closing bracket, a mark that closes a quotation, a footnote's number in brackets, or
 * one more stop, that belong to the sentence which ends before them. How many tokens. */
static size_t closer(const struct walk *walk, size_t token)
{
    if (token >= walk->last)
        return 0;
    const struct token *item = &walk->tokens[token];
    char byte = byte_at(walk, token);
    if (item->kind != TOKEN_PUNCT)
        return 0;
    if (byte == '[' && item->glued && token + 2 < walk->last &&
        walk->tokens[token + 1].kind == TOKEN_NUMBER && byte_at(walk, token + 2) == ']')
        return 3;
    if (byte == ')' || byte == ']' || byte == '.' || byte == '!' || byte == '?')
        return 1;
    struct view mark = view_slice(walk->text, item->start, item->end);
    bool quote = byte == '"' || byte == '\'' || view_equal(mark, VIEW("\xE2\x80\x9D")) ||
                 view_equal(mark, VIEW("\xE2\x80\x99")) ||
                 view_equal(mark, VIEW("\xC2\xBB")) ||
                 view_equal(mark, VIEW("\xE2\x80\x9C"));
    return quote && (item->glued || item[-1].quoted) ? 1 : 0;
}

/* "2. The ...", "(C) 3 . The ...", "b. the": a list's number, not a sentence. */
static bool is_list_number(const struct walk *walk, size_t start, size_t stop)
{
    size_t at = start;
    if (walk->tokens[at].kind == TOKEN_SYMBOL)
        at++; /* the sign of the paragraph */
    if (at + 1 != stop)
        return false;
    const struct token *number = &walk->tokens[at];
    size_t length = number->end - number->start;
    if (number->kind == TOKEN_NUMBER)
        return length <= LIST_NUMBER_BYTES;
    return number->kind == TOKEN_WORD && length == 1;
}

/* Whether a verb of speech with its subject comes before the next mark. */
static bool speech_follows(const struct walk *walk, size_t token)
{
    for (size_t i = token; i < walk->last && i < token + SPEECH_WINDOW; i++) {
        if (walk->tokens[i].kind == TOKEN_PUNCT)
            return false;
        if (WORD_LISTED(speech, walk->tokens[i].lower))
            return true;
    }
    return false;
}

/* Whether a name and what it does begin at a token: "U.S. Holt also noted". */
static bool name_acts(const struct walk *walk, size_t token)
{
    static const struct view adverbs[] = { VIEW_INIT("also"), VIEW_INIT("later"),
                                           VIEW_INIT("then") };
    return is_word(walk, token) && is_word(walk, token + 1) &&
           WORD_LISTED(adverbs, walk->tokens[token + 1].lower);
}

/* Whether the abbreviation is a noun of its own, not one before another: "in the U.S." */
static bool closes_phrase(const struct walk *walk, size_t token)
{
    static const struct view before[] = { VIEW_INIT("across"), VIEW_INIT("from"),
                                          VIEW_INIT("in"), VIEW_INIT("of"),
                                          VIEW_INIT("to") };
    size_t at = token;
    if (at > 0 && view_equal(walk->tokens[at - 1].lower, VIEW("the")))
        at--;
    return at > 0 && walk->tokens[token].lower.length > 3 &&
           WORD_LISTED(before, walk->tokens[at - 1].lower);
}

/* Whether the abbreviation, whose point may be the sentence's, ends it. next is the token
 * behind it, which begins with a capital. */
static bool abbreviation_ends(const struct walk *walk, size_t token, size_t next)
{
    struct view word = walk->tokens[token].lower;
    const struct token *after = &walk->tokens[next];
    switch (abbreviation_kind_of(view_slice(word, 0, word.length - 1))) {
    case ABBREVIATION_TITLE:
    case ABBREVIATION_FIGURE:
        return false;
    case ABBREVIATION_CLOSING:
        return !WORD_LISTED(after_hour, after->lower);
    case ABBREVIATION_NONE: /* an initial, or dotted: a name goes on */
        return WORD_LISTED(starters, after->lower) ||
               (closes_phrase(walk, token) && name_acts(walk, next));
    case ABBREVIATION_DATE:
    case ABBREVIATION_WEAK:
    case ABBREVIATION_STATE:
    case ABBREVIATION_COMPANY:
    case ABBREVIATION_OTHER:
        return WORD_LISTED(starters, after->lower);
    }
    return false;
}

/* A full stop before a capitalised word where the space is missing: "said.The". */
static bool space_missing(const struct walk *walk, size_t stop, size_t next)
{
    const struct token *before = &walk->tokens[stop - 1], *after = &walk->tokens[next];
    return next == stop + 1 && !before->capital && before->end - before->start > 1 &&
           after->kind == TOKEN_WORD && after->capital && !after->all_capitals;
}

static bool is_lower_word(const struct walk *walk, size_t token)
{
    return is_word(walk, token) && !walk->tokens[token].capital;
}

/* "Salo v. Norway": a case's name goes on behind the point. */
static bool parts_parties(const struct walk *walk, size_t start, size_t stop)
{
    return stop > start + 1 && walk->tokens[stop].glued &&
           walk->tokens[stop - 1].end - walk->tokens[stop - 1].start == 1 &&
           byte_at(walk, stop - 1) == 'v' && is_word(walk, stop - 2) &&
           walk->tokens[stop - 2].capital;
}

/* Whether the stop ends the sentence that began at start; next is the token behind the
 * stop and what closes with it. */
static bool stop_ends(const struct walk *walk, size_t start, size_t stop, size_t next)
{
    if (next >= walk->last)
        return true;
    const struct token *after = &walk->tokens[next];
    bool bare = next == stop + 1, point = byte_at(walk, stop) == '.';
    if (after->glued && !(stop > start && space_missing(walk, stop, next)))
        return false;
    if (point && bare && stop > start &&
        (is_list_number(walk, start, stop) || parts_parties(walk, start, stop)))
        return false;
    if (is_lower_word(walk, next) ||
        (byte_at(walk, next) == '(' && is_lower_word(walk, next + 1)))
        return false;
    if (after->kind == TOKEN_PUNCT)
        return view_find_byte(VIEW(",;:-"), byte_at(walk, next), 0) == 4;
    return point || bare || !speech_follows(walk, next);
}

/* As stop_ends, of an abbreviation's point. */
static bool point_ends(const struct walk *walk, size_t start, size_t token, size_t next)
{
    if (token == start && walk->tokens[token].end - walk->tokens[token].start == 2)
        return false; /* "A. The first" */
    while (next < walk->last && walk->tokens[next].kind == TOKEN_PUNCT &&
           !walk->tokens[next].glued && byte_at(walk, next) != ',')
        next++; /* a mark that opens a quotation or a bracket */
    if (!is_word(walk, next) || !walk->tokens[next].capital)
        return false;
    return abbreviation_ends(walk, token, next);
}

/* Whether the sentence that began at start ends with the token; *next is then where the
 * one after it begins. */
static bool ends_at(const struct walk *walk, size_t start, size_t token, size_t *next)
{
    if (!walk->tokens[token].stops)
        return false;
    bool stop = walk->tokens[token].kind == TOKEN_PUNCT;
    size_t after = token + 1;
    for (size_t more; after - token <= CLOSER_LIMIT && (more = closer(walk, after)) > 0;)
        after += more;
    if (stop ? !stop_ends(walk, start, token, after)
             : !point_ends(walk, start, token, after))
        return false;
    *next = after;
    return true;
}

/* Whether a line ends before the token and its sentence with it: the next line does not
 * go on in lower case, nor the line before end in a comma or a dash. */
static bool line_ends(const struct walk *walk, size_t token)
{
    if (!walk->tokens[token].begins_line || is_lower_word(walk, token))
        return false;
    return view_find_byte(VIEW(",-"), byte_at(walk, token - 1), 0) == 2;
}

/* Where to cut a sentence [start, end) that is too long: behind its last mark, or at end.
 */
static size_t soft_place(const struct walk *walk, size_t end)
{
    for (size_t i = end; i > end - CUT_WINDOW; i--)
        if (view_find_byte(VIEW(".,;:)"), byte_at(walk, i - 1), 0) < 5)
            return i;
    return end;
}

/* Adds a sentence. Tokens before walked have this sentence's number already. */
static void add_sentence(struct arena *arena, struct sentence_list *out,
                         struct token *tokens, struct sentence sentence, size_t walked)
{
    sentence.start = tokens[sentence.first].start;
    sentence.end = tokens[sentence.last - 1].end;
    for (size_t i = walked; i < sentence.last; i++)
        tokens[i].sentence = (uint32_t) out->count;
    *VECTOR_TAKE(arena, out) = sentence;
    for (size_t i = sentence.last; i < walked; i++)
        tokens[i].sentence = (uint32_t) out->count;
}

/* The last token that a sentence from start can have. */
static size_t last_of(size_t start, size_t end)
{
    return (end - start > SENTENCE_TOKEN_LIMIT ? start + SENTENCE_TOKEN_LIMIT : end) - 1;
}

/* The first token from one on behind which a sentence may end, or the last; all on the
 * way and itself get the sentence's number. Most of a text's tokens are passed over here.
 */
static size_t pause_at(struct token *tokens, size_t at, size_t last, uint32_t number)
{
    struct token *token = &tokens[at];
    for (const struct token *end = &tokens[last]; token < end && !token->pauses; token++)
        token->sentence = number;
    token->sentence = number;
    return (size_t) (token - tokens);
}

void sentence_split(struct arena *arena, const struct document *document, size_t block,
                    struct token *tokens, size_t first, size_t last,
                    struct sentence_list *out)
{
    struct walk walk = { document->text, tokens, last };
    enum block_kind kind = document->blocks[block].kind;
    bool whole = kind == BLOCK_HEADING || kind == BLOCK_DATELINE;
    size_t start = first;
    for (size_t i = first, next; start < last; i = next) {
        i = pause_at(tokens, i, last_of(start, last), (uint32_t) out->count);
        next = i + 1;
        size_t end = next;
        bool ends = next >= last || (!whole && ends_at(&walk, start, i, &end)) ||
                    line_ends(&walk, next);
        if (!ends && next - start >= SENTENCE_TOKEN_LIMIT) {
            end = soft_place(&walk, next);
            ends = true;
        }
        if (end - start > SENTENCE_TOKEN_LIMIT)
            end = start + SENTENCE_TOKEN_LIMIT;
        if (!ends)
            continue;
        add_sentence(arena, out, tokens,
                     (struct sentence){ .first = start,
                                        .last = end,
                                        .block = block,
                                        .first_of_block = start == first },
                     next);
        start = end;
        next = end > next ? end : next;
    }
}
