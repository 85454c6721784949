#!/usr/bin/env python3
"""Building a project: the same bytes everywhere, only what changed, nothing lost."""
import json
import os
import re
import shutil
import subprocess
import sys
import unittest

import tap
from annals import Case, ROOT, SEEDS, SOURCE, files_below

OTHER = """---
title: The second talks
date: 2020-06-10
---
Austria and Hungary met again in Graz on 8 June 2020. Anna Berger, Austria's minister of waters, resigned on 9 June.
"""


class SameBytes(Case):
    def setUp(self):
        super().setUp()
        shutil.copytree(os.path.join(ROOT, "corpus"), self.path("corpus"))

    def site(self, name, *arguments, **environment):
        self.build("--out", self.path(name), "--frozen", *arguments, environment=environment)
        return files_below(self.path(name))

    def locale(self, name):
        """A locale made for the test, so that none need be installed; None where it cannot be."""
        made = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", self.path("locales", name + ".UTF-8")],
                              capture_output=True, check=False)
        return {"LOCPATH": self.path("locales"), "LC_ALL": name + ".UTF-8"} if made.returncode == 0 else None

    def test_threads(self):
        self.assertEqual(self.site("one", "--jobs", "1"), self.site("eight", "--jobs", "8"))

    def test_locales(self):
        os.makedirs(self.path("locales"))
        turkish = self.locale("tr_TR")
        if turkish is None:
            self.skipTest("no localedef here")
        self.assertEqual(self.site("c", LC_ALL="C"), self.site("tr", **turkish))

    def test_time_zones(self):
        self.assertEqual(self.site("kiritimati", TZ="Pacific/Kiritimati"), self.site("samoa", TZ="Pacific/Pago_Pago"))

    def test_twice(self):
        first = self.site("site")
        times = {name: os.stat(self.path("site", name)).st_mtime_ns for name in first}
        self.assertEqual(first, self.site("site"))
        self.assertEqual(times, {name: os.stat(self.path("site", name)).st_mtime_ns for name in first})

    def test_from_another_folder(self):
        here = self.site("here")
        self.run_annals("build", "--frozen", "--out", "there", folder=self.folder)
        self.assertEqual(here, files_below(self.path("there")))

    def test_public_is_what_corpus_builds(self):
        built, committed = self.site("site"), files_below(os.path.join(ROOT, "public"))
        self.assertEqual(sorted(built), sorted(committed))
        for name in sorted(built):
            self.assertEqual(built[name], committed[name], name)


class Corpus(Case):
    """What the project's own corpus gives."""

    def setUp(self):
        super().setUp()
        with open(os.path.join(ROOT, "public", "timeline.json"), encoding="utf-8") as text:
            self.timeline = json.load(text)

    def lead(self, source):
        return [event for event in self.timeline["events"] if any(source in of for of in event["lead_of"])]

    def test_the_five_lead_events(self):
        for source, date in {"2006-moscow-cable": "2006-10-06", "2012-kremlin-meeting": "2012-06-13",
                             "2014-draft-agreement": "2014-09-02", "2016-temporary-asylum": "2016-05-26",
                             "2018-stay-cut": "2018-02-08"}.items():
            with self.subTest(source):
                self.assertEqual([event["date"]["edtf"] for event in self.lead(source)], [date])

    def test_products_fit_their_schemas(self):
        records = self.run_annals("extract", os.path.join(ROOT, "corpus")).stdout
        self.write("records.jsonl", records)
        run = subprocess.run([sys.executable, os.path.join(ROOT, "tests", "schema.py"), self.path("records.jsonl"),
                              os.path.join(ROOT, "public", "timeline.json")], capture_output=True, text=True, check=False)
        if "skip" in run.stdout.lower():
            self.skipTest("the module jsonschema is not here")
        self.assertEqual(run.stdout.count("\nok ") + run.stdout.startswith("ok "), 2, run.stdout)
        self.assertEqual(run.returncode, 0, run.stdout)

    def test_no_script_but_ours(self):
        ours = re.compile(r'<script src="assets/script\.[0-9a-f]{10}\.js" defer nonce="[A-Za-z0-9+/]{22}"></script>')
        for name, content in files_below(os.path.join(ROOT, "public")).items():
            if name.endswith(".html"):
                page = content.decode()
                if name == "index.html":
                    page, found = ours.subn("", page)
                    self.assertEqual(found, 1)
                self.assertNotRegex(page, r"(?i)<script(?! type=\"application/ld\+json\")|\son[a-z]+=|javascript:", name)

    def test_links_are_relative_and_lead_somewhere(self):
        files = files_below(os.path.join(ROOT, "public"))
        ids = {name: set(re.findall(r'\bid="([^"]+)"', content.decode()))
               for name, content in files.items() if name.endswith(".html")}
        for name, content in files.items():
            if not name.endswith(".html"):
                continue
            for link in re.findall(r'(?:href|src)="([^"]*)"', content.decode()):
                if re.match(r"https?://", link):
                    continue
                path, _, fragment = link.partition("#")
                target = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
                self.assertIn(target, files, "%s links to %s" % (name, link))
                if fragment:
                    self.assertIn(fragment, ids[target], "%s links to %s" % (name, link))


class Rebuild(Case):
    def test_only_what_changed_is_written_and_stale_pages_go(self):
        self.project(vienna_md=SOURCE, graz_md=OTHER)
        self.build()
        before = files_below(self.path("public"))
        self.write("public/CNAME", "example.org\n")
        self.write("public/events/note.txt", "not ours, but in a folder that is\n")
        self.write("public/sources-7.html", "of an earlier build\n")
        self.write("public/notes-7.html", "not ours\n")
        os.remove(self.path("corpus", "graz.md"))
        run = self.build()
        after = files_below(self.path("public"))
        self.assertIn("removed", run.stdout)
        self.assertIn("sources/graz.html", before)
        self.assertNotIn("sources/graz.html", after)
        self.assertNotIn("sources-7.html", after)
        self.assertIn("notes-7.html", after)
        self.assertIn("CNAME", after)
        self.assertNotIn("events/note.txt", after)

    def test_an_event_keeps_its_address_when_its_title_changes(self):
        self.project()
        self.build()
        ledger = json.loads(self.read("corpus/permalinks.json"))
        first = {row["id"] for row in ledger["events"]}
        row = ledger["events"][0]
        for text in (self.read("corpus/permalinks.json").replace('"%s"' % row["id"], '"kept-address"'),):
            self.write("corpus/permalinks.json", text)
        self.build()
        self.assertTrue(os.path.exists(self.path("public/events/kept-address.html")))
        self.assertFalse(os.path.exists(self.path("public/events/%s.html" % row["id"])))
        again = {row["id"] for row in json.loads(self.read("corpus/permalinks.json"))["events"]}
        self.assertEqual(again, first - {row["id"]} | {"kept-address"})

    def test_frozen_fails_where_the_ledger_would_change(self):
        self.project()
        run = self.build("--frozen", status=1)
        self.assertRegex(run.stderr, r"permalinks\.json:1:1: error: .*--frozen.* \[ledger-would-change\]")
        self.assertFalse(os.path.exists(self.path("corpus/permalinks.json")))
        self.build()
        self.build("--frozen")

    def test_date_of_new_rows(self):
        self.project()
        self.build()
        rows = json.loads(self.read("corpus/permalinks.json"))["events"]
        self.assertEqual({row["first_seen"] for row in rows}, {"2026-01-02"})
        self.write("corpus/graz.md", OTHER)
        self.run_annals("build", self.folder, environment={"SOURCE_DATE_EPOCH": "1800000000"})
        rows = json.loads(self.read("corpus/permalinks.json"))["events"]
        self.assertEqual({row["first_seen"] for row in rows}, {"2026-01-02", "2027-01-15"})

    def test_drafts_are_left_out(self):
        self.project(vienna_md=SOURCE, graz_md=OTHER.replace("date:", "draft: true\ndate:"))
        self.build()
        self.assertNotIn("sources/graz.html", files_below(self.path("public")))

    def test_templates_of_the_project_override(self):
        self.project()
        with open(os.path.join(ROOT, "templates", "404.html"), encoding="utf-8") as text:
            self.write("templates/404.html", text.read().replace("</h1>", "</h1>\n<p>Mine.</p>", 1))
        self.build()
        self.assertIn("<p>Mine.</p>", self.read("public/404.html"))

    def test_a_new_site_is_there_whole_or_not_at_all(self):
        self.project()
        before = sorted([*os.listdir(self.folder), ".annals"])
        event = self.write("templates/event.html", '{{%AUTOESCAPE context="HTML"}}\n{{NOWHERE}}\n')
        self.build(status=1)
        self.assertEqual(sorted(os.listdir(self.folder)), sorted([*before, "templates"]))
        os.remove(event)
        self.build()
        self.assertEqual(sorted(os.listdir(self.folder)), sorted([*before, "public", "templates"]))

    def test_a_build_goes_on_where_another_was_broken_off(self):
        self.project()
        self.write("public.annals-new/timeline.json", '{"schema":"annals/timeline/1"}')
        self.write("public.annals-new/events/stale.html", "")
        self.build()
        self.assertFalse(os.path.exists(self.path("public.annals-new")))
        self.assertFalse(os.path.exists(self.path("public/events/stale.html")))
        left = files_below(self.path("public"))
        shutil.rmtree(self.path("public"))
        self.build()
        self.assertEqual(left, files_below(self.path("public")))

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as text:
            return text.read()


class Seeds(Case):
    """The documents themselves, where they are at hand."""

    def setUp(self):
        super().setUp()
        if not os.path.isdir(SEEDS):
            self.skipTest("the original documents are not here")
        self.records = [json.loads(line) for line in self.run_annals("extract", SEEDS).stdout.splitlines()]

    def test_source_dates_and_their_basis(self):
        dates = {record["id"]: record["date"]["edtf"] for record in self.records}
        self.assertEqual(sorted(dates.values()), ["2006-10-20", "2012-06-13", "2014-11-14", "2016-06-16", "2018-02-08"])
        for record in self.records:
            self.assertGreaterEqual(len(record["date_basis"]), len("dateline"))

    def test_every_source_has_one_lead(self):
        for record in self.records:
            self.assertEqual(sum(claim["lead"] for claim in record["claims"]), 1, record["id"])

    def test_furniture_is_reported_and_no_text(self):
        for record in self.records:
            for words in ("View settings", "Submit a Comment", "Pin It", "Share This", "All news"):
                self.assertNotIn(words, record["text"])
        codes = {finding["code"] for record in self.records for finding in record["diagnostics"]}
        self.assertIn("furniture", codes)


if __name__ == "__main__":
    tap.main()
