/* News agencies: who sent a text, as its first line says. */
#ifndef ANNALS_CORPUS_AGENCY_H
#define ANNALS_CORPUS_AGENCY_H

#include "base/view.h"

/* The name between slashes or brackets behind a dateline's place and date: "Reuters" of
 * "VIENNA, March 4 (Reuters) - The board ...", "TG" of "VIENNA, March 4. /TG/. The ...".
 * The absent view when the text begins otherwise. */
struct view agency_of(struct view text);

#endif
