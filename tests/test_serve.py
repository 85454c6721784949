#!/usr/bin/env python3
"""annals serve: the preview and what it refuses; the options of build that are made for it."""
import os
import unittest

import annals
import tap

DRAFT = """---
title: The bridge of Brunnhaven
date: 2019-03-04
draft: true
---
The mayor of Brunnhaven opened the bridge on 1 March.
"""


class BuildForPreviews(annals.Case):
    def test_ledger_is_left_alone(self):
        self.project()
        self.build("--keep-ledger")
        self.assertFalse(os.path.exists(self.path("corpus/permalinks.json")))
        self.build()
        ledger = annals.files_below(self.path("corpus"))["permalinks.json"]
        self.write("corpus/more.md", DRAFT.replace("draft: true\n", ""))
        self.build("--keep-ledger")
        self.assertEqual(annals.files_below(self.path("corpus"))["permalinks.json"], ledger)
        self.assertTrue(os.path.exists(self.path("public/sources/more.html")))

    def test_frozen_fails_all_the_same(self):
        self.project()
        self.build("--keep-ledger", "--frozen", status=1)

    def test_drafts_are_published_for_a_preview(self):
        self.project(vienna_md=annals.SOURCE, bridge_md=DRAFT)
        self.build("--keep-ledger")
        self.assertFalse(os.path.exists(self.path("public/sources/bridge.html")))
        self.build("--drafts")
        self.assertTrue(os.path.exists(self.path("public/sources/bridge.html")))
        self.assertFalse(os.path.exists(self.path("corpus/permalinks.json")))


if __name__ == "__main__":
    tap.main()
