/* Acts: what exactly a claim's trigger tells, finer than its kind, so that a signing is
 * no ratification and a burial no death. */
#ifndef ANNALS_EVENTS_ACT_H
#define ANNALS_EVENTS_ACT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/view.h"
#include "events/claim.h"
#include "events/kind.h"

/* The acts, each with the kind of event that it is and a noun for it. */
#define ACT_LIST(X)                           \
    X(NONE, OTHER, "event")                   \
    X(ACQUIT, TRIAL, "an acquittal")          \
    X(ADOPT, LAW, "an adoption")              \
    X(APPLY, REQUEST, "an application")       \
    X(APPOINT, APPOINTMENT, "an appointment") \
    X(ARREST, ARREST, "an arrest")            \
    X(ARRIVE, ARRIVAL, "an arrival")          \
    X(ATTACK, ATTACK, "an attack")            \
    X(BEAR, BIRTH, "a birth")                 \
    X(BEGIN, LAUNCH, "a beginning")           \
    X(BUILD, CONSTRUCTION, "a building")      \
    X(BURY, DEATH, "a funeral")               \
    X(BUY, SALE, "a purchase")                \
    X(CHARGE, TRIAL, "a charge")              \
    X(CLOSE, END, "a closing")                \
    X(CONVICT, TRIAL, "a conviction")         \
    X(DEPORT, TRANSFER, "a deportation")      \
    X(DIE, DEATH, "a death")                  \
    X(DISMISS, RESIGNATION, "a dismissal")    \
    X(DIVORCE, OTHER, "a divorce")            \
    X(ELECT, ELECTION, "an election")         \
    X(END, END, "an end")                     \
    X(ENFORCE, LAW, "an entry into force")    \
    X(EXPLODE, DISASTER, "an explosion")      \
    X(FOUND, FOUNDING, "a founding")          \
    X(GRANT, GRANT, "a grant")                \
    X(INJURE, DISASTER, "an injury")          \
    X(LAUNCH, LAUNCH, "a launch")             \
    X(LEAVE, DEPARTURE, "a departure")        \
    X(MARRY, OTHER, "a wedding")              \
    X(MEET, MEETING, "a meeting")             \
    X(OPEN, LAUNCH, "an opening")             \
    X(ORDER, DECISION, "an order")            \
    X(PAY, SALE, "a payment")                 \
    X(PROPOSE, REQUEST, "a proposal")         \
    X(PROTEST, PROTEST, "a protest")          \
    X(PUBLISH, PUBLICATION, "a publication")  \
    X(RATIFY, AGREEMENT, "a ratification")    \
    X(REFUSE, REFUSAL, "a refusal")           \
    X(RELEASE, RELEASE, "a release")          \
    X(REPEAL, LAW, "a repeal")                \
    X(RESIGN, RESIGNATION, "a resignation")   \
    X(SELL, SALE, "a sale")                   \
    X(SENTENCE, TRIAL, "a sentence")          \
    X(SIGN, AGREEMENT, "a signature")         \
    X(SINK, DISASTER, "a sinking")            \
    X(STRIKE, PROTEST, "a strike")            \
    X(TRY, TRIAL, "a trial")                  \
    X(VISIT, VISIT, "a visit")                \
    X(WIN, AWARD, "a victory")

#define ACT_ENUM(symbol, kind, noun) ACT_##symbol,
enum act { ACT_LIST(ACT_ENUM) ACT_COUNT };
#undef ACT_ENUM

/* The act that a claim tells, by its trigger and the words behind it in the passage
 * ("went down", "began a strike"); ACT_NONE when the table has it not. Scratch memory is
 * for lemmas. */
enum act act_of(struct arena *scratch, const struct claim *claim, enum kind kind);

/* The act of a lone word, verb or noun in any case: "signing". */
enum act act_of_word(struct arena *scratch, struct view word, enum kind kind);

enum kind act_kind(enum act act);
struct view act_noun(enum act act); /* "a signature" */

/* Acts that say of one person what befell or was done by that person alone: two persons,
 * two events. */
bool act_is_personal(enum act act);

/* Acts that one party does at a time: two parties, two events. */
bool act_is_one_sided(enum act act);

#endif
