/* The search index: which words, sources, names and kinds each event has, as a script. */
#ifndef ANNALS_SITE_SEARCH_INDEX_H
#define ANNALS_SITE_SEARCH_INDEX_H

#include "base/buffer.h"
#include "site/page.h"

enum {
    SEARCH_WORD_LETTERS = 7,  /* a word is known by its first letters, in queries too */
    SEARCH_TITLES_EACH = 500, /* events whose titles stand in one file */
};

/* Writes "self.annalsIndex = {...}". Events go by their number in the timeline's order.
 *
 *   events     how many there are
 *   years      [year, how many events begin in it, ...], in order
 *   common     words of more than half of the events, which no list has
 *   words      the others in order, each as a capital (A for 0) that says how many
 * letters it shares with the one before, and the rest of it lists      of each word its
 * events, as gaps from the one before (the first from -1, so that none is 0): digits to
 * base 32, 0-9A-V for the last of a gap and a-zWXYZ_- for those before it; a list ends
 * with "." lead, disagree                 lists likewise, of one kinds, sources, entities
 * objects of such lists, by what addresses call each titles     where the timeline is
 * split: the files that have the titles; titles is the paths' list, beside the index, of
 * count files */
void search_index_write(const struct site *site, const struct view *titles, size_t count,
                        struct buffer *out);

/* Writes the titles of the events from number * SEARCH_TITLES_EACH on:
 * "(self.annalsTitles = self.annalsTitles || [])[number] = [[id, title, date], ...]". */
void search_titles_write(const struct site *site, size_t number, struct buffer *out);

/* Files of titles that the site has: none unless the timeline is split. */
size_t search_titles_count(const struct site *site);

/* Cuts the next word off *rest, in lower case without marks on Latin letters, at most
 * SEARCH_WORD_LETTERS of it; false at the end. */
bool search_word(struct arena *arena, struct view *rest, struct view *word);

#endif
