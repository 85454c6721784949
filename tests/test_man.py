#!/usr/bin/env python3
"""The man pages say every name that the program has, and none that it has not."""
import json
import os
import re
import shutil
import subprocess
import unittest

import annals
import tap
from annals import Case

MAN = os.path.join(annals.ROOT, "man")
TEMPLATES = os.path.join(annals.ROOT, "templates")
USED = re.compile(r"\{\{(#|)([A-Z_0-9]+)")
SAID = re.compile(r"^(#?[A-Z_0-9]+)  +\S", re.MULTILINE)
OPTION = re.compile(r"\*(--[\w-]+)\*(?: _([A-Z-]+)_)?")


def read(*parts):
    with open(os.path.join(annals.ROOT, *parts), encoding="utf-8") as content:
        return content.read()


def sections(page, mark="# "):
    """{head: body} of a page."""
    parts = re.split("^" + mark, read("man", page + ".scd"), flags=re.MULTILINE)[1:]
    return {part.partition("\n")[0]: part.partition("\n")[2] for part in parts}


def terms(text):
    """The lines that open the entries of a list: each stands above text that is indented."""
    return re.findall(r"^([*_].*)\n\t", text, re.MULTILINE)


class Pages(unittest.TestCase):
    def setUp(self):
        self.pages = sorted(name[:-len(".scd")] for name in os.listdir(MAN) if name.endswith(".scd"))

    def built(self, page):
        run = subprocess.run(["scdoc"], stdin=open(os.path.join(MAN, page + ".scd"), "rb"), capture_output=True, check=True)
        return run.stdout

    def test_each_is_built_and_installed(self):
        self.assertEqual(self.pages, sorted(re.findall(r"^  '(.*\.\d)',$", read("man", "meson.build"), re.MULTILINE)))

    def test_each_names_itself_and_pages_that_are_there(self):
        for page in self.pages:
            text = read("man", page + ".scd")
            name, section = page.rsplit(".", 1)
            self.assertTrue(text.startswith("%s(%s)\n" % (name, section)), page)
            for other in re.findall(r"\*(annals[\w-]*)\*\((\d)\)", text):
                self.assertIn(".".join(other), self.pages, page)

    def test_no_line_is_cut_at_80_columns(self):
        """What stands in literal blocks is not filled."""
        for page in self.pages:
            for block in re.findall(r"^\t*```\n(.*?)^\t*```", read("man", page + ".scd"), re.DOTALL | re.MULTILINE):
                for line in block.splitlines():
                    self.assertLessEqual(len(line.expandtabs(4)), 69, (page, line))  # behind two indents of the page

    @unittest.skipUnless(shutil.which("groff"), "groff is not installed")
    def test_groff_has_no_warning(self):
        for page in self.pages:
            run = subprocess.run(["groff", "-t", "-man", "-Kutf8", "-Tutf8", "-ww"], input=self.built(page), capture_output=True, check=False)
            self.assertEqual((run.returncode, run.stderr), (0, b""), page)

    @unittest.skipUnless(shutil.which("mandoc"), "mandoc is not installed")
    def test_mandoc_has_no_warning(self):
        """Except of what scdoc writes in every page: empty paragraphs."""
        for page in self.pages:
            run = subprocess.run(["mandoc", "-Tlint", "-Wwarning"], input=self.built(page), capture_output=True, check=False)
            found = [line for line in run.stdout.decode().splitlines() if "skipping paragraph macro" not in line]
            self.assertEqual(found, [], page)


class Commands(Case):
    """annals.1 against the program's own help."""

    def setUp(self):
        super().setUp()
        self.sections = sections("annals.1")
        self.heads = [head for head in terms(self.sections["COMMANDS"]) if head.startswith("*annals ")]
        self.commands = re.findall(r"^  (\w+) ", self.run_annals("--help").stdout, re.MULTILINE)

    def test_commands(self):
        self.assertEqual(sorted(re.match(r"\*annals (\w+)\*", head).group(1) for head in self.heads), sorted(self.commands))

    def test_options_and_operands_of_each_command(self):
        for head in self.heads:
            command = re.match(r"\*annals (\w+)\*", head).group(1)
            text = self.run_annals(command, "--help").stdout
            options = set(re.findall(r"^  (--[\w-]+)(?: ([A-Z-]+))? ", text, re.MULTILINE))
            self.assertEqual(set(OPTION.findall(head)), options, command)
            operands = text.splitlines()[0].split("[OPTION...]")[1].replace(" or ", " | ")
            said = re.sub(r"\[?\*--[\w-]+\*( _[A-Z-]+_)?\]? ?", "", head.split("*", 2)[2])
            self.assertEqual(said.replace("_", "").split(), operands.split(), command)

    def test_each_option_is_told(self):
        used = {name for head in self.heads for name in OPTION.findall(head)}
        told = {name for term in terms(self.sections["OPTIONS"]) for name in OPTION.findall(term)}
        free = {("--help", ""), ("--date", "DATE")}  # told with those of the same name
        self.assertEqual(told - free, used - free)


class Sources(unittest.TestCase):
    """annals-source.5 and the settings in annals.1 against the tables of the readers."""

    def test_keys_of_front_matter(self):
        keys = re.findall(r'VIEW_INIT\("(\w+)"\), fill_', read("src", "corpus", "source_fields.c"))
        self.assertEqual([term.strip("*") for term in terms(sections("annals-source.5")["FRONT MATTER"])], keys)

    def test_endings(self):
        table = read("src", "corpus", "read.c").split("formats[] = {")[1].split("};")[0]
        endings = {name for row in re.findall(r"\{ (VIEW_INIT\([^{}]*) \}", table) for name in re.findall(r'"(\w+)"', row)}
        said = re.findall(r"\.(\w+)", re.search(r"```\n(.*?)```", sections("annals-source.5")["DESCRIPTION"], re.DOTALL).group(1))
        self.assertEqual(sorted(said), sorted(endings))

    def test_keys_of_json_lines(self):
        keys = re.findall(r'VIEW_INIT\("(\w+)"\)', read("src", "corpus", "json_line.c").split("others[] = {")[1].split("};")[0])
        self.assertEqual(re.findall(r"^([a-z]+)\b", sections("annals-source.5")["JSON LINES"].split("```")[1], re.MULTILINE), keys)

    def test_settings(self):
        keys = re.findall(r'^    \[[A-Z_]+\] = \{ VIEW_INIT\("(\w+)"\)', read("src", "store", "settings.c"), re.MULTILINE)
        said = re.search(r"_corpus/site.yaml_\n((?:\t.*\n)+)", read("man", "annals.1.scd")).group(1)
        self.assertEqual(re.findall(r"\*(\w+)\*", said), keys)

    def test_decisions(self):
        decisions = json.loads(read("src", "store", "timeline.schema.json"))["$defs"]["decision"]["properties"]["decision"]["enum"]
        said = {term.split(":*")[0].strip("*") for term in terms(sections("annals-editor.5")["DESCRIPTION"])}
        self.assertEqual(said, set(decisions))


class Products(unittest.TestCase):
    """annals-timeline.5 against the schemas and the lists of kinds, exports and findings."""

    def setUp(self):
        self.page = sections("annals-timeline.5", "## ")
        self.schemas = [json.loads(read("src", "store", name + ".schema.json")) for name in ("record", "timeline")]

    def said(self, head):
        """{name: whether it may be missing} of the block below a head."""
        block = self.page[head].split("```")[1]
        found = {}
        for names in re.findall(r"^((?:\w+\??, )*\w+\??)(?:  |$)", block, re.MULTILINE):
            found.update({name.rstrip("?"): name.endswith("?") for name in names.split(", ")})
        return found

    def objects(self):
        """(head, names) of each object of the schemas; a claim has its source beside it in a timeline."""
        for name, schema in zip(("record", "timeline"), self.schemas):
            for head, part in ((name, schema), *schema["$defs"].items()):
                properties = dict(part.get("properties", {}))
                if name == "timeline" and head == "claim":
                    properties.pop("source")
                if properties:
                    yield head, {key: key not in part["required"] for key in properties}

    def test_names_are_those_of_the_schemas(self):
        heads = set()
        for head, names in self.objects():
            self.assertEqual(self.said(head), names, head)
            heads.add(head)
        self.assertEqual(heads, set(self.page))

    def test_words_are_those_of_the_schemas(self):
        for schema in self.schemas:
            for head, part in (("record", schema), *schema["$defs"].items()):
                for name, value in part.get("properties", {}).items():
                    for word in value.get("enum", []) if head in self.page and head not in ("source", "decision") else []:
                        self.assertIn(str(word or "null"), self.page[head], (head, name))

    def test_kinds(self):
        kinds = re.findall(r'^    X\(\w+, "(\w+)"\)', read("src", "events", "kind.h"), re.MULTILINE)
        said = re.search(r"The kinds: ([^.]*)\.", self.page["claim"]).group(1)
        self.assertEqual(re.split(r",\s+", said), kinds)

    def test_exports(self):
        formats = re.findall(r"^    X\((\w+)\)", read("src", "store", "export.h"), re.MULTILINE)
        for feed in re.findall(r"^    X\((\w+)\)", read("src", "site", "feeds.h"), re.MULTILINE):
            formats += re.findall(r'\.name = VIEW_INIT\("(\w+)"\)', read("src", "site", "feed_%s.c" % feed))
        said = [term.split("*")[1] for term in terms(sections("annals-timeline.5")["EXPORTS"])]
        self.assertEqual(said, formats)

    def test_findings(self):
        codes = re.findall(r'X\(\w+, "([\w-]+)", (\w+), ', read("src", "base", "diagnostic_codes.h"))
        said = re.findall(r"^([\w-]+) +(error|warning|note) ", sections("annals-timeline.5")["DIAGNOSTICS"], re.MULTILINE)
        self.assertEqual(said, [(code, severity.lower()) for code, severity in codes])


class Templates(unittest.TestCase):
    def setUp(self):
        self.said = {head: set(SAID.findall(body.split("\n# ")[0])) for head, body in sections("annals-template.7", "## ").items()}

    def test_each_template_has_a_section(self):
        names = {name for name in os.listdir(TEMPLATES) if name.endswith(".html")}
        self.assertEqual(names, {name for name in self.said if name.endswith(".html")})

    def test_each_name_is_said_where_it_is_used(self):
        for name, said in self.said.items():
            if name.endswith(".html"):
                used = {"".join(match) for match in USED.findall(read("templates", name))}
                self.assertEqual(used, said, name)


if __name__ == "__main__":
    tap.main()
