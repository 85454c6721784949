#include "text/scan.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/abbreviation.h"
#include "text/scan_bytes.h"
#include "text/scan_runs.h"
#include "text/scan_word.h"
#include "text/word_key.h"

enum {
    PLAIN_ROOM = 16, /* a plain word has fewer letters */
    FIRST_CAPACITY = 64,
    BYTES_A_TOKEN = 4, /* of English with its marks, at least: for the first guess */
};

/* Makes room for more tokens: what the rest of the text may need. */
static void grow_tokens(struct scan *scan)
{
    size_t rest = (scan->text.length - scan->at) / BYTES_A_TOKEN;
    size_t half = scan->capacity / 2;
    scan->capacity += FIRST_CAPACITY + (rest > half ? rest : half);
    if (scan->capacity > SIZE_MAX / sizeof(struct token))
        abort();
    struct token *tokens = arena_take(scan->arena, scan->capacity * sizeof(struct token));
    uint64_t *keys = arena_take(scan->arena, scan->capacity * sizeof *keys);
    if (scan->count > 0) {
        memcpy(tokens, scan->tokens, scan->count * sizeof *tokens);
        memcpy(keys, scan->keys, scan->count * sizeof *keys);
    }
    scan->tokens = tokens;
    scan->keys = keys;
}

static inline struct token *new_token(struct scan *scan, uint64_t key)
{
    if (scan->count == scan->capacity)
        grow_tokens(scan);
    scan->keys[scan->count] = key;
    return &scan->tokens[scan->count++];
}

/* The ASCII letters of a view in lower case, in the pool. */
static struct view lower_ascii(struct scan *scan, struct view word)
{
    char *lower = scan->pool;
    for (size_t i = 0; i < word.length; i++)
        lower[i] = ascii_lower(word.data[i]);
    scan->pool += word.length;
    return (struct view){ lower, word.length };
}

/* Whether a word has two letters or more; those without lower-case ones are all capitals.
 */
static bool two_letters(struct view word)
{
    size_t letters = 0;
    for (size_t i = 0; i < word.length && letters < 2;) {
        unsigned class = scan_byte(word, i, word.length);
        letters += (class & BYTE_LETTER) != 0 || scan_letter_at(word, i, word.length);
        if ((class & BYTE_HIGH) != 0)
            utf8_next(word, &i);
        else
            i++;
    }
    return letters >= 2;
}

static bool begins_upper(struct view word)
{
    size_t offset = 0;
    return ascii_is_upper(word.data[0]) ||
           ((scan_byte(word, 0, word.length) & BYTE_HIGH) != 0 &&
            utf8_is_upper(utf8_next(word, &offset)));
}

/* Full stop, exclamation and question mark, ellipsis; an abbreviation's point. */
static bool may_stop(struct view word, enum token_kind kind)
{
    char first = word.data[0];
    if (kind == TOKEN_WORD)
        return word.length > 1 && word.data[word.length - 1] == '.';
    return kind == TOKEN_PUNCT && (first == '.' || first == '!' || first == '?' ||
                                   view_equal(word, VIEW("\xE2\x80\xA6")));
}

/* Whether a word is dotted: such an end with a point, or with a letter behind one. */
static bool holds_point(struct view word)
{
    return word.length > 1 && (word.data[word.length - 1] == '.' || word.data[1] == '.');
}

/* Notes that a line has ended before the token, which is the newest. */
static inline void note_line(struct scan *scan, struct token *token)
{
    token->begins_line = true;
    if (scan->count > 1)
        token[-1].pauses = true;
    scan->line = false;
}

/* Adds the token [scan->at, end), with a key of struct text. Its stops, capitals and the
 * lines about it are still to be told. */
static inline struct token *put_token(struct scan *scan, size_t end, struct view lower,
                                      enum token_kind kind, uint64_t key)
{
    struct token *token = new_token(scan, key);
    *token = (struct token){
        .start = scan->at,
        .end = end,
        .lower = lower,
        .lemma = lower,
        .kind = (uint8_t) kind,
        .glued = scan->count > 1 && token[-1].end == scan->at,
        .quoted = scan->in_double || scan->in_single,
    };
    return token;
}

/* Adds the token [scan->at, end); seen are the classes of its bytes. */
static struct token *add_token(struct scan *scan, size_t end, enum token_kind kind,
                               unsigned seen)
{
    struct view word = { scan->text.data + scan->at, end - scan->at };
    struct token *token = put_token(scan, end, word, kind, 0);
    token->stops = token->pauses = may_stop(word, kind);
    if (scan->line)
        note_line(scan, token);
    if ((seen & BYTE_HIGH) != 0)
        token->lower = utf8_lower(scan->arena, word);
    else if ((seen & BYTE_UPPER) != 0)
        token->lower = lower_ascii(scan, word);
    token->lemma = token->lower;
    if ((seen & BYTE_UPPER) != 0) {
        token->capital = begins_upper(word);
        token->all_capitals = (seen & BYTE_LOWER) == 0 && two_letters(word);
    }
    if (kind == TOKEN_WORD && (seen & BYTE_HIGH) == 0 && !holds_point(word))
        scan->keys[scan->count - 1] = word_key(token->lower.data, token->lower.length);
    scan->at = end;
    return token;
}

/* Whether a mark at scan->at stands where a quotation may begin: after space, a bracket,
 * a dash or another mark of quotation. */
static bool opens_here(const struct scan *scan)
{
    if (scan->count == 0 || scan->tokens[scan->count - 1].end != scan->at)
        return true;
    const struct token *before = &scan->tokens[scan->count - 1];
    return before->kind == TOKEN_PUNCT &&
           view_find_byte(VIEW(".,;:!?)]}"), scan->text.data[before->start], 0) == 9;
}

/* Takes the quotation open since single_from back: its mark was never closed. */
static void drop_single(struct scan *scan)
{
    if (scan->in_single && !scan->in_double)
        for (size_t i = scan->single_from; i < scan->count; i++)
            scan->tokens[i].quoted = false;
    scan->in_single = false;
}

/* Adds a double mark of quotation that is no ASCII one or is; code is its character. */
static void add_double_quote(struct scan *scan, size_t end, uint32_t code)
{
    bool open;
    switch (code) {
    case 0x201C: /* closes in German, where it stands behind a word */
    case 0x00AB:
        open = opens_here(scan);
        break;
    case 0x201D:
    case 0x00BB:
        open = false;
        break;
    default:
        open = !scan->in_double && opens_here(scan);
        break;
    }
    struct token *token = add_token(scan, end, TOKEN_PUNCT, 0);
    token->quoted = false;
    scan->in_double = open;
}

static void add_single_quote(struct scan *scan, size_t end, bool opening, bool closing)
{
    bool open = opening && !scan->in_single;
    struct token *token = add_token(scan, end, TOKEN_PUNCT, 0);
    token->quoted = scan->in_double;
    if (open) {
        scan->in_single = true;
        scan->single_from = scan->count;
    } else if (closing) {
        scan->in_single = false;
    }
}

/* An apostrophe that no word before it holds: a contraction, an elision ('98, 'em), a
 * possessive's or a mark of quotation. */
static void add_apostrophe(struct scan *scan, size_t mark)
{
    size_t next = scan->at + mark;
    bool opening = opens_here(scan);
    size_t last = scan_contraction(scan->text, scan->at, scan->end);
    if (!opening && last > scan->at) {
        unsigned seen = mark == 3 ? BYTE_HIGH : 0;
        scan_letters(scan->text, next, last, false, &seen);
        add_token(scan, last, TOKEN_WORD, seen);
        return;
    }
    bool figure = (scan_byte(scan->text, next, scan->end) & BYTE_DIGIT) != 0;
    bool letter = scan_letter_at(scan->text, next, scan->end);
    add_single_quote(scan, next, mark == 1 && opening && letter && !figure,
                     !letter && !figure);
}

/* One character beyond ASCII that is no letter: a space, a dash, a mark. */
static void add_character(struct scan *scan)
{
    size_t next = scan->at;
    uint32_t code = utf8_next(scan->text, &next);
    if (utf8_is_space(code) || utf8_is_control(code)) {
        scan->at = next;
        return;
    }
    size_t mark = scan_apostrophe(scan->text, scan->at, scan->end);
    if (mark > 0)
        add_apostrophe(scan, mark);
    else if (code == 0x2018 || code == 0x201A || code == 0x201B)
        add_single_quote(scan, next, true, false);
    else if (utf8_is_quote(code))
        add_double_quote(scan, next, code);
    else if (utf8_is_dash(code) || code == 0x2026 || code == 0x00A1 || code == 0x00BF)
        add_token(scan, next, TOKEN_PUNCT, 0);
    else
        add_token(scan, next, TOKEN_SYMBOL, 0);
}

/* Adds a mark of one ASCII byte. */
static void add_single_mark(struct scan *scan, char byte, unsigned class)
{
    size_t end = scan->at + 1;
    bool punct = (class & BYTE_PUNCT) != 0;
    struct token *token =
        put_token(scan, end, view_slice(scan->text, scan->at, end),
                  punct ? TOKEN_PUNCT : TOKEN_SYMBOL, (unsigned char) byte);
    token->stops = token->pauses = byte == '.' || byte == '!' || byte == '?';
    if (scan->line)
        note_line(scan, token);
    scan->at = end;
}

static void add_mark(struct scan *scan, unsigned class)
{
    char byte = scan->text.data[scan->at];
    size_t last = scan->at + 1;
    if (byte == '\'')
        add_apostrophe(scan, 1);
    else if (byte == '"')
        add_double_quote(scan, last, (unsigned char) byte);
    else if (last == scan->end || scan->text.data[last] != byte ||
             (class & BYTE_RUN) == 0)
        add_single_mark(scan, byte, class);
    else {
        while (last < scan->end && scan->text.data[last] == byte)
            last++;
        add_token(scan, last, (class & BYTE_PUNCT) != 0 ? TOKEN_PUNCT : TOKEN_SYMBOL, 0);
    }
}

/* The key of a word of ASCII letters in lower case, but for the first, which the bit that
 * tells capitals apart makes one too. Both kinds of key are made, since a jump would be
 * guessed wrong at every long word; PLAIN_ROOM bytes may be read. */
static inline uint64_t plain_key(const char *word, size_t length)
{
    uint64_t first = word_eight(word) | ('a' - 'A');
    size_t over = length > WORD_KEY_BYTES ? length - WORD_KEY_BYTES : 0;
    uint64_t brief = word_key_short(first, length - over);
    uint64_t whole = word_key_long(first, word_eight(word + over), length);
    uint64_t is_long = (uint64_t) - (int64_t) (over != 0); /* a mask, not a jump */
    return (brief & ~is_long) | (whole & is_long);
}

/* A plain word in lower case. The copy that a capital needs is made of every word, since
 * a jump over it would be guessed wrong at every name; PLAIN_ROOM bytes may be read. */
static inline struct view plain_lower(char **pool, const char *word, size_t length,
                                      bool capital)
{
    char *copy = *pool;
    memcpy(copy, word, PLAIN_ROOM);
    copy[0] |= 'a' - 'A';
    *pool += length * capital;
    return (struct view){ capital ? copy : word, length };
}

/* Whether a word of ASCII letters with that key ends at end for what stands there: no
 * part of a word, an abbreviation or an address. */
static inline bool ends_plain(const struct scan *scan, size_t length, size_t end,
                              uint64_t key)
{
    struct view text = scan->text;
    unsigned char byte = (unsigned char) text.data[end];
    if ((scan_bytes[byte] & BYTE_PARTS) != 0)
        return true;
    if (byte == '.')
        return (scan_byte(text, end + 1, scan->end) & (BYTE_LETTER | BYTE_DIGIT)) == 0 &&
               length > 1 &&
               (length > ABBREVIATION_LONGEST ||
                abbreviation_kind_keyed(key) == ABBREVIATION_NONE);
    return byte == '\'' && scan_contraction(text, end, scan->end) > end;
}

/* Adds the words from scan->at on as long as they are of the most usual kind: ASCII
 * letters, the first perhaps a capital and the others small, not many of them, and then
 * what parts it from the next. False when not even the first is. Where the scan stands is
 * kept apart until the last, since a place that is written and read again for every word
 * would be waited for. */
static inline bool add_plain_words(struct scan *scan)
{
    if (scan->count == scan->capacity)
        grow_tokens(scan);
    const char *text = scan->text.data;
    const bool quoted = scan->in_double || scan->in_single;
    const size_t before = scan->count, room = scan->capacity;
    struct token *tokens = scan->tokens;
    char *pool = scan->pool;
    size_t at = scan->at, count = before;
    size_t behind = count > 0 ? tokens[count - 1].end : SIZE_MAX; /* the last token */
    while (at < scan->plain_end && count < room) {
        unsigned class = scan_bytes[(unsigned char) text[at]];
        size_t length = 1 + scan_run_at(scan->runs, at + 1), end = at + length;
        if ((class & BYTE_LETTER) == 0 || length >= PLAIN_ROOM)
            break;
        uint64_t key = plain_key(text + at, length);
        if (!ends_plain(scan, length, end, key))
            break;
        bool capital = (class & BYTE_UPPER) != 0;
        struct view lower = plain_lower(&pool, text + at, length, capital);
        scan->keys[count] = key;
        tokens[count++] = (struct token){ .start = at,
                                          .end = end,
                                          .lower = lower,
                                          .lemma = lower,
                                          .kind = TOKEN_WORD,
                                          .glued = behind == at,
                                          .capital = capital,
                                          .quoted = quoted };
        behind = at = end;
        if (text[end] != ' ') /* a mark, which ends the run in any case */
            break;
        at++;
    }
    if (count == before)
        return false;
    scan->count = before + 1; /* the first alone can be a line's */
    if (scan->line)
        note_line(scan, &tokens[before]);
    scan->count = count;
    scan->pool = pool;
    scan->at = at;
    return true;
}

void scan_block(struct scan *scan, size_t start, size_t end)
{
    scan->at = start;
    scan->end = end;
    scan->plain_end = end - start > PLAIN_ROOM ? end - PLAIN_ROOM : start;
    scan->pool = arena_take(scan->arena, end - start + PLAIN_ROOM);
    scan->in_double = scan->in_single = scan->line = false;
    while (scan->at < end) {
        unsigned class = scan_byte(scan->text, scan->at, end);
        unsigned seen = 0;
        if ((class & BYTE_SPACE) != 0) {
            scan->line |= scan->text.data[scan->at] == '\n';
            scan->at++;
        } else if ((class & BYTE_LETTER) != 0 && add_plain_words(scan)) {
            continue;
        } else if ((class & BYTE_LETTER) != 0 ||
                   ((class & BYTE_HIGH) != 0 &&
                    scan_letter_at(scan->text, scan->at, end))) {
            enum token_kind kind;
            scan->prefixed = false;
            size_t last = scan_word(scan, &seen, &kind);
            add_token(scan, last, kind, seen);
            scan->tokens[scan->count - 1].prefixed = scan->prefixed;
        } else if ((class & BYTE_DIGIT) != 0) {
            size_t last = scan_number(scan, &seen);
            add_token(scan, last, TOKEN_NUMBER, seen);
        } else if ((class & BYTE_HIGH) != 0) {
            add_character(scan);
        } else {
            add_mark(scan, class);
        }
    }
    drop_single(scan);
}
