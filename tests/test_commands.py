#!/usr/bin/env python3
"""The commands as a user calls them: help, options, exit statuses, what goes where."""
import json
import os
import unittest
from xml.etree import ElementTree

import tap
from annals import Case, SOURCE, files_below

COMMANDS = ("build", "check", "diff", "explain", "export", "extract", "init", "link", "new", "render", "tag")


class Help(Case):
    def test_every_command_has_help(self):
        listed = self.run_annals("--help").stdout
        for command in COMMANDS:
            self.assertIn("  " + command, listed)
            text = self.run_annals(command, "--help").stdout
            self.assertIn("usage: annals " + command, text)
            self.assertTrue(all(len(line) <= 90 for line in text.splitlines()), text)

    def test_version(self):
        self.assertRegex(self.run_annals("--version").stdout, r"^annals \d+\.\d+\.\d+\n$")

    def test_wrong_usage_is_status_2(self):
        for arguments, said in {
            (): "usage:",
            ("biuld",): 'no command "biuld"',
            ("build", "--nonsense"): "no option --nonsense",
            ("build", "--jobs", "0"): "--jobs 0 is not 1 to 256",
            ("build", "--jobs"): "wants a value",
            ("build", "--date", "2026-02-30"): "--date 2026-02-30 is not",
            ("build", "--base-url", "javascript:1"): "is not an http or https address",
            ("tag", "--format", "xml"): "--format xml is not jsonl or timeml",
            ("build", "a", "b"): "one argument too many",
            ("extract",): "it wants SOURCE...",
            ("render", "x"): "it wants TIMELINE RECORDS...",
        }.items():
            with self.subTest(arguments):
                run = self.run_annals(*arguments, status=2)
                self.assertIn(said, run.stderr)
                self.assertEqual(run.stdout, "")


class Stages(Case):
    """Each product can be made alone; together they give what build gives."""

    def test_extract_link_render_equal_build(self):
        self.project()
        self.build()
        records = self.run_annals("extract", "corpus", folder=self.folder).stdout
        self.write("records.jsonl", records)
        timeline = self.run_annals("link", self.path("records.jsonl"), "--project", self.folder).stdout
        self.write("timeline.json", timeline)
        self.run_annals("render", self.path("timeline.json"), self.path("records.jsonl"), "--out", self.path("site"))
        rendered, built = files_below(self.path("site")), files_below(self.path("public"))
        self.assertEqual(sorted(rendered), sorted(built))
        for name in sorted(built):
            self.assertEqual(rendered[name], built[name], name)

    def test_record_of_the_example(self):
        path = self.write("2019/vienna.md", SOURCE)
        record = json.loads(self.run_annals("extract", os.path.dirname(path)).stdout)
        self.assertEqual(record["id"], "vienna")
        self.assertEqual(record["date"]["edtf"], "2019-03-04")
        self.assertEqual(record["date_basis"], "front matter")
        self.assertEqual([(t["text"], t["value"], t.get("mod")) for t in record["timexes"]],
                         [("1 March", "2019-03-01", None), ("the next day", "2019-03-02", None), ("late 2018", "2018", "END")])
        claims = {claim["date"]["edtf"]: claim for claim in record["claims"]}
        self.assertEqual(sorted(claims), ["2018-07/2018-12", "2019-03-01", "2019-03-02"])
        self.assertEqual([date for date, claim in claims.items() if claim["lead"]], ["2019-03-02"])
        self.assertEqual(claims["2019-03-02"]["expression"]["anchor"], "t1")
        for claim in claims.values():
            quote = claim["quote"]
            self.assertEqual(record["text"][quote["start"]:quote["end"]], quote["exact"])
            trigger = claim["trigger"]
            self.assertEqual(record["text"][trigger["start"]:trigger["end"]], trigger["text"])

    def test_offsets_are_code_points(self):
        text = "Zoë Ångström – “née” 😀 – opened the museum on 5 May 2001 in Graz."
        line = json.dumps({"id": "x", "text": text, "date": "2001-06-01"})
        record = json.loads(self.run_annals("extract", "-", stdin=line).stdout)
        timex = record["timexes"][0]
        self.assertEqual(record["text"][timex["start"]:timex["end"]], "5 May 2001")

    def test_json_lines_documents(self):
        lines = "\n".join([
            json.dumps({"id": "a", "markdown": "# Head\n\nThe bridge at Linz opened on 3 May 1998.", "url": "https://example.org/a"}),
            "{nonsense",
            json.dumps({"id": "b", "html": "<p>The bridge closed on <b>4 May 1999</b>.</p>", "title": "Bridge"}),
        ])
        run = self.run_annals("extract", "-", stdin=lines, status=1)
        records = [json.loads(line) for line in run.stdout.splitlines()]
        self.assertEqual([record["id"] for record in records], ["a", "b"])
        self.assertIn("[bad-json]", run.stderr)
        self.assertIn(":2:", run.stderr)
        self.assertEqual(records[1]["timexes"][0]["value"], "1999-05-04")


class Export(Case):
    def test_what_the_site_has_as_files(self):
        self.project()
        self.build()
        files = files_below(self.path("public"))
        for name, path in {"json": "timeline.json", "csv": "timeline.csv", "timelinejs": "timelinejs.json",
                           "annotations": "annotations.json", "ics": "timeline.ics", "atom": "feed.atom",
                           "jsonfeed": "feed.json", "jsonld": "timeline.jsonld"}.items():
            with self.subTest(name):
                self.assertEqual(self.run_annals("export", name, self.folder).stdout,
                                 files[path].decode().replace("\r\n", "\n"))

    def test_no_such_format(self):
        run = self.run_annals("export", "odt", self.folder, status=2)
        self.assertIn('there is no format "odt", only json, csv, timelinejs, annotations, ics, atom, jsonfeed, '
                      "jsonld and timeml (", run.stderr)
        self.assertIn("it wants FORMAT [PROJECT | SOURCE...]", self.run_annals("export", status=2).stderr)
        for arguments, message in ((("csv", "--out", "x"), "--out is for timeml alone"),
                                   (("csv", "a", "b"), '"b" is one argument too many')):
            self.assertIn(message, self.run_annals("export", *arguments, status=2).stderr)

    def test_timeml(self):
        """A document a source: XML whose text is the record's, with its time expressions in it."""
        self.project()
        self.write("corpus/late.md", "---\ndraft: true\n---\nNot yet.\n")
        records = [json.loads(line) for line in self.run_annals("extract", self.path("corpus")).stdout.splitlines()]
        records = [record for record in records if record["id"] != "late"]
        printed = self.run_annals("export", "timeml", self.folder).stdout
        documents = ["<?xml" + part for part in printed.split("<?xml")[1:]]
        self.run_annals("export", "timeml", self.folder, "--out", self.path("marked"))
        self.assertEqual(len(documents), len(records))
        for document, record in zip(documents, records):
            with self.subTest(record["id"]):
                root = ElementTree.fromstring(document)
                self.assertEqual(root.findtext("DOCID"), record["id"])
                self.assertEqual("".join(root.find("TEXT").itertext()), record["text"])
                self.assertEqual([(t.get("tid"), t.get("type"), t.get("value"), t.text) for t in root.iter("TIMEX3")
                                  if t.get("tid") != "t0"],
                                 [(t["id"], t["type"], t.get("value", ""), t["text"]) for t in record["timexes"]])
                tids = {t.get("tid") for t in root.iter("TIMEX3")}
                for timex in root.iter("TIMEX3"):
                    self.assertIn(timex.get("anchorTimeID", "t1"), tids | {"t1"})
                with open(self.path(f"marked/{record['id']}.tml"), encoding="utf-8") as file:
                    self.assertEqual(file.read(), document)
        self.assertIn("Not yet.", self.run_annals("export", "timeml", self.path("corpus/late.md")).stdout)
        run = self.run_annals("export", "timeml", self.path("nowhere"), status=3)
        self.assertIn("(name a source's file, or a project: a folder that holds corpus/)", run.stderr)


class Tag(Case):
    def test_tags_json_lines(self):
        text = "The council – elected in May 2011 – met again “last week”."
        run = self.run_annals("tag", stdin=json.dumps({"id": "d", "dct": "2012-03-14", "text": text}))
        tagged = json.loads(run.stdout)
        self.assertEqual(tagged["id"], "d")
        self.assertEqual([(t["text"], t["type"], t["value"]) for t in tagged["timex"]],
                         [("May 2011", "DATE", "2011-05"), ("last week", "DATE", "2012-W10")])
        for timex in tagged["timex"]:
            self.assertEqual(text[timex["start"]:timex["end"]], timex["text"])

    def timeml(self, *documents):
        """The XML trees of the documents, as they are told apart: each begins a line with its declaration."""
        lines = "".join(json.dumps(document) + "\n" for document in documents)
        run = self.run_annals("tag", "--format", "timeml", stdin=lines)
        head = '<?xml version="1.0" encoding="UTF-8"?>\n'
        parts = run.stdout.split(head)
        self.assertEqual(parts[0], "")
        self.assertEqual(len(parts), len(documents) + 1)
        return [ElementTree.fromstring((head + part).encode("utf-8")) for part in parts[1:]], run.stderr

    def test_timeml_says_what_json_says(self):
        texts = ["Zoë & <b>Ltd</b> met in May 2011\r\n– and “twice a week” ]]> later, from 3 to 7 May.\n\n<?xml?> 😀 Now.",
                 "", "no time at all", "May 2011", "In the past five months, every two years, June 2015"]
        documents = [{"id": "d&%d" % n, "dct": ("2012-03-14", "")[n % 2], "text": text} for n, text in enumerate(texts)]
        trees, _ = self.timeml(*documents)
        tagged = self.run_annals("tag", stdin="".join(json.dumps(document) + "\n" for document in documents)).stdout
        for document, tree, line in zip(documents, trees, tagged.splitlines()):
            self.assertEqual(tree.find("DOCID").text, document["id"])
            created = tree.find("DCT/TIMEX3")
            self.assertEqual(created.get("value") if created is not None else "", document["dct"])
            text = tree.find("TEXT")
            self.assertEqual("".join(text.itertext()), document["text"])
            at, found = len(text.text or ""), []
            for number, timex in enumerate(text, 1):
                self.assertEqual((timex.tag, timex.get("tid")), ("TIMEX3", "t%d" % number))
                found.append((at, at + len(timex.text), timex.get("type"), timex.get("value")) +
                             tuple(timex.get(name) for name in ("mod", "quant", "freq", "beginPoint", "endPoint")))
                at += len(timex.text) + len(timex.tail or "")
            self.assertEqual(found, [(timex["start"], timex["end"], timex["type"], timex.get("value", "")) +
                                     tuple(timex.get(name) for name in ("mod", "quant", "freq", "beginPoint", "endPoint"))
                                     for timex in json.loads(line)["timex"]])

    def test_timeml_of_what_xml_cannot_hold(self):
        trees, said = self.timeml({"id": "d", "text": "a\x01b\x0c\uffff in May 2011"})
        self.assertEqual("".join(trees[0].find("TEXT").itertext()), "a\ufffdb\ufffd\ufffd in May 2011")
        self.assertIn("<stdin>:1:1: note: 3 characters that XML cannot hold", said)
        self.assertIn("[xml-character]", said)

    def test_bad_line_is_reported_with_its_number(self):
        run = self.run_annals("tag", stdin='{"id":"a","text":"in 1999"}\n[1]\n', status=1)
        self.assertEqual(len(run.stdout.splitlines()), 1)
        self.assertIn("<stdin>:2:", run.stderr)


class Summary(Case):
    def test_build_ends_with_a_summary(self):
        self.project()
        out = self.build().stdout
        self.assertRegex(out, r"1 source, 3 claims, 3 events, \d+ entities, 0 disagreements\n")
        self.assertRegex(out, r"\d+ files written, 0 left alone; no findings; \d+\.\d s\n")
        self.assertRegex(self.build().stdout, r"0 files written, \d+ left alone")

    def test_no_progress_where_standard_error_is_no_terminal(self):
        self.project()
        self.assertEqual(self.build().stderr, "")

    def test_progress_when_asked_for(self):
        self.project()
        self.assertIn("reading sources: 1 of 1", self.build("--progress", "always").stderr)


if __name__ == "__main__":
    tap.main()
