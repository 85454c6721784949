#!/usr/bin/env python3
"""Builds that are killed: the site is whole at any moment, and the next build mends it."""
import fcntl
import os
import random
import shutil
import subprocess
import time

import annals
import tap
from annals import Case, files_below
from cut_off import CutOff, KILLED, LIBRARY, faults_of_site, source

# At how many moments a build is killed; ./bootstrap test --deep takes more.
DEEP = bool(os.environ.get("ANNALS_DEEP"))
MOMENTS = 300 if DEEP else 40


class EveryCall(CutOff):
    """Killed before, and in the midst of, each call that changes a file."""

    def setUp(self):
        if not LIBRARY:
            self.skipTest("the library that cuts off is not here (run by meson)")
        super().setUp()

    def walk(self, site):
        clean = self.clean(site)
        calls, first, _ = self.count_calls(site)
        self.assertGreater(calls, 50)
        # Until the first file is put in its place the site is not touched: there a few calls stand for all.
        moments = [*range(1, first, 1 if DEEP else 16), *range(max(first - 2, 1), calls + 1)]
        for at in moments:
            self.reset(site)
            self.run_build("work", environment=self.cut(at), expected=KILLED)
            where = "call %d of %d, %d is the first to put a file in its place" % (at, calls, first)
            self.check_moment(site, where)
            self.check_mended(clean, where)

    def test_site_that_changes(self):
        self.walk(True)

    def test_site_that_is_new(self):
        self.walk(False)



class RandomMoments(CutOff):
    """Killed at moments spread over a build, some in the midst of others' repair; then the next goes on."""

    sources = 60
    calls = ("build", "--date", "2026-01-02", "--progress", "never")

    def kill_after(self, seconds):
        """Whether the build was still running."""
        process = subprocess.Popen([annals.PROGRAM, *self.calls, self.path("work")], stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=seconds)
            return False
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return True

    def walk(self, site, moments):
        clean = self.clean(site)
        self.reset(site)
        begin = time.monotonic()
        self.run_build("work")
        duration, killed = time.monotonic() - begin, 0
        for number in range(moments):
            self.reset(site)
            where = "moment %d" % number
            for _ in range(random.choice((1, 1, 2))):
                killed += self.kill_after(duration * random.random())
                self.check_moment(site, where)
            self.check_mended(clean, where)
        self.assertGreater(killed, moments // 4)

    def test_site_that_changes(self):
        random.seed(8)
        self.walk(True, MOMENTS // 2)

    def test_site_that_is_new(self):
        random.seed(9)
        self.walk(False, MOMENTS - MOMENTS // 2)

    def test_sources_change_between_the_kills(self):
        """Whatever came before: the site is that of the sources and the ledger as they are now."""
        random.seed(10)
        self.reset(True)
        for number in range(max(MOMENTS // 4, 10)):
            where = "moment %d" % number
            ledger = self.path("work", "corpus", "permalinks.json")
            os.rename(ledger, self.path("ledger"))
            shutil.rmtree(self.path("work", "corpus"))
            shutil.copytree(self.path(random.choice(("before", "after")), "corpus"), self.path("work", "corpus"))
            os.rename(self.path("ledger"), ledger)
            self.kill_after(.5 * random.random())
            self.check_moment(True, where)
            if number % 3 == 2:
                self.run_build("work")
                self.run_build("work", "--frozen", "--out", self.path("clean"))
                self.assertEqual(files_below(self.path("clean")), files_below(self.path("work", "public")), where)
                shutil.rmtree(self.path("clean"))


class Together(Case):
    """Two builds at once."""

    def setUp(self):
        super().setUp()
        self.project()

    def held(self, path, *arguments):
        """The second build's words, while another holds the path."""
        file = os.open(path, os.O_RDONLY)
        self.addCleanup(os.close, file)
        fcntl.flock(file, fcntl.LOCK_EX)
        run = self.build(*arguments, status=3)
        fcntl.flock(file, fcntl.LOCK_UN)
        self.build(*arguments)
        return run.stderr

    def test_one_project(self):
        self.build()
        said = self.held(self.path(".annals/lock"))
        self.assertEqual(said, 'annals: error: "%s" is in use by another build (run again when that is done)\n'
                         % self.path(".annals/lock"))

    def test_one_folder(self):
        self.build("--out", self.path("site"))
        said = self.held(self.path("site"), "--out", self.path("site"))
        self.assertIn('"%s" is in use by another build' % self.path("site"), said)

    def test_render_holds_its_folder(self):
        self.build()
        self.write("records.jsonl", self.run_annals("extract", self.path("corpus")).stdout)
        arguments = ["render", self.path("public/timeline.json"), self.path("records.jsonl"), "--out"]
        file = os.open(self.path("public"), os.O_RDONLY)
        self.addCleanup(os.close, file)
        fcntl.flock(file, fcntl.LOCK_EX)
        self.run_annals(*arguments, self.path("public"), status=3)
        self.run_annals(*arguments, self.path("elsewhere"))

    def test_many_at_once(self):
        """One of them builds, whoever comes meanwhile is refused, and the site is as ever."""
        arguments = [annals.PROGRAM, "build", self.folder, "--date", "2026-01-02"]
        runs = [subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
                for _ in range(6)]
        said = [run.communicate()[1] for run in runs]
        self.assertIn(0, [run.returncode for run in runs])
        for run, words in zip(runs, said):
            self.assertIn(run.returncode, (0, 3), words)
            self.assertEqual(run.returncode == 3, "in use by another build" in words, words)
        self.assertEqual(faults_of_site(self.path("public")), [])

    def test_nothing_of_it_is_seen(self):
        self.build()
        self.assertEqual(sorted(os.listdir(self.folder)), [".annals", "corpus", "public"])
        self.assertEqual([name for name in os.listdir(self.path("public")) if name.startswith(".")], [])
        with open(self.path(".annals/.gitignore"), encoding="utf-8") as text:
            self.assertEqual(text.read(), "*\n")

    def test_durable(self):
        self.build("--durable")
        first = files_below(self.path("public"))
        self.write("corpus/second.md", source(2))
        self.build("--durable")
        self.assertEqual(faults_of_site(self.path("public")), [])
        self.assertNotEqual(first, files_below(self.path("public")))
        self.assertIn("--durable", self.run_annals("render", "--help").stdout)

    def test_what_is_in_the_way(self):
        self.write("public.annals-new/letter.txt", "not ours\n")
        run = self.build(status=2)
        self.assertIn('public.annals-new" holds what no build wrote (move it away)', run.stderr)
        self.assertTrue(os.path.exists(self.path("public.annals-new/letter.txt")))
        shutil.rmtree(self.path("public.annals-new"))
        self.build()
        self.write("public/.annals-staged", "not ours\n")
        self.write("corpus/second.md", source(2))
        run = self.build(status=3)
        self.assertIn('public/.annals-staged" is in the way of the build (remove it)', run.stderr)

    def test_empty_folder(self):
        """It may be a mount or have rights of its own: the site is written into it, not put in its stead."""
        os.makedirs(self.path("public"))
        number = os.stat(self.path("public")).st_ino
        self.build()
        self.assertEqual(os.stat(self.path("public")).st_ino, number)
        self.build("--frozen", "--out", self.path("clean"))
        self.assertEqual(files_below(self.path("clean")), files_below(self.path("public")))


if __name__ == "__main__":
    tap.main()
