#!/usr/bin/env python3
"""Writes synthetic records, JSON Lines: generate_records.py COUNT [--one-name]. The same arguments, the same bytes.

COUNT sources of five claims each, as an extractor would write them: about a third of the events are told by several
sources, in other words and with dates as precise or vaguer. With --one-name one city stands in every claim."""
import calendar
import hashlib
import json
import random
import sys

CLAIMS = 5
GIVEN = ("Anna Boris Carla David Elena Farid Greta Hugo Irene Jonas Katya Luis Maria Nadia Omar Petra Rosa Stefan Tomas "
         "Vera").split()
SYLLABLES = "bar dek fin gol hal jor kam lin mor nas pol rud sel tar vin wes zor eld ost ulm".split()
ACTS = [("sign", "signed", "agreement"), ("reject", "rejected", "refusal"), ("open", "opened", "launch"),
        ("visit", "visited", "visit"), ("publish", "published", "publication"), ("adopt", "adopted", "law"),
        ("inspect", "inspected", "other"), ("close", "closed", "end")]
THINGS = "treaty bridge harbour budget railway report museum school protocol market dam mill plan survey".split()
MONTHS = [name for name in calendar.month_name if name]


def word(rng, parts):
    return "".join(rng.choice(SYLLABLES) for _ in range(parts))


def date_of(year, month, day):
    if day:
        iso = "%04d-%02d-%02d" % (year, month, day)
        return {"edtf": iso, "earliest": iso, "latest": iso, "precision": "day", "certainty": "exact",
                "display": "%d %s %d" % (day, MONTHS[month - 1], year)}
    stem = "%04d-%02d" % (year, month)
    return {"edtf": stem, "earliest": stem + "-01", "latest": "%s-%02d" % (stem, calendar.monthrange(year, month)[1]),
            "precision": "month", "certainty": "exact", "display": "%s %d" % (MONTHS[month - 1], year)}


def event(number):
    """What happened: the same number, the same event. Names grow in number with the events, as they do in life."""
    rng = random.Random(number)
    act = rng.choice(ACTS)
    person = random.Random("person %d" % rng.randrange(1 + number // 3))
    return {"act": act, "thing": rng.choice(THINGS), "name": word(rng, 2).capitalize(),
            "who": "%s %s" % (person.choice(GIVEN), word(person, 3).capitalize()),
            "where": word(random.Random("place %d" % rng.randrange(1 + number // 10)), 2).capitalize() + "burg",
            "year": rng.randint(1950, 2020), "month": rng.randint(1, 12), "day": rng.randint(1, 28)}


class Text:
    """A text that grows by sentences, and what stands in them."""

    def __init__(self):
        self.text, self.timexes, self.mentions, self.claims = "", [], [], []

    def place(self, words):
        """Adds words and says where they stand."""
        start = len(self.text)
        self.text += words
        return {"start": start, "end": len(self.text), "text": words}

    def name(self, words, kind):
        self.mentions.append({**self.place(words), "type": kind, "name": words})
        return {"name": words, "type": kind}

    def tell(self, happened, vague, city):
        verb, past, kind = happened["act"]
        date = date_of(happened["year"], happened["month"], 0 if vague else happened["day"])
        start = len(self.text)
        who = self.name(happened["who"], "person")
        self.place(" ")
        trigger = self.place(past)
        self.place(" the %s " % happened["name"])
        self.place(happened["thing"] + " in ")
        where = self.name(city or happened["where"], "place")
        self.place(" in " if vague else " on ")
        said = self.place(date["display"])
        timex = "t%d" % (len(self.timexes) + 1)
        self.timexes.append({"id": timex, **said, "type": "DATE", "value": date["edtf"], "rule": "day", "date": date})
        exact = self.text[start:]
        self.text += ". "
        self.claims.append({
            "id": hashlib.sha256(("%d %s" % (len(self.claims), exact)).encode()).hexdigest()[:16], "timex": timex,
            "basis": "timex", "expression": {"text": said["text"], "value": date["edtf"], "rule": "day"},
            "relation": "during" if vague else "on", "date": date, "kind": kind, "factuality": "happened",
            "trigger": trigger, "title": "%s %ss the %s %s in %s" % (
                happened["who"], verb, happened["name"], happened["thing"], where["name"]),
            "lead": not self.claims, "salience": 0.5, "confidence": 0.9,
            "participants": [{**who, "role": "who"}, {**where, "role": "where"}],
            "quote": {"exact": exact, "prefix": "", "suffix": "", "start": start, "end": start + len(exact)}})


def record(number, count, one_name):
    rng = random.Random("record %d" % number)
    text = Text()
    for _ in range(CLAIMS):
        # two claims in three tell an event of their own, the rest one that others tell, too
        known = rng.random() < 1 / 3
        happened = event(rng.randrange(1 + count) if known else count + number * CLAIMS + len(text.claims))
        text.tell(happened, rng.random() < .2, "Midburg" if one_name else None)
    year = rng.randint(2020, 2024)
    return {"schema": "annals/record/1", "id": "s/%06d" % number, "path": "corpus/s/%06d.md" % number,
            "format": "markdown", "sha256": hashlib.sha256(text.text.encode()).hexdigest(),
            "title": "Source %d" % number, "publisher": "Gazette %d" % (number % 40), "author": None, "url": None,
            "language": "en", "rights": "excerpt", "kind": None, "tags": [], "date": date_of(year, 1 + number % 12, 1),
            "date_basis": "front matter", "text": text.text,
            "blocks": [{"kind": "paragraph", "start": 0, "end": len(text.text)}],
            "timexes": text.timexes, "mentions": text.mentions, "claims": text.claims, "diagnostics": []}


def main():
    count = int(sys.argv[1])
    for number in range(count):
        print(json.dumps(record(number, count, "--one-name" in sys.argv[2:])))


if __name__ == "__main__":
    main()
