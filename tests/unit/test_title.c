#include "claim_cases.h"

/* What hangs on a condition is not told without it. */
static void test_conditions(void **state)
{
    static const struct claim_case cases[] = {
        { "If the talks fail, the bank will close on <2012-06-01|1 June>.",
          "2012-06-01 on possible end: Bank will close if the talks fail\n" },
        { "Holt said on <2012-03-09|Friday> that foreign workers leave when their visas "
          "run "
          "out.",
          "2012-03-09 on happened statement: Holt says foreign workers leave when their "
          "visas run out\n" },
        { "Holt said on <2012-03-09|Friday> that they were free to work as long as their "
          "visas remained valid.",
          "2012-03-09 on happened statement: Holt says they were free to work as long as "
          "their visas remained valid\n" },
        /* what was, was */
        { "The mayor resigned on <2012-03-09|Friday> when the council met.",
          "2012-03-09 on happened resignation: Mayor resigns\n"
          "2012-03-09 on happened meeting: Council meets\n" },
        /* there is no room for it */
        { "Holt said on <2012-03-09|Friday> that the northern harbour would open in "
          "spring if "
          "the council of the southern province and the owners of the ferries agreed on "
          "all "
          "that had been proposed to them.",
          "" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_sayings(void **state)
{
    static const struct claim_case cases[] = {
        /* a speaker's words about himself are quoted, or not told */
        { "\"We must leave the valley,\" Holt said on <2012-03-09|Friday>.",
          "2012-03-09 on happened statement: Holt says “we must leave the valley”\n" },
        { "Holt said on <2012-03-09|Friday> that we must leave the valley.", "" },
        /* whose it is, another says within the words */
        { "\"The guide sold his boat on <2012-03-09|Friday>,\" the council said.",
          "2012-03-09 on happened sale: Guide sells his boat\n" },
        { "\"She left on <2012-03-09|Friday>,\" the council said.", "" },
        /* nobody tells without a hearer */
        { "The road is open, Holt told the council on <2012-03-09|Friday>.",
          "2012-03-09 on happened statement: Holt says the road is open\n" },
        /* a half of what was said, or a question, is nothing said */
        { "What counted, Holt said on <2012-03-09|Friday>, was that the road was open.",
          "" },
        { "The road is open; Holt announced no new prices on <2012-03-09|Friday>.",
          "2012-03-09 on denied statement: Holt announces no new prices\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

static void test_subjects(void **state)
{
    static const struct claim_case cases[] = {
        /* narrowed down where it tells too little */
        { "Those who had paid were released on <2012-03-09|Friday>.",
          "2012-03-09 on happened release: Those who had paid are released\n" },
        /* a verb for several, each with its date */
        { "Holt resigned on <2012-03-05|5 March>, Berger on <2012-03-06|6 March>; "
          "Marlow, after some hesitation, on <2012-03-07|7 March>.",
          "2012-03-05 on happened resignation: Holt resigns\n"
          "2012-03-06 on happened resignation: Berger resigns\n"
          "2012-03-07 on happened resignation: Marlow resigns\n" },
        /* which: the noun before */
        { "The mill, which Holt sold on <2012-03-05|5 March>, burned down.",
          "2012-03-05 on happened sale: Holt sells the mill\n" },
        { "He left for Peru, where Holt built bridges until <2012-03-05|5 March>.",
          "2012-03-05 until happened construction: Holt builds bridges\n" },
        { "The town from which Holt fled on <2012-03-05|5 March> burned down.",
          "2012-03-05 on happened departure: Holt flees\n" },
        { "The bill was passed on <2012-03-05|5 March> and received assent on "
          "<2012-03-06|6 March>.",
          "2012-03-05 on happened law: Bill is passed\n" },
        { "The first ship left on <2012-03-05|5 March>, the second on "
          "<2012-03-06|6 March>.",
          "2012-03-05 on happened departure: First ship leaves\n" },
        { "Peru, Chile, Norway and Ghana signed a treaty on <2012-03-05|5 March>.",
          "2012-03-05 on happened agreement: Peru, Chile, Norway and Ghana sign a "
          "treaty\n" },
        { "Holt himself fell ill on <2012-03-09|Friday>.",
          "2012-03-09 on happened change: Holt falls ill\n" },
        { "Digging began on <2012-03-09|Friday>.",
          "2012-03-09 on happened launch: Digging begins\n" },
        { "The minister, who had paid, left on <2012-03-09|Friday>.",
          "2012-03-09 on happened departure: Minister leaves\n" },
        /* a first name alone is nobody's name */
        { "Anna Holt spoke. Anna left on <2012-03-09|Friday>.",
          "2012-03-09 on happened departure: Anna Holt leaves\n" },
        /* nobody takes place */
        { "The firm bought Velmor Inc., which took place in <1996|1996>.", "" },
        /* a participle with an object is none of the passive before it */
        { "The firm was founded by Anna Holt in <1990|1990>, and opened the first shop "
          "in "
          "<1995|1995>.",
          "1990 during happened founding: Firm is founded by Anna Holt\n"
          "1995 during happened launch: Firm opens the first shop\n" },
        /* a span of time ends by itself, and a participle can be a preposition */
        { "The last quarter ended on <2012-02-28|28 February>.", "" },
        { "Requests can be sent starting <2012-04|next month>.",
          "2012-04 during planned transfer: Requests can be sent\n" },
        { "A judge barred Holt from working until <2012-04-01|1 April>.",
          "2012-04-01 until happened other: Judge bars Holt from working\n" },
        { "The stock tripled in <2010|2010>, doubled in <2011|2011> and fell in January.",
          "2010 during happened change: Stock triples\n"
          "2011 during happened change: Stock doubles\n" },
        { "Holt left the plant in Austin, Texas on <2012-03-09|Friday>.",
          "2012-03-09 on happened departure: Holt leaves the plant in Austin, Texas\n" },
        /* nor is a past form with an object, whatever it is joined to or hangs on */
        { "The line was founded in <1923|1923> and commenced operations in "
          "<1924|1924>.",
          "1923 during happened founding: Line is founded\n"
          "1924 during happened launch: Line commences operations\n" },
        { "The firm merged with its owner in <1837|1837>, received its charter in "
          "<1840|1840>, reached a peak of profits in <1841|1841>.",
          "1837 during happened sale: Firm merges with its owner\n"
          "1840 during happened award: Firm receives its charter\n"
          "1841 during happened arrival: Firm reaches a peak of profits\n" },
        { "She was elected mayor in <1923|1923> and named judge in <1924|1924>.", "" },
        /* "being" is a part of the verb */
        { "The ship sailed on before being sent to Oslo in <1945|1945>.",
          "1945 during happened transfer: Ship is sent to Oslo\n" },
        /* who are many */
        { "The Swedes lost the town in <1709|1709>.",
          "1709 during happened other: Swedes lose the town\n" },
        { "Holt's wife and his brother Jan sold the mill in <1709|1709>.",
          "1709 during happened sale: Holt's wife and his brother Jan sell the mill\n" },
        { "The long and bloody siege of the town ended the war in <1709|1709>.",
          "1709 during happened conflict: Long and bloody siege of the town ends the "
          "war\n" },
        { "The firm underwent a great change in <1709|1709>.",
          "1709 during happened other: Firm undergoes a great change\n" },
        /* a ruler's number is no pronoun, and a people is many */
        { "Otto I married Anna Holt in <1709|1709>.",
          "1709 during happened other: Otto I marries Anna Holt\n" },
        { "The British occupied the town in <1709|1709>.",
          "1709 during happened attack: British occupy the town\n" },
        /* what the lexicon has as an adjective, too */
        { "The firm was reorganised in <1922|1922>.",
          "1922 during happened change: Firm is reorganised\n" },
        /* what was decided, and no settlement */
        { "A settlement grew. It was decided in <2006|2006> to close the mill.", "" },
        /* a noun tells otherwise */
        { "Degrees were conferred on women in <1920|1920>.",
          "1920 during happened award: Degrees are conferred on women\n" },
        { "The school followed suit in <1920|1920>.",
          "1920 during happened other: School follows suit\n" },
        { "The battalion marched to Oslo in <1920|1920>.",
          "1920 during happened conflict: Battalion marches to Oslo\n" },
        { "The sultan invested the city in <1453|1453>.",
          "1453 during happened attack: Sultan invests the city\n" },
        { "The mayor suffered a heart attack in <1920|1920>.",
          "1920 during happened other: Mayor suffers a heart attack\n" },
        { "Orders were received on <1920-05-04|4 May 1920>.",
          "1920-05-04 on happened other: Orders are received\n" },
        { "A small settlement developed at Velmor in <1920|1920>.",
          "1920 during happened other: Small settlement develops at Velmor\n" },
        { "Holt appeared in concert with his sister in <1920|1920>.",
          "1920 during happened other: Holt appears in concert with his sister\n" },
        /* one of what is included is dated, and not the verb */
        { "Holt wrote many works, including a history of the town in <1922|1922>.", "" },
        /* what a verb passes, it does not do then */
        { "The regiment passed <1812|1812> in Oslo.", "" },
        { "The Royals advanced in <1812|1812>.",
          "1812 during happened conflict: Royals advance\n" },
        { "The club struggled before being relegated in <1907|1907>.",
          "1907 during happened other: Club is relegated\n" },
        { "The town got its first known charter in <1189|1189>.",
          "1189 during happened other: Town gets its first known charter\n" },
        { "The club grew. It was not until <1919|1919> that they won a cup.", "" },
        { "The light was burned and rebuilt at the cape in <1848|1848>.",
          "1848 during happened construction: Light is rebuilt at the cape\n" },
        { "Around ninety ships had been sunk by <1943|1943>.",
          "1943 by happened attack: Around ninety ships are sunk\n" },
        { "The unions called a general strike in <1926|1926>.",
          "1926 during happened protest: Unions call a general strike\n" },
        { "Over 90 people were arrested in Oslo in <1943|1943>.",
          "1943 during happened arrest: Over 90 people are arrested in Oslo\n" },
        /* the year of a law is in its name */
        { "The school was merged with another in <1907|1907> under the Transfer Act "
          "<1905|1905>.",
          "1907 during happened sale: School is merged with another under the Transfer "
          "Act\n" },
        /* a word in quotation marks keeps its distance */
        { "Holt said on <2012-03-09|Friday> that the firm is \"getting ready\" for it.",
          "2012-03-09 on happened statement: Holt says the firm is getting ready for "
          "it\n" },
    };
    (void) state;
    CHECK_CASES(cases);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_conditions),
        cmocka_unit_test(test_sayings),
        cmocka_unit_test(test_subjects),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
