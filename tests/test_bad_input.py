#!/usr/bin/env python3
"""Hostile and broken input: each gets its own message with its place, the right exit status, and leaves what was there."""
import glob
import json
import os
import resource
import subprocess
import sys
import unittest

import tap
from annals import Case, PROGRAM, SANITIZED, SOURCE, files_below

STATEMENT = "The council of Linz adopted a plan on 3 May 2011 and rejected another on 4 May 2011."


class Bad(Case):
    def assertSays(self, run, place, severity, words, code):
        """A line 'place: severity: ... words ... [code]' is among the messages."""
        for line in run.stderr.splitlines():
            if place in line and ": %s: " % severity in line and words in line and line.endswith("[%s]" % code):
                return
        self.fail("no line with %r, %s, %r, [%s] in:\n%s" % (place, severity, words, code, run.stderr[-3000:]))

    def site(self):
        return files_below(self.path("public"))


class Projects(Bad):
    def test_missing_corpus(self):
        run = self.build(status=3)
        self.assertRegex(run.stderr, r'no folder ".*corpus" \(name a project')
        self.assertFalse(os.path.exists(self.path("public")))

    def test_empty_corpus(self):
        os.makedirs(self.path("corpus"))
        run = self.build()
        self.assertSays(run, "corpus", "warning", "no source", "empty-corpus")
        self.assertIn("index.html", self.site())

    def test_unreadable_file(self):
        self.project(vienna_md=SOURCE, closed_md=STATEMENT)
        os.chmod(self.path("corpus/closed.md"), 0)
        if os.access(self.path("corpus/closed.md"), os.R_OK):
            self.skipTest("this user may read anything")
        run = self.build(status=1)
        self.assertSays(run, "closed.md", "error", "", "unreadable")
        self.assertIn("sources/vienna.html", self.site())

    def test_link_to_nowhere(self):
        self.project()
        os.symlink("nowhere.md", self.path("corpus/lost.md"))
        self.assertSays(self.build(status=1), "lost.md", "error", "", "unreadable")

    def test_link_out_of_the_corpus(self):
        self.project()
        self.write("secret.md", STATEMENT)
        os.symlink("../secret.md", self.path("corpus/out.md"))
        run = self.build(status=1)
        self.assertSays(run, "out.md", "error", "", "outside-corpus")
        self.assertNotIn("sources/out.html", self.site())

    def test_link_to_a_folder_above_ends(self):
        self.project()
        os.symlink("..", self.path("corpus/loop"))
        self.assertSays(self.build(status=1), "loop", "error", "", "outside-corpus")

    def test_two_sources_with_one_id(self):
        self.project(a_md=STATEMENT, a_html="<p>%s</p>" % STATEMENT)
        run = self.build(status=1)
        self.assertSays(run, "a.md", "error", "a.html", "duplicate-id")

    def test_ids_that_differ_in_case(self):
        self.project(Note_md=STATEMENT, note_md=STATEMENT)
        self.assertSays(self.build(status=1), "note.md", "error", "Note.md", "duplicate-id")

    def test_output_that_is_a_file(self):
        self.project()
        self.write("public", "mine\n")
        run = self.build(status=3)
        self.assertIn("is no folder", run.stderr)
        with open(self.path("public"), encoding="utf-8") as kept:
            self.assertEqual(kept.read(), "mine\n")

    def test_output_that_holds_other_files(self):
        self.project()
        self.write("public/thesis.txt", "mine\n")
        run = self.build(status=2)
        self.assertIn("no timeline.json of ours", run.stderr)
        self.assertEqual(sorted(self.site()), ["thesis.txt"])

    def test_damaged_ledger_is_left_alone(self):
        self.project()
        self.write("corpus/permalinks.json", '{"schema": "annals/ledger/1",\n "events": [}\n')
        run = self.build(status=1)
        self.assertSays(run, "permalinks.json:2:", "error", "", "bad-ledger")
        with open(self.path("corpus/permalinks.json"), encoding="utf-8") as kept:
            self.assertIn("[}", kept.read())

    def test_settings(self):
        self.project()
        self.write("corpus/site.yaml", "titel: Water\nbase_url: javascript:alert(1)\n")
        run = self.build()
        self.assertSays(run, "site.yaml:1:1", "warning", '"title"', "unknown-key")
        self.assertSays(run, "site.yaml:2:", "warning", "base_url", "bad-value")

    def test_strict_makes_warnings_count(self):
        self.project(a_md="---\ntitel: x\n---\n" + STATEMENT)
        self.build("--out", self.path("one"))
        self.build("--out", self.path("two"), "--strict", status=1)


class FullDisk(Bad):
    """A disk that fills up: stood in for by a limit on the size of files, and where it may be by a small tmpfs."""

    def test_standard_output(self):
        self.project()
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        with open("/dev/full", "w", encoding="utf-8") as full:
            run = subprocess.run([PROGRAM, "extract", self.path("corpus")], stdout=full, stderr=subprocess.PIPE, text=True,
                                 check=False)
        self.assertEqual(run.returncode, 3)
        self.assertIn("no space left on device (free some space", run.stderr)

    def test_output_folder(self):
        small = self.path("small")
        os.makedirs(small)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small], capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("no file system may be mounted here")
        self.addCleanup(subprocess.run, ["umount", small], check=False)
        self.project()
        run = self.build("--out", os.path.join(small, "site"), status=3)
        self.assertIn("no space left on device", run.stderr)
        left = [name for name in files_below(small) if not name.endswith((".html", ".json", ".css"))]
        self.assertEqual(left, [], "a temporary file stayed")

    def test_file_size_limit(self):
        self.project()
        self.build()
        before = self.site()
        self.project(graz_md=STATEMENT)

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

        run = subprocess.run(["sh", "-c", 'trap "" XFSZ; exec "$@"', "sh", PROGRAM, "build", self.folder], text=True,
                             capture_output=True, check=False, preexec_fn=limit)
        self.assertEqual(run.returncode, 3, run.stderr)
        self.assertIn("cannot write", run.stderr)
        self.assertEqual(before, self.site())


class FrontMatter(Bad):
    def findings(self, text, status=0):
        self.project(a_md=text)
        return self.build(status=status)

    def test_never_closes(self):
        run = self.findings("---\ntitle: x\n\n%s\n" % STATEMENT, status=1)
        self.assertSays(run, "a.md:1:1", "error", "", "front-matter-open")

    def test_unknown_key(self):
        run = self.findings("---\npublsher: x\n---\n%s\n" % STATEMENT)
        self.assertSays(run, "a.md:2:1", "warning", '"publisher"', "unknown-key")

    def test_impossible_date(self):
        run = self.findings("---\ndate: 2019-02-31\n---\n%s\n" % STATEMENT, status=1)
        self.assertSays(run, "a.md:2:7", "error", "2019-02-31", "bad-date")

    def test_date_before_what_the_source_tells(self):
        run = self.findings("---\ndate: 2001-06-01\n---\n%s\n" % STATEMENT)
        self.assertSays(run, "a.md:4:39", "warning", "3 May 2011 is told as past", "late-date")
        self.assertSays(run, "a.md:4:", "warning", "4 May 2011", "late-date")
        for text in ("The council extended the plan until 3 May 2011.", "The council will meet on 3 May 2011.",
                     "The council agreed to meet on 3 May 2011.", "The council sold bonds due 3 May 2011."):
            run = self.findings("---\ndate: 2001-06-01\n---\n%s\n" % text)
            self.assertNotIn("late-date", run.stderr, text)

    def test_no_yaml(self):
        run = self.findings("---\ntitle: [x\n---\n%s\n" % STATEMENT, status=1)
        self.assertSays(run, "a.md:", "error", "", "front-matter-syntax")

    def test_yaml_that_grows(self):
        bomb = "a: &a [x,x,x,x,x,x,x,x]\n" + "".join(
            "%s: &%s [*%s,*%s,*%s,*%s,*%s,*%s,*%s,*%s]\n" % (b, b, a, a, a, a, a, a, a, a) for a, b in zip("abcdefgh", "bcdefghi"))
        run = self.findings("---\n%s---\n%s\n" % (bomb, STATEMENT), status=1)
        self.assertSays(run, "a.md:2:", "error", "", "front-matter-syntax")

    def test_script_address(self):
        run = self.findings("---\nurl: javascript:alert(1)\n---\n%s\n" % STATEMENT)
        self.assertSays(run, "a.md:2:6", "warning", "", "bad-url")
        for name, content in self.site().items():
            self.assertNotIn(b'href="javascript', content, name)


class Bytes(Bad):
    def test_invalid_utf8(self):
        self.project(a_md=b"# Report\n\nThe council of L\xffnz met on 3 May 2011.\n")
        run = self.build()
        self.assertSays(run, "a.md:3:17", "warning", "", "invalid-utf8")
        self.assertIn("L\ufffdnz".encode(), self.site()["sources/a.html"])

    def test_nothing_but_rubbish(self):
        self.project(a_md=bytes(range(256)) * 400, b_html=bytes(range(255, -1, -1)) * 400, c_txt=b"\x00" * 5000)
        self.build(status=None)
        self.assertIn("index.html", self.site())

    def test_marks_and_line_ends(self):
        self.project(a_md=b"\xef\xbb\xbf---\r\ntitle: Linz\r\ndate: 2011-05-04\r\n---\r\nThe council met on 3\xc2\xa0May\xe2\x80\xaf2011.\r\n")
        self.assertEqual(self.build().stderr, "")
        timeline = json.loads(self.site()["timeline.json"])
        self.assertEqual(timeline["sources"][0]["title"], "Linz")
        self.assertEqual([event["date"]["edtf"] for event in timeline["events"]], ["2011-05-03"])

    def test_terminal_is_safe_from_names(self):
        self.project(**{"a\x1b[31m_md": b"\xff"})
        self.assertNotIn("\x1b", self.build(status=None).stderr)


class Huge(Bad):
    """Large and nested input; the bound on time is one on steps: quadratic work would take minutes. It is on the time
    of the processor, since a machine may have other work."""
    seconds = 100 if SANITIZED else 25

    def bounded(self, status=0):
        def spent():
            usage = resource.getrusage(resource.RUSAGE_CHILDREN)
            return usage.ru_utime + usage.ru_stime
        before = spent()
        run = self.build(status=status, timeout=300)
        self.assertLess(spent() - before, self.seconds)
        return run

    def build_file(self, name, content, status=0):
        self.project()
        self.write("corpus/" + name, content)
        return self.bounded(status)

    def test_200_mb(self):
        self.project()
        with open(self.path("corpus/big.md"), "wb") as out:
            out.truncate(200 * 1024 * 1024)
        run = self.bounded(status=1)
        self.assertSays(run, "big.md", "error", "", "too-large")
        self.assertIn("sources/vienna.html", self.site())

    def test_one_line_of_50_mb(self):
        words = ("On 3 May 2011 the council met. " * 40000).encode()
        run = self.build_file("line.txt", words * 42)
        self.assertSays(run, "line.txt:1:", "warning", "", "long-line")

    def test_one_word_of_5_mb(self):
        self.build_file("word.md", "a" * 5_000_000)

    def test_a_million_brackets(self):
        for name, text in {"square": "[", "image": "![[]()", "round": "(", "quote": "> ", "list": "- ", "star": "*a ",
                           "tick": "`a", "angle": "<", "rule": "*a_ "}.items():
            with self.subTest(name):
                run = self.build_file("%s.md" % name, STATEMENT + "\n\n" + text * 1_000_000 + "\n\n" + STATEMENT + "\n",
                                      status=None)
                self.assertIn(run.returncode, (0, 1), run.stderr)
                self.assertIn("sources/%s.html" % name, self.site())
                os.remove(self.path("corpus/%s.md" % name))

    def test_a_million_elements(self):
        for name, text in {"div": "<div>", "b": "<b>", "table": "<table><tr><td>", "b-i": "<b><i><p>", "list": "<ul><li>",
                           "font": "<a><font>", "svg": "<svg><g>", "select": "<select><option>"}.items():
            with self.subTest(name):
                run = self.build_file("%s.html" % name, "<p>%s</p>" % STATEMENT + text * (1_000_000 // text.count("<")),
                                      status=None)
                self.assertIn(run.returncode, (0, 1), run.stderr)
                os.remove(self.path("corpus/%s.html" % name))

    def test_nesting_is_reported(self):
        run = self.build_file("deep.html", "<div>" * 25_000 + STATEMENT)
        self.assertSays(run, "deep.html:1:", "warning", "", "nesting")
        timeline = json.loads(self.site()["timeline.json"])
        self.assertIn("2011-05-03", [event["date"]["edtf"] for event in timeline["events"]])

    def test_dates_without_end(self):
        for name, text in {"last": "last ", "may": "May ", "digits": "1999", "months": "May, June, ", "and": "3 and 4 and ",
                           "days": "On 3 May 2011 he met her. ", "names": "Anna Berger of the "}.items():
            with self.subTest(name):
                self.build_file("%s.md" % name, "The council met on 3 May 2011.\n\n" + text * (600_000 // len(text)))
                os.remove(self.path("corpus/%s.md" % name))

    def test_deep_json(self):
        run = self.run_annals("extract", "-", stdin="[" * 500_000 + "\n", status=1)
        self.assertSays(run, "<stdin>:1:", "error", "", "bad-json")


class Scripts(Bad):
    """Whatever an input says comes out as text."""
    EVIL = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'><svg onload=alert(1)>'

    def test_in_every_field(self):
        text = json.dumps(self.EVIL)
        self.project(a_md="---\ntitle: %s\npublisher: %s\nauthor: %s\ntags: [%s]\nurl: %s\n---\n"
                     "On 3 May 2011 Anna %s Berger signed the \"%s\" treaty in Linz.\n"
                     % (text, text, text, text, text, self.EVIL.replace("<", "&lt;"), self.EVIL.replace("<", "\\<")),
                     b_html="<title>%s</title><p>On 4 May 2011 Anna Berger signed &lt;script&gt;alert(1)&lt;/script&gt; in Linz.</p>"
                     "<p onclick='alert(1)'>On 5 May 2011 <a href='javascript:alert(1)'>Boris Weber</a> left.</p>" % self.EVIL)
        self.write("corpus/site.yaml", "title: %s\ndescription: %s\ncontact: %s\n" % (text, text, text))
        self.build(status=None)
        pages = {name: content.decode() for name, content in self.site().items() if name.endswith(".html")}
        self.assertGreater(len(pages), 8)
        for name, page in pages.items():
            low = page.lower()
            self.assertNotIn("<script>", low, name)
            self.assertNotIn("<img", low, name)
            self.assertNotIn("<svg onload", low, name)
            self.assertNotIn('href="javascript', low, name)
            self.assertNotIn("onclick", low.replace("&", ""), name)

    def test_a_timeline_of_others_is_input_too(self):
        self.project()
        records = self.run_annals("extract", self.path("corpus")).stdout
        self.write("r.jsonl", records)
        timeline = json.loads(self.run_annals("link", self.path("r.jsonl")).stdout)
        timeline["events"][0]["id"] = "../../escape"
        self.write("t.json", json.dumps(timeline))
        run = self.run_annals("render", self.path("t.json"), self.path("r.jsonl"), "--out", self.path("site"), status=1)
        self.assertIn("escape", run.stderr)
        self.assertEqual(glob.glob(self.path("*escape*")), [])

    def test_records_of_others_are_input_too(self):
        self.project()
        record = json.loads(self.run_annals("extract", self.path("corpus")).stdout)
        for name, change in {
            "no id": lambda r: r.pop("id"),
            "id that climbs": lambda r: r.update(id="../x"),
            "bad span": lambda r: r["claims"][0]["quote"].update(start=10**9),
            "bad date": lambda r: r["claims"][0]["date"].update(earliest="2019-02-31"),
            "bad kind": lambda r: r["claims"][0].update(factuality="maybe"),
            "text a number": lambda r: r.update(text=5),
        }.items():
            with self.subTest(name):
                copy = json.loads(json.dumps(record))
                change(copy)
                self.write("r.jsonl", json.dumps(copy) + "\n")
                run = self.run_annals("link", self.path("r.jsonl"), status=1)
                self.assertSays(run, "r.jsonl:1:", "error", "", "bad-record")


if __name__ == "__main__":
    tap.main()
