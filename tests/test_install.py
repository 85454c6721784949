#!/usr/bin/env python3
"""Installing: what goes where, that it needs nothing else, and that uninstalling leaves nothing."""
import contextlib
import os
import re
import shutil
import subprocess
import unittest

import annals
import tap
from annals import Case, PROGRAM, SOURCE, files_below

BUILD = os.path.dirname(PROGRAM)
LOG = os.path.join(BUILD, "meson-logs", "install-log.txt")
PAGES = sorted(name[:-len(".scd")] for name in os.listdir(os.path.join(annals.ROOT, "man")) if name.endswith(".scd"))
INSTALLED = sorted([
    "bin/annals",
    "share/annals/record.schema.json",
    "share/annals/timeline.schema.json",
    "share/bash-completion/completions/annals",
    "share/doc/annals/CHANGELOG.md",
    "share/doc/annals/LICENSE",
    "share/doc/annals/README.md",
    "share/fish/vendor_completions.d/annals.fish",
    "share/zsh/site-functions/_annals",
    *("share/man/man%s/%s" % (page[-1], page) for page in PAGES),
])


@contextlib.contextmanager
def log_kept():
    """The list of what was installed for good is the user's, who may want to uninstall it."""
    before = None
    if os.path.exists(LOG):
        with open(LOG, "rb") as file:
            before = file.read()
    try:
        yield
    finally:
        if before is not None:
            with open(LOG, "wb") as file:
                file.write(before)
        elif os.path.exists(LOG):
            os.remove(LOG)


class Install(Case):
    def call(self, *command, **options):
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, **options)
        self.assertEqual(run.returncode, 0, "%s\n%s%s" % (command, run.stdout[-2000:], run.stderr[-2000:]))
        return run

    def install(self):
        """Installs below the test's folder; gives back the prefix there."""
        self.call("meson", "install", "-C", BUILD, "--no-rebuild", "--strip", "--destdir", self.path("root"))
        return re.sub("/bin/annals$", "", next(path for path in self.below("root") if path.endswith("/bin/annals")))

    def below(self, folder):
        return [os.path.join(self.path(folder), name) for name in files_below(self.path(folder))]

    def test_what_goes_where(self):
        with log_kept():
            prefix = self.install()
            self.assertEqual(sorted(files_below(prefix)), INSTALLED)
            self.assertEqual(len(self.below("root")), len(INSTALLED))
            for name, content in files_below(prefix).items():
                self.assertTrue(content, name)
                self.assertNotIn(annals.ROOT.encode(), content, name)
                self.assertEqual(os.stat(os.path.join(prefix, name)).st_mode & 0o777, 0o755 if name == "bin/annals" else 0o644)

    def test_it_runs_from_anywhere(self):
        """Moved away, in an environment and a folder of its own, it does the whole way."""
        with log_kept():
            shutil.move(self.install(), self.path("moved"))
        program = self.path("moved", "bin", "annals")
        os.mkdir(self.path("project"))
        environment = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1700000000"}
        options = {"cwd": self.path("project"), "env": environment}
        self.call(program, "init", **options)
        self.write("project/corpus/vienna.md", SOURCE)
        built = self.call(program, "build", **options)
        self.assertIn("1 source, 3 claims, 3 events", built.stdout)
        self.assertEqual(built.stderr, "")
        site = files_below(self.path("project", "public"))
        self.write("moved/records.jsonl", self.call(program, "extract", "corpus", **options).stdout)
        for name in "record.schema.json", "timeline.schema.json":
            with open(self.path("moved", "share", "annals", name), "rb") as file:
                self.assertEqual(site[name], file.read())
        self.assertTrue({"index.html", "timeline.json", "feed.atom"} <= set(site))

    def test_uninstalling_leaves_nothing(self):
        with log_kept():
            self.install()
            self.call("ninja", "-C", BUILD, "uninstall")
        self.assertFalse(os.path.exists(self.path("root")))

    @unittest.skipUnless(shutil.which("man"), "man is not installed")
    def test_man_finds_the_pages(self):
        with log_kept():
            prefix = self.install()
        for page in PAGES:
            name, section = page.rsplit(".", 1)
            found = self.call("man", "-M", os.path.join(prefix, "share", "man"), "-w", section, name).stdout
            self.assertEqual(found.strip(), os.path.join(prefix, "share", "man", "man" + section, page))


if __name__ == "__main__":
    tap.main()
