#!/usr/bin/env python3
"""Writes a synthetic corpus: generate.py FOLDER COUNT [BYTES]. The same arguments, the same bytes.

The sentences are made of parts, so that they read like news and hold dates, names, quotations and figures in the
shares that news has: about one sentence in four is dated. There are thousands of persons and hundreds of bodies and
agreements, some told of often and most seldom, so that two sources tell of one thing as rarely as in a real collection."""
import os
import random
import sys

GIVEN = "Anna Boris Carla David Elena Farid Greta Hugo Irene Jonas Katya Luis Maria Nadia Omar Petra Rosa Stefan Tomas Vera".split()
FAMILY = [first + last for first in ("Abel Berg Castr Dvor Ekl Ferr Grim Hans Ivan Jans Kovac Lindgr Mor Nov Okaf Petr Quis Ross "
                                     "Sant Tan Ullm Vasqu Web Yilm Zhang").split()
          for last in "er ov ini ak en sen ard ez mann ova ilo anu eau ik oy".split()]
PLACES = ("Austria Bolivia Canada Denmark Estonia France Georgia Hungary Iceland Japan Kenya Latvia Mexico Norway Oman "
          "Poland Romania Spain Turkey Uruguay Vienna Lisbon Warsaw Geneva Oslo Nairobi").split()
RIVERS = "Arda Bistra Coma Dorva Elsa Fora Galda Hova Irga Jarva Kolpa Lesna Mura Nera Orla Prosna Rega Sava Tisa Ulla".split()
BODIES = ["Ministry of Transport", "Fisheries Commission", "Northern Railway Company", "Institute of Water Studies",
          "Harbour Authority", "Committee for Civil Rights", "Supreme Court", "National Bank", "Energy Agency"]
BODIES = BODIES + ["%s %s" % (river, body) for river in RIVERS for body in BODIES]
THINGS = ["a water treaty", "the harbour agreement", "a law on fishing", "a plan for the northern railway",
          "the budget", "a protocol on customs", "the report on floods", "a resolution on refugees"]
THINGS = THINGS + ["%s of the %s" % (thing, river) for river in RIVERS for thing in THINGS]
MONTHS = ("January February March April May June July August September October November December").split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday".split()
PLAIN = ["The talks were described as difficult, though both sides spoke of progress on most of the open points.",
         "Nobody expects a quick answer, and the details are still being worked out by the lawyers.",
         "Residents along the river have complained for a long time about noise, dust and the state of the roads.",
         "It remains unclear who will pay for the repairs, which experts put at about 40 million euros.",
         "\"We have read every page of it, and we are not convinced,\" one of the delegates said.",
         "Some 1,200 people live in the valley; most of them work in the quarries or in the two mills.",
         "Trade between the neighbours has grown, but the border stations are old and the queues are long.",
         "Critics say that the rules are too vague and that small firms would bear most of the cost."]


def often(rng, items):
    """One of them, the first ones more often than the last: about as words and names are spread."""
    return items[int(len(items) * rng.random() ** 2)]


def dated(rng, year):
    """A sentence that places an event."""
    who = "%s %s" % (rng.choice(GIVEN), often(rng, FAMILY))
    body, place, other = often(rng, BODIES), *rng.sample(PLACES, 2)
    thing, month, day = often(rng, THINGS), rng.choice(MONTHS), rng.randint(1, 28)
    return rng.choice([
        "On %d %s %d, %s and %s signed %s." % (day, month, year, place, other, thing),
        "%s, director of the %s, met officials from %s in %s %d." % (who, body, place, month, year),
        "The %s rejected %s on %s." % (body, thing, rng.choice(WEEKDAYS)),
        "In %s, %s announced that %s would join the talks." % (month, who, place),
        "%s had left %s in late %d and arrived in %s the following year." % (who, place, year - 1, other),
        "The %s has worked on %s since %d." % (body, thing, year - rng.randint(1, 9)),
        "Last month, %s opened an office of the %s in %s." % (who, body, place),
        "%s adopted %s on %s %d, %d." % (place, thing, month, day, year),
    ])


def source(rng, number, size):
    year = rng.randint(1990, 2024)
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    place = rng.choice(PLACES)
    head = "%s and %s discuss %s" % (place, rng.choice(PLACES), rng.choice(THINGS))
    lines = ["---", "title: %s" % head, "date: %04d-%02d-%02d" % (year, month, day),
             "publisher: Gazette %d" % (number % 40), "---", "", "# " + head, ""]
    length = 0
    while length < size:
        paragraph = " ".join(dated(rng, year) if rng.random() < .25 else rng.choice(PLAIN)
                             for _ in range(rng.randint(2, 5)))
        lines += [paragraph, ""]
        length += len(paragraph) + 2
    return "\n".join(lines)


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    size = int(sys.argv[3]) if len(sys.argv) > 3 else 2900
    for number in range(count):
        below = os.path.join(folder, "corpus", "%02d" % (number // 100))
        os.makedirs(below, exist_ok=True)
        with open(os.path.join(below, "source-%05d.md" % number), "w", encoding="utf-8") as out:
            out.write(source(random.Random(number), number, size))


main()
