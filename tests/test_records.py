#!/usr/bin/env python3
"""Records that others wrote: in any order and number of files they give one timeline; bad ones are refused with file and
line, and the rest is linked."""
import copy
import json
import os
import random
import re

import tap
from annals import Case, ROOT

SAMPLE = os.path.join(ROOT, "tests", "data", "store", "record.json")
SET = os.path.join(ROOT, "tests", "data", "linking")


def changed(record, path, value):
    """A copy of a record with another value; the value None takes the field out."""
    copied = copy.deepcopy(record)
    place = copied
    for key in path[:-1]:
        place = place[key]
    if value is None:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return copied


class Datelines(Case):
    """When an agency wrote is not when what it tells took place."""

    def test_each_form(self):
        for line in ("OSLO, Nov 21 (Harbour Wire) - ", "OSLO, Nov. 21 -- ", "OSLO, November 21 (HW) \u2014 ", "OSLO, Nov 21. /HW/. ",
                     "Oslo, 21 November 2019 - ", "New York, Nov 21 \u2013 ", "OSLO (Harbour Wire) - ", ""):
            self.write("wire.md", "---\ntitle: Court frees fisherman\ndate: 2019-11-21\n---\n"
                       + line + "A court on Wednesday freed a fisherman. It sat on 21 November 2019.\n")
            record = json.loads(self.run_annals("extract", self.path("wire.md")).stdout)
            self.assertEqual([claim["date"]["edtf"] for claim in record["claims"] if "fisherman" in claim["title"]], ["2019-11-20"], line)

    def test_an_officer_on_a_day(self):
        self.write("cable.md", "---\ntitle: The lease\ndate: 2019-11-21\n---\nADM. HALL on May 3 signed the lease.\n")
        record = json.loads(self.run_annals("extract", self.path("cable.md")).stdout)
        self.assertEqual([claim["date"]["edtf"] for claim in record["claims"]], ["2019-05-03"])


class Order(Case):
    """The same sources give the same bytes, however they come."""

    def setUp(self):
        super().setUp()
        for name in sorted(os.listdir(SET)):
            if name.endswith(".txt") and name != "contradictions.txt":
                with open(os.path.join(SET, name), encoding="utf-8") as file:
                    for number, part in enumerate(file.read().split("== ")[1:]):
                        text = part.split("\n", 1)[1].replace("{", "").replace("}", "")
                        self.write("set/%s%d.txt" % (name[:3], number), text)
        records = self.run_annals("extract", "set", folder=self.folder).stdout
        self.lines = records.splitlines()
        self.timeline = self.link(self.write("all.jsonl", records))
        self.assertGreater(len(self.lines), 50)

    def link(self, *paths):
        return self.run_annals("link", *paths).stdout

    def test_shuffled(self):
        rng = random.Random(5)
        for _ in range(5):
            rng.shuffle(self.lines)
            self.assertEqual(self.link(self.write("shuffled.jsonl", "\n".join(self.lines) + "\n")), self.timeline)

    def test_split_over_many_files(self):
        paths = [self.write("part-%02d.jsonl" % number, line + "\n") for number, line in enumerate(self.lines)]
        random.Random(6).shuffle(paths)
        self.assertEqual(self.link(*paths), self.timeline)

    def test_given_twice(self):
        twice = self.write("twice.jsonl", "\n".join(self.lines + self.lines[::-1]) + "\n")
        run = self.run_annals("link", twice, status=1)
        self.assertEqual(run.stdout, self.timeline)
        self.assertEqual(run.stderr.count("[duplicate-id]"), len(self.lines))


class Refusals(Case):
    def setUp(self):
        super().setUp()
        with open(SAMPLE, encoding="utf-8") as file:
            self.record = json.load(file)

    def refused(self, bad, message):
        """The bad record stands in line 2 between good ones, which are linked."""
        before, after = (changed(self.record, ["id"], name) for name in ("a", "z"))
        path = self.write("r.jsonl", "".join(json.dumps(one) + "\n" for one in (before, bad, after)))
        run = self.run_annals("link", path, status=1)
        self.assertEqual(run.stderr.splitlines()[0], "%s:2:1: error: %s [bad-record]" % (path, message))
        self.assertEqual([source["id"] for source in json.loads(run.stdout)["sources"]], ["a", "z"])

    def test_each_with_its_message(self):
        for path, value, message in (
            # what the schema does not allow
            (["surplus"], 1, '"surplus" is not known to this version (use the one that wrote it)'),
            (["publisher"], None, '"publisher" is missing'),
            (["text"], 7, '"text" must be a string'),
            (["claims", 0, "confidence"], 1.5, 'claims[0]: "confidence" must be a number from 0 to 1'),
            (["claims", 1, "title"], "", 'claims[1]: "title" is empty'),
            (["claims", 0, "quote", "suffix"], None, 'claims[0]: quote: "suffix" is missing'),
            (["mentions", 0, "type"], "ghost",
             'mentions[0]: "type" is "ghost" (it must be person, organisation, place, text or thing)'),
            (["date", "display"], 4, 'date: "display" must be a string'),
            # what is not there
            (["claims", 0, "timex"], "t77", 'claims[0]: "timex" is "t77" (it must be the id of one of "timexes")'),
            (["claims", 0, "trigger", "end"], 9999,
             'claims[0]: trigger: "start" 46 and "end" 9999 are no part of the text, which has 164 code points'),
            (["mentions", 1, "start"], 1, 'mentions[1]: "text" is not what the text has from "start" to "end" '
             "(count them in code points)"),
            # absurd dates
            (["claims", 0, "date", "edtf"], "1990-02-30", "claims[0]: date: edtf: February 1990 has 28 days"),
            (["date", "edtf"], "Y170000002", "date: edtf: years run from -9999 to 9999"),
            (["claims", 0, "date", "earliest"], "1990-13-03",
             'claims[0]: date: "earliest" is "1990-13-03" (it must be a day of the calendar, as 2019-03-04)'),
            (["claims", 0, "date", "latest"], "1889-05-03",
             'claims[0]: date: "edtf" is "1990-05-03", whose days are not those of "earliest" and "latest" '
             "(correct one of them)"),
            (["timexes", 1, "date", "precision"], "day",
             'timexes[1]: date: "edtf" is "2004-07/2004-12", which is longer than a day (correct it or "precision")'),
        ):
            with self.subTest(message):
                self.refused(changed(self.record, path, value), message)

    def test_null_where_a_field_is_to_be_left_out(self):
        bad = copy.deepcopy(self.record)
        bad["timexes"][0]["value"] = None
        self.refused(bad, 'timexes[0]: "value" must not be null (leave it out)')

    def test_no_json(self):
        path = self.write("r.jsonl", json.dumps(self.record) + "\n{\"schema\": \n")
        run = self.run_annals("link", path, status=1)
        self.assertIn(path + ":2:", run.stderr)
        self.assertEqual(len(json.loads(run.stdout)["sources"]), 1)


class Timelines(Case):
    """A timeline that names what is not there is refused with file and line."""

    def setUp(self):
        super().setUp()
        with open(SAMPLE, encoding="utf-8") as file:
            self.records = self.write("r.jsonl", json.dumps(json.load(file)) + "\n")
        self.timeline = json.loads(self.run_annals("link", self.records).stdout)

    def refused(self, path, value, place, message):
        text = json.dumps(changed(self.timeline, path, value), indent=1)
        line = text[:text.index(place)].count("\n") + 1 if place else 0
        name = self.write("t.json", text)
        run = self.run_annals("render", name, self.records, "--out", self.path("site"), status=1)
        self.assertRegex(run.stderr, "^%s:%s: error: " % (re.escape(name), r"%d:\d+" % line))
        self.assertIn(message, run.stderr)
        self.assertFalse(os.path.exists(self.path("site", "index.html")))

    def test_each_with_its_line(self):
        first, second = self.timeline["events"][:2]
        self.refused(["events", 1, "related"], [{"event": "nowhere", "relation": "x", "reason": "y"}],
                     '{\n   "id": "%s"' % second["id"],
                     'events[1]: "event" is "nowhere" (it must be the id of an event of the timeline)')
        self.refused(["events", 0, "factuality"], "perhaps", '{\n   "id": "%s"' % first["id"],
                     'events[0]: "factuality" is "perhaps" (it must be one of the contract\'s)')
        self.refused(["events", 1, "claims", 0, "source"], "gone", '{\n   "id": "%s"' % second["id"],
                     "(it must be claims of the records that are given)")
        self.refused(["events", 0, "date", "earliest"], "1990-02-31", '{\n   "id": "%s"' % first["id"],
                     'events[0]: date: "earliest" is "1990-02-31" (it must be a day of the calendar, as 2019-03-04)')


class Schema(Case):
    """Whatever the schema refuses the program refuses, too."""

    def test_mutations(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("no jsonschema module")
        with open(os.path.join(ROOT, "src", "store", "record.schema.json"), encoding="utf-8") as file:
            validator = jsonschema.Draft202012Validator(json.load(file))
        with open(SAMPLE, encoding="utf-8") as file:
            record = json.load(file)
        mutants = [mutant for path in self.paths(record) for mutant in self.mutate(record, path)]
        path = self.write("r.jsonl", "".join(json.dumps(mutant) + "\n" for _, mutant in mutants))
        run = self.run_annals("link", path, status=1)
        refused = {int(line.split(":")[1]) for line in run.stderr.splitlines() if "[bad-record]" in line}
        accepted = [what for number, (what, mutant) in enumerate(mutants, 1)
                    if number not in refused and not validator.is_valid(mutant)]
        self.assertGreater(len(mutants), 1500)
        self.assertEqual(accepted, [])

    def paths(self, value, path=()):
        yield path
        inner = value.items() if isinstance(value, dict) else list(enumerate(value))[:2] if isinstance(value, list) else ()
        for key, item in inner:
            yield from self.paths(item, path + (key,))

    def mutate(self, record, path):
        place = record
        for key in path:
            place = place[key]
        if isinstance(place, dict):
            yield (path, "surplus"), changed(record, [*path, "surplus"], 1)
        if not path:
            return
        for value in (7, 1.5, True, [], {}, "", "xyz", -1):
            yield (path, value), changed(record, path, value)
        if isinstance(path[-1], str):
            yield (path, "missing"), changed(record, path, None)


if __name__ == "__main__":
    tap.main()
