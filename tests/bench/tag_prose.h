/* Made-up news for the benchmark of the time tagger: the same seed, the same bytes. */
#ifndef ANNALS_TESTS_TAG_PROSE_H
#define ANNALS_TESTS_TAG_PROSE_H

#include <stdint.h>
#include <stdlib.h>

#include "base/buffer.h"

enum { PROSE_LEAST = 3000, PROSE_SPREAD = 3000, PROSE_DATED_PERCENT = 17 };

struct prose {
    uint32_t seed;
    struct buffer out; /* the last text */
};

static inline uint32_t prose_random(struct prose *prose, uint32_t below)
{
    prose->seed = prose->seed * 1664525u + 1013904223u;
    return (uint32_t) (((uint64_t) prose->seed * below) >> 32);
}

static const char *const prose_names[] = {
    "Anna Berger",    "Boris Novak",   "Carla Rossi",   "David Okafor",  "Elena Petrov",
    "Farid Yilmaz",   "Greta Hansen",  "Hugo Moreau",   "Irene Castro",  "Jonas Weber",
    "Katya Ivanov",   "Luis Santos",   "Maria Tanaka",  "Nadia Ullmann", "Omar Vasquez",
    "Petra Lindgren", "Rosa Grimaldi", "Stefan Dvorak", "Tomas Kovacs",  "Vera Zhang",
    "Ms. Abel",       "Mr. Quist",     "Gen. Ferrari",  "Judge Eklund",  "the minister",
    "the envoy",      "the chairman",  "a spokeswoman", "two officials", "the governor",
};

static const char *const prose_places[] = {
    "Austria", "Bolivia", "Canada",    "Denmark", "Estonia", "Georgia",
    "Hungary", "Iceland", "Japan",     "Kenya",   "Latvia",  "Norway",
    "Vienna",  "Lisbon",  "Geneva",    "Nairobi", "Osaka",   "Quebec",
    "Turin",   "Utrecht", "the Hague", "Tallinn", "Oslo",    "the capital",
};

static const char *const prose_things[] = {
    "a water treaty",       "the harbour agreement", "a law on fishing",
    "the northern railway", "next-generation radar", "the customs protocol",
    "a $40 million loan",   "the flood report",      "a 12.5 percent stake",
    "the refugee accord",   "its copper mines",      "the pension reform",
    "a rival airline",      "the port's cranes",     "three power stations",
    "the merger",           "an inquiry into fraud", "the grain reserve",
};

static const char *const prose_verbs[] = {
    "approved", "rejected",  "announced", "postponed",  "reviewed", "sold",     "bought",
    "signed",   "discussed", "opened",    "criticised", "praised",  "financed", "closed",
};

static const char *const prose_months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
    "Jan.",    "Feb.",     "Aug.",      "Sept.",   "Oct.",     "Nov.",
};

static const char *const prose_days[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
                                          "Friday", "Saturday", "Sunday" };

static const char *const prose_plain[] = {
    "Talks about %t went on in %p, and both sides spoke of progress on the open points.",
    "Nobody there expects a quick answer; %n said the details were with the lawyers.",
    "Residents along the river complain about noise, dust and the state of the roads.",
    "It remains unclear who will pay for %t, which experts put at about %c million "
    "euros.",
    "\"We have read every page of it, and we are not convinced,\" %n said.",
    "Some 1,%c0 people live in the valley; most of them work in the quarries or the "
    "mills.",
    "Trade between %p and %p has grown, but the border stations are old.",
    "Critics say that the rules are vague and that small firms would bear the cost.",
    "Shares of the company fell %c cents to $%c.25 in composite trading on the exchange.",
    "The board of the Northern Railway Co. %v %t without giving a reason.",
    "For %p, the question is whether %t can be kept out of the dispute.",
    "%n, who leads the delegation, would not say whether %p had been asked.",
    "Police in %p said they had found no link between %t and the fire.",
    "But analysts don't think that the bank's loans to %p will ever be repaid in full.",
    "The court of appeal in %p %v %t, lawyers for both parties said.",
    "Prices of wheat, barley and oats rose; those of coffee and sugar hardly moved.",
    "Under the plan, %t would be run by a board in %p (its seat is still to be named).",
    "They walked for hours through fields that nobody had ploughed and past empty barns.",
    "An aide to %n called the report \"a first step\" and refused to go into it.",
    "The union's %c,000 members may vote again, and few of them want to march any "
    "longer.",
    "Engineers from %p tested the pumps, the gates and the second of the two turbines.",
    "Her brother, a teacher of music, had left %p with a suitcase and two violins.",
};

static const char *const prose_dated[] = {
    "On %d %m %y, %p and %p %v %t.",
    "%n, director of the Institute of Water Studies, met officials from %p in %m %y.",
    "The Fisheries Commission %v %t on %w.",
    "In %m, %n announced that %p would join the talks.",
    "%n had left %p in late %y and arrived in %p the following year.",
    "The Energy Agency has worked on %t since %y.",
    "Last month, %n opened an office of the Harbour Authority in %p.",
    "%p %v %t on %m %d, %y.",
    "Two years ago the Supreme Court %v %t, and %n resigned a week later.",
    "For the past three months the National Bank has %v nothing but %t.",
    "The company said it earned $%c million in the third quarter, up from a year "
    "earlier.",
    "%n told reporters yesterday that %t would be ready by the end of the year.",
    "Until the 1980s, %p had %v %t every two years.",
    "It now expects to open %t in the spring of %y, after a delay of %c days.",
    "At 10:30 a.m. on %w, %n %v %t in %p.",
    "Between %m and %m of that year, %p lost %c percent of its forests.",
};

#define PROSE_PICK(prose, list) \
    (list)[prose_random((prose), sizeof(list) / sizeof *(list))]

static inline void prose_slot(struct prose *prose, char slot, int year)
{
    switch (slot) {
    case 'n':
        buffer_add(&prose->out, view_of(PROSE_PICK(prose, prose_names)));
        break;
    case 'p':
        buffer_add(&prose->out, view_of(PROSE_PICK(prose, prose_places)));
        break;
    case 't':
        buffer_add(&prose->out, view_of(PROSE_PICK(prose, prose_things)));
        break;
    case 'v':
        buffer_add(&prose->out, view_of(PROSE_PICK(prose, prose_verbs)));
        break;
    case 'm':
        buffer_add(&prose->out, view_of(PROSE_PICK(prose, prose_months)));
        break;
    case 'w':
        buffer_add(&prose->out, view_of(PROSE_PICK(prose, prose_days)));
        break;
    case 'd':
        buffer_format(&prose->out, "%u", 1 + prose_random(prose, 28));
        break;
    case 'y':
        buffer_format(&prose->out, "%d", year - (int) prose_random(prose, 12));
        break;
    default:
        buffer_format(&prose->out, "%u", 10 + prose_random(prose, 90));
        break;
    }
}

static inline void prose_sentence(struct prose *prose, const char *pattern, int year)
{
    for (; *pattern != '\0'; pattern++)
        if (*pattern == '%')
            prose_slot(prose, *++pattern, year);
        else
            buffer_add_byte(&prose->out, *pattern);
}

/* A text of that year into prose->out. */
static inline void prose_write(struct prose *prose, int year)
{
    size_t size = PROSE_LEAST + prose_random(prose, PROSE_SPREAD);
    buffer_clear(&prose->out);
    while (prose->out.length < size) {
        uint32_t sentences = 2 + prose_random(prose, 3);
        for (uint32_t i = 0; i < sentences; i++) {
            bool dated = prose_random(prose, 100) < PROSE_DATED_PERCENT;
            prose_sentence(prose,
                           dated ? PROSE_PICK(prose, prose_dated)
                                 : PROSE_PICK(prose, prose_plain),
                           year);
            buffer_add_byte(&prose->out, ' ');
        }
        prose->out.data[prose->out.length - 1] = '\n';
        buffer_add_byte(&prose->out, '\n');
    }
}

#endif
