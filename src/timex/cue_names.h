/* Cues: what words that are no part of a timex say about it. Their words stand in
 * en/cues.txt; a word can be several cues. */
#ifndef ANNALS_TIMEX_CUE_NAMES_H
#define ANNALS_TIMEX_CUE_NAMES_H

/* clang-format off */
#define CUE_NAMES(X)                                                                    \
    /* what stands about phrases of time */                                             \
    X(TIME_BEFORE)   /* prepositions and the like that open one */                      \
    X(DAY_BEFORE)    /* those that a day alone stands behind: on the 20th */            \
    X(YEAR_BEFORE)   /* those that make a doubtful number a year: in 870 */             \
    X(DEFINITE)      /* the */                                                          \
    X(INDEFINITE)    /* a, an */                                                        \
    X(OF)                                                                               \
    X(IN)                                                                               \
    X(BY)                                                                               \
    X(LASTING)       /* for, within: what follows lasts */                              \
    X(SINCE)                                                                            \
    X(LENGTH_FROM)   /* from, after: a duration before it begins at the date behind */  \
    X(LENGTH_TO)     /* until, ended: it ends there */                                  \
    X(POSSESSIVE)    /* 's */                                                           \
    X(AND)                                                                              \
    X(BETWEEN)                                                                          \
    X(RANGE)         /* to, through, a dash: between the ends of a range */             \
    X(JOIN)          /* and, or, a comma: between members of a list */                  \
    X(DASH)          /* short, long, slash */                                           \
    /* other senses of the words of time */                                             \
    X(MODAL)         /* may */                                                          \
    X(MODAL_AFTER)   /* what follows the modal: may I, may have */                      \
    X(WALK)          /* march */                                                        \
    X(WALK_AFTER)    /* march on, against, for */                                       \
    X(BEARER)        /* months and seasons that are names of people: June, Winter */    \
    X(SURNAME)       /* those that are surnames: Theresa May */                         \
    X(TITLE)         /* what stands before a surname: Mrs. */                           \
    X(NAME_BEFORE)   /* prepositions before people as well as before times */           \
    X(COMPANY)       /* what makes a name of what stands before it: the May Company */  \
    X(RISKY_SEASON)  /* fall, spring: seasons that are verbs */                         \
    X(SEASON_BEFORE) /* what makes them seasons */                                      \
    X(WHO)           /* behind a name: May, who resigned */                             \
    X(AT)                                                                               \
    X(OLD)           /* behind an age: ten years old */                                 \
    X(AGE)           /* about an age: aged ten years, ten years of age */               \
    X(OWNER)         /* his, her: before what is somebody's */                          \
    X(PAPER)         /* what a weekday or a feast names: the Sunday Herald */           \
    X(NAMED_DAY)     /* what makes a name of a weekday: Bloody Sunday */                \
    X(MAKE)          /* of cars: a 1987 Volvo */                                        \
    X(PERSON)        /* whose age is told: a three-month-old baby */                    \
    X(WAR)           /* what a length can name: the Seven Years' War */                 \
    X(WORK)          /* novel, film: 1984 the novel */                                  \
    X(COUNT_BE)      /* was, were: "March 3 and 5 were" counts nothing */               \
    /* numbers */                                                                       \
    X(NUMBER_BEFORE) /* what makes a number none of a year: No. 1998, some 2000 */      \
    X(AMOUNT_AFTER)  /* units and the like that are counted: 1900 km */                 \
    X(COUNTED)       /* people and things that are counted: 2000 men */                 \
    X(PLURAL_LIKE)   /* words in -s that are no plural: was, his */                     \
    X(ALIA)          /* et al.: in a citation */                                        \
    X(PAGE)          /* p., pp.: behind a citation */                                   \
    X(GATHERING)     /* meeting, fair: what is annual and placed in the year */         \
    X(VERSION)       /* version: before figures with points */                          \
    X(MEAN)          /* average: "average daily volume" */                              \
    /* tense */                                                                         \
    X(FUTURE)        /* will, scheduled: what follows is to come */                     \
    X(SCHEDULED)     /* opens, meets: in the present what is to come */                 \
    X(FUTURE_TO)     /* agreed, ready: with "to", the same */                           \
    X(TO)                                                                               \
    X(BE)            /* be, is, being: a participle behind it is not past */            \
    X(BE_BASE)       /* be: "to be published" is to come */                             \
    X(SEEMED)        /* found, believed, said: "to be" behind it is no future */        \
    X(BEEN)                                                                             \
    X(HAD)                                                                              \
    X(UNTIL)                                                                            \
    X(AS)                                                                               \
    X(SOON)          /* as soon as, as early as: to come */                             \
    X(AHEAD)         /* ahead (of): what follows is to come */                           \
    X(PAST)          /* words of the past that are no verbs: since */
/* clang-format on */

enum cue {
#define CUE_ENUM(name) CUE_##name,
    CUE_NAMES(CUE_ENUM)
#undef CUE_ENUM
        CUE_COUNT
};

#endif
