#!/usr/bin/env python3
"""README: each command in it is there, those marked "run" do what it shows, each path is one of the project."""
import glob
import os
import re
import subprocess
import unittest

import annals
import readme
import tap
from annals import Case

SPAN = re.compile(r"`([^`\n]+)`")
CALL = re.compile(r"(?:^|[\s/])annals ([a-z]+)((?: [^|&;>]*)?)")
OPTION = re.compile(r"(?:^|[\s\[`])(--[a-z][\w-]*)")
PATH = re.compile(r"^(?:src|tests|templates|man|corpus)/[\w./*-]*$")
# Of a project, not of this one.
ELSEWHERE = {"corpus/editor.yaml"}


def calls(text):
    """(command, its options) of each call of the program; a call ends where its line does, unless that ends in \\."""
    for line in text.replace("\\\n", " ").splitlines():
        for command, rest in CALL.findall(line):
            yield command, OPTION.findall(rest)


class Commands(Case):
    def setUp(self):
        super().setUp()
        self.text = readme.text()
        self.known = {}
        for command in re.findall(r"^  (\w+) ", self.run_annals("--help").stdout, re.MULTILINE):
            self.known[command] = set(OPTION.findall(self.run_annals(command, "--help").stdout)) | {"--help"}

    def check(self, command, options):
        self.assertIn(command, self.known)
        self.assertLessEqual(set(options), self.known[command], command)

    def test_calls_in_code(self):
        count = 0
        code = [content for language, _, content in readme.blocks() if language in ("sh", "yaml", "toml")]
        for part in code + SPAN.findall(readme.BLOCK.sub("", self.text)):
            for command, options in calls(part):
                self.check(command, options)
                count += 1
        self.assertGreater(count, 20)

    def test_table_of_commands(self):
        """Each command has a row; a row's options are those of its commands; each option stands somewhere."""
        rows = [line for line in self.text.splitlines() if line.startswith("| `annals ")]
        said = set()
        for row in rows:
            commands = re.findall(r"`annals (\w+)", row)
            options = {option for span in SPAN.findall(row) for option in OPTION.findall(" " + span)}
            said.update(commands)
            self.assertLessEqual(options, set().union(*(self.known[command] for command in commands)), row)
        self.assertEqual(said, set(self.known))

    def test_bootstrap(self):
        arguments = set(re.findall(r"\./bootstrap((?: (?:--)?[a-z]+)*)", self.text))
        self.assertGreaterEqual(arguments, {"", " test", " program"})
        for words in arguments:
            run = subprocess.run(["sh", os.path.join(annals.ROOT, "bootstrap"), *words.split(), "--help"],
                                 capture_output=True, check=False)
            self.assertEqual(run.returncode, 0, words)

    def test_shell_reads_them(self):
        for language, _, content in readme.blocks():
            if language == "sh":
                run = subprocess.run(["sh", "-n"], input=content, capture_output=True, text=True, check=False)
                self.assertEqual((run.returncode, run.stderr), (0, ""), content)

    def test_paths_are_there(self):
        count = 0
        for span in SPAN.findall(self.text):
            if PATH.match(span) and span not in ELSEWHERE:
                self.assertTrue(glob.glob(os.path.join(annals.ROOT, span.replace("NAME", "*"))), span)
                count += 1
        self.assertGreater(count, 20)

    def test_links_within(self):
        heads = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in re.findall(r"^#+ (.*)$", self.text, re.MULTILINE)}
        for target in re.findall(r"\]\(([^)]*)\)", self.text):
            self.assertTrue(target[1:] in heads if target.startswith("#") else os.path.exists(os.path.join(annals.ROOT, target)), target)


class FirstTenMinutes(Case):
    def setUp(self):
        super().setUp()
        self.clone = readme.make_clone(self.path("annals"))

    def run_block(self, block):
        run = subprocess.run(["sh", "-e"], input=block, cwd=self.clone, capture_output=True, text=True, check=False, timeout=60)
        self.assertEqual(run.returncode, 0, block + run.stderr)
        return run.stdout + run.stderr

    def same(self, shown, printed):
        """What is shown stands in what was printed, in one piece; how long it took and how many files differ."""
        def plain(text):
            text = re.sub(r"\d+\.\d s$", "N s", text, flags=re.MULTILINE)
            return re.sub(r"\d+ (files? written|left alone|removed)", r"N \1", text)
        self.assertIn(plain(shown), plain(printed))

    def test_blocks_marked_run_show_what_comes(self):
        shown, printed, compared = readme.blocks(), None, 0
        for language, rest, content in shown:
            if (language, rest) == ("sh", "run"):
                printed = self.run_block(content)
            elif language == "text" and printed is not None:
                self.same(content, printed)
                printed = None
                compared += 1
        self.assertGreaterEqual(compared, 3)
        self.the_mistake(next(content for language, _, content in shown if "[bad-date]" in content))

    def the_mistake(self, said):
        path = self.path("brunnhaven", "corpus", "post.md")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.assertIn("Put\n`date: 2018-02-31` into `post.md`", readme.text())
        self.write("brunnhaven/corpus/post.md", re.sub(r"(?m)^date: .*$", "date: 2018-02-31", text))
        run = self.run_annals("build", "../brunnhaven", folder=self.clone, status=1)
        self.assertIn(said, run.stderr)


if __name__ == "__main__":
    tap.main()
