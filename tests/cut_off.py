"""Builds that are cut off: projects that change, what must hold of a site at any moment, and the means."""
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile

import annals
from annals import Case, files_below

KILLED = -signal.SIGKILL
LIBRARY = os.environ.get("ANNALS_CUT_OFF", "")
TAG = re.compile(rb"<[A-Za-z][^>]*>")
ID = re.compile(rb'\sid="([^"]+)"')
LINK = re.compile(rb'\s(?:href|src)="([^"]*)"')
OUTSIDE = re.compile(rb"(?:[a-z]+:|//)")


def faults_of_site(folder):
    """What is wrong with a site: files that are not whole, links and fragments that lead nowhere."""
    files = {name: content for name, content in files_below(folder).items() if not name.startswith(".annals-staged/")}
    found, ids = [], {}
    for name, content in files.items():
        if name.endswith(".html"):
            ids[name] = {value for tag in TAG.findall(content) for value in ID.findall(tag)}
            if not content.startswith(b"<!DOCTYPE html>") or not content.endswith(b"</html>\n"):
                found.append("%s is not whole" % name)
        elif name.endswith(".json"):
            try:
                json.loads(content)
            except ValueError:
                found.append("%s is not whole" % name)
        elif not content:
            found.append("%s is empty" % name)
    for name, content in files.items():
        if not name.endswith(".html"):
            continue
        for link in {value for tag in TAG.findall(content) for value in LINK.findall(tag)}:
            path, _, fragment = link.replace(b"&amp;", b"&").partition(b"#")
            if OUTSIDE.match(path):
                continue
            target = os.path.normpath(os.path.join(os.path.dirname(name), path.decode())) if path else name
            if target not in files:
                found.append("%s leads to %s, which is missing" % (name, target))
            elif fragment and fragment not in ids.get(target, ()):
                found.append("%s leads to %s, which has no such id" % (name, link.decode()))
    return found


def source(number, name="Vienna", year=2019, more=""):
    """One source of a small world whose places meet in many of them."""
    towns = ["Graz", "Linz", "Steyr", "Wels"]
    return """---
title: The %s talks, part %d
date: %d-03-%02d
publisher: Test Gazette
---
Ministers of Austria and Hungary met in %s on %d March %d and signed a water protocol the next day. Anna Berger, the
minister of waters, visited %s in late %d. %s
""" % (name, number, year, number % 27 + 1, name, number % 27 + 1, year, towns[number % 4], year - 1, more)


class CutOff(Case):
    """A project with a site, and the same after changes of every kind."""

    sources = 6
    calls = ("build", "--date", "2026-01-02", "--jobs", "1", "--progress", "never")

    def setUp(self):
        super().setUp()
        if os.access("/dev/shm", os.W_OK):  # thousands of files come and go
            self.folder = tempfile.mkdtemp(dir="/dev/shm")
            self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for state in ("before", "after"):
            os.makedirs(self.path(state, "corpus"))
        for number in range(self.sources):
            self.write("before/corpus/talks-%02d.md" % number, source(number))
        self.run_build("before")
        self.change()
        self.run_build("after")
        for state in ("before", "after"):
            self.assertEqual(faults_of_site(self.path(state, "public")), [])

    def change(self):
        """The project after: a name changed everywhere, a source renamed, one removed, one added, one longer."""
        shutil.copytree(self.path("before", "corpus"), self.path("after", "corpus"), dirs_exist_ok=True)
        for number in range(self.sources):
            if number % 2:
                self.write("after/corpus/talks-%02d.md" % number, source(number, name="Trieste"))
        os.rename(self.path("after/corpus/talks-00.md"), self.path("after/corpus/opening.md"))
        os.remove(self.path("after/corpus/talks-01.md"))
        self.write("after/corpus/more/added.md", source(9, name="Bregenz", year=2021))
        self.write("after/corpus/talks-02.md",
                   source(2, more="Hungary opened a dam on 4 May 2018. The dam failed in June 2018."))

    def run_build(self, project, *options, environment=None, expected=0):
        """Runs a build; gives the finished process. None accepts any end."""
        run = subprocess.run([annals.PROGRAM, *self.calls, self.path(project), *options], capture_output=True, text=True,
                             check=False, timeout=300, env={**os.environ, **(environment or {})})
        if expected is not None:
            self.assertEqual(run.returncode, expected, run.stderr[-3000:])
        return run

    def cut(self, at, cause=0, count=None):
        """The environment in which the build is cut off."""
        environment = {"LD_PRELOAD": LIBRARY, "CUT_OFF_AT": str(at)}
        if annals.SANITIZED:
            environment["ASAN_OPTIONS"] = "verify_asan_link_order=0:detect_leaks=0"
        if cause:
            environment["CUT_OFF_CAUSE"] = str(cause)
        if count:
            environment["CUT_OFF_COUNT"] = count
        return environment

    def reset(self, site):
        """A project whose sources are those of after; with the site and ledger of before, or without any."""
        shutil.rmtree(self.path("work"), ignore_errors=True)
        os.makedirs(self.path("work"))
        self.fill(site)

    def fill(self, site):
        """Fills the empty folder of the project."""
        shutil.copytree(self.path("after", "corpus"), self.path("work", "corpus"))
        ledger = self.path("work", "corpus", "permalinks.json")
        os.remove(ledger)
        if site:
            shutil.copytree(self.path("before", "public"), self.path("work", "public"))
            shutil.copy(self.path("before", "corpus", "permalinks.json"), ledger)

    def clean(self, site):
        """(site, ledger) that an undisturbed build of what reset gives makes."""
        self.reset(site)
        self.run_build("work")
        return self.state()

    def state(self):
        ledger = self.path("work", "corpus", "permalinks.json")
        sources = files_below(self.path("work", "corpus"))
        site = files_below(self.path("work", "public")) if os.path.exists(self.path("work", "public")) else None
        return site, {name: text for name, text in sources.items() if os.path.join("corpus", name) != ledger}

    def count_calls(self, site):
        """How many calls of an undisturbed build change a file; which put the first of the site, and the ledger, in
        its place."""
        self.reset(site)
        self.run_build("work", environment=self.cut(0, count=self.path("count")))
        with open(self.path("count"), encoding="utf-8") as text:
            return [int(number) for number in text.read().split()]

    def check_moment(self, site, where):
        """What stands there after a cut is whole and has no dead link."""
        public = self.path("work", "public")
        if os.path.exists(public):
            self.assertEqual(faults_of_site(public)[:5], [], where)
        else:
            self.assertFalse(site, where)

    def check_mended(self, clean, where):
        """A build to the end gives what an undisturbed one does, and leaves nothing else."""
        self.run_build("work")
        now = self.state()
        for old, new in zip(clean, now):
            self.assertEqual(sorted(old), sorted(new), where)
            self.assertEqual([name for name in old if old[name] != new[name]], [], where)
        self.assertEqual(sorted(os.listdir(self.path("work"))), [".annals", "corpus", "public"], where)



