/* Tag rules: which of its classes a word has, by its neighbours. */
#ifndef ANNALS_TEXT_TAG_RULES_H
#define ANNALS_TEXT_TAG_RULES_H

#include <stdint.h>

#include "base/arena.h"
#include "text/token.h"

/* What surrounds a word. Neighbours are bits of word classes, and of places. */
struct tag_context {
    uint32_t can;    /* classes the word may have */
    uint32_t before; /* class of the word before; marks of quotation are looked through */
    uint32_t behind; /* class of the last word before that is no adverb */
    uint32_t next;   /* classes the next word may have; adverbs are not looked through */
    uint64_t state;  /* bits STATE_... */
};

/* Places, as bits beside those of the word classes. */
#define PLACE_BEGIN \
    (UINT32_C(1) << 24) /* nothing before but the start, a colon, a dash */
#define PLACE_COMMA (UINT32_C(1) << 25)
#define PLACE_END (UINT32_C(1) << 26)
#define PLACE_BRACKET (UINT32_C(1) << 27)

/* States: what rules ask beside classes. */
#define STATE(number) (UINT64_C(1) << (number))
#define STATE_BE STATE(0) /* the word behind is a form of be */
#define STATE_HAVE STATE(1)
#define STATE_DO STATE(2)
#define STATE_VERB_BEHIND STATE(3)   /* the segment has a verb already */
#define STATE_FINITE_BEHIND STATE(4) /* a finite one, not of saying */
#define STATE_SURELY_AHEAD STATE(5)  /* a finite verb comes before the segment ends */
#define STATE_PERHAPS_AHEAD STATE(6)
#define STATE_MAIN_DONE STATE(7)  /* the main clause has its verb */
#define STATE_MAIN_LATER STATE(8) /* it comes later */
#define STATE_AGREES \
    STATE(9) /* the noun before and the ending agree as subject and verb */
#define STATE_VERB_STRONG STATE(10) /* more often a verb than a noun */
#define STATE_NOUN_STRONG STATE(11) /* much more often a noun than a verb */
#define STATE_ADJECTIVE_STRONG STATE(12)
#define STATE_OBJECT_NEXT STATE(13) /* a noun phrase begins next, not one of time */
#define STATE_BY_NEXT STATE(14)
#define STATE_SPEECH STATE(15) /* a verb of saying; of "that": behind one */
#define STATE_INTRANSITIVE STATE(16)
#define STATE_LAST_PASSIVE STATE(17) /* the verb before is a passive participle */
#define STATE_LAST_PARTICIPLE STATE(18)
#define STATE_LAST_PAST STATE(19)
#define STATE_LAST_PRESENT STATE(20)
#define STATE_LAST_BASE STATE(21)
#define STATE_TITLED STATE(22)
#define STATE_COMPOUND STATE(23) /* behind a hyphen */
#define STATE_JOINT STATE(24)    /* before a hyphen */
#define STATE_TIME_NEXT STATE(25)
#define STATE_TO_NOUN STATE(26)     /* the "to" before goes with nouns: according to */
#define STATE_NOUNS_NEXT STATE(27)  /* the next word goes on a noun phrase */
#define STATE_CONJUNCTION STATE(28) /* an "and" came since the last verb */
#define STATE_CAPITAL STATE(29)
#define STATE_SUBJECT STATE(30)  /* behind a pronoun that is a subject: he, it */
#define STATE_BARE_NOUN STATE(31) /* behind a singular alone behind "and" or a verb */
#define STATE_THIRD STATE(32)    /* ends in the -s of the third person */
#define STATE_INVERTED STATE(33) /* "did", "will" stood before its subject */
#define STATE_BARE STATE(34)     /* the verb before takes one without "to": let, see */
#define STATE_SAY STATE(35)
#define STATE_PARTICLE STATE(36) /* up, down, off, out, away */
#define STATE_THAN STATE(37)
#define STATE_SUBJECT_NEXT STATE(38)
#define STATE_NOUN_COMMON STATE(39) /* often met as a noun */
#define STATE_AFTER_BUT STATE(40)
#define STATE_PREPOSED                                                                   \
    STATE(41)                     /* behind the noun of a phrase that opens the sentence \
                                   */
#define STATE_BASED STATE(42)     /* the participle "based" */
#define STATE_VERB_VERY STATE(43) /* hardly ever a noun: takes */
#define STATE_THIRD_NEXT STATE(44)
#define STATE_SINGULAR STATE(45) /* this */
#define STATE_AFTER_SUCH STATE(46)
#define STATE_PURE_PRONOUN STATE(47)   /* behind a word that can only be a pronoun */
#define STATE_LAST_ANY STATE(48)       /* the sentence has had a verb */
#define STATE_ADJECTIVE_FAIR STATE(49) /* nearly as often as a noun */
#define STATE_AS STATE(50)
#define STATE_NAMING STATE(51) /* called, named */
#define STATE_STATED \
    STATE(52) /* behind "or" and what the noun before it is: ten dead or */
#define STATE_PURE_PARTICIPLE STATE(53) /* no past form, too: stolen */
#define STATE_BEING STATE(54)           /* a form of be itself */
#define STATE_ONE_AHEAD                                            \
    STATE(55) /* of the words ahead one alone can be a finite verb \
               */
#define STATE_ADJOINED \
    STATE(57)                  /* behind a phrase right behind another: a deal the king */
#define STATE_DATES STATE(58)  /* "dates" before "from" or "back" */
#define STATE_PLURAL_NEXT STATE(61)
#define STATE_PAIRED STATE(60) /* behind "and" and an adjective that a determiner leads */
#define STATE_OF_NEXT STATE(59) /* an -ing form before "of" that may be a noun */
#define STATE_OPENED STATE(56) /* behind a phrase of place or time that opens it */
#define STATE_FRONTED STATE(59) /* behind a date that opens it: On 3 May 1911 */
#define STATE_YEAR_BEHIND STATE(60) /* behind "in 1911" */
#define STATE_SAID_ASIDE STATE(61)  /* behind ", the board said," */
#define STATE_AUXILIARY STATE(31) /* have, do */

struct tag_rule {
    uint32_t can;    /* applies to a word that may be all of these */
    uint32_t before; /* any of these; 0: no matter */
    uint32_t behind;
    uint32_t next;
    uint32_t never;  /* nor may the next be any of these */
    uint64_t when;   /* all of these states */
    uint64_t unless; /* none of these */
    enum word_class result;
    const char *example; /* the word in question between asterisks */
};

extern const struct tag_rule tag_rules[];
extern const size_t tag_rule_count;

/* Rules by class: finds those that a word's classes may allow without trying all. */
struct tag_index;

/* Made in the arena. */
const struct tag_index *tag_index_make(struct arena *arena);

/* The first rule that fits, or NULL. */
const struct tag_rule *tag_rule_for(const struct tag_index *index,
                                    const struct tag_context *context);

#endif
