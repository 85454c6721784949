/* Kinds of events: a small fixed list, told from the lemma of a verb or a noun. */
#ifndef ANNALS_EVENTS_KIND_H
#define ANNALS_EVENTS_KIND_H

#include <stdbool.h>

#include "base/view.h"

/* The documented list. A name, once published, keeps its meaning; what fits none of them
 * is "other". */
#define KIND_LIST(X)                                                                     \
    X(OTHER, "other")             /* none of the below, or not known */                  \
    X(MEETING, "meeting")         /* people meet, talk, hold a conference */             \
    X(VISIT, "visit")             /* somebody visits a place or a person */              \
    X(AGREEMENT, "agreement")     /* parties sign, ratify, settle, pledge */             \
    X(LAW, "law")                 /* a law is enacted, amended, repealed */              \
    X(DECISION, "decision")       /* a body decides, approves, rules, annuls */          \
    X(VOTE, "vote")               /* votes are cast, referendums included */             \
    X(ELECTION, "election")       /* somebody is elected to an office */                 \
    X(STATEMENT, "statement")     /* somebody says or writes something */                \
    X(REPORT, "report")           /* an inquiry, survey or study, or what it found */    \
    X(PUBLICATION, "publication") /* something is published or leaked */                 \
    X(REQUEST, "request")         /* an application, appeal or petition */               \
    X(APPOINTMENT, "appointment") /* somebody takes an office */                         \
    X(RESIGNATION, "resignation") /* somebody leaves or loses an office */               \
    X(ARRIVAL, "arrival")         /* somebody or something reaches a place */            \
    X(DEPARTURE, "departure")     /* somebody leaves, flees, withdraws */                \
    X(TRANSFER, "transfer")       /* somebody or something is moved by another */        \
    X(ATTACK, "attack")           /* violence by one side: attacks, seizures, murders */ \
    X(CONFLICT, "conflict")       /* fighting of several sides: wars, revolts */         \
    X(PROTEST, "protest")         /* protests, strikes, boycotts */                      \
    X(DISASTER, "disaster")       /* accidents and natural disasters */                  \
    X(TEST, "test")               /* tests and exercises */                              \
    X(LAUNCH, "launch")           /* something begins or is put on the market */         \
    X(FOUNDING, "founding")       /* a body or a thing comes into being */               \
    X(END, "end")                 /* something ends, closes, is stopped */               \
    X(CONSTRUCTION, "construction") /* building, rebuilding, tearing down */             \
    X(DISCOVERY, "discovery")       /* finds and inventions */                           \
    X(AWARD, "award")               /* prizes, victories and defeats */                  \
    X(GRANT, "grant")               /* something asked for is given */                   \
    X(REFUSAL, "refusal")           /* something asked for is refused */                 \
    X(SANCTION, "sanction")         /* penalties on persons or countries */              \
    X(ARREST, "arrest")             /* arrest and imprisonment */                        \
    X(TRIAL, "trial")               /* charges, suits, trials, sentences */              \
    X(RELEASE, "release")           /* prisoners freed, pardons */                       \
    X(BIRTH, "birth")               /* */                                                \
    X(DEATH, "death")               /* deaths, executions, funerals */                   \
    X(SALE, "sale")                 /* sales, payments, mergers, loans */                \
    X(CHANGE, "change")             /* something grows, shrinks, is altered */

#define KIND_ENUM(symbol, name) KIND_##symbol,
enum kind { KIND_LIST(KIND_ENUM) KIND_COUNT };
#undef KIND_ENUM

/* What is known of a word beside its kind. */
enum {
    KIND_SAY = 1,   /* a verb that reports what somebody said: "warn", "deny" */
    KIND_STATE = 2, /* a verb that tells a state, not an event: "own", "remain" */
    KIND_WEAK = 4,  /* a noun that as often names a thing as an event: "agreement" */
};

struct kind_of {
    bool known; /* the word is in the table */
    enum kind kind;
    unsigned flags;
};

/* What a verb or a noun tells, by its lemma. Nouns that are not listed but end as nouns
 * of action do ("-isation", "-ification") are known, as KIND_OTHER. */
struct kind_of kind_of_verb(struct view lemma);
struct kind_of kind_of_noun(struct view lemma);

struct view kind_name(enum kind kind);
bool kind_of_name(struct view name, enum kind *out);

#endif
