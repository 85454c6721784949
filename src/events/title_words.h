/* The words of a title as they are gathered, before they are fitted to its length. */
#ifndef ANNALS_EVENTS_TITLE_WORDS_H
#define ANNALS_EVENTS_TITLE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "events/selection.h"

enum { TITLE_WORDS_MAX = 80, TITLE_LENGTH_MAX = 90, TITLE_LENGTH_MIN = 8 };

struct title_word {
    struct view text;
    size_t token;      /* it stands for, or SELECTION_NONE */
    bool glued;        /* no space before it */
    bool cut_before;   /* what comes from here on may be left out */
    unsigned optional; /* may be left out by itself: 1 a role before a name, an adverb;
                          2 a given name; 0 may not */
};

struct title_words {
    const struct selection *selection;
    struct title_word items[TITLE_WORDS_MAX];
    size_t count;
    size_t least;  /* words that should not be cut: subject, verb, object */
    size_t floor;  /* words that cannot: subject, verb; 0 when least says it */
    bool full;     /* more words came than there is room for */
    bool vague;    /* a pronoun stands in it whose bearer is not known */
    bool narrow;   /* subjects keep the relative clause that narrows them down */
    bool cut_list; /* of a long list the subject has the first alone */
    bool single;   /* the verb is one's alone: commas in its subject part no list */
    size_t bound;  /* the condition begins at this word and must stay; 0: none */
    size_t quoted; /* words from this one on are quoted; 0 when none are */
};

/* Adds the words [first, last) of the text without dates, brackets and asides; pronouns
 * become the name they stand for. subject: they are the title's subject, of which a
 * leading article is dropped. */
void title_words_add(struct title_words *words, size_t first, size_t last, bool subject);

/* Adds the words that follow a verb: as title_words_add, but marks where they may be cut,
 * and stops at an aside. */
void title_words_add_rest(struct title_words *words, size_t first, size_t last);

/* Adds the condition of a clause, which may not be cut off. */
void title_words_add_condition(struct title_words *words, size_t first, size_t last);

/* A pronoun as the name it stands for; once that is named, the pronoun does. */
void title_words_add_pronoun(struct title_words *words, size_t token, bool subject);

/* Whether the title names the bearer already, by name or by pronoun. */
bool title_words_names(const struct title_words *words, size_t bearer);

/* A double mark of quotation, which titles leave out. */
bool title_words_is_quote(const struct token *token);

/* Whether a token is "his" and the like, not the mark of an owner. */
bool title_words_is_owner(const struct token *token);

/* Guards the words up to the end of the object from being cut: what a title cannot go
 * without. The verb ends before the word from. */
void title_words_guard(struct title_words *words, size_t from);

/* Adds one word that is not the text's own. */
void title_words_put(struct title_words *words, struct view text, size_t token);

/* The title in the arena, cut to length where words allow it; absent when no title of fit
 * length can be made. */
struct view title_words_fit(struct title_words *words);

/* The token behind a date phrase, bracket or filler that begins at token; token itself
 * when nothing there is to be left out. */
size_t title_words_skip(const struct selection *selection, size_t token, size_t last);

/* Where figures begin that others are held against (", up from nine in 2017", ", compared
 * with 30"); last where none are. */
size_t title_words_before_comparison(const struct text *text, size_t first, size_t last);

#endif
