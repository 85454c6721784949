/* The token classes that grammar rows are written in; their words stand in
 * en/lexicon.txt. */
#ifndef ANNALS_TIMEX_CLASS_NAMES_H
#define ANNALS_TIMEX_CLASS_NAMES_H

/* Lexical classes: a word of the lexicon, whose number is what the comment says. */
#define CLASS_LEXICAL(X)                                               \
    X(MONTH)    /* 1 to 12; written with a capital */                  \
    X(WEEKDAY)  /* ISO, Monday 1; written with a capital */            \
    X(WEEKDAYS) /* the same, plural */                                 \
    X(SEASON)   /* EDTF, spring 21 */                                  \
    X(SEASONS)                                                         \
    X(UNIT)        /* enum unit, as a letter: 'D' day */               \
    X(UNITS)       /* the same, plural */                              \
    X(LENGTH_WORD) /* daylong: unit letter */                          \
    X(CARDINAL)    /* 1 to 90 */                                       \
    X(ARTICLE)     /* a, an: "a hundred" */                            \
    X(SCALE)       /* 100, 1000, 1000000 */                            \
    X(VAGUE)       /* several, few: number 0 */                        \
    X(ORDINAL_WORD)                                                    \
    X(PART)      /* early, mid, late: mod letter */                    \
    X(PART_NOUN) /* beginning, middle, end: mod letter */              \
    X(SHIFTED)   /* earlier, later (this year): mod letter */          \
    X(DAYPART)   /* MO, AF, EV, NI as M, A, E, N */                    \
    X(TWILIGHT)  /* dawn, dusk: the part of the day that it is of */   \
    X(DAYPARTS)                                                        \
    X(DEICTIC) /* yesterday -1, today 0, tomorrow 1 */                 \
    X(LAST)    /* last, past */                                        \
    X(PASTWORD)                                                        \
    X(THIS)                                                            \
    X(NEXT)       /* next, coming */                                   \
    X(PREVIOUS)   /* counted from what was spoken of */                \
    X(FOLLOWING)  /* the same, forward */                              \
    X(SAME)       /* that, same: what was spoken of itself */          \
    X(AGO)        /* from the source's date back */                    \
    X(BEFORE)     /* earlier, before: from what was spoken of back */  \
    X(AFTER)      /* later, after: the same, forward */                \
    X(QUALIFIER)  /* about, nearly, more than: mod letter */           \
    X(FREQUENCY)  /* daily, weekly: unit letter */                     \
    X(EACH)       /* quant letter */                                   \
    X(TIMES)      /* once 1, twice 2 */                                \
    X(FEAST)      /* words joined by "_": place in holiday_names.h */  \
    X(FEAST_WORD) /* the first of several: made by the generator */    \
    X(DAY_NAME)   /* "9/11", joined: year, month and day as figures */ \
    X(COUNTABLE)  /* what is counted in a time: dollars (a day) */     \
    X(ROMAN)      /* XIX (century): 19 */                              \
    X(SPANNED)    /* beginning, ended: (the week) from or to a day */  \
    X(MOSTLY)     /* better (part of) */                               \
    X(REPORTED)   /* of what half-years are: (first-half) profit */      \
    X(BATTLE)     /* what a season can name: (winter) offensive */     \
    X(INSTANT)    /* inst. 0, ult. -1: the month from the source's */  \
    X(THROUGHOUT) /* over (the years) */                               \
    X(IN_ROW)     /* straight, consecutive (weeks) */                  \
    X(AFTER_DAY)  /* what goes on behind a day: (the 20th) was */      \
    X(ALIKE)      /* same, corresponding: (quarter) of another year */ \
    X(FELT)       /* how a length was: (three) long (years) */         \
    X(WORKING)    /* trading, business (days) */                       \
    X(GREATLY)    /* well, just, slightly (more than) */               \
    X(REST)       /* rest, most (of the year) */                       \
    X(FAR)        /* recent (past), foreseeable (future) */            \
    X(PRONOUN)    /* what opens a clause behind a day */               \
    X(KEPT_YEAR)  /* academic, tax (year) */                           \
    X(ERA)        /* BC -1, AD 1 */                                    \
    X(CIRCA)                                                           \
    X(ZONE)           /* GMT 0; local 1: with its tail */              \
    X(ZONE_TAIL)      /* time */                                       \
    X(ORDINAL_ENDING) /* th */                                         \
    X(DECADE_ENDING)  /* s */                                          \
    X(CLOCK_WORD)     /* o'clock, hrs */                               \
    X(MERIDIEM)       /* a.m. 0, p.m. 12 */                            \
    X(HALF_DAY)       /* the letter of a. m. 0, p. m. 12 */            \
    X(NOON)           /* the hour: noon 12, midnight 24 */             \
    X(DECADE_WORD)    /* twenties 20 */                                \
    X(PRESENT)                                                         \
    X(PAST)                                                            \
    X(QUARTER_CODE) /* Q3 */                                           \
    X(HALF_CODE)    /* H1 */                                           \
    X(FRACTION)     /* half 2, quarter 4 */                            \
    X(JOINER)       /* and, or, to, through, comma, dash */

/* Composite classes: read from one or more tokens by element.c. */
#define CLASS_COMPOSITE(X)                                                           \
    X(NUMBER)     /* a cardinal in figures or words */                               \
    X(ORDINAL)    /* 20th, twentieth, twenty-first */                                \
    X(DAY)        /* 1 to 31 in figures, also 7th */                                 \
    X(YEAR)       /* 1000 to 2199 in figures */                                      \
    X(YEAR_WORDS) /* nineteen ninety-six */                                          \
    X(YEAR_SHORT) /* '98 */                                                          \
    X(YEAR_TAIL)  /* two figures after a year: 1939-45 */                            \
    X(YEAR_ERA)   /* the figures of a year before BC or after AD: 44 */              \
    X(DECADE)     /* 1990s, '90s */                                                  \
    X(CLOCK)      /* 10:35 a.m., 5 p.m. EST */                                       \
    X(NUMERIC)    /* 2019-03-04, 4/3/2019 */                                         \
    X(HOLIDAY)    /* words of FEAST, in capitals */                                  \
    X(POSSESSION) /* weeks' time, a week's time */                                   \
    X(NAMED_DAY)  /* figures and marks of DAY_NAME */                                \
    X(CLOSE) /* a mark that closes a phrase, or the sentence's end: context alone */ \
    X(DATE)  /* a row of the section [date] */

/* Which words can begin a composite, by the least and most that their number may be. */
#define CLASS_OPENINGS(X)            \
    X(CARDINAL, NUMBER, 0, 99)       \
    X(CARDINAL, ORDINAL, 20, 99)     \
    X(CARDINAL, YEAR_WORDS, 11, 20)  \
    X(CARDINAL, CLOCK, 0, 12)        \
    X(VAGUE, NUMBER, 0, 99)          \
    X(ARTICLE, NUMBER, 0, 99)        \
    X(ORDINAL_WORD, ORDINAL, -1, 99) \
    X(NOON, CLOCK, 0, 99)            \
    X(FEAST, HOLIDAY, 0, 9999)       \
    X(FEAST_WORD, HOLIDAY, 0, 9999)  \
    X(DECADE_ENDING, POSSESSION, 0, 9999)

/* Which words can go on with a composite behind its first word. Hyphens and the words of
 * the cues AND and OF can in all of these; a holiday's name goes on with any word. */
#define CLASS_GOES_ON(X)     \
    X(NUMBER, CARDINAL)      \
    X(NUMBER, SCALE)         \
    X(NUMBER, VAGUE)         \
    X(NUMBER, ARTICLE)       \
    X(NUMBER, FRACTION)      \
    X(NUMBER, NUMBER)        \
    X(ORDINAL, ORDINAL_WORD) \
    X(YEAR_WORDS, CARDINAL)  \
    X(CLOCK, CLOCK_WORD)

/* Figures by their shape, and which composites each can begin. */
#define FIGURE_SHAPES(X)                                   \
    X(FEW)   /* one or two digits */                       \
    X(THREE) /* three */                                   \
    X(FOUR)  /* four */                                    \
    X(ENDED) /* digits with letters behind: 20th, 1950s */ \
    X(OTHER) /* all else: 10,000 and 3.5 */                \
    X(QUOTE) /* no figure: an apostrophe that may open a short year */
/* clang-format off */
#define FIGURES_OPEN(X)                                                                 \
    X(FEW, NUMBER) X(FEW, DAY) X(FEW, YEAR_TAIL) X(FEW, YEAR_ERA) X(FEW, CLOCK)         \
    X(FEW, NUMERIC) X(FEW, NAMED_DAY)                                                   \
    X(THREE, NUMBER) X(THREE, YEAR_ERA) X(THREE, NUMERIC)                               \
    X(FOUR, NUMBER) X(FOUR, YEAR) X(FOUR, YEAR_ERA) X(FOUR, DECADE) X(FOUR, CLOCK)      \
    X(FOUR, NUMERIC)                                                                    \
    X(ENDED, ORDINAL) X(ENDED, DAY) X(ENDED, DECADE) X(ENDED, NAMED_DAY)                \
    X(OTHER, NUMBER) X(OTHER, CLOCK)                                                    \
    X(QUOTE, YEAR_SHORT) X(QUOTE, DECADE) X(QUOTE, POSSESSION)
/* clang-format on */

enum figure_shape {
#define FIGURE_ENUM(name) FIGURE_##name,
    FIGURE_SHAPES(FIGURE_ENUM)
#undef FIGURE_ENUM
        FIGURE_COUNT
};

enum token_class {
    CLASS_NONE,
#define CLASS_ENUM(name) CLASS_##name,
    CLASS_LEXICAL(CLASS_ENUM) CLASS_COMPOSITE(CLASS_ENUM)
#undef CLASS_ENUM
        CLASS_LITERAL, /* from here on: words that rows name in lower case */
};

#endif
