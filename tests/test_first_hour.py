#!/usr/bin/env python3
"""An editor's first hour: each step's site, messages and files."""
import json
import os
import unittest

import tap
from annals import Case, files_below

NOTE = """---
title: The ferry pact
date: 2016-05-12
publisher: Norrby Post
---
Sweden and Denmark signed a ferry pact in Norrby on 10 May 2016. Erik Holm, Sweden's minister of ports, resigned on 11 May
2016.
"""

PASTED = """Holm steps down

May 20, 2016

Erik Holm, the minister of ports of Sweden, resigned on 11 May 2016. On 10 May 2016 the two states agreed on ferries.

Share this article
"""

ARTICLE = """<!DOCTYPE html>
<html lang="en"><head><title>Two countries sign a pact | Coastal Review</title>
<meta property="og:site_name" content="Coastal Review">
<meta property="article:published_time" content="2016-05-14T06:30:00Z">
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Two countries sign a pact</h1>
<p>Denmark and Sweden signed the ferry pact on 10 May 2016.</p>
<p>Erik Holm, a painter from Aarhus, opened a museum in Skagen on 13 May 2016. The museum had been shut since 2009.</p>
</article><footer>All rights reserved. Subscribe to our newsletter.</footer></body></html>
"""

OTHER = """<!DOCTYPE html>
<html lang="en"><head><title>The harbour wall of Norrby</title>
<meta name="author" content="Ida Falk">
<meta property="article:published_time" content="2016-06-01">
</head><body><article><h1>The harbour wall of Norrby</h1>
<p>A storm broke the harbour wall of Norrby on 25 May 2016. The council of Norrby had the wall repaired on 30 May 2016.</p>
<p>The wall had been built by the navy.</p></article></body></html>
"""

CORRECTED = OTHER.replace("on 25 May 2016", "on 24 May 2016")


class FirstHour(Case):
    def annals(self, *arguments, status=0):
        return self.run_annals(*arguments, folder=self.folder, status=status)

    def rebuild(self, status=0):
        return self.annals("build", "--date", "2026-01-02", status=status)

    def timeline(self):
        with open(self.path("public", "timeline.json"), encoding="utf-8") as file:
            return json.load(file)

    def titles(self):
        return {event["title"]: event for event in self.timeline()["events"]}

    def id_of(self, title):
        return self.titles()[title]["id"]

    def page(self, *parts):
        with open(self.path("public", *parts), encoding="utf-8") as file:
            return file.read()

    def decide(self, text):
        """Adds decisions to what editor.yaml holds; gives back what the build says."""
        with open(self.path("corpus", "editor.yaml"), "w", encoding="utf-8") as file:
            file.write(text)
        return self.rebuild()

    def test_hour(self):
        self.begin()
        self.sources_come_in()
        self.look()
        decisions = self.overrule()
        self.join_and_part(decisions)
        self.correct()
        self.end()

    def begin(self):
        self.annals("init")
        self.assertEqual(sorted(files_below(self.folder)), [".gitattributes", ".gitignore", "corpus/editor.yaml", "corpus/site.yaml"])

    def sources_come_in(self):
        self.write("corpus/pact.md", NOTE)
        self.write("corpus/pasted.txt", PASTED)
        self.write("corpus/article.html", ARTICLE)
        self.write("saved.html", OTHER)
        self.assertEqual(self.annals("new", "--from", "saved.html").stdout, "corpus/the-harbour-wall-of-norrby.md\n")
        built = self.rebuild()
        self.assertEqual(built.stderr, "")
        self.assertIn("3 sources", built.stdout)  # the import is a draft
        path = self.path("corpus", "the-harbour-wall-of-norrby.md")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.assertIn('author: "Ida Falk"\n', text)
        self.write("corpus/the-harbour-wall-of-norrby.md", text.replace("draft: true # take this line away to publish\n", ""))
        self.assertIn("4 sources", self.rebuild().stdout)

    def look(self):
        """Two sources tell of the pact, two of the minister; what is furniture is no text; what was guessed is said."""
        titles = self.titles()
        pact = next(event for event in titles.values() if event["date"]["edtf"] == "2016-05-10" and len(event["claims"]) == 2)
        self.assertEqual(sorted(claim["source"] for claim in pact["claims"]), ["article", "pact"])
        self.assertEqual(len(titles["Erik Holm resigns"]["claims"]), 2)
        for source in "article", "pasted":
            self.assertNotRegex(self.page("sources", source + ".html"), "Share this article|newsletter|News</a>")
        said = self.annals("check").stdout
        self.assertIn("corpus/pasted.txt:1:1: note: the source's date, 20 May 2016, was worked out: ", said)
        self.pact, self.agree = pact["id"], next(
            event["id"] for event in titles.values()
            if event["date"]["edtf"] == "2016-05-10" and event["id"] != pact["id"])
        told = self.annals("explain", self.pact).stdout
        self.assertIn("JOINED, AND WHY", told)
        self.assertIn("     verdict   one event: ", told)

    def overrule(self):
        """A wrong date, an event of no interest, a clumsy title, an entity's name."""
        titles = self.titles()
        repaired = next(event["id"] for event in titles.values() if event["date"]["edtf"] == "2016-05-30")
        wall = next(event["id"] for event in titles.values() if event["date"]["edtf"] == "2016-05-25")
        shut = next(event["id"] for event in titles.values() if event["date"]["edtf"].startswith("2009"))
        decisions = ("events:\n  %s:\n    redate: 2016-06\n    note: The council's own report has June.\n"
                     "  %s:\n    hide: true\n  %s:\n    retitle: A storm breaks the harbour wall\n"
                     "entities:\n  places/norrby:\n    rename: Norrby på Kullen\n" % (repaired, shut, wall))
        built = self.decide(decisions)
        self.assertEqual(built.stderr, "")
        self.assertEqual(next(event for event in self.timeline()["events"] if event["id"] == repaired)["date"]["edtf"],
                         "2016-06")
        page = self.page("events", repaired + ".html")
        self.assertIn("<p>The council&#39;s own report has June.</p>", page)
        self.assertIn("Annals had said 30 May 2016.", page)
        self.assertIn("An editor took it off", self.page("events", shut + ".html"))
        self.assertEqual(self.id_of("A storm breaks the harbour wall"), wall)
        self.assertRegex(self.page("places", "norrby.html"), "<h1[^>]*>Norrby på Kullen</h1>")
        return decisions

    def join_and_part(self, decisions):
        """Two events are one; one is two; two people had been taken for one."""
        resigns = self.titles()["Erik Holm resigns"]
        claim = next(one for one in resigns["claims"] if one["source"] == "pasted")
        holm = next(entity for entity in self.timeline()["entities"] if entity["name"] == "Erik Holm")
        self.assertEqual(holm["sources"], ["article", "pact", "pasted"])
        decisions = decisions.replace("entities:\n", "  %s:\n    merge: %s\n  %s:\n    split: \"pasted#%s\"\nentities:\n"
                                      "  people/%s:\n    split: article\n"
                                      % (self.pact, self.agree, resigns["id"], claim["id"], holm["id"]))
        built = self.decide(decisions)
        self.assertEqual(built.stderr, "")
        timeline = self.timeline()
        pact = next(event for event in timeline["events"] if event["id"] == self.pact)
        self.assertEqual(sorted(one["source"] for one in pact["claims"]), ["article", "pact", "pasted"])
        self.assertIn({"from": self.agree, "to": self.pact}, timeline["redirects"])
        self.assertIn("An editor joined this with another.", self.page("events", self.pact + ".html"))
        parted = [event for event in timeline["events"] if event["date"]["edtf"] == "2016-05-11"]
        self.assertEqual(sorted(len(event["claims"]) for event in parted), [1, 1])
        for event in parted:
            self.assertIn("An editor parted this from another.", self.page("events", event["id"] + ".html"))
        holms = [entity for entity in timeline["entities"] if entity["name"] == "Erik Holm"]
        self.assertEqual(sorted(entity["sources"] for entity in holms), [["article"], ["pact", "pasted"]])
        for entity in holms:
            self.assertIn("An editor parted this from another.", self.page("people", entity["id"] + ".html"))
        before = files_below(self.folder)
        self.assertIn("0 files written", self.rebuild().stdout)  # decisions hold, and addresses with them
        self.assertEqual(files_below(self.folder), before)

    def correct(self):
        """A source comes again, corrected: the event keeps its address and its title; the rest is as it was."""
        wall = self.id_of("A storm breaks the harbour wall")
        before = {event["id"]: event["date"]["edtf"] for event in self.timeline()["events"]}
        with open(self.path("public", "timeline.json"), "rb") as file:
            self.write("old.json", file.read())
        self.write("saved.html", CORRECTED)
        os.remove(self.path("corpus", "the-harbour-wall-of-norrby.md"))
        self.annals("new", "--from", "saved.html")
        path = self.path("corpus", "the-harbour-wall-of-norrby.md")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.write("corpus/the-harbour-wall-of-norrby.md", text.replace("draft: true # take this line away to publish\n", ""))
        self.assertEqual(self.rebuild().stderr, "")
        after = {event["id"]: event["date"]["edtf"] for event in self.timeline()["events"]}
        self.assertEqual(after, {**before, wall: "2016-05-24"})
        self.assertEqual(self.id_of("A storm breaks the harbour wall"), wall)
        told = self.annals("diff", "old.json", "public/timeline.json").stdout
        self.assertRegex(told, r"~ event %s: date 2016-05-25 -> 2016-05-24; claims -\S+ \+\S+\n" % wall)
        self.assertIn("~ source the-harbour-wall-of-norrby: file changed\n", told)

    def end(self):
        """A source that is gone leaves its decision without a target, which is said and not dropped."""
        os.remove(self.path("corpus", "the-harbour-wall-of-norrby.md"))
        said = self.rebuild(status=1).stderr
        self.assertEqual(said.count("[gone-target]"), 2)
        self.assertIn("corpus/editor.yaml:2:3: error: there is no event ", said)
        with open(self.path("corpus", "editor.yaml"), encoding="utf-8") as file:
            self.assertIn("A storm breaks the harbour wall", file.read())


if __name__ == "__main__":
    tap.main()
