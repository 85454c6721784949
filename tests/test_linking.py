#!/usr/bin/env python3
"""The linker by its own set (tests/data/linking): joins of claims and of names, contradictions. With --report it prints
each pair that is wrong or missed."""
import itertools
import json
import os
import re
import sys
import unittest

import tap
from annals import Case, ROOT

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "linking")
MARK = re.compile(r"\{([^|{}]+)\|([^|{}]+)\}")
REPORT = "--report" in sys.argv


class Document:
    def __init__(self, head, marked):
        self.id, self.publisher, self.date = head.split(" / ")
        self.text, self.marks = "", []
        at = 0
        for mark in MARK.finditer(marked):
            self.text += marked[at:mark.start()]
            self.marks.append((len(self.text), len(self.text) + len(mark[1]), mark[2]))
            self.text += mark[1]
            at = mark.end()
        self.text += marked[at:]

    def label_at(self, start, end):
        """The label that a passage is marked with, or None."""
        for first, last, label in self.marks:
            if first < end and start < last:
                return label
        return None


def documents():
    for name in sorted(os.listdir(DATA)):
        if not name.endswith(".txt") or name == "contradictions.txt":
            continue
        with open(os.path.join(DATA, name), encoding="utf-8") as file:
            for part in file.read().split("== ")[1:]:
                head, marked = part.split("\n", 1)
                yield Document(head, marked.strip())


def contradictions():
    """[({frozenset of events, ...}, kind, must be shown)]: any of the sets will do."""
    found = []
    with open(os.path.join(DATA, "contradictions.txt"), encoding="utf-8") as file:
        for line in file:
            if line.strip() and not line.startswith("#"):
                kind, *events = line.strip().split(" / ")
                choices = {frozenset(choice) for choice in itertools.product(*(event.split(" or ") for event in events))}
                found.append((choices, kind.strip("()"), not kind.startswith("(")))
    return found


def pairs_of(labelled):
    """{(one, other): whether both have one label} of the items of different documents."""
    return {frozenset((one[0], other[0])): one[1] is not None and one[1] == other[1]
            for one, other in itertools.combinations(labelled, 2) if one[0].split("#")[0] != other[0].split("#")[0]}


class Measure:
    """What was joined against what is to be joined; pairs that may be either count for neither."""

    def __init__(self, name, gold, joined, either=()):
        self.wrong = sorted(sorted(pair) for pair in joined if not gold.get(pair, False) and pair not in either)
        wanted = {pair for pair, same in gold.items() if same}
        self.missed = sorted(sorted(pair) for pair in wanted - joined)
        right = len(wanted & joined)
        self.recall = right / len(wanted)
        self.precision = right / (right + len(self.wrong)) if right else 0
        self.line = "%s: precision %.3f (%d wrong), recall %.3f (%d of %d)" % (
            name, self.precision, len(self.wrong), self.recall, right, len(wanted))


class Linking(Case):
    def setUp(self):
        super().setUp()
        self.documents = {document.id: document for document in documents()}
        for document in self.documents.values():
            self.write("set/%s.txt" % document.id, document.text + "\n")
            self.write("set/%s.yaml" % document.id,
                       "publisher: %s\ndate: %s\n" % (document.publisher, document.date))
        records = self.run_annals("extract", "set", folder=self.folder).stdout
        self.records = [json.loads(line) for line in records.splitlines()]
        self.write("records.jsonl", records)
        self.timeline = json.loads(self.run_annals("link", self.path("records.jsonl")).stdout)
        self.label_claims()

    def say(self, *lines):
        for line in lines:
            print("# " + line)

    def label_claims(self):
        """Finds which claim is marked with which event, and what the extractor missed."""
        self.claims, self.titles, met = {}, {}, set()
        for record in self.records:
            document = self.documents[record["id"]]
            self.assertEqual(record["text"].strip(), document.text)
            for claim in record["claims"]:
                address = record["id"] + "#" + claim["id"]
                label = document.label_at(claim["trigger"]["start"], claim["trigger"]["end"])
                self.claims[address] = label
                self.titles[address] = "%s (%s)" % (claim["title"], claim["date"]["edtf"])
                met.add((record["id"], label))
        self.unseen = [(document.id, label) for document in self.documents.values() for _, _, label in document.marks
                       if not label.startswith("@") and (document.id, label) not in met]

    def event_pairs(self):
        joined = set()
        for event in self.timeline["events"]:
            addresses = [claim["source"] + "#" + claim["id"] for claim in event["claims"]]
            joined.update(pair for pair in map(frozenset, itertools.combinations(addresses, 2))
                          if len({address.split("#")[0] for address in pair}) == 2)
        return joined

    def test_the_set_is_large_enough(self):
        self.assertGreaterEqual(len(self.documents), 40)

    def test_claims_that_are_one_event(self):
        gold = pairs_of(list(self.claims.items()))
        dated_apart = {events for choices, kind, _ in contradictions() if kind == "when" for events in choices}
        either = {pair for pair in gold if frozenset(self.claims[claim] for claim in pair) in dated_apart}
        measure = Measure("claims", gold, self.event_pairs(), either)
        self.say(measure.line, "the extractor missed %d of %d marks" % (
            len(self.unseen), sum(not label.startswith("@") for document in self.documents.values()
                                  for _, _, label in document.marks)))
        if REPORT:
            self.say(*("wrong: %s | %s" % tuple(self.titles[claim] for claim in pair) for pair in measure.wrong))
            self.say(*("missed: %s | %s" % tuple(self.titles[claim] for claim in pair) for pair in measure.missed))
            self.say(*("no claim: %s %s" % pair for pair in self.unseen))
            self.say(*("no mark: %s" % (claim + " " + self.titles[claim]) for claim, label in self.claims.items() if not label))
        self.assertEqual(measure.wrong, [])
        self.assertGreaterEqual(measure.recall, 0.8)

    def test_names_that_are_one_person(self):
        labelled, entity_of = [], {}
        for record in self.records:
            document = self.documents[record["id"]]
            for mention in record["mentions"]:
                label = document.label_at(mention["start"], mention["end"])
                if label is None or not label.startswith("@"):
                    continue
                item = "%s#%s" % (record["id"], mention["name"])
                labelled.append((item, label))
                entity_of[item] = next(
                    entity["id"] for entity in self.timeline["entities"]
                    if entity["type"] == mention["type"] and record["id"] in entity["sources"]
                    and mention["name"] in [entity["name"], *entity["aliases"]])
        gold = pairs_of(list(dict(labelled).items()))
        joined = {pair for pair in gold if len({entity_of[item] for item in pair}) == 1}
        measure = Measure("names", gold, joined)
        self.say(measure.line)
        if REPORT:
            self.say(*("wrong: %s" % pair for pair in measure.wrong), *("missed: %s" % pair for pair in measure.missed))
        self.assertEqual(measure.wrong, [])
        self.assertGreaterEqual(measure.recall, 0.8)

    def test_contradictions(self):
        shown = set()
        for disagreement in self.timeline["disagreements"]:
            labels = frozenset(self.claims[claim] or claim for claim in disagreement["claims"])
            shown.add(labels)
            if REPORT:
                self.say("shown: %s; %s [%s]" % (disagreement["about"], disagreement["explanation"], " / ".join(sorted(labels))))
        planted = contradictions()
        missed = sorted("%s: %s" % (kind, sorted(map(sorted, choices)))
                        for choices, kind, must in planted if must and not choices & shown)
        true = set().union(*(choices for choices, _, _ in planted))
        invented = sorted(" / ".join(sorted(labels)) for labels in shown - true)
        self.say("contradictions: %d planted, %d missed, %d invented" % (
            sum(must for _, _, must in planted), len(missed), len(invented)))
        if REPORT:
            self.say(*("missed: " + line for line in missed), *("invented: " + line for line in invented))
        self.assertEqual(missed, [])
        self.assertEqual(invented, [])


class Documentation(unittest.TestCase):
    def test_the_readme_has_every_presupposition(self):
        with open(os.path.join(ROOT, "src", "events", "disagree_orders.c"), encoding="utf-8") as file:
            rules = re.findall(r'VIEW_INIT\("((?:an? |who )[^"{]*(?:presupposes|alive)[^"{]*)"\)', file.read())
        with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
            readme = file.read()
        self.assertGreaterEqual(len(rules), 15)
        self.assertEqual([rule for rule in rules if "| %s |" % rule not in readme], [])


if __name__ == "__main__":
    tap.main()
