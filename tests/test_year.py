#!/usr/bin/env python3
"""An editor's year: sources come, go, move and are edited, decisions are made and taken back, and after each of 30 edits
the site is what a clean build would give, every address that ever was answers, and nothing was written without need.

The seed is fixed; ANNALS_YEAR_SEED gives another, ANNALS_YEAR_EDITS another number of edits."""
import datetime
import json
import os
import random
import re
import shutil
import time
import unittest

import tap
from annals import Case, files_below

SEED = int(os.environ.get("ANNALS_YEAR_SEED", "20261130"))
EDITS = int(os.environ.get("ANNALS_YEAR_EDITS", "30"))
FOLDERS = {"event": "events", "source": "sources", "person": "people", "organisation": "organisations",
           "place": "places", "text": "texts", "thing": "things"}
PEOPLE = ["Greta Almqvist", "Tomas Berglund", "Irma Kestner", "Pavel Dorsky", "Nadia Verhoeven", "Oskar Lindahl"]
TOWNS = ["Brunnhaven", "Kallmar", "Sandviken", "Oderby"]
BODIES = ["Harbour Board", "Ferry Company", "Council of Kallmar", "Lighthouse Society"]
DEEDS = ["resigned from the {body}", "opened the new quay of {town}", "signed an agreement with the {body}",
         "was arrested in {town}", "founded the museum of {town}", "visited {town} with officials of the {body}",
         "rejected the plan of the {body}"]
ASIDES = ["Nobody was hurt.", "The weather was fair for the season.", "Many people had come to watch.",
          "The costs are not known."]


class Corpus:
    """The sources and decisions of the year, as they stand in the project's folder."""

    def __init__(self, rng, folder):
        self.rng, self.folder = rng, os.path.join(folder, "corpus")
        self.sources = {}  # id -> (front matter, sentences)
        self.decisions = {"events": {}, "entities": {}}
        self.made = 0
        self.deeds = []
        for number in range(8):
            self.deeds.append(self.deed(number))
        for _ in range(9):
            self.add()

    def deed(self, number):
        """What happened, to be told by more than one source."""
        who, when = self.rng.choice(PEOPLE), datetime.date(2011 + number % 4, self.rng.randint(1, 12), self.rng.randint(1, 28))
        what = self.rng.choice(DEEDS).format(town=self.rng.choice(TOWNS), body=self.rng.choice(BODIES))
        return "On %d %s, %s %s." % (when.day, when.strftime("%B %Y"), who, what)

    def add(self):
        self.made += 1
        kept = self.rng.sample(self.deeds, 2) + [self.deed(self.rng.randint(0, 30))]
        sentences = [part for one in kept for part in (one, self.rng.choice(ASIDES))]
        front = {"title": "Notes from the coast, number %d" % self.made, "publisher": "Coast Gazette %d" % (self.made % 3),
                 "date": "2016-%02d-%02d" % (self.rng.randint(1, 12), self.rng.randint(1, 28)),
                 "rights": self.rng.choice(["full", "excerpt"])}
        if self.rng.random() < .6:
            front["url"] = "https://example.org/coast/%d" % self.made
        self.put(self.rng.choice(["", "coast/", "inland/"]) + "note-%d" % self.made, front, sentences)
        return "add note-%d" % self.made

    def put(self, name, front, sentences):
        self.sources[name] = (front, sentences)
        path = os.path.join(self.folder, name + ".md")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write("---\n%s---\n%s\n" % ("".join("%s: %s\n" % item for item in front.items()), " ".join(sentences)))

    def take(self, name):
        os.remove(os.path.join(self.folder, name + ".md"))
        return self.sources.pop(name)

    def any_source(self):
        return self.rng.choice(sorted(self.sources))

    def remove(self):
        name = self.any_source()
        self.take(name)
        return "remove " + name

    def rename(self):
        name = self.any_source()
        self.made += 1
        new = "%s-renamed-%d" % (name.split("-renamed")[0], self.made)
        self.put(new, *self.take(name))
        return "rename %s to %s" % (name, new)

    def move(self):
        """To another folder, and edited at once where it has an address by which it is known."""
        name = self.any_source()
        front, sentences = self.take(name)
        new = "moved/%d/%s" % (len(name), name.rsplit("/", 1)[-1])
        if "url" in front and self.rng.random() < .5:
            sentences = sentences + ["On 3 May 2015, %s left %s." % (self.rng.choice(PEOPLE), self.rng.choice(TOWNS))]
        self.put(new, front, sentences)
        return "move %s to %s" % (name, new)

    def edit(self):
        name = self.any_source()
        front, sentences = self.sources[name]
        place, how = self.rng.randrange(0, len(sentences), 2), self.rng.randrange(4)
        sentences = list(sentences)
        if how == 0:
            sentences[place] = self.deed(self.rng.randint(0, 30))
        elif how == 1:
            sentences[place] = sentences[place][:-1] + ", as many had expected."
        elif how == 2:
            sentences.append(self.deed(self.rng.randint(0, 30)))
        else:
            front = {**front, "title": front["title"] + ", second edition"}
        self.put(name, front, sentences)
        return "edit %s in way %d" % (name, how)

    def decide(self, part, target, key, value):
        self.decisions[part].setdefault(target, {})[key] = value
        return "%s %s: %s" % (key, target, value)

    def retitle(self, timeline):
        event = self.rng.choice(timeline["events"])
        return self.decide("events", event["id"], "retitle", "A title of the editor's, number %d" % self.rng.randint(1, 99))

    def redate(self, timeline):
        event = self.rng.choice(timeline["events"])
        return self.decide("events", event["id"], "redate", "%d-%02d" % (self.rng.randint(2008, 2015), self.rng.randint(1, 12)))

    def merge(self, timeline):
        a, b = self.rng.sample(timeline["events"], 2)
        return self.decide("events", a["id"], "merge", b["id"])

    def split(self, timeline):
        several = [event for event in timeline["events"] if len(event["claims"]) > 1]
        if not several:
            return self.retitle(timeline)
        event = self.rng.choice(several)
        claim = self.rng.choice(event["claims"])
        return self.decide("events", event["id"], "split", '"%s#%s"' % (claim["source"], claim["id"]))

    def hide(self, timeline):
        return self.decide("events", self.rng.choice(timeline["events"])["id"], "hide", "true")

    def undo(self, timeline):
        part = self.rng.choice(["events", "entities"])
        if not self.decisions[part]:
            return self.hide(timeline)
        target = self.rng.choice(sorted(self.decisions[part]))
        return "undo %s: %s" % (target, self.decisions[part].pop(target))

    def rename_entity(self, timeline):
        entity = self.rng.choice(timeline["entities"])
        return self.decide("entities", entity["id"], "rename", "The Name %s" % self.rng.choice("ABCDEFGH"))

    def retype_entity(self, timeline):
        entity = self.rng.choice(timeline["entities"])
        return self.decide("entities", entity["id"], "retype", self.rng.choice(["organisation", "thing", "place"]))

    def merge_entities(self, timeline):
        types = [entity["type"] for entity in timeline["entities"]]
        several = [entity for entity in timeline["entities"] if types.count(entity["type"]) > 1]
        if not several:
            return self.rename_entity(timeline)
        a = self.rng.choice(several)
        b = self.rng.choice([one for one in several if one["type"] == a["type"] and one is not a])
        return self.decide("entities", a["id"], "merge", b["id"])

    def write_decisions(self):
        with open(os.path.join(self.folder, "editor.yaml"), "w", encoding="utf-8") as out:
            for part, targets in self.decisions.items():
                if targets:
                    out.write(part + ":\n")
                for target, decisions in targets.items():
                    out.write("  %s:\n" % target)
                    out.write("".join("    %s: %s\n" % item for item in decisions.items()))

    def change(self, timeline):
        """One random edit; what it was."""
        plain = [self.add, self.remove, self.rename, self.move, self.edit, self.edit]
        decided = [self.retitle, self.redate, self.merge, self.split, self.hide, self.undo, self.rename_entity,
                   self.retype_entity, self.merge_entities]
        if len(self.sources) < 5:
            told = self.add()
        elif self.rng.random() < .5:
            told = self.rng.choice(plain)()
        else:
            told = self.rng.choice(decided)(timeline)
        self.write_decisions()
        return told


def address_of(what, name):
    return "%s/%s.html" % (FOLDERS[what], name)


class Year(Case):
    def setUp(self):
        super().setUp()
        print("# seed %d" % SEED, flush=True)
        self.addresses = {}  # every one that ever was -> the edit that first had it
        self.fragments = set()  # (address of a source, claim) that ever were
        self.known = {}  # event -> (claims, titles) that it ever had

    def timeline(self):
        with open(self.path("public", "timeline.json"), encoding="utf-8") as file:
            return json.load(file)

    def state(self):
        """{file: (inode, time of writing)}."""
        found = {}
        for where, _, names in os.walk(self.path("public")):
            for name in names:
                kept = os.stat(os.path.join(where, name))
                found[os.path.relpath(os.path.join(where, name), self.path("public"))] = (kept.st_ino, kept.st_mtime_ns)
        return found

    def rebuild(self, day):
        return self.run_annals("build", self.folder, "--date", day.isoformat(), status=None)

    def assert_clean(self, files, day):
        """A build into an empty folder with the same ledger gives the same bytes, and leaves the ledger as it is."""
        other = self.path("other")
        run = self.run_annals("build", self.folder, "--date", (day + datetime.timedelta(1)).isoformat(), "--out", other,
                              "--frozen", status=None)
        self.assertNotIn("ledger-would-change", run.stderr)
        clean = files_below(other)
        self.assertEqual(sorted(files), sorted(clean))
        self.assertEqual([name for name in files if files[name] != clean[name]], [])
        shutil.rmtree(other)

    def assert_links(self, pages, ids):
        """No link of a page leads nowhere."""
        for name, page in pages.items():
            for link in re.findall(r'(?:href|src)="([^"]*)"', page) + re.findall(r'content="0; url=([^"]*)"', page):
                if re.match(r"https?://", link):
                    continue
                path, _, fragment = link.partition("#")
                target = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
                self.assertTrue(target in pages or os.path.exists(self.path("public", target)), "%s: %s" % (name, link))
                if fragment:
                    self.assertIn(fragment, ids[target], "%s: %s" % (name, link))

    def remember(self, timeline, edit):
        for event in timeline["events"]:
            self.addresses.setdefault(address_of("event", event["id"]), edit)
        for source in timeline["sources"]:
            self.addresses.setdefault(address_of("source", source["id"]), edit)
        for entity in timeline["entities"]:
            self.addresses.setdefault(address_of(entity["type"], entity["id"]), edit)
        for event in timeline["events"]:
            for claim in event["claims"]:
                self.fragments.add((address_of("source", claim["source"]), claim["id"]))

    def assert_answered(self, timeline, pages, ids):
        """Each address has a page: of what stands there, one that leads straight there, or one that says it is gone."""
        live = {address_of("event", one["id"]) for one in timeline["events"]}
        live |= {address_of("source", one["id"]) for one in timeline["sources"]}
        live |= {address_of(one["type"], one["id"]) for one in timeline["entities"]}
        leads = {address_of(one.get("what", "event"), one["from"]):
                 address_of(one.get("now", one.get("what", "event")), one["to"]) for one in timeline["redirects"]}
        gone = {address_of(one["what"], one["id"]) for one in timeline.get("gone", [])}
        for address, edit in self.addresses.items():
            self.assertIn(address, pages, "first seen after edit %d" % edit)
            self.assertEqual((address in live) + (address in leads) + (address in gone), 1, address)
            if address in leads:
                self.assertIn(leads[address], live)
            if address not in live:
                self.assertIn('<meta name="robots" content="noindex">', pages[address])
        claims = {}
        for event in timeline["events"]:
            for claim in event["claims"]:
                claims.setdefault(address_of("source", claim["source"]), set()).add(claim["id"])
        for address, claim in self.fragments:
            if claim in claims.get(leads.get(address, address), ()):
                self.assertIn("q-" + claim, ids[address], address)

    def assert_given_once(self, timeline):
        """An event that has an address of before has a passage or a title that was there before."""
        for event in timeline["events"]:
            claims, titles = self.known.setdefault(event["id"], (set(), set()))
            now = {claim["id"] for claim in event["claims"]}
            own = {claim["title"] for claim in event["claims"]} | {event["title"]}
            self.assertTrue(not claims or claims & now or titles & own, event["id"])
            claims |= now
            titles |= own

    def check(self, edit, day):
        before, files_before = self.state(), self.before
        files = self.before = files_below(self.path("public"))
        timeline = self.timeline()
        pages = {name: content.decode() for name, content in files.items() if name.endswith(".html")}
        ids = {name: set(re.findall(r'\bid="([^"]+)"', page)) for name, page in pages.items()}
        for name in files:
            if files_before.get(name) == files[name]:
                self.assertEqual(before[name], self.places[name], name + " was written again")
        self.places = before
        self.remember(timeline, edit)
        self.assert_answered(timeline, pages, ids)
        self.assert_given_once(timeline)
        self.assert_links(pages, ids)
        self.assert_clean(files, day)
        return timeline

    def test_year(self):
        corpus = Corpus(random.Random(SEED), self.folder)
        day = datetime.date(2027, 1, 4)
        self.before, self.places = {}, {}
        self.rebuild(day)
        timeline = self.check(0, day)
        for edit in range(1, EDITS + 1):
            day += datetime.timedelta(11)
            time.sleep(.06)  # what the last build wrote comes to rest, and this one knows it then
            self.rebuild(day)
            told = corpus.change(timeline)
            run = self.rebuild(day)
            self.assertIn(run.returncode, (0, 1), run.stderr)
            try:
                timeline = self.check(edit, day)
            except AssertionError as failure:
                raise AssertionError("seed %d, edit %d (%s): %s" % (SEED, edit, told, failure)) from failure
        again = self.rebuild(day + datetime.timedelta(30))
        self.assertIn("\n0 files written", again.stdout)


if __name__ == "__main__":
    tap.main()
