#!/usr/bin/env python3
"""Checking before publishing: what is said, in which order, in which format; and what changed between two timelines."""
import json
import os
import unittest

import tap
from annals import Case, SOURCE, files_below

UNDATED = """NORRBY, June 4, 2018

The council of Norrby sold the mill on 1 June 2018.
"""


class Check(Case):
    def check(self, *arguments, status=0):
        run = self.run_annals("check", self.folder, *arguments, status=status)
        self.assertEqual(run.stderr, "")
        return run.stdout.replace(self.folder + "/", "")

    def test_quiet_when_all_is_well(self):
        self.project()
        self.assertEqual(self.check(), "")

    def test_writes_nothing(self):
        self.project(a_md=UNDATED)
        before = files_below(self.folder)
        self.check()
        self.assertEqual(files_below(self.folder), before)

    def test_inferred_date(self):
        self.project(a_md=UNDATED)
        self.assertIn("corpus/a.md:1:1: note: the source's date, 4 June 2018, was worked out: dateline (give it in the "
                      "front matter if it is right, or the right one) [inferred-date]\n", self.check())

    def test_errors_come_first(self):
        self.project(vienna_md=SOURCE, a_md=UNDATED, z_md="---\ndate: 2019-02-31\n---\nThe mill burned down on 3 May 1998.\n")
        self.write("corpus/editor.yaml", "events:\n  nowhere:\n    hide: true\n")
        lines = self.check(status=1).splitlines()
        self.assertIn("[gone-target]", lines[0])
        self.assertIn("[bad-date]", lines[1])
        self.assertIn("[inferred-date]", "".join(lines[2:]))

    # An act without a date of its own goes on from the one before, and is less sure.
    UNSURE = "---\ndate: 2018-06-04\n---\nMarta Lindqvist opened the harbour of Norrby on Friday. She thanked the workers.\n"

    def test_low_confidence(self):
        self.project(a_md=self.UNSURE)
        self.assertIn('corpus/a.md:4:61: warning: "Marta Lindqvist thanks the workers" is only 50 of 100 sure: its date is '
                      "worked out from an earlier passage\'s (confirm, redate "
                      'or hide "marta-lindqvist-thanks-the-workers" in editor.yaml) [low-confidence]\n', self.check())

    def test_confirmed(self):
        """A claim that is not sure is said until an editor confirms its event."""
        self.project(a_md=self.UNSURE)
        self.assertEqual(self.check().count("[low-confidence]"), 1)
        self.write("corpus/editor.yaml", "events:\n  marta-lindqvist-thanks-the-workers:\n    confirm: true\n")
        self.assertNotIn("[low-confidence]", self.check())

    def test_cut_title(self):
        self.project(a_md="---\ndate: 2018-06-04\n---\nOn 3 May 2018 the ministers of agriculture of Austria, Hungary, Slovakia, "
                          "Slovenia and Croatia signed the protocol on the water of the upper Leitha and its banks.\n")
        self.assertRegex(self.check(), r'corpus/a\.md:4:\d+: note: "Ministers of .*" leaves out "and its banks" '
                                       r'\(retitle "[a-z0-9-]+" in editor\.yaml if that matters\) \[cut-title\]\n')

    def test_title_without_its_date(self):
        """Titles have no date: that is no cut. A long rest is shown by its first words."""
        self.project(a_md="---\ndate: 2018-06-04\n---\nThe ministers of agriculture of Austria, Hungary, Slovakia, Slovenia and "
                          "Croatia signed the protocol on water on 3 May 2018.\n")
        self.assertNotIn("[cut-title]", self.check())

    def test_date_that_cannot_be_is_said_once(self):
        self.project(a_md="---\ndate: 2018-02-30\n---\nThe mill burned down last week.\n")
        said = self.check(status=1)
        self.assertIn("[bad-date]", said)
        self.assertNotIn("[undated]", said)

    def test_broken_link(self):
        self.project()
        self.write("templates/404.html", '{{%AUTOESCAPE context="HTML"}}\n<h1>{{PAGE_TITLE}}</h1>\n'
                                         '<p><a href="nowhere.html">x</a> <a href="about.html#no-such">y</a></p>\n')
        said = self.check(status=1)
        self.assertIn('public/404.html:1:1: error: the page links to "nowhere.html", which is not there (look at the '
                      "project's templates) [broken-link]\n", said)
        self.assertIn('the page links to "about.html#no-such", a place that its page has not', said)

    def test_json(self):
        self.project(a_md=UNDATED)
        found = json.loads(self.check("--format", "json"))
        self.assertEqual({key: found[0][key] for key in ("file", "line", "column", "severity", "code")},
                         {"file": "corpus/a.md", "line": 1, "column": 1, "severity": "note", "code": "inferred-date"})
        self.project()
        os.remove(self.path("corpus/a.md"))
        self.assertEqual(json.loads(self.check("--format", "json")), [])

    def test_sarif(self):
        self.project(a_md=UNDATED)
        log = json.loads(self.check("--format", "sarif"))
        run = log["runs"][0]
        self.assertEqual((log["version"], len(log["runs"])), ("2.1.0", 1))
        self.assertEqual(run["tool"]["driver"]["name"], "annals")
        result = next(one for one in run["results"] if one["ruleId"] == "inferred-date")
        rules = {rule["id"]: rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]}
        self.assertEqual(len(rules), len(run["tool"]["driver"]["rules"]))
        self.assertTrue(all(rules.values()))
        for one in run["results"]:
            self.assertIn(one["ruleId"], rules)
            self.assertIn(one["level"], ("error", "warning", "note"))
            self.assertTrue(one["message"]["text"])
        self.assertEqual(result["level"], "note")
        place = result["locations"][0]["physicalLocation"]
        self.assertTrue(place["artifactLocation"]["uri"].endswith("corpus/a.md"))
        self.assertEqual(place["region"], {"startLine": 1, "startColumn": 1})

    def test_wrong_format(self):
        self.assertIn("--format xml is not text, json or sarif",
                      self.run_annals("check", "--format", "xml", status=2).stderr)


class Diff(Case):
    def timeline(self, name):
        self.build("--out", self.path(name))
        return self.path(name, "timeline.json")

    def test_nothing_changed(self):
        self.project()
        old = self.timeline("old")
        self.assertEqual(self.run_annals("diff", old, old).stdout, "")

    def test_changes(self):
        self.project(vienna_md=SOURCE, a_md="---\ndate: 2018-06-04\ntitle: Mill\n---\nThe mill of Norrby burned down on 3 May "
                                            "1998.\n")
        old = self.timeline("old")
        os.remove(self.path("corpus/a.md"))
        self.write("corpus/b.md", "---\ndate: 2018-06-05\ntitle: Lock\n---\nThe lock of Oderfurt opened on 4 May 1999.\n")
        with open(old, encoding="utf-8") as file:
            ids = {event["date"]["edtf"]: event["id"] for event in json.load(file)["events"]}
        self.write("corpus/editor.yaml", "events:\n  %s:\n    retitle: Another\n    redate: 2019-03\n" % ids["2019-03-01"])
        lines = self.run_annals("diff", old, self.timeline("new")).stdout.splitlines()
        self.assertIn('- source a "Mill", 4 June 2018', lines)
        self.assertIn('+ source b "Lock", 5 June 2018', lines)
        gone = [line for line in lines if line.startswith("- event ")]
        self.assertEqual(len(gone), 1)
        self.assertTrue(gone[0].endswith(", 3 May 1998"), gone)
        changed = [line for line in lines if line.startswith("~ event ")]
        self.assertEqual(len(changed), 1)
        self.assertIn('" -> "Another"; date 2019-03-01 -> 2019-03', changed[0])

    def test_no_timeline(self):
        self.write("x.json", "{}")
        self.assertIn("is no timeline (give a timeline.json)",
                      self.run_annals("diff", self.path("x.json"), self.path("x.json"), status=1).stderr)
        self.write("y.json", "{")
        self.assertIn("is no timeline: line 1:",
                      self.run_annals("diff", self.path("y.json"), self.path("y.json"), status=1).stderr)
        self.run_annals("diff", "nowhere", "nowhere", status=3)


if __name__ == "__main__":
    tap.main()
