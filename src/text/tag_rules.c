#include "text/tag_rules.h"

#include <stddef.h>

#include "text/closed_words.h"

#define BIT(name) CLASS_BIT(WORD_##name)

#define N BIT(NOUN)
#define NAME BIT(NAME)
#define V BIT(VERB)
#define PRES BIT(PRESENT)
#define PAST BIT(PAST)
#define PART BIT(PARTICIPLE)
#define GER BIT(GERUND)
#define MODAL BIT(MODAL)
#define ADJ BIT(ADJECTIVE)
#define ADV BIT(ADVERB)
#define DET BIT(DETERMINER)
#define PRON BIT(PRONOUN)
#define POSS BIT(POSSESSIVE)
#define PREP BIT(PREPOSITION)
#define TO BIT(TO)
#define CONJ BIT(CONJUNCTION)
#define SUB BIT(SUBORDINATOR)
#define REL BIT(RELATIVE)
#define NUM BIT(NUMBER)
#define MARK BIT(PUNCT)
#define BEGIN PLACE_BEGIN
#define COMMA PLACE_COMMA
#define END PLACE_END

#define NOMINAL (N | NAME | NUM | PRON)
#define LEADS (DET | POSS | ADJ | NUM) /* words that lead to a noun */
#define FINITE (PAST | PRES | MODAL)
#define PHRASE                                                               \
    (DET | POSS | PRON | NAME | NUM | REL) /* words that begin a noun phrase \
                                            */

/* In order: the first that fits decides. After Brill (1992), but each word is decided
 * once, from left to right, with what may come to its right. */
/* clang-format off */
const struct tag_rule tag_rules[] = {
    /* names that are words too */
    { MODAL | NAME, 0, 0, NUM | MARK | END | PREP | TO | POSS, 0, 0, 0, WORD_NAME, "*May* 3 was cold" },
    { MODAL | NAME, 0, 0, FINITE, 0, 0, 0, WORD_NAME, "*Will* has left" },
    { MODAL | NAME, 0, 0, 0, 0, 0, STATE_CAPITAL, WORD_MODAL, "it *may* rain" },
    { MODAL | NAME, BEGIN, 0, 0, 0, 0, 0, WORD_MODAL, "*May* they rest" },
    { MODAL | N, DET | POSS | ADJ, 0, 0, 0, 0, 0, WORD_NOUN, "his last *will*" },
    { N | PRES, BEGIN, 0, SUB, PREP, STATE_THIRD, 0, WORD_NOUN, "*Rumours* that it sank are false" },
    { MODAL | N, 0, 0, 0, 0, 0, 0, WORD_MODAL, "they *can* go" },
    { NAME | ADJ, NAME, 0, PAST, 0, 0, STATE_JOINT, WORD_NAME, "Ann *Lee* left" },
    { NAME | ADJ, 0, 0, N | ADJ, 0, 0, STATE_TITLED, WORD_ADJECTIVE, "the *Polish* army" },

    /* words of several closed classes */
    { POSS | PRES, PRON, 0, N | ADJ, 0, STATE_PURE_PRONOUN, STATE_SUBJECT, WORD_POSSESSIVE, "everyone*'s* rights" },
    { POSS | PRES, PRON | REL, 0, 0, 0, 0, 0, WORD_PRESENT, "he*'s* here" },
    { POSS | PRES, 0, 0, DET | TO | PREP | SUB, 0, 0, 0, WORD_PRESENT, "Ali*'s* in Rome" },
    { POSS | PRES, 0, 0, 0, 0, 0, 0, WORD_POSSESSIVE, "Ali*'s* house" },
    { POSS | PRON, 0, 0, N | ADJ | NAME | NUM | GER, 0, 0, 0, WORD_POSSESSIVE, "*her* visit" },
    { POSS | PRON, 0, 0, 0, 0, 0, 0, WORD_PRONOUN, "met *her*" },
    { NAME | PRON, NAME, 0, 0, 0, 0, STATE_OPENED, WORD_NAME, "King Karl *I* fled" },
    { NAME | PRON, N, 0, 0, FINITE | ADV | SUB, 0, 0, WORD_NAME, "a class *I* island" },
    { NAME | PRON, 0, 0, PREP, FINITE | ADV | SUB, 0, 0, WORD_NAME, "Part *I* of the law" },
    { NAME | PRON, 0, 0, 0, 0, 0, 0, WORD_PRONOUN, "in Rome *I* met her" },
    { N | PRON, DET | POSS | ADJ | NUM, 0, 0, 0, 0, 0, WORD_NOUN, "the *mine* closed" },
    { N | PRON, 0, 0, 0, 0, 0, 0, WORD_PRONOUN, "that is *mine*" },
    { SUB | DET | REL, BEGIN, 0, FINITE, N, 0, 0, WORD_PRONOUN, "*That* is so" },
    { SUB | DET | REL, BEGIN, 0, PRES, 0, STATE_THIRD_NEXT, 0, WORD_PRONOUN, "*That* concerns us" },
    { SUB | DET | REL, V | PRES | PAST | PART | GER, 0, MARK, 0, STATE_SPEECH | STATE_MAIN_LATER, 0, WORD_SUBORDINATOR, "he said *that*, in May, it had" },
    { SUB | DET | REL, N, 0, MARK, END, STATE_SPEECH, 0, WORD_SUBORDINATOR, "reports *that*, in May, it had" },
    { SUB | DET | REL, BEGIN | PREP | TO | CONJ, 0, N | NUM, 0, 0, STATE_SPEECH, WORD_DETERMINER, "in *that* case" },
    { SUB | DET | REL, PREP | TO, 0, 0, 0, 0, 0, WORD_PRONOUN, "after *that* we" },
    { SUB | DET | REL, N | NAME | PRON, 0, FINITE, 0, 0, STATE_NOUNS_NEXT, WORD_RELATIVE, "a rule *that* gives" },
    { SUB | DET | REL, N | NAME | PRON, 0, FINITE | ADV, 0, 0, STATE_SPEECH, WORD_RELATIVE, "a law *that* bans" },
    { SUB | DET | REL, N, 0, 0, 0, 0, STATE_SPEECH, WORD_RELATIVE, "a law *that* we need" },
    { SUB | DET | REL, V | PRES | PAST | PART | GER, 0, N, 0, STATE_TIME_NEXT, 0, WORD_DETERMINER, "met *that* year" },
    { SUB | DET | REL, V, 0, N | ADJ, 0, 0, STATE_SPEECH | STATE_SURELY_AHEAD | STATE_PERHAPS_AHEAD, WORD_DETERMINER, "to revive *that* unit" },
    { SUB | DET | REL, 0, 0, MARK | END, 0, 0, 0, WORD_PRONOUN, "he knew *that*." },
    { SUB | DET | REL, 0, 0, 0, 0, 0, 0, WORD_SUBORDINATOR, "he said *that* they" },
    { DET | PRON, 0, 0, MODAL, 0, 0, 0, WORD_PRONOUN, "*this* will be" },
    { DET | PRON, 0, 0, PRES, 0, STATE_SINGULAR | STATE_THIRD_NEXT, 0, WORD_PRONOUN, "*this* concerns us" },
    { DET | PRON, 0, 0, GER, N, 0, 0, WORD_PRONOUN, "*those* applying to" },
    { DET | CONJ, N | NAME | PRON, 0, PAST | PRES | PART, N, 0, 0, WORD_ADVERB, "the twins *both* died" },
    { DET | PRON, 0, 0, N | ADJ | NAME | NUM | GER, 0, 0, 0, WORD_DETERMINER, "*this* law" },
    { DET | PRON, 0, 0, 0, 0, 0, 0, WORD_PRONOUN, "*this* is" },
    { DET | ADV, 0, 0, N | ADJ | NAME | NUM, 0, 0, 0, WORD_DETERMINER, "*no* word" },
    { ADJ | PRON | ADV, N | NAME, 0, PART, 0, 0, 0, WORD_ADVERB, "a visit *much* discussed" },
    { ADJ | PRON | ADV, 0, 0, PREP, SUB, 0, 0, WORD_PRONOUN, "*most* of the" },
    { ADJ | PRON | ADV, 0, 0, ADJ | ADV, N | NUM, 0, 0, WORD_ADVERB, "*more* recent" },
    { ADJ | PRON | ADV, 0, 0, N | ADJ, 0, STATE_NOUNS_NEXT, 0, WORD_ADJECTIVE, "*more* aid" },
    { ADJ | PRON | ADV, 0, 0, 0, 0, 0, 0, WORD_ADVERB, "*more* than" },
    { N | ADJ | PREP | ADV, ADJ | DET | NUM, 0, 0, N | ADJ, 0, 0, WORD_NOUN, "a new *round* of talks" },
    { PRON | ADV, 0, 0, FINITE, 0, 0, 0, WORD_PRONOUN, "*there* was" },
    { PRON | ADV, 0, 0, V, 0, 0, 0, WORD_PRONOUN, "*there* have been" },
    { PRON | ADV, 0, 0, 0, 0, 0, 0, WORD_ADVERB, "went *there*" },
    { ADJ | PRON, 0, 0, FINITE, N, 0, STATE_NOUNS_NEXT, WORD_PRONOUN, "*many* assumed" },
    { ADJ | PRON, 0, 0, N | ADJ | NAME, 0, 0, 0, WORD_ADJECTIVE, "*many* ships" },
    { ADJ | PREP, DET | POSS, 0, 0, 0, 0, 0, WORD_ADJECTIVE, "the *following* month" },
    { ADJ | PREP, 0, 0, DET | POSS | NAME, 0, 0, 0, WORD_PREPOSITION, "*following* the talks" },
    { ADJ | PREP, 0, 0, TO, 0, STATE_BE, 0, WORD_ADJECTIVE, "they are *due* to" },
    { ADJ | PREP, 0, 0, TO, 0, 0, 0, WORD_PREPOSITION, "*due* to rain" },
    { PREP | GER, 0, 0, 0, 0, 0, 0, WORD_PREPOSITION, "*including* her" },
    { PREP | SUB, 0, 0, 0, 0, STATE_AFTER_SUCH, 0, WORD_PREPOSITION, "such *as* this is" },
    { PREP | SUB | ADV, 0, 0, PART, 0, STATE_HAVE, 0, WORD_ADVERB, "has *since* been" },
    { PREP | SUB, 0, 0, GER, 0, 0, 0, WORD_PREPOSITION, "*before* leaving" },
    { PREP | SUB, 0, 0, 0, 0, STATE_TIME_NEXT, 0, WORD_PREPOSITION, "*before* May it was" },
    { PREP | SUB, 0, 0, NUM, 0, 0, 0, WORD_PREPOSITION, "*before* 1990 it" },
    { PREP | SUB, 0, 0, PART, 0, STATE_THAN, 0, WORD_PREPOSITION, "lower *than* planned" },
    { PREP | SUB, 0, 0, PART, 0, 0, STATE_SURELY_AHEAD, WORD_SUBORDINATOR, "*as* agreed" },
    { PREP | SUB, N | NAME, 0, DET | POSS | NAME | N | ADJ, 0, STATE_SURELY_AHEAD | STATE_ONE_AHEAD, STATE_VERB_BEHIND | STATE_MAIN_DONE, WORD_PREPOSITION, "the vote *since* the war was" },
    { PREP | SUB, 0, 0, 0, 0, STATE_SURELY_AHEAD, 0, WORD_SUBORDINATOR, "*before* it was" },
    { PREP | SUB, 0, 0, PRON, 0, STATE_SUBJECT_NEXT, 0, WORD_SUBORDINATOR, "*after* he fled" },
    { PREP | SUB, 0, 0, PRON, 0, STATE_PERHAPS_AHEAD, 0, WORD_SUBORDINATOR, "*after* it fled" },
    { PREP | SUB, 0, 0, DET, 0, STATE_AS, STATE_SURELY_AHEAD, WORD_PREPOSITION, "they met *as* a group led" },
    { PREP | SUB, 0, 0, DET | POSS | N | NAME | ADJ, 0, STATE_PERHAPS_AHEAD | STATE_MAIN_DONE, 0, WORD_SUBORDINATOR, "they left *after* the army fled" },
    { PREP | SUB | ADV, 0, 0, MARK | END, 0, 0, 0, WORD_ADVERB, "never *before*" },
    { PREP | V, MODAL | TO | PRON, 0, 0, 0, 0, STATE_BE, WORD_VERB, "would *like*" },
    { PREP | SUB, 0, 0, 0, 0, 0, 0, WORD_PREPOSITION, "*after* the war" },
    { PREP | ADV, V | PRES | PAST | PART | GER, 0, 0, 0, STATE_PARTICLE, 0, WORD_ADVERB, "struck *down* a law" },
    { PREP | ADV, 0, 0, NUM, 0, STATE_BE | STATE_PARTICLE, 0, WORD_ADVERB, "was *up* 8 percent" },
    { PREP | ADV, 0, 0, MARK | END | TO | PREP, 0, 0, 0, WORD_ADVERB, "fled *across*." },
    { PREP | ADV, 0, 0, 0, 0, 0, 0, WORD_PREPOSITION, "*in* Rome" },
    { ADV | SUB, 0, 0, ADJ | ADV, 0, 0, 0, WORD_ADVERB, "*so* far" },
    { ADV | SUB, 0, 0, DET | PRON | N | NAME | POSS, 0, STATE_SURELY_AHEAD, 0, WORD_SUBORDINATOR, "*once* it is" },

    { DET | N, 0, 0, PREP | MARK | END, 0, 0, 0, WORD_NOUN, "the first *half* of" },

    /* compounds: "U.S.-led", "law-enforcement" */
    { N, 0, 0, 0, 0, STATE_JOINT, STATE_ADJECTIVE_STRONG, WORD_NOUN, "*law*-enforcement" },
    { ADJ, 0, 0, 0, 0, STATE_JOINT, 0, WORD_ADJECTIVE, "*long*-term" },
    { PAST | PART, 0, 0, 0, 0, STATE_COMPOUND, 0, WORD_ADJECTIVE, "U.S.-*led*" },
    { PART, 0, 0, 0, 0, STATE_COMPOUND, 0, WORD_ADJECTIVE, "well-*known*" },
    { GER, 0, 0, 0, 0, STATE_COMPOUND, 0, WORD_ADJECTIVE, "far-*reaching*" },
    { N | ADJ, 0, 0, FINITE, 0, STATE_COMPOUND, 0, WORD_NOUN, "the editor-in-*chief* resigned" },
    { N | PRES, 0, 0, 0, 0, STATE_COMPOUND, 0, WORD_NOUN, "a cease-*fire*" },

    /* behind auxiliaries */
    { PART, 0, MODAL, 0, 0, STATE_HAVE, 0, WORD_PARTICIPLE, "could have *gone*" },
    { V, 0, MODAL, 0, 0, 0, STATE_HAVE, WORD_VERB, "will *report*" },
    { V | N, TO, 0, DET | POSS, 0, 0, STATE_THIRD, WORD_VERB, "due to *debate* the" },
    { N | PRES, TO, 0, 0, 0, STATE_THIRD, 0, WORD_NOUN, "according to *reports*" },
    { V | N, TO, 0, 0, 0, STATE_TO_NOUN, 0, WORD_NOUN, "thanks to *aid*" },
    { V, TO, 0, 0, 0, 0, STATE_NOUN_STRONG, WORD_VERB, "to *plan*" },
    { V, TO, 0, DET | POSS | PRON | NAME, 0, 0, 0, WORD_VERB, "to *man* the ship" },
    { V | N, TO, 0, 0, 0, 0, 0, WORD_NOUN, "to *people*" },
    { V, ADV, TO, 0, 0, 0, 0, WORD_VERB, "to fully *test*" },
    { V, 0, 0, 0, 0, STATE_DO, STATE_NOUN_STRONG, WORD_VERB, "did not *sign*" },
    { PART, 0, 0, 0, 0, STATE_HAVE, 0, WORD_PARTICIPLE, "has *cut*" },
    { PAST | PART | V, CONJ, 0, 0, 0, STATE_LAST_PASSIVE, STATE_INTRANSITIVE | STATE_OBJECT_NEXT | STATE_AUXILIARY, WORD_PARTICIPLE, "was brought in and *read*" },
    { PAST | PART, 0, 0, 0, 0, STATE_AUXILIARY, 0, WORD_PAST, "*had* been" },
    { V | PRES, BEGIN | COMMA, 0, PRON, NAME, 0, 0, WORD_VERB, "*Let* me go" },
    { V | PRES, PRON, 0, 0, 0, STATE_BARE, 0, WORD_VERB, "let him *go*" },
    { V | PRES, V | PRES | PAST | GER, 0, 0, N, STATE_BARE, STATE_AUXILIARY | STATE_NOUN_STRONG, WORD_VERB, "to help *defend* it" },
    { V | PRES, N | NAME, 0, 0, N | ADJ, STATE_BARE | STATE_VERB_STRONG, 0, WORD_VERB, "saw Bo *lose* it" },
    { V | PRES, N | NAME, 0, ADV, 0, STATE_BARE, 0, WORD_VERB, "saw Bo *hand* over" },
    { V | PRES, N | NAME | PRON, 0, 0, 0, STATE_INVERTED, 0, WORD_VERB, "did he *reject* it" },
    { PART | ADJ, 0, 0, 0, 0, STATE_BE | STATE_ADJECTIVE_STRONG, STATE_BY_NEXT, WORD_ADJECTIVE, "was *interested*" },
    { PART, 0, 0, 0, 0, STATE_BE, 0, WORD_PARTICIPLE, "was *seized*" },
    { GER | N, DET | POSS, 0, N, 0, STATE_NOUN_COMMON, 0, WORD_NOUN, "our *meeting* today" },
    { GER, DET | POSS, 0, N | NAME, 0, 0, 0, WORD_ADJECTIVE, "the *ruling* party" },
    { GER, 0, 0, 0, 0, STATE_BE, 0, WORD_GERUND, "is *building*" },
    { ADJ | ADV, 0, 0, TO, N, STATE_BE, STATE_ADJECTIVE_STRONG, WORD_ADVERB, "is *only* to" },
    { ADJ | ADV, 0, 0, ADJ | PART | GER | DET | NUM, N, STATE_BE, 0, WORD_ADVERB, "is *only* seen" },
    { ADJ, 0, 0, 0, 0, STATE_BE, 0, WORD_ADJECTIVE, "is *open*" },

    /* inside noun phrases */
    { ADJ | N, DET | POSS | ADJ, 0, MARK | END | PREP | FINITE | CONJ, N, 0, 0, WORD_NOUN, "the *left*" },
    { ADJ | N, LEADS, 0, N | ADJ | NAME, 0, STATE_ADJECTIVE_FAIR | STATE_NOUNS_NEXT, 0, WORD_ADJECTIVE, "a *criminal* offence" },
    { ADJ | PRES, LEADS | PREP, 0, N | ADJ, 0, STATE_NOUNS_NEXT, 0, WORD_ADJECTIVE, "a *separate* plan" },
    { ADJ | PRES, V | PAST | GER | CONJ | COMMA, 0, N | ADJ, 0, STATE_NOUNS_NEXT | STATE_ADJECTIVE_STRONG, 0, WORD_ADJECTIVE, "with boots and *bare* hands" },
    { ADJ | PRES, V | PRES | PAST | PART | GER, 0, 0, N, 0, STATE_AUXILIARY | STATE_OBJECT_NEXT, WORD_ADJECTIVE, "grew *slow* and" },
    { ADJ | N | PRES, PREP | GER | PAST | PRES, 0, N, 0, STATE_NOUNS_NEXT | STATE_ADJECTIVE_FAIR, 0, WORD_ADJECTIVE, "under *separate* commands" },
    { PART, CONJ, 0, N | ADJ, 0, STATE_NOUNS_NEXT | STATE_LAST_PAST | STATE_PURE_PARTICIPLE, 0, WORD_ADJECTIVE, "sold drugs and *stolen* goods" },
    { PAST | PART, CONJ, 0, N | ADJ, 0, STATE_NOUNS_NEXT | STATE_PAIRED, 0, WORD_ADJECTIVE, "found his burned and *buried* car" },
    { ADJ | PART, CONJ, 0, N | ADJ | NAME, 0, STATE_NOUNS_NEXT, STATE_LAST_PAST, WORD_ADJECTIVE, "and *armed* men" },
    { ADJ | PART, N | NAME, 0, N | ADJ, 0, STATE_NOUNS_NEXT | STATE_BASED, 0, WORD_ADJECTIVE, "a Rome *based* group" },
    { ADJ | PART, LEADS | PREP | GER, 0, N | ADJ | NAME, 0, STATE_NOUNS_NEXT, STATE_YEAR_BEHIND, WORD_ADJECTIVE, "an *armed* group" },
    { PART, LEADS, 0, N | ADJ | NAME, 0, STATE_NOUNS_NEXT, STATE_YEAR_BEHIND, WORD_ADJECTIVE, "the *stolen* car" },
    { PART | PAST, PREP | V | PRES | GER, 0, N, 0, STATE_NOUNS_NEXT, 0, WORD_ADJECTIVE, "of *increased* costs" },
    { GER | N, DET | POSS | ADJ, 0, 0, 0, 0, 0, WORD_NOUN, "the *meeting*" },
    { GER, DET | POSS | ADJ | NUM, 0, N, 0, 0, 0, WORD_ADJECTIVE, "two *striking* miners" },
    { GER, DET | POSS, 0, 0, 0, 0, 0, WORD_NOUN, "the *jailing* of" },
    { N, DET | POSS, 0, 0, 0, 0, STATE_ADJECTIVE_STRONG, WORD_NOUN, "a *cut* in" },
    { N, DET | POSS, 0, 0, 0, 0, STATE_NOUNS_NEXT, WORD_NOUN, "the *light* was" },
    { N | PRES, ADJ, 0, 0, 0, 0, 0, WORD_NOUN, "recent *moves*" },
    { N | PRES, NUM, 0, 0, 0, 0, STATE_OBJECT_NEXT, WORD_NOUN, "two *calls*" },
    { PART | PAST, DET | POSS, 0, 0, 0, 0, 0, WORD_ADJECTIVE, "the *convicted*" },
    { N | V, PREP, 0, 0, 0, 0, 0, WORD_NOUN, "in *support*" },
    { N | PRES, PREP, 0, 0, 0, 0, 0, WORD_NOUN, "of *plans*" },
    { N | PAST, PREP, 0, 0, 0, 0, 0, WORD_NOUN, "on the *left*" },
    { GER, CONJ, 0, PREP | MARK | END, 0, STATE_LAST_PAST, 0, WORD_NOUN, "banned alcohol, games and *dancing*." },
    { GER, PREP | SUB, 0, PREP, 0, STATE_OF_NEXT, 0, WORD_NOUN, "until *signing* of the pact" },
    { GER | N, PREP, 0, PHRASE, 0, STATE_OBJECT_NEXT, 0, WORD_GERUND, "by *meeting* the" },
    { GER | N, GER | V, 0, 0, 0, STATE_NOUN_COMMON, STATE_OBJECT_NEXT, WORD_NOUN, "a working *meeting*" },
    { GER | N, PREP, 0, MARK | END | CONJ, 0, 0, STATE_VERB_VERY, WORD_NOUN, "about *housing*." },
    { GER | N, PREP, 0, 0, 0, 0, STATE_NOUN_STRONG | STATE_VERB_STRONG, WORD_NOUN, "in *meeting*" },
    { GER, PREP, 0, 0, 0, 0, STATE_NOUN_STRONG, WORD_GERUND, "after *fleeing*" },
    { GER | N, PREP | SUB | CONJ | COMMA | V | PRES | PAST, 0, PART, 0, STATE_BEING, 0, WORD_GERUND, "after *being* paid" },
    { GER | N, PREP, 0, 0, 0, 0, 0, WORD_NOUN, "in the *building*" },
    { GER | ADJ, 0, 0, N, 0, STATE_ADJECTIVE_STRONG | STATE_NOUNS_NEXT, STATE_VERB_BEHIND, WORD_ADJECTIVE, "*interesting* men" },

    { N | V, V | PRES | PAST | PART | GER, 0, 0, 0, 0, STATE_AUXILIARY, WORD_NOUN, "face *jail*" },
    { N | PRES, V | PRES | PAST | PART | GER, 0, 0, 0, 0, 0, WORD_NOUN, "tighten *controls*" },

    /* behind subjects */
    { V | PRES, 0, 0, 0, 0, STATE_AUXILIARY, 0, WORD_PRESENT, "they *have* gone" },
    { PAST | PART, PRON, 0, 0, 0, STATE_PERHAPS_AHEAD, STATE_SUBJECT | STATE_OBJECT_NEXT, WORD_PARTICIPLE, "those *polled* said" },
    { PAST | PART, PRON, 0, 0, 0, STATE_VERB_BEHIND, STATE_SUBJECT, WORD_PARTICIPLE, "got everything *completed*" },
    { PAST, PRON | REL, 0, 0, 0, 0, 0, WORD_PAST, "he *felt*" },
    { PAST, ADV, PRON | REL, 0, 0, 0, 0, WORD_PAST, "who almost *faced*" },
    { PRES | N, REL, 0, FINITE, 0, STATE_SURELY_AHEAD, STATE_OBJECT_NEXT | STATE_VERB_STRONG, WORD_NOUN, "which *troops* had" },
    { PRES, REL, 0, 0, 0, 0, STATE_NOUN_STRONG, WORD_PRESENT, "who *lives*" },
    { PRES, 0, 0, 0, 0, STATE_SUBJECT, 0, WORD_PRESENT, "it *dates* back" },
    { PRES, PRON, 0, 0, 0, STATE_THIRD, 0, WORD_PRESENT, "this *concerns* us" },
    { PRES, PRON, 0, 0, 0, 0, STATE_NOUN_STRONG, WORD_PRESENT, "they *need*" },
    { PRES, ADV, PRON | REL, 0, 0, 0, STATE_NOUN_STRONG, WORD_PRESENT, "who often *visit*" },
    { PAST, ADV, N | NAME, 0, 0, 0, STATE_VERB_BEHIND | STATE_PERHAPS_AHEAD | STATE_SURELY_AHEAD, WORD_PAST, "the army later *fled*" },

    { PAST | PART | N | ADJ, N, 0, 0, 0, STATE_CONJUNCTION | STATE_FINITE_BEHIND, STATE_SURELY_AHEAD | STATE_PERHAPS_AHEAD, WORD_PAST, "it closed and workers *left*" },
    { N | PAST, N | NAME, 0, 0, 0, STATE_VERB_BEHIND, STATE_VERB_VERY, WORD_NOUN, "to win a takeover *bid*" },
    { N | PAST, N | NAME | PRON, 0, 0, 0, 0, STATE_VERB_BEHIND | STATE_SURELY_AHEAD | STATE_THIRD, WORD_PAST, "exports *rose*" },
    { PAST | V, N | NAME, 0, 0, 0, STATE_OBJECT_NEXT, STATE_VERB_BEHIND | STATE_SURELY_AHEAD, WORD_PAST, "the bank *cut* rates" },

    /* past or participle */
    { PAST | PART, NUM | NAME, 0, N, ADJ, STATE_PERHAPS_AHEAD | STATE_NOUNS_NEXT | STATE_FRONTED, STATE_VERB_BEHIND | STATE_MAIN_DONE, WORD_ADJECTIVE, "In 1911 *masked* men robbed it" },
    { PAST | PART, 0, 0, 0, 0, STATE_SAY, 0, WORD_PAST, "officials *said* on" },
    { PAST | PART, 0, N | NAME | NUM, 0, 0, STATE_SPEECH, STATE_BY_NEXT | STATE_VERB_BEHIND | STATE_SURELY_AHEAD, WORD_PAST, "officials *claimed* in" },
    { PAST | PART, 0, N | NAME, 0, 0, STATE_ADJOINED, STATE_VERB_BEHIND | STATE_BY_NEXT, WORD_PAST, "the deal the kings *signed* in May was" },
    { PAST | PART, CONJ, 0, 0, 0, STATE_AFTER_BUT, 0, WORD_PAST, "was halted but *resumed*" },
    { PAST | PART, 0, N, 0, 0, STATE_PREPOSED | STATE_MAIN_LATER, STATE_MAIN_DONE | STATE_INTRANSITIVE | STATE_OBJECT_NEXT, WORD_PARTICIPLE, "Under a deal *struck* in Rome, it will go" },
    { PAST | PART, 0, CONJ, 0, 0, STATE_STATED, STATE_INTRANSITIVE | STATE_OBJECT_NEXT, WORD_ADJECTIVE, "left ten people dead or *injured*" },
    { PAST | PART, 0, CONJ, 0, 0, STATE_LAST_PASSIVE, STATE_INTRANSITIVE | STATE_OBJECT_NEXT, WORD_PARTICIPLE, "was held and *tried*" },
    { PAST | PART, 0, CONJ, 0, 0, STATE_LAST_PASSIVE | STATE_INTRANSITIVE, 0, WORD_PAST, "was signed and *expired*" },
    { PAST | PART, 0, CONJ, 0, 0, STATE_LAST_PARTICIPLE, 0, WORD_PARTICIPLE, "has grown and *changed*" },
    { PAST | PART, 0, CONJ, 0, 0, STATE_LAST_PAST, 0, WORD_PAST, "they met and *agreed*" },
    { PAST | PART, 0, CONJ, 0, 0, STATE_LAST_ANY, 0, WORD_PAST, "agreed to go and *wanted* to" },
    { PAST | PART, 0, CONJ, 0, 0, 0, STATE_OBJECT_NEXT, WORD_PARTICIPLE, "loved and *feared*" },
    { PAST | PART, 0, N | NAME | NUM | PRON, 0, 0, STATE_BY_NEXT, STATE_INTRANSITIVE, WORD_PARTICIPLE, "a plan *drafted* by" },
    { PAST | PART, 0, N, 0, 0, STATE_FINITE_BEHIND | STATE_NAMING, STATE_CONJUNCTION, WORD_PARTICIPLE, "he owned a ship *called* the Vasa" },
    { PAST | PART, 0, N | NUM, 0, 0, STATE_FINITE_BEHIND, STATE_CONJUNCTION | STATE_INTRANSITIVE | STATE_OBJECT_NEXT, WORD_PARTICIPLE, "passed a law *drafted* in" },
    { PAST | PART, 0, NAME, 0, 0, STATE_VERB_BEHIND | STATE_MAIN_DONE, STATE_CONJUNCTION | STATE_INTRANSITIVE | STATE_OBJECT_NEXT | STATE_SPEECH, WORD_PARTICIPLE, "he left, having met Ali *seated* in" },
    { PAST | PART, 0, N | NUM, 0, 0, STATE_VERB_BEHIND | STATE_MAIN_DONE, STATE_CONJUNCTION | STATE_INTRANSITIVE | STATE_OBJECT_NEXT, WORD_PARTICIPLE, "they met, approving a law *drafted* in" },
    { PAST | PART, 0, N | NUM, 0, 0, STATE_SURELY_AHEAD, STATE_OBJECT_NEXT | STATE_INTRANSITIVE, WORD_PARTICIPLE, "a deal *signed* in May was" },
    { PAST | PART, 0, N | NUM, 0, 0, STATE_PERHAPS_AHEAD, STATE_OBJECT_NEXT | STATE_INTRANSITIVE, WORD_PARTICIPLE, "a deal *signed* in May fell" },
    { PAST | PART, PREP, 0, MARK | END, 0, 0, 0, WORD_PARTICIPLE, "as *agreed*." },
    { PAST | PART, 0, PREP | DET | ADJ, 0, 0, 0, 0, WORD_ADJECTIVE, "with *mixed* and" },
    { PAST | PART, BEGIN, 0, N | ADJ, 0, STATE_SURELY_AHEAD | STATE_NOUNS_NEXT, 0, WORD_ADJECTIVE, "*Required* fields are" },
    { PAST | PART, BEGIN, 0, N, 0, STATE_PERHAPS_AHEAD | STATE_NOUNS_NEXT | STATE_PLURAL_NEXT, 0, WORD_ADJECTIVE, "*Elected* officials warned him" },
    { PAST | PART, BEGIN | COMMA, 0, N, ADJ, STATE_PERHAPS_AHEAD | STATE_NOUNS_NEXT, STATE_VERB_BEHIND | STATE_MAIN_DONE, WORD_ADJECTIVE, "In May, *masked* men robbed it" },
    { PAST | PART, BEGIN, 0, 0, 0, 0, STATE_OBJECT_NEXT, WORD_PARTICIPLE, "*Founded* in 1950" },
    { PAST | PART, 0, COMMA | PLACE_BRACKET, 0, 0, STATE_BY_NEXT, 0, WORD_PARTICIPLE, "the law, *backed* by" },
    { PAST | PART, COMMA | PLACE_BRACKET, 0, 0, 0, STATE_OBJECT_NEXT, STATE_BY_NEXT, WORD_PAST, "he rose, *took* it" },
    { PAST | PART, COMMA, 0, 0, 0, STATE_SAID_ASIDE, STATE_BY_NEXT | STATE_MAIN_LATER, WORD_PAST, "the firm, he said, *made* a lot" },
    { PAST | PART, 0, COMMA | PLACE_BRACKET, 0, 0, 0, STATE_MAIN_DONE | STATE_MAIN_LATER, WORD_PAST, "Ivan Orlov, 45, *fled* to" },
    { PAST | PART, 0, COMMA | PLACE_BRACKET, 0, 0, STATE_INTRANSITIVE, 0, WORD_PAST, "it rose, *fell* and" },
    { PAST | PART, 0, COMMA | PLACE_BRACKET, 0, 0, 0, 0, WORD_PARTICIPLE, "the law, *passed* in May, was" },
    { PAST | PART, 0, N | NAME | NUM | PRON, 0, 0, 0, 0, WORD_PAST, "troops *advanced* on" },
    { PAST | PART, SUB, 0, N | ADJ, 0, STATE_NOUNS_NEXT, STATE_NAMING, WORD_ADJECTIVE, "after *forced* labour" },
    { PAST | PART, 0, SUB, 0, 0, 0, 0, WORD_PARTICIPLE, "if forcibly *repatriated*" },
    { PAST | PART, PREP, 0, 0, 0, 0, 0, WORD_PARTICIPLE, "as *planned*" },
    { PAST | PART, V | PRES | PAST | PART | GER, 0, 0, 0, 0, 0, WORD_PARTICIPLE, "got *killed*" },

    /* noun or verb behind nouns */
    { N | PRES, COMMA, 0, 0, 0, STATE_THIRD, STATE_MAIN_DONE | STATE_MAIN_LATER | STATE_NOUN_STRONG | STATE_PERHAPS_AHEAD, WORD_PRESENT, "Bo, now 72, *lives* in" },
    { N | PRES, N | NAME, 0, 0, 0, STATE_AGREES | STATE_THIRD | STATE_VERB_VERY, STATE_FINITE_BEHIND | STATE_SURELY_AHEAD, WORD_PRESENT, "it says the deal *takes* shape" },
    { V | PRES, CONJ, 0, 0, 0, STATE_VERB_VERY | STATE_LAST_BASE, 0, WORD_VERB, "to come and *go*" },
    { N | PRES, ADV, V | PRES | PAST | PART | GER, 0, 0, 0, STATE_OBJECT_NEXT | STATE_AUXILIARY, WORD_NOUN, "speed up *work* on" },
    { N | PRES, BEGIN, 0, DET | POSS | PRON, 0, 0, STATE_SURELY_AHEAD | STATE_PERHAPS_AHEAD | STATE_NOUN_STRONG | STATE_TITLED, WORD_VERB, "*Sign* the form" },
    { ADJ | N, 0, 0, N | ADJ | NAME, 0, STATE_NOUNS_NEXT | STATE_ADJECTIVE_STRONG, 0, WORD_ADJECTIVE, "*public* funds" },
    { N | PRES, BEGIN, 0, 0, 0, 0, 0, WORD_NOUN, "*Talks* began" },
    { V | N, 0, CONJ, 0, 0, STATE_LAST_BASE | STATE_OBJECT_NEXT, 0, WORD_VERB, "to meet and *plan* the" },
    { N | PRES, CONJ, 0, 0, 0, STATE_SURELY_AHEAD | STATE_NOUNS_NEXT, 0, WORD_NOUN, "and *poison* gas became" },
    { N | PRES, CONJ, 0, 0, 0, STATE_OBJECT_NEXT | STATE_VERB_BEHIND, STATE_NOUN_STRONG, WORD_PRESENT, "eats and *drinks* it" },
    { N | PRES, SUB, 0, 0, 0, 0, 0, WORD_NOUN, "he said that *profits* would" },
    { N | PRES, CONJ, 0, 0, 0, STATE_LAST_PRESENT | STATE_VERB_STRONG, STATE_NOUNS_NEXT, WORD_PRESENT, "Bo eats and *drinks* in" },
    { N | PRES, CONJ | COMMA, 0, 0, 0, 0, STATE_OBJECT_NEXT, WORD_NOUN, "aid and *trade*" },
    { N | PRES, COMMA, 0, NAME, 0, STATE_SPEECH, 0, WORD_PRESENT, "all is well, *reports* Ali" },
    { ADJ | N, N | NAME, 0, TO, 0, STATE_ADJECTIVE_STRONG, 0, WORD_ADJECTIVE, "sources *close* to" },
    { ADJ | N, N | NAME, 0, MARK | END | CONJ, 0, STATE_ADJECTIVE_STRONG | STATE_VERB_BEHIND, 0, WORD_ADJECTIVE, "left six men *dead*." },
    { N | PRES, N | NAME, 0, 0, 0, STATE_FINITE_BEHIND, STATE_CONJUNCTION, WORD_NOUN, "held peace *talks*" },
    { N | PRES, N, 0, 0, 0, STATE_BARE_NOUN | STATE_LAST_PAST | STATE_THIRD, STATE_OBJECT_NEXT, WORD_NOUN, "ordered air and sea *forces* to go" },
    { N | PRES, N | NAME, 0, TO, 0, STATE_AGREES, STATE_SURELY_AHEAD | STATE_PERHAPS_AHEAD | STATE_NOUN_STRONG, WORD_PRESENT, "Norway *plans* to" },
    { N | PRES, N | NAME, 0, 0, 0, STATE_SURELY_AHEAD, 0, WORD_NOUN, "peace *talks* have" },
    { N | PRES, N | NAME, 0, 0, 0, STATE_AGREES | STATE_OBJECT_NEXT, STATE_NOUN_STRONG, WORD_PRESENT, "Norway *backs* the" },
    { N | PRES, N | NAME, 0, 0, 0, STATE_PERHAPS_AHEAD, STATE_VERB_STRONG, WORD_NOUN, "peace *talks* failed" },
    { N | PRES, N | NAME, 0, SUB, 0, STATE_AGREES | STATE_SPEECH, 0, WORD_PRESENT, "Ali *reports* that" },
    { N | PRES, N | NAME, 0, 0, 0, STATE_AGREES | STATE_VERB_STRONG, STATE_PERHAPS_AHEAD | STATE_VERB_BEHIND, WORD_PRESENT, "the deal *comes* at" },
    { N | PRES, ADV, N | NAME | PRON, 0, 0, STATE_AGREES, STATE_FINITE_BEHIND | STATE_SURELY_AHEAD | STATE_NOUN_STRONG, WORD_PRESENT, "Norway often *backs*" },
    { N | PRES, N | NAME, 0, 0, 0, STATE_DATES, 0, WORD_PRESENT, "the church *dates* from 1340" },
    { N | PRES, N | NAME | NUM, 0, 0, 0, 0, 0, WORD_NOUN, "a missile *test*" },
    { PRES | N, 0, 0, 0, 0, STATE_VERB_STRONG | STATE_OBJECT_NEXT, STATE_FINITE_BEHIND, WORD_PRESENT, "soon *brings* the" },
    { V | PRES, 0, CONJ, 0, 0, STATE_LAST_BASE, 0, WORD_VERB, "to meet and *agree*" },
    { V | PRES | ADV, 0, 0, 0, 0, 0, STATE_VERB_STRONG, WORD_ADVERB, "*well*" },
    { V | PRES, BEGIN | COMMA, 0, 0, 0, 0, STATE_SURELY_AHEAD | STATE_NOUN_STRONG, WORD_VERB, "*Consider* this" },
    { V | PRES, N | NAME | PRON, 0, 0, 0, STATE_FINITE_BEHIND, STATE_CONJUNCTION | STATE_NOUN_STRONG, WORD_VERB, "saw him *leave*" },
    { V | PRES, 0, N | NAME | PRON | NUM | MARK | REL | CONJ, 0, 0, 0, STATE_NOUN_STRONG, WORD_PRESENT, "visas *expire*" },
    { PRES, 0, 0, 0, 0, 0, STATE_NOUN_STRONG, WORD_PRESENT, "here *goes*" },

    /* adjectives, adverbs */
    { GER | N, COMMA, 0, PREP | DET | POSS | PRON | NAME | TO, 0, 0, 0, WORD_GERUND, "he left, *suffering* from" },
    { GER | N, N | NAME, 0, MARK | END | FINITE, 0, 0, STATE_AGREES, WORD_NOUN, "merchant *shipping*." },
    { GER | N, N | NAME, 0, 0, 0, STATE_NOUN_COMMON, STATE_OBJECT_NEXT | STATE_AGREES, WORD_NOUN, "a board *meeting*" },
    { GER | N, N | NAME | PRON, 0, 0, 0, 0, 0, WORD_GERUND, "people *living* in" },
    { GER | N, BEGIN, 0, N, 0, STATE_OBJECT_NEXT, 0, WORD_GERUND, "*Rising* rents are" },
    { ADJ | ADV, 0, 0, ADJ | ADV, N | NUM, 0, 0, WORD_ADVERB, "*more* recent" },
    { ADJ | ADV, 0, 0, N | ADJ | NAME, 0, STATE_NOUNS_NEXT, 0, WORD_ADJECTIVE, "*last* week" },
    { ADJ | ADV, PREP | DET | POSS, 0, N, 0, 0, 0, WORD_ADJECTIVE, "until *further* notice" },
    { ADJ | ADV, DET | POSS, 0, 0, 0, 0, 0, WORD_ADJECTIVE, "the *early* and" },
    { ADJ | ADV, PREP, 0, NUM, 0, 0, 0, WORD_ADJECTIVE, "in *early* 1990" },
    { ADJ | ADV, V | PAST | PRES | GER, 0, SUB, 0, STATE_ADJECTIVE_STRONG, 0, WORD_ADJECTIVE, "they make *sure* that" },
    { ADJ | ADV, 0, 0, 0, 0, 0, 0, WORD_ADVERB, "came *late*" },
    { N | ADV, V | PRES | PAST | PART | GER, 0, 0, 0, 0, 0, WORD_ADVERB, "returned *home*" },
    { ADJ | N, 0, 0, MARK | END | PREP | FINITE | CONJ, 0, 0, STATE_ADJECTIVE_STRONG, WORD_NOUN, "a *native* of" },
    { ADJ | N, N | NAME, 0, PREP | PART, N, 0, 0, WORD_NOUN, "the deputy *chief* of" },
    { ADJ | GER, 0, 0, N, 0, STATE_NOUNS_NEXT | STATE_ADJECTIVE_STRONG, 0, WORD_ADJECTIVE, "*amazing* men" },
    { GER | N, BEGIN | COMMA | CONJ, 0, FINITE, 0, 0, STATE_VERB_STRONG, WORD_NOUN, "*Fighting* broke out" },
    { GER, BEGIN, 0, PAST | MODAL, N | ADJ | PART, 0, 0, WORD_NOUN, "*Digging* began in May" },
};
/* clang-format on */

const size_t tag_rule_count = sizeof tag_rules / sizeof *tag_rules;

enum {
    INDEX_WORDS = (sizeof tag_rules / sizeof *tag_rules + 63) / 64,
    CLASS_COUNT = WORD_PUNCT + 1,
};

/* A bit for each rule, filed under the last of the classes that it asks for: of a word's
 * readings that is mostly the one that fewest words have. */
struct tag_index {
    uint64_t filed[CLASS_COUNT][INDEX_WORDS];
};

const struct tag_index *tag_index_make(struct arena *arena)
{
    struct tag_index *index = ARENA_NEW(arena, struct tag_index);
    for (size_t i = 0; i < tag_rule_count; i++) {
        size_t class = 31 - (size_t) __builtin_clz(tag_rules[i].can); /* the highest */
        index->filed[class][i / 64] |= UINT64_C(1) << i % 64;
    }
    return index;
}

/* Whether a set of bits, if any is wanted, holds one of them. */
static inline unsigned meets(uint32_t set, uint32_t wanted)
{
    return (wanted == 0) | ((set & wanted) != 0);
}

/* All is asked before anything is decided: most rules fail, each somewhere else, and a
 * jump a question would be guessed wrong. */
static inline bool fits(const struct tag_rule *rule, const struct tag_context *context)
{
    uint64_t amiss = (rule->can & ~context->can) | (context->next & rule->never) |
                     (rule->when & ~context->state) | (context->state & rule->unless);
    return (amiss == 0) & meets(context->before, rule->before) &
           meets(context->behind, rule->behind) & meets(context->next, rule->next);
}

const struct tag_rule *tag_rule_for(const struct tag_index *index,
                                    const struct tag_context *context)
{
    uint64_t rules[INDEX_WORDS] = { 0 };
    for (uint32_t can = context->can; can != 0; can &= can - 1)
        for (size_t word = 0; word < INDEX_WORDS; word++)
            rules[word] |= index->filed[__builtin_ctz(can)][word];
    for (size_t word = 0; word < INDEX_WORDS; word++)
        for (uint64_t left = rules[word]; left != 0; left &= left - 1) {
            size_t i = word * 64 + (size_t) __builtin_ctzll(left);
            if (fits(&tag_rules[i], context))
                return &tag_rules[i];
        }
    return NULL;
}
