#include "text/address.h"

#include <stdbool.h>

#include "text/scan_bytes.h"
#include "text/word_list.h"

/* Longest scheme that is looked at ("javascript"). */
enum { SCHEME_LIMIT = 10 };

/* Top-level domains that are no English words, so that a missing space after a full stop
 * ("years ago.it was") makes no host name. In byte order. */
static const struct view domains[] = {
    VIEW_INIT("au"),  VIEW_INIT("biz"), VIEW_INIT("br"),   VIEW_INIT("ca"),
    VIEW_INIT("ch"),  VIEW_INIT("cn"),  VIEW_INIT("com"),  VIEW_INIT("de"),
    VIEW_INIT("edu"), VIEW_INIT("es"),  VIEW_INIT("eu"),   VIEW_INIT("fr"),
    VIEW_INIT("gov"), VIEW_INIT("il"),  VIEW_INIT("info"), VIEW_INIT("int"),
    VIEW_INIT("io"),  VIEW_INIT("jp"),  VIEW_INIT("kp"),   VIEW_INIT("kr"),
    VIEW_INIT("mil"), VIEW_INIT("net"), VIEW_INIT("nl"),   VIEW_INIT("nz"),
    VIEW_INIT("org"), VIEW_INIT("pl"),  VIEW_INIT("ru"),   VIEW_INIT("se"),
    VIEW_INIT("ua"),  VIEW_INIT("uk"),  VIEW_INIT("za"),
};

/* The end of an address that runs to the next space, without the marks of the sentence
 * around it; a closing bracket is left to it when it opened one. */
static size_t run_end(struct view text, size_t start, size_t end)
{
    size_t at = start, open = 0;
    while (at < end && (scan_byte(text, at, end) & (BYTE_SPACE | BYTE_HIGH)) == 0 &&
           text.data[at] != '<' && text.data[at] != '>' && text.data[at] != '"') {
        if (text.data[at] == ')' && open == 0)
            break;
        open += text.data[at] == '(';
        open -= text.data[at] == ')';
        at++;
    }
    while (at > start && view_find_byte(VIEW(".,;:!?'*]}"), text.data[at - 1], 0) < 10)
        at--;
    return at;
}

/* "://" after letters. */
static size_t url_end(struct view text, size_t start, size_t end)
{
    size_t at = start;
    while (at - start <= SCHEME_LIMIT && (scan_byte(text, at, end) & BYTE_LETTER) != 0)
        at++;
    if (end - at < 4 || !view_starts(view_slice(text, at, end), VIEW("://")))
        return start;
    size_t last = run_end(text, at + 3, end);
    return last > at + 3 ? last : start;
}

static bool is_host_byte(char byte)
{
    return ascii_is_alpha(byte) || ascii_is_digit(byte) || byte == '-' || byte == '.';
}

/* The end of a host name of two labels or more, or start. */
static size_t host_end(struct view text, size_t start, size_t end, bool known)
{
    size_t at = start, label = start;
    while (at < end && is_host_byte(text.data[at]))
        at++;
    while (at > start && !ascii_is_alpha(text.data[at - 1]))
        at--;
    for (size_t i = start; i < at; i++)
        if (text.data[i] == '.')
            label = i + 1;
    if (label == start || at - label < 2)
        return start;
    return !known || WORD_LISTED(domains, view_slice(text, label, at)) ? at : start;
}

size_t address_end(struct view text, size_t start, size_t end, size_t *scanned)
{
    size_t url = url_end(text, start, end);
    if (url > start)
        return url;
    size_t at = start;
    while (at < end && (is_host_byte(text.data[at]) || text.data[at] == '_' ||
                        text.data[at] == '+' || text.data[at] == '%'))
        at++;
    if (at < end && text.data[at] == '@') {
        size_t host = host_end(text, at + 1, end, false);
        if (host > at + 1)
            return host;
    }
    size_t host = host_end(text, start, at, true);
    if (host == start && view_starts(view_slice(text, start, at), VIEW("www.")))
        host = host_end(text, start, at, false);
    if (host == start) {
        *scanned = at;
        return start;
    }
    return host < end && text.data[host] == '/' ? run_end(text, host, end) : host;
}
