/* Names in HTML: what an element's class, id and role say of what it holds. */
#ifndef ANNALS_CORPUS_HTML_NAMES_H
#define ANNALS_CORPUS_HTML_NAMES_H

#include <stdbool.h>

#include "base/view.h"

/* What the words of a class or id speak for. */
struct html_name {
    bool unlikely; /* around the text, or below it: "sidebar", "comments" */
    bool maybe;    /* the text: "article", "content" */
    int weight;    /* 25 for each of class and id that speaks for text, -25 against */
    bool share;    /* buttons to pass the page on */
    bool byline, date;
};

/* Reads a class or id into *name, adding to what is there. */
void html_name_read(struct view value, struct html_name *name);

/* Whether a role attribute is one of no text: "navigation", "dialog". */
bool html_role_is_furniture(struct view role);

#endif
