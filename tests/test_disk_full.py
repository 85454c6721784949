#!/usr/bin/env python3
"""Full disks and broken ones: nothing is lost, the message says what to do, the next build makes it good."""
import errno
import os
import random
import shutil
import subprocess
import tempfile

import annals
import tap
from annals import Case, files_below
from cut_off import CutOff, LIBRARY

# At how many calls the disk is full.
POINTS = 50 if os.environ.get("ANNALS_DEEP") else 16
WORDS = {errno.ENOSPC: "no space left on device (free some space and run again)",
         errno.EDQUOT: "the disk quota is used up (free some space and run again)",
         errno.EIO: "the device failed",
         errno.EROFS: "it lies on a read-only file system"}


class Refused(CutOff):
    """Writing fails at one call, and at all later ones that need room."""

    def setUp(self):
        if not LIBRARY:
            self.skipTest("the library that cuts off is not here (run by meson)")
        super().setUp()

    def walk(self, site, cause, points):
        clean = self.clean(site)
        calls, _, settled = self.count_calls(site)
        self.reset(site)
        before = self.state()
        random.seed(cause)
        # always with the calls between the first new name and the ledger
        chosen = {*random.sample(range(1, settled + 1), points), *range(max(settled - 12, 1), settled + 1)}
        for at in sorted(chosen):
            where = "call %d of %d, %d puts the ledger in its place" % (at, calls, settled)
            self.reset(site)
            run = self.run_build("work", environment=self.cut(at, cause), expected=3)
            self.assertRegex(run.stderr, r'(?m)^annals: error: cannot [a-z ]+ "%s/[^"\n]*"[^\n]*: ' % self.path("work"), where)
            self.assertIn(WORDS[cause], run.stderr, where)
            self.assertEqual(before, self.state(), where)
            left = [name for name in os.listdir(self.path("work")) if name not in (".annals", "corpus", "public")]
            self.assertEqual(left, [], where)
            self.check_mended(clean, where)

    def test_full_while_a_site_changes(self):
        self.walk(True, errno.ENOSPC, POINTS)

    def test_full_while_a_site_is_new(self):
        self.walk(False, errno.ENOSPC, POINTS)

    def test_other_causes(self):
        for cause in (errno.EDQUOT, errno.EIO, errno.EROFS):
            with self.subTest(errno.errorcode[cause]):
                self.walk(True, cause, 4)

    def test_once_files_are_put_in_their_places(self):
        """A device that fails there cannot be undone everywhere, but the site is whole and its links lead somewhere."""
        clean = self.clean(True)
        calls, first, settled = self.count_calls(True)
        self.assertLess(first, settled)
        for at in range(settled, calls + 1, max((calls - settled) // POINTS, 1)):
            self.reset(True)
            run = self.run_build("work", environment=self.cut(at, errno.EIO), expected=None)
            self.assertIn(run.returncode, (0, 3))  # what only clears up may fail
            self.assertEqual(run.returncode != 0, WORDS[errno.EIO] in run.stderr)
            self.check_moment(True, "call %d of %d" % (at, calls))
            self.check_mended(clean, "call %d of %d" % (at, calls))


class SmallDisk(CutOff):
    """A file system that is too small, where one may be mounted."""

    sources = 60
    calls = ("build", "--date", "2026-01-02", "--progress", "never")

    def setUp(self):
        super().setUp()
        os.makedirs(self.path("work"))
        run = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", self.path("work")], capture_output=True,
                             check=False)
        if run.returncode != 0:
            self.skipTest("nothing can be mounted here")
        self.addCleanup(subprocess.run, ["umount", self.path("work")], capture_output=True, check=False)

    def resize(self, size):
        subprocess.run(["mount", "-o", "remount,size=%dk" % size, self.path("work")], check=True)

    def used(self):
        about = os.statvfs(self.path("work"))
        return (about.f_blocks - about.f_bfree) * about.f_frsize // 1024

    def reset(self, site):
        for name in os.listdir(self.path("work")):
            shutil.rmtree(self.path("work", name))
        self.resize(1 << 16)
        self.fill(site)

    def walk(self, site):
        self.reset(site)
        least, before = self.used(), self.state()
        clean = self.clean(site)
        full, failed = self.used() + self.used() // 2, 0
        for number in range(POINTS):
            self.reset(site)
            size = least + 4 + (full - least) * number // POINTS
            where = "%d KB of which %d are used" % (size, least)
            self.resize(size)
            run = self.run_build("work", expected=None)
            self.assertIn(run.returncode, (0, 3), where)
            if run.returncode == 3:
                failed += 1
                self.assertIn(WORDS[errno.ENOSPC], run.stderr)
                self.assertEqual(before, self.state(), where)
            self.resize(1 << 16)
            self.check_mended(clean, where)
        self.assertGreater(failed, POINTS // 4)

    def test_site_that_changes(self):
        self.walk(True)

    def test_site_that_is_new(self):
        self.walk(False)


class ReadOnly(Case):
    def test_a_project_that_cannot_be_written_to(self):
        """It is built where its ledger need not change and the site goes elsewhere."""
        self.project()
        self.build()
        shutil.rmtree(self.path(".annals"))
        run = subprocess.run(["mount", "--bind", "-o", "ro", self.folder, self.folder], capture_output=True, check=False)
        if run.returncode != 0:
            self.skipTest("nothing can be mounted here")
        self.addCleanup(subprocess.run, ["umount", "-l", self.folder], capture_output=True, check=False)
        if os.access(self.folder, os.W_OK):
            self.skipTest("nothing can be mounted read-only here")
        with tempfile.TemporaryDirectory() as elsewhere:
            self.build("--frozen", "--out", os.path.join(elsewhere, "site"))
            self.assertEqual(files_below(self.path("public")), files_below(os.path.join(elsewhere, "site")))
        self.build("--frozen")  # nothing changes, so nothing is written
        subprocess.run(["umount", "-l", self.folder], check=True)


class StandardOutput(Case):
    """Products that go to standard output."""

    def test_a_full_disk_is_told(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("there is no /dev/full here")
        self.project()
        self.build()
        self.write("records.jsonl", self.run_annals("extract", self.path("corpus")).stdout)
        for arguments in (["extract", self.path("corpus")], ["link", self.path("records.jsonl")],
                          ["export", "csv", self.folder], ["export", "json", self.folder],
                          ["explain", self.path("corpus/vienna.md")], ["build", self.folder], ["--help"], ["--version"],
                          ["build", "--help"], ["check", self.folder, "--format", "json"]):
            with self.subTest(arguments[0]), open("/dev/full", "w", encoding="utf-8") as full:
                run = subprocess.run([annals.PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, text=True,
                                     check=False)
                self.assertEqual(run.returncode, 3, run.stderr)
                self.assertIn(WORDS[errno.ENOSPC], run.stderr)


if __name__ == "__main__":
    tap.main()
