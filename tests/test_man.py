#!/usr/bin/env python3
"""man/annals-template.7.scd says every name that a template uses, and none that no template has."""
import os
import re
import unittest

import annals
import tap

TEMPLATES = os.path.join(annals.ROOT, "templates")
USED = re.compile(r"\{\{(#|)([A-Z_0-9]+)")
SAID = re.compile(r"^(#?[A-Z_0-9]+)  +\S", re.MULTILINE)


def read(*parts):
    with open(os.path.join(annals.ROOT, *parts), encoding="utf-8") as content:
        return content.read()


class Templates(unittest.TestCase):
    def setUp(self):
        sections = read("man", "annals-template.7.scd").split("\n## ")[1:]
        self.said = {}
        for section in sections:
            head, _, body = section.partition("\n")
            self.said[head] = set(SAID.findall(body.split("\n# ")[0]))

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
