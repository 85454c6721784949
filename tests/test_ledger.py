#!/usr/bin/env python3
"""The ledger in a version history and in an editor's hands: branches joined by git, rows mended, what is said of it."""
import json
import os
import re
import shutil
import subprocess
import unittest

import tap
from annals import SOURCE, Case

QUAY = """---
title: The new quay of Kallmar
date: 2015-06-01
---
On 12 May 2015, Greta Almqvist opened the new quay of Kallmar. Nobody was hurt.
"""
MUSEUM = """---
title: A museum for Oderby
date: 2016-02-03
url: https://example.org/museum
---
On 14 January 2016, Tomas Berglund founded the museum of Oderby. The weather was fair.
"""
FERRY = """---
title: The ferry stops
date: 2016-03-01
---
On 20 February 2016, the Ferry Company closed the line to Sandviken. The costs are not known.
"""


class Ledger(Case):
    def setUp(self):
        super().setUp()
        self.project(vienna_md=SOURCE, quay_md=QUAY)

    def read(self, *parts):
        with open(self.path(*parts), encoding="utf-8") as file:
            return file.read()

    def ledger(self):
        return self.read("corpus", "permalinks.json")

    def rows(self, kind):
        return {row[kind]: row for row in json.loads(self.ledger())["rows"] if row and kind in row}

    def timeline(self):
        return json.loads(self.read("public", "timeline.json"))

    def on(self, day, *arguments, status=0):
        return self.run_annals("build", self.folder, "--date", day, *arguments, status=status)


class Git(Ledger):
    """Two branches each add and change things; git joins their ledgers, and the next build takes what it left."""

    def setUp(self):
        super().setUp()
        if shutil.which("git") is None:
            self.skipTest("git is not here")
        self.write(".gitattributes", "corpus/permalinks.json merge=union\n")
        self.write(".gitignore", "/public/\n/.annals/\n")
        self.build()
        self.git("init", "-q", "-b", "main")
        self.commit("begin")

    def git(self, *arguments, status=0):
        names = {"GIT_%s_%s" % (who, what): value for who in ("AUTHOR", "COMMITTER")
                 for what, value in (("NAME", "Editor"), ("EMAIL", "editor@example.org"))}
        run = subprocess.run(["git", *arguments], cwd=self.folder, capture_output=True, text=True, check=False,
                             env={**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull})
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run.stdout

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def branch(self, name, day, **files):
        """A branch of main that writes or, where the content is None, removes sources, and builds."""
        self.git("checkout", "-q", "-b", name, "main")
        for file, content in files.items():
            path = "corpus/" + ".".join(file.rsplit("_", 1))
            if content is None:
                os.remove(self.path(path))
            else:
                self.write(path, content)
        self.on(day)
        self.commit(name)

    def join(self, ours, theirs):
        self.git("checkout", "-q", ours)
        self.git("merge", "-q", "--no-edit", theirs)

    def assert_settled(self, day):
        """The joined ledger is taken, written once, and then stays; each row stands once, in order."""
        self.on(day)
        before = self.ledger()
        self.on("2027-01-01", "--frozen")
        self.assertEqual(self.ledger(), before)
        ids = [next(iter(json.loads(line[:-1]).items())) for line in before.split("\n")[1:-2]]
        self.assertEqual(ids, sorted(set(ids), key=lambda pair: (["event", "entity", "source"].index(pair[0]), pair[1])))

    def test_each_branch_adds_a_source(self):
        self.branch("ours", "2026-02-01", museum_md=MUSEUM)
        ours = self.rows("event")
        self.branch("theirs", "2026-02-02", ferry_md=FERRY)
        theirs = self.rows("event")
        self.join("ours", "theirs")
        self.assertEqual(len(json.loads(self.ledger())["rows"]), len(set(self.ledger().split("\n"))) - 2)
        before = set(self.ledger().split("\n"))
        self.assert_settled("2026-03-01")
        self.assertEqual(set(self.ledger().split("\n")), before)  # the rows are all there, and none has another day
        self.assertEqual(self.rows("event"), {**ours, **theirs})

    def test_both_change_one_row(self):
        retold = QUAY.replace("Nobody was hurt.", "On 13 May 2015, Greta Almqvist left Kallmar.")
        self.branch("ours", "2026-02-01", quay_md=retold)
        self.branch("theirs", "2026-02-02", quay_md=None, old_quay_md=QUAY)
        self.join("ours", "theirs")  # git follows the rename of the source
        self.assert_settled("2026-03-01")
        sources = self.rows("source")
        self.assertEqual(sorted(sources), ["old_quay", "vienna"])
        self.assertEqual(sources["old_quay"]["was"], ["quay"])
        events = {event["title"]: event for event in self.timeline()["events"]}
        self.assertEqual(events["Greta Almqvist opens the new quay of Kallmar"]["first_seen"], "2026-01-02")
        self.assertIn({"what": "source", "from": "quay", "to": "old_quay"}, self.timeline()["redirects"])

    def test_both_give_one_address_to_two_events(self):
        """The same title in two branches, of two things: the older keeps the address."""
        ours = MUSEUM.replace("14 January 2016", "14 January 2012").replace("museum\n", "museum-a\n")
        self.branch("ours", "2026-02-01", museum_md=ours)
        self.branch("theirs", "2026-02-02", other_museum_md=MUSEUM)
        self.join("ours", "theirs")
        run = self.on("2026-03-01", status=None)
        rows = {row["claims"][0].split("#")[0]: name for name, row in self.rows("event").items()
                if row["title"] == "Tomas Berglund founds the museum of Oderby"}
        self.assertEqual(rows, {"museum": "tomas-berglund-founds-the-museum-of-oderby",
                                "other_museum": "tomas-berglund-founds-the-museum-of-oderby-2"})
        self.assertEqual(run.returncode, 0)
        self.assertEqual({event["id"] for event in self.timeline()["events"]} & set(rows.values()), set(rows.values()))

    def test_without_union_git_says_so(self):
        os.remove(self.path(".gitattributes"))
        self.commit("no attributes")
        self.branch("ours", "2026-02-01", museum_md=MUSEUM)
        self.branch("theirs", "2026-02-02", ferry_md=FERRY)
        self.git("checkout", "-q", "ours")
        self.git("merge", "-q", "--no-edit", "theirs", status=1)
        run = self.on("2026-03-01", status=1)
        self.assertRegex(run.stderr, r"corpus/permalinks\.json:\d+:1: error: git could not merge it .*\[bad-ledger\]")

    def test_two_branches_begin_a_ledger(self):
        self.git("rm", "-q", "corpus/permalinks.json")
        self.git("commit", "-q", "-m", "no ledger")
        self.branch("ours", "2026-02-01", museum_md=MUSEUM)
        self.branch("theirs", "2026-02-02", ferry_md=FERRY)
        self.join("ours", "theirs")
        self.assert_settled("2026-03-01")
        self.assertEqual({row["first_seen"] for row in self.rows("event").values()}, {"2026-02-01", "2026-02-02"})


class Lost(Ledger):
    """What can't be found again is said, and its address says so too."""

    def test_reworded_sentence(self):
        self.build()
        self.write("corpus/quay.md", QUAY.replace("opened the new quay", "blew up the old quay"))
        run = self.on("2026-05-06")
        self.assertRegex(self.build("--frozen").stdout, r"no findings")
        self.assertIn("1 note", run.stdout)
        name = "greta-almqvist-opens-the-new-quay-of-kallmar"
        page = self.read("public", "events", name + ".html")
        self.assertIn("At this address stood an event: “Greta Almqvist opens the new quay of Kallmar”, 12 May 2015.", page)
        self.assertIn("Since 6 May 2026 no source here tells of it.", page)
        self.assertIn('<a href="../sources/quay.html">The new quay of Kallmar</a>', page)
        self.assertIn('<meta name="robots" content="noindex">', page)
        self.write("corpus/quay.md", QUAY)
        self.on("2026-07-08")
        self.assertNotIn("No longer here", self.read("public", "events", name + ".html"))
        self.assertEqual(self.rows("event")[name]["log"], ["2026-05-06 removed", "2026-07-08 returned"])
        self.assertIn("It is on the timeline again", self.read("public", "changes.html"))

    def test_gone_pages_are_in_no_sitemap_and_no_index(self):
        self.write("corpus/museum.md", MUSEUM)
        self.build("--base-url", "https://example.org/t")
        os.remove(self.path("corpus", "museum.md"))
        self.on("2026-05-06", "--base-url", "https://example.org/t")
        self.assertIn("https://example.org/museum", self.read("public", "sources", "museum.html"))
        sitemap = self.read("public", "sitemap.xml")
        self.assertIn("/events/greta-almqvist-", sitemap)
        self.assertNotIn("museum", sitemap)
        for name in os.listdir(self.path("public", "assets")):
            self.assertNotIn("oderby", self.read("public", "assets", name).lower())


class Moved(Ledger):
    def test_a_source_that_moved_and_moved_again(self):
        self.build()
        anchors = set(re.findall(r'id="(q-[0-9a-f]+)"', self.read("public", "sources", "quay.html")))
        self.assertTrue(anchors)
        self.write("corpus/coast/quay.md", QUAY)
        os.remove(self.path("corpus", "quay.md"))
        self.on("2026-05-06")
        self.write("corpus/coast/kallmar.md", QUAY)
        os.remove(self.path("corpus", "coast", "quay.md"))
        self.on("2026-06-07")
        for page, link in (("quay", "../sources/coast/kallmar.html"), ("coast/quay", "../../sources/coast/kallmar.html")):
            text = self.read("public", "sources", page + ".html")
            self.assertIn('<a href="%s">The new quay of Kallmar</a>' % link, text)
            self.assertEqual(set(re.findall(r'id="(q-[0-9a-f]+)"', text)), anchors)
            for anchor in anchors:
                self.assertIn('href="%s#%s"' % (link, anchor), text)
        self.assertEqual(self.rows("source")["coast/kallmar"]["log"],
                         ["2026-05-06 moved quay", "2026-06-07 moved coast/quay"])

    def test_another_source_takes_the_address(self):
        self.build()
        self.write("corpus/older.md", QUAY)
        self.write("corpus/quay.md", FERRY)
        self.on("2026-05-06")
        self.assertIn("The ferry stops", self.read("public", "sources", "quay.html"))
        self.assertEqual(self.timeline()["redirects"], [])

    def test_like_is_not_same(self):
        """One of a series is gone and another comes: one title, but not one thing."""
        self.build()
        os.remove(self.path("corpus", "quay.md"))
        self.write("corpus/next.md", FERRY.replace("The ferry stops", "The new quay of Kallmar"))
        run = self.on("2026-05-06")
        self.assertIn("note", run.stdout)
        self.assertIn("No longer here", self.read("public", "sources", "quay.html"))


class Told(Ledger):
    def test_changes_by_day(self):
        self.build()
        name = "greta-almqvist-opens-the-new-quay-of-kallmar"
        self.write("corpus/editor.yaml", "events:\n  %s:\n    retitle: A quay for Kallmar\n    redate: 2015-06\n" % name)
        self.on("2026-05-06")
        self.write("corpus/museum.md", MUSEUM)
        self.on("2026-06-07")
        changes = self.read("public", "changes.html")
        days = re.findall(r"<h2>([^<]*)</h2>", changes)
        self.assertEqual(days, ["7 June 2026", "6 May 2026", "2 January 2026"])
        self.assertIn("It was “Greta Almqvist opens the new quay of Kallmar”", changes)
        self.assertIn("From 12 May 2015 to June 2015", changes)
        self.assertIn("1 source, 1 event", changes)
        first = changes.split("2 January 2026")[1]
        self.assertIn("2 sources, 4 events", first)
        self.assertNotIn("events/", first)
        feed = self.read("public", "feed.atom")
        self.assertIn("<title>Retitled: A quay for Kallmar</title>", feed)
        self.assertIn("<updated>2026-06-07T00:00:00Z</updated>", feed.split("<entry>")[0])
        items = json.loads(self.read("public", "feed.json"))["items"]
        self.assertEqual(len({item["id"] for item in items}), len(items))
        self.assertIn("Redated: A quay for Kallmar", [item["title"] for item in items])

    def test_days_move_with_changes_alone(self):
        self.build()
        before = self.ledger()
        self.on("2026-05-06")
        self.on("2027-05-06", "--frozen")
        self.assertEqual(self.ledger(), before)
        self.on("2026-05-06", "--frozen")
        self.write("corpus/quay.md", QUAY.replace("12 May", "13 May"))
        self.on("2026-06-07", "--frozen", status=1)
        self.assertEqual(self.ledger(), before)
        self.on("2026-06-07")
        rows = self.rows("event")
        changed = [name for name in rows if rows[name] != {row["event"]: row for row in json.loads(before)["rows"]
                                                           if row and "event" in row}.get(name)]
        self.assertEqual(changed, ["greta-almqvist-opens-the-new-quay-of-kallmar"])
        self.assertEqual(rows[changed[0]]["log"], ["2026-06-07 redated 2015-05-12"])

    def test_the_first_form_is_read(self):
        self.build()
        row = self.rows("event")["greta-almqvist-opens-the-new-quay-of-kallmar"]
        old = {"schema": "annals/ledger/1", "entities": [], "sources": [],
               "events": [{"id": "an-old-address", "title": row["title"], "claims": row["claims"],
                           "first_seen": "2020-01-01", "changed": "2020-02-02"}]}
        self.write("corpus/permalinks.json", json.dumps(old, indent=1))
        self.on("2026-05-06")
        row = self.rows("event")["an-old-address"]
        self.assertEqual((row["first_seen"], row["changed"], row.get("log")), ("2020-01-01", "2020-02-02", None))

    def test_render_makes_the_same_pages(self):
        """What the ledger tells is part of the timeline: a site is made from it alone."""
        self.write("corpus/museum.md", MUSEUM)
        self.build()
        os.remove(self.path("corpus", "museum.md"))
        self.write("corpus/coast/quay.md", QUAY)
        os.remove(self.path("corpus", "quay.md"))
        self.on("2026-05-06")
        records = self.run_annals("extract", "corpus", folder=self.folder).stdout
        self.write("records.jsonl", records)
        self.run_annals("render", "public/timeline.json", "records.jsonl", "--out", "again", folder=self.folder)
        for page in ("sources/museum.html", "sources/quay.html", "changes.html", "feed.atom"):
            self.assertEqual(self.read("again", page), self.read("public", page), page)


if __name__ == "__main__":
    tap.main()
