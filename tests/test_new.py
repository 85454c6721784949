#!/usr/bin/env python3
"""Beginning a project and its sources: init, new, and importing web pages, texts and PDF."""
import json
import os
import shutil
import unittest

import tap
from annals import Case, files_below

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>The lift bridge of Oderfurt opens | Oderfurt Courier</title>
<meta property="og:site_name" content="Oderfurt Courier">
<meta name="author" content="Ines Vogt">
<meta property="article:published_time" content="2011-05-09T08:00:00+02:00">
<link rel="canonical" href="https://courier.example.org/2011/bridge">
</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/shop">Shop</a></nav>
<article><h1>The lift bridge of Oderfurt opens</h1>
<p>The mayor of Oderfurt, Lena Brandt, opened the lift bridge on 8 May 2011, after six years of work by the port
authority. Costs rose by 40% & the *old* bridge_keeper retired.</p>
<ul><li>1. The first ship was the Amalia.</li><li># The second was the Sankt Veit.</li></ul>
<blockquote><p>It moves [at last], said Brandt.</p></blockquote>
<p>- The port authority had begun to build the bridge in spring 2005, and lost its first contractor in March 2007.</p>
</article>
<footer>Follow us. Subscribe to our newsletter. All rights reserved.</footer>
</body></html>
"""


PAGED = """<!-- page 1 -->

Port of Aldersea, minutes

The council met on 3 May 1998.

The mayor of Aldersea, Ines Vogt, closed the harbour

<!-- page 2 -->

on 4 May 1998, when the storm had broken the pier.

The pilots left on 9 May 1998.

<!-- page 3 -->

The harbour opened again on 2 June 1999.

"""


def pdf(*pages):
    """A PDF of some lines of text a page, uncompressed; an empty line begins a paragraph."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               "<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), " ".join(
                   "%d 0 R" % (4 + 2 * i) for i in range(len(pages)))),
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for i, words in enumerate(pages):
        stream = "BT /F1 12 Tf 14 TL 50 700 Td %s ET" % " ".join("(%s) Tj T*" % line for line in words.split("\n"))
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
                       "/Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * i))
        objects.append("<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    out, places = "%PDF-1.4\n", []
    for i, content in enumerate(objects):
        places.append(len(out))
        out += "%d 0 obj\n%s\nendobj\n" % (i + 1, content)
    start = len(out)
    out += "xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += "".join("%010d 00000 n \n" % place for place in places)
    out += "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return out.encode("latin-1")


class Begun(Case):
    def setUp(self):
        super().setUp()
        self.run_annals("init", self.folder)

    def new(self, *arguments, status=0, **options):
        return self.run_annals("new", *arguments, folder=self.folder, status=status, **options)

    def read(self, name):
        with open(self.path("corpus", name), encoding="utf-8") as file:
            return file.read()

    def records(self):
        return [json.loads(line) for line in self.run_annals("extract", self.path("corpus")).stdout.splitlines()]


class Init(Case):
    def test_project(self):
        out = self.run_annals("init", self.path("harbour")).stdout
        self.assertIn("made %s\n" % self.path("harbour", "corpus", "site.yaml"), out)
        self.assertTrue(os.path.isfile(self.path("harbour", "corpus", "editor.yaml")))
        with open(self.path("harbour", "corpus", "site.yaml"), encoding="utf-8") as file:
            self.assertIn('title: "harbour"\n', file.read())
        with open(self.path("harbour", ".gitignore"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "/.annals/\n")
        with open(self.path("harbour", ".gitattributes"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "corpus/permalinks.json merge=union\n")

    def test_what_it_makes_is_good(self):
        self.run_annals("init", self.folder)
        self.write("corpus/a.md", "The mill burned down on 3 May 1998.\n")
        self.assertEqual(self.build().stderr.count("editor.yaml") + self.build().stderr.count("site.yaml"), 0)

    def test_nothing_is_changed(self):
        self.write("corpus/site.yaml", "title: Mine\n")
        self.assertIn("site.yaml is there already", self.run_annals("init", self.folder).stdout)
        with open(self.path("corpus", "site.yaml"), encoding="utf-8") as file:
            self.assertEqual(file.read(), "title: Mine\n")


class New(Begun):
    def test_title(self):
        self.assertEqual(self.new("Lift bridge: a \"note\"", "--date", "2011-05~", "--url", "https://example.org/n").stdout,
                         "corpus/lift-bridge-a-note.md\n")
        text = self.read("lift-bridge-a-note.md")
        self.assertIn('title: "Lift bridge: a \\"note\\""\ndate: "2011-05~"\n# publisher: ', text)
        self.assertIn('url: "https://example.org/n"\n', text)
        self.assertTrue(text.endswith("draft: true # take this line away to publish\n---\n"))

    def test_draft_is_not_published(self):
        self.new("Note")
        with open(self.path("corpus", "note.md"), "a", encoding="utf-8") as file:
            file.write("The mill burned down on 3 May 1998.\n")
        self.assertIn("0 sources", self.build().stdout)

    def test_taken(self):
        self.new("Note")
        self.assertIn('"corpus/note.md" is there already (give another title)', self.new("Note", status=1).stderr)

    def test_wrong_usage(self):
        self.assertIn("it wants a TITLE, or --from FILE", self.new(status=2).stderr)
        self.assertIn("--date yesterday is not a date such as", self.new("x", "--date", "yesterday", status=2).stderr)
        self.assertIn("--url ftp://x is not an http", self.new("x", "--url", "ftp://x", status=2).stderr)

    def test_no_project(self):
        shutil.rmtree(self.path("corpus"))
        self.assertIn("annals init makes a project", self.new("x", status=3).stderr)


class From(Begun):
    def test_page(self):
        self.write("saved.html", PAGE)
        self.assertEqual(self.new("--from", "saved.html").stdout, "corpus/the-lift-bridge-of-oderfurt-opens.md\n")
        text = self.read("the-lift-bridge-of-oderfurt-opens.md")
        head, body = text.split("---\n")[1:3]
        for line in ('title: "The lift bridge of Oderfurt opens"', 'date: "2011-05-09"', 'publisher: "Oderfurt Courier"',
                     'author: "Ines Vogt"', 'url: "https://courier.example.org/2011/bridge"', 'language: "en"',
                     "draft: true # take this line away to publish",
                     "# imported from saved.html; compare it with the original"):
            self.assertIn(line + "\n", head)
        self.assertRegex(head, r"# the date was taken from: .*article:published_time")
        self.assertNotIn("newsletter", body)
        self.assertIn("- 1\\. The first ship was the Amalia.\n- \\# The second", body)
        self.assertIn("> It moves \\[at last\\], said Brandt.\n", body)

    def test_text_stays_what_it_was(self):
        path = self.write("saved.html", PAGE)
        page = json.loads(self.run_annals("extract", path).stdout)
        self.new("--from", "saved.html")
        imported = self.records()[0]
        self.assertEqual(imported["text"], page["text"])
        self.assertEqual([block["kind"] for block in imported["blocks"]], [block["kind"] for block in page["blocks"]])
        self.assertEqual([claim["title"] for claim in imported["claims"]], [claim["title"] for claim in page["claims"]])

    def test_options_overrule(self):
        self.write("saved.html", PAGE)
        self.new("The bridge", "--from", "saved.html", "--date", "2011", "--url", "https://example.org/x")
        text = self.read("the-bridge.md")
        self.assertIn('title: "The bridge"\ndate: "2011"\n', text)
        self.assertIn('url: "https://example.org/x"\n', text)

    def test_pasted_text(self):
        self.write("pasted.txt", "The mill of Norrby\n\n4 May 1998\n\nThe mill burned down on 3 May 1998.\n")
        self.assertEqual(self.new("The mill", "--from", "pasted.txt").stdout, "corpus/the-mill.md\n")
        self.assertIn("The mill burned down on 3 May 1998.", self.read("the-mill.md"))

    def test_pdf(self):
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is not here")
        with open(self.path("minutes.pdf"), "wb") as file:
            file.write(pdf("The council met on 3 May 1998.", "It closed the *harbour* on 5 May 1998."))
        self.assertEqual(self.new("--from", "minutes.pdf").stdout, "corpus/minutes.md\n")
        body = self.read("minutes.md").split("---\n")[2]
        self.assertEqual(body, "<!-- page 1 -->\n\nThe council met on 3 May 1998.\n\n<!-- page 2 -->\n\n"
                               "It closed the \\*harbour\\* on 5 May 1998.\n\n")
        self.assertEqual([timex["value"] for timex in self.records()[0]["timexes"]], ["1998-05-03", "1998-05-05"])

    def test_pages_of_a_pdf(self):
        """Heads and numbers go, a word and a sentence broken by the page are whole, and quotes know their pages."""
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is not here")
        with open(self.path("minutes.pdf"), "wb") as file:
            file.write(pdf("Port of Aldersea, minutes\n\n\n\nThe council met on 3 May 1998.\n\n\n\nThe mayor of\n"
                           "Aldersea, Ines Vogt, closed the har-\n\n\n\n\n1",
                           "Port of Aldersea, minutes\n\n\n\nbour on 4 May 1998, when the storm had broken the pier.\n\n\n\n"
                           "The pilots left on 9 May 1998.\n\n\n\n2",
                           "Port of Aldersea, minutes\n\n\n\nThe harbour opened again on 2 June 1999.\n\n\n\n3"))
        self.new("--from", "minutes.pdf", "--date", "1999-07-01")
        head, body = self.read("minutes.md").split("---\n")[1:3]
        self.assertIn("# left out: 5 running heads and page numbers\n", head)
        self.assertEqual(body, PAGED)
        quotes = {claim["quote"]["exact"]: (claim["quote"].get("page"), claim["quote"].get("lastPage"))
                  for claim in self.records()[0]["claims"]}
        over = [pages for quote, pages in quotes.items() if "closed the harbour on" in quote]
        self.assertEqual(over, [(1, 2)])
        self.assertIn((2, None), quotes.values())
        self.assertIn((3, None), quotes.values())

    def test_pages_are_shown(self):
        """Through record, timeline, site and exports; and a record read back says the same."""
        self.write("corpus/minutes.md", "---\ntitle: Minutes\ndate: 1999-07-01\n---\n" + PAGED)
        records = self.run_annals("extract", self.path("corpus")).stdout
        self.build()
        site = {name: text.decode() for name, text in files_below(self.path("public")).items()
                if name.endswith((".html", ".csv", ".ics", ".json"))}
        events = "".join(text for name, text in site.items() if name.startswith("events/") and name.endswith(".html"))
        self.assertIn("(pp. 1–2) in the source", events)
        self.assertIn("(p. 3) in the source", events)
        self.assertIn("¶ 5, p. 3", site["sources/minutes.html"])
        self.assertIn(',"1-2",', site["timeline.csv"].replace(",1-2,", ',"1-2",'))
        self.assertIn("1 July 1999\\, p. 3)", site["timeline.ics"].replace("\r\n ", ""))
        self.assertIn('"page":1,"lastPage":2', site["timeline.json"])
        self.write("records.jsonl", records)
        linked = self.run_annals("link", "--project", self.folder, self.path("records.jsonl")).stdout
        self.assertEqual(json.loads(linked)["events"], json.loads(site["timeline.json"])["events"])
        told = self.run_annals("explain", self.path("corpus/minutes.md")).stdout
        self.assertIn("page      1 to 2 of the original\n", told)
        self.assertIn("page      3 of the original\n", told)

    def test_broken_pdf(self):
        if shutil.which("pdftotext") is None:
            self.skipTest("pdftotext is not here")
        self.write("broken.pdf", "%PDF-1.4\nnothing")
        self.assertIn('"broken.pdf" cannot be read as PDF', self.new("--from", "broken.pdf", status=1).stderr)

    def test_no_pdftotext(self):
        self.write("minutes.pdf", "%PDF-1.4\n")
        run = self.new("--from", "minutes.pdf", status=3, environment={"PATH": self.path("nothing")})
        self.assertIn("pdftotext cannot be run (install the package poppler-utils)", run.stderr)

    def test_no_file(self):
        self.assertIn("no-page.html", self.new("--from", "no-page.html", status=3).stderr)
        self.write("page.docx", "x")
        self.assertIn("cannot be imported (name one file that ends in", self.new("--from", "page.docx", status=1).stderr)

    def test_empty_page(self):
        self.write("empty.html", "<html><body></body></html>")
        self.assertIn('"empty.html" has no text to import', self.new("--from", "empty.html", status=1).stderr)
        self.assertEqual(sorted(os.listdir(self.path("corpus"))), ["editor.yaml", "site.yaml"])


if __name__ == "__main__":
    tap.main()
