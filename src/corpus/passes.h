/* Passes: the steps that make a reader's draft into clean text, in the order they run. */
#ifndef ANNALS_CORPUS_PASSES_H
#define ANNALS_CORPUS_PASSES_H

#include <stdbool.h>

#include "corpus/document.h"
#include "corpus/draft.h"

/* "[PER Jane Roe ]" becomes "Jane Roe" and a hint, for the labels of the common tag sets
 * (CoNLL 2003, OntoNotes 5). Whether there was one. */
bool pass_marked_names(struct draft *draft);

/* Undoes what a tokeniser left behind where most of the text shows it: spaces before
 * punctuation, inside brackets and before "'s"; letters spaced out ("S E C R E T"). */
void pass_token_spacing(struct draft *draft);

/* A pilcrow with the number that is next begins a paragraph; with another number it is
 * just left out, since what follows belongs to the sentence. */
void pass_paragraph_marks(struct draft *draft);

/* "Results -------" within a paragraph becomes a heading, where the rule is about as long
 * as the words above it. */
void pass_underlines(struct draft *draft);

/* "VIENNA 00001234 002 OF 003", which a page break left in the text, is left out. */
void pass_page_marks(struct draft *draft);

/* The header of a message or cable ("E.O. 12958: ...", "TAGS: ...", "SUBJECT: ...",
 * "From:
 * ...") becomes dateline blocks, one a field, and its subject a heading. */
void pass_header_fields(struct draft *draft, struct source *source);

/* A paragraph that breaks off in mid-sentence is joined with the next when that goes on
 * in lower case. */
void pass_broken_paragraphs(struct draft *draft);

/* The address that the text gives for its original ("Original url: <...>") goes to the
 * source, when that has none, and out of the text. */
void pass_original_address(struct draft *draft, struct source *source);

/* Bylines, datelines and captions get their kinds; the author is taken from the byline
 * where the source has none. */
void pass_line_kinds(struct draft *draft, struct source *source);

/* What belongs to a page and not to its text is left out, and reported by name. */
void pass_furniture(struct draft *draft);

/* The headline gets its kind, and gives the source its title where it has none. */
void pass_headline(struct draft *draft, struct source *source);

#endif
