"""Runs the program that is tested, in projects made for the test."""
import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.environ.get("ANNALS", os.path.join(ROOT, "build", "annals"))
SANITIZED = os.environ.get("ANNALS_SANITIZED") == "true"
# The documents that the first corpus retells; they are not part of the project.
SEEDS = os.environ.get("ANNALS_SEEDS") or os.path.join(os.path.dirname(ROOT), "shared", "seeds")

SOURCE = """---
title: Talks in Vienna end with a protocol
date: 2019-03-04
publisher: Test Gazette
---
Ministers of Austria and Hungary met in Vienna on 1 March and signed a water protocol the next day. The talks had
begun in late 2018.
"""


class Case(unittest.TestCase):
    """A test with a folder of its own, gone when it ends."""

    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def write(self, name, content):
        """Writes a file below the test's folder; content is text or bytes."""
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def project(self, **sources):
        """A project whose corpus has these sources (NAME_md="...")."""
        os.makedirs(self.path("corpus"), exist_ok=True)
        for name, content in (sources or {"vienna_md": SOURCE}).items():
            self.write("corpus/" + ".".join(name.rsplit("_", 1)), content)
        return self.folder

    def run_annals(self, *arguments, status=0, stdin=None, environment=None, timeout=120, folder=None):
        """Runs the program; its exit status must be as said. Gives back what it printed."""
        run = subprocess.run([PROGRAM, *arguments], input=stdin, cwd=folder, capture_output=True, text=True, check=False,
                             encoding="utf-8", errors="surrogateescape", timeout=timeout,
                             env={**os.environ, **(environment or {})})
        if status is not None:
            self.assertEqual(run.returncode, status, "%s\n%s%s" % (arguments, run.stdout[-3000:], run.stderr[-3000:]))
        self.assertNotIn("Sanitizer", run.stderr)
        return run

    def build(self, *arguments, status=0, **options):
        """Builds the test's project on a fixed day."""
        return self.run_annals("build", self.folder, "--date", "2026-01-02", *arguments, status=status, **options)


def files_below(folder):
    """{relative path: bytes} of all files but those that the program keeps for itself in .annals/."""
    found = {}
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != ".annals"]
        for name in names:
            path = os.path.join(where, name)
            with open(path, "rb") as content:
                found[os.path.relpath(path, folder)] = content.read()
    return found
