#include "corpus/html_headline.h"

#include "base/utf8.h"
#include "corpus/line_kind.h"

enum {
    WORDS_MAX = 40,
    HEADLINE_BYTES = 300,
    HEADINGS_MAX = 200, /* looked at in a page */
};

static const double ALIKE = 0.7; /* share of words that makes a heading the title's */

struct word_list {
    struct view items[WORDS_MAX];
    size_t count;
};

static bool is_word_byte(char c)
{
    return ascii_is_alpha(c) || ascii_is_digit(c) || (unsigned char) c >= 0x80;
}

static void read_words(struct view text, struct word_list *out)
{
    out->count = 0;
    for (size_t at = 0; at < text.length && out->count < WORDS_MAX;) {
        size_t start = at;
        while (at < text.length && is_word_byte(text.data[at]))
            at++;
        if (at > start)
            out->items[out->count++] = view_slice(text, start, at);
        else
            at++;
    }
}

double html_headline_share(struct view a, struct view b)
{
    struct word_list first, second;
    size_t common = 0;
    read_words(a, &first);
    read_words(b, &second);
    for (size_t i = 0; i < first.count; i++)
        for (size_t j = 0; j < second.count; j++)
            if (view_equal_nocase(first.items[i], second.items[j])) {
                common++;
                break;
            }
    return first.count > 0 ? (double) common / (double) first.count : 0;
}

size_t html_headline_find(const struct html_tree *tree, struct view title)
{
    size_t best = 0, seen = 0;
    double most = ALIKE;
    for (size_t i = 1; i < tree->count && seen < HEADINGS_MAX; i++) {
        const struct html_node *node = &tree->items[i];
        bool heading = node->tag == GUMBO_TAG_H1 || node->tag == GUMBO_TAG_H2;
        if (!heading || node->left_out || node->counts.text == 0 ||
            node->counts.text > HEADLINE_BYTES)
            continue;
        seen++;
        struct view words = html_words(tree, i, tree->arena);
        /* Both ways, so that neither a word of it nor more than it will do. */
        double share = html_headline_share(words, title) *
                       (html_headline_share(title, words) + 1) / 2;
        if (title.length == 0)
            share = node->tag == GUMBO_TAG_H1 && line_words(words, 3) >= 3 ? 1 : 0;
        if (share > most || (best == 0 && share >= most)) {
            most = share;
            best = i;
        }
    }
    return best;
}

/* The start of the last part of a title, behind a mark with spaces around; the length
 * when it has one part. */
static size_t last_part(struct view title, size_t *mark)
{
    for (size_t at = title.length; at > 1;) {
        size_t end = at;
        uint32_t code = utf8_previous(title, &at);
        bool parts = code == '|' || utf8_is_dash(code) || code == 0xBB || code == 0xB7 ||
                     code == 0x2022 || code == '/' || code == ':' || code == '<';
        bool spaced = at > 0 && title.data[at - 1] == ' ' && end < title.length &&
                      title.data[end] == ' ';
        if (parts && spaced) {
            *mark = at;
            return end + 1;
        }
    }
    return title.length;
}

struct view html_headline_title(struct view title, struct view headline, struct view site,
                                bool of_element)
{
    size_t mark = 0, part = last_part(title, &mark);
    struct view last = view_slice(title, part, title.length);
    struct view rest = view_trim(view_slice(title, 0, mark));
    bool is_site = site.length > 0 && html_headline_share(last, site) >= 0.5;
    bool is_short = of_element && line_words(last, 5) <= 4 && line_words(rest, 4) >= 4;
    struct view shown = part < title.length && (is_site || is_short) ? rest : title;
    bool same = html_headline_share(headline, title) >= 0.9 &&
                html_headline_share(shown, headline) >= 0.6;
    bool fits = headline.length > 0 && headline.length <= HEADLINE_BYTES;
    return fits && (title.length == 0 || same) ? headline : shown;
}
