#!/usr/bin/env python3
"""Completion: what the program says may stand next, and that each shell offers just that."""
import os
import re
import shutil
import subprocess
import unittest

import annals
import tap
from annals import Case, PROGRAM

FILES = os.path.join(annals.ROOT, "src", "cmd", "complete")
SHELLS = {"bash": "annals.bash", "zsh": "annals.zsh", "fish": "annals.fish"}
# Operands that no completion can know.
FREE = {"TITLE"}

BASH = """source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_annals annals "${COMP_WORDS[COMP_CWORD]}"
[ ${#COMPREPLY[@]} -eq 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
"""
# The functions that offer are zsh's own; here they say what they were given.
ZSH = """compset() { :; }
_path_files() { print -l -- *(N); }
_describe() { print -l -- ${${(P)2}%%:*}; }
file=$1; shift
words=("$@"); CURRENT=$#
_annals() { source $file; }
_annals
"""
FISH = 'source $argv[1]; complete -C "$argv[2]"'


def words_of(text):
    return [line.split("\t")[0] for line in text.splitlines()]


class Program(Case):
    def next(self, *words):
        return words_of(self.run_annals("--complete", *words).stdout)

    def commands(self):
        return [word for word in self.next("") if not word.startswith("-")]

    def test_commands_are_those_of_the_help(self):
        listed = re.findall(r"^  (\w+) ", self.run_annals("--help").stdout, re.MULTILINE)
        self.assertEqual(self.next(""), listed + ["--help", "--version"])
        self.assertEqual(self.next(), self.next("b"))
        self.assertEqual(self.next("biuld", ""), [])

    def test_options_are_those_of_the_help(self):
        for command in self.commands():
            help_text = self.run_annals(command, "--help").stdout
            options = re.findall(r"^  (--[\w-]+)", help_text, re.MULTILINE)
            self.assertEqual(self.next(command, "--"), options + ["--help"], command)

    def test_values_are_those_that_are_taken(self):
        """What is offered is taken; what a value's error names is offered."""
        for command in self.commands():
            text = self.run_annals(command, "--help").stdout
            for name, value in re.findall(r"^  --([\w-]+) ([A-Z]+) ", text, re.MULTILINE):
                offered = self.next(command, "--" + name, "")
                self.assertEqual(self.next(command, "--%s=" % name), [
                    word if word.startswith(":") else "--%s=%s" % (name, word) for word in offered])
                if value in ("DIR", "FILE"):
                    self.assertEqual(offered, [":folder" if value == "DIR" else ":file"])
                elif value in ("WHEN", "FORMAT", "WHAT"):
                    said = self.run_annals(command, "--" + name, "?", status=2).stderr
                    wanted = re.sub(r", or .*", "", said.split(" is not ")[1].split(" (annals")[0])
                    self.assertEqual(re.split(", | or ", wanted), offered, (command, name))
                else:
                    self.assertEqual(offered, [], (command, name))

    def test_operands_are_those_of_the_usage(self):
        for command in self.commands():
            usage = self.run_annals(command, "--help").stdout.splitlines()[0]
            usage = usage.split("[OPTION...]")[1]
            operands = re.sub(r" (or|\|) \S+", "", usage).split()
            for number, operand in enumerate(operands):
                name = re.search("[A-Z]+", operand).group()
                self.assertEqual(bool(self.next(command, *["x"] * number, "")), name not in FREE, (command, operand))
            last = self.next(command, *["x"] * len(operands), "")
            self.assertEqual(last, [":file"] if usage.rstrip("]").endswith("...") else self.next(command, "-"), command)
        said = re.search(r", only (.*) \(", self.run_annals("export", "?", status=2).stderr).group(1)
        self.assertEqual(self.next("export", ""), re.split(", | and ", said))

    def test_words_before_are_understood(self):
        self.assertEqual(self.next("export", "--jobs", "2", "json", ""), [":folder", ":file"])
        self.assertEqual(self.next("export", "--jobs=2", "--strict", ""), self.next("export", ""))
        self.assertEqual(self.next("export", "--jobs", "=", "2", ""), self.next("export", ""))
        self.assertEqual(self.next("build", "--progress", "=", "a"), ["auto", "always", "never"])
        self.assertEqual(self.next("extract", "--", "--"), [":file"])
        self.assertEqual(self.next("build", "--nonsense", ""), [":folder"])


class Shells(Case):
    """Each case in each shell that is here."""

    def setUp(self):
        super().setUp()
        os.symlink(PROGRAM, self.path("annals"))
        os.makedirs(self.path("here", "folder"))
        self.write("here/a file.md", "")

    def run_shell(self, *command):
        environment = {**os.environ, "PATH": self.folder + os.pathsep + os.environ["PATH"], "HOME": self.folder}
        run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60,
                             cwd=self.path("here"), env=environment)
        self.assertEqual((run.returncode, run.stderr), (0, ""), command)
        return run.stdout

    def offered(self, shell, words):
        file = os.path.join(FILES, SHELLS[shell])
        if shell == "fish":
            return words_of(self.run_shell("fish", "--no-config", "-c", FISH, file, " ".join(words)))
        option = {"bash": "--norc", "zsh": "-f"}[shell]
        return self.run_shell(shell, option, "-c", BASH if shell == "bash" else ZSH, shell, file, *words).splitlines()

    def each(self, check):
        shells = [shell for shell in SHELLS if shutil.which(shell)]
        for shell in shells:
            with self.subTest(shell):
                check(shell)
        if len(shells) < len(SHELLS):
            self.skipTest("not installed: " + ", ".join(sorted(set(SHELLS) - set(shells))))

    def test_syntax(self):
        self.each(lambda shell: self.run_shell(shell, "-n", os.path.join(FILES, SHELLS[shell])))

    def test_commands_options_and_values(self):
        def check(shell):
            for words in (["annals", ""], ["annals", "build", "--"], ["annals", "check", "--format", ""],
                          ["annals", "export", ""], ["annals", "biuld", ""]):
                wanted = words_of(self.run_annals("--complete", *words[1:]).stdout)
                self.assertEqual(sorted(self.offered(shell, words)), sorted(wanted), words)
        self.each(check)

    def test_files_and_folders(self):
        def check(shell):
            def names(*words):
                return sorted(name.rstrip("/") for name in self.offered(shell, ["annals", *words]))
            self.assertEqual(names("extract", ""), ["a file.md", "folder"])
            self.assertEqual(names("extract", "a file.md", ""), ["a file.md", "folder"])
            if shell != "zsh":  # there _path_files chooses
                self.assertEqual(names("build", "--out", ""), ["folder"])
                self.assertEqual(names("build", "fo"), ["folder"])
        self.each(check)

    def test_value_behind_an_equals_sign(self):
        """bash gives the sign as a word of its own, and takes the value alone."""
        def check(shell):
            lead = "" if shell == "bash" else "--progress="
            words = ["--progress", "=", "a"] if shell == "bash" else ["--progress=a"]
            offered = self.offered(shell, ["annals", "build", *words])
            self.assertEqual([word for word in sorted(offered) if not word.endswith("never")],
                             [lead + "always", lead + "auto"])
        self.each(check)


if __name__ == "__main__":
    tap.main()
