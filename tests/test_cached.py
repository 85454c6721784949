#!/usr/bin/env python3
"""What a build keeps for the next one: what comes out is the same with it, without it, and whatever befell it."""
import glob
import os
import random
import shutil
import time

import tap
from annals import Case, SOURCE, files_below

OTHER = """---
title: The weir
date: 2014-05-06
publisher: Valley News
daet: 2014
---

# The weir is opened

On 3 May 2014, Ida Marlow opened the weir at Norrby. She had promised it in late 2012. In 1999 the old weir had broken.
"""


class Cached(Case):
    def setUp(self):
        super().setUp()
        self.write("corpus/vienna.md", SOURCE)
        self.write("corpus/weir.md", OTHER)

    def read(self, name):
        with open(self.path(name), encoding="utf-8") as content:
            return content.read()

    def build(self, *options, status=0):
        return self.run_annals("build", self.folder, "--date", "2026-01-02", *options, status=status)

    def settle(self):
        """Builds until the state of every file is older than a tick of the clock."""
        for _ in range(50):
            time.sleep(.06)
            run = self.build()
            if self.is_known():
                return run
        self.fail("never at rest")

    def is_known(self):
        """Whether a build has nothing to do: not even the manifest is written then."""
        states = [os.stat(name).st_mtime_ns for name in self.manifests()]
        self.build()
        return bool(states) and states == [os.stat(name).st_mtime_ns for name in self.manifests()]

    def manifests(self):
        return glob.glob(self.path(".annals/site-*"))

    def clean(self):
        """The site as a build makes it that has nothing but the corpus and its ledger."""
        with_cache = files_below(self.path("public"))
        shutil.rmtree(self.path("clean"), ignore_errors=True)
        self.build("--no-cache", "--frozen", "--out", self.path("clean"))
        self.assertEqual(with_cache, files_below(self.path("clean")))

    def test_says_the_same_again(self):
        self.build()
        first = self.settle()
        second = self.build()
        self.assertIn("[unknown-key]", first.stderr)
        self.assertEqual(first.stderr, second.stderr)
        self.assertEqual(first.stdout.split(";")[:2], second.stdout.split(";")[:2])
        self.assertEqual(self.build("--strict", status=1).stderr, first.stderr)

    def test_nothing_is_written(self):
        self.build()
        self.settle()
        before = {name: os.stat(self.path(name)) for name in files_below(self.folder)}
        self.build()
        for name, state in before.items():
            now = os.stat(self.path(name))
            self.assertEqual((now.st_ino, now.st_mtime_ns), (state.st_ino, state.st_mtime_ns), name)

    def test_a_source_that_was_touched_and_holds_what_it_did(self):
        self.build()
        self.settle()
        os.utime(self.path("corpus/weir.md"))
        before = [os.stat(name).st_ino for name in self.manifests()]
        run = self.build()
        self.assertIn("0 files written", run.stdout)
        self.assertEqual(before, [os.stat(name).st_ino for name in self.manifests()])
        self.clean()

    def test_a_file_of_the_site_that_was_touched(self):
        self.build()
        for name, change in [("index.html", "other"), ("events/stranger.html", "other"), ("timeline.csv", None)]:
            self.settle()
            whole = self.path("public", name)
            if change is None:
                os.remove(whole)
            else:
                self.write("public/" + name, change)
            self.build()
            self.clean()

    def test_what_came_or_went_while_a_source_was_edited(self):
        """A folder of the site is not listed where its state tells what it holds."""
        self.build()
        event = sorted(glob.glob(self.path("public/events/*.html")))[0]
        changes = [
            lambda: None,
            lambda: self.write("public/events/stranger.html", "other"),
            lambda: self.write("public/stranger.html", "other"),
            lambda: self.write("public/sources-7.html", "a page of a list that is shorter now"),
            lambda: self.write("public/events/deep/er/stranger.json", "{}"),
            lambda: self.write("public/texts/stranger.html", "in a folder that has no page"),
            lambda: os.remove(event),
            lambda: os.rename(event, self.path("public/events/renamed.html")),
            lambda: shutil.rmtree(self.path("public/years")),
            lambda: os.symlink("/dev/null", self.path("public/people/link.html")),
            lambda: os.remove(self.path("corpus/vienna.md")),
        ]
        for turn, change in enumerate(changes):
            self.settle()
            change()
            self.write("corpus/weir.md", OTHER.replace("late 2012", "late %d" % (1980 + turn)))
            self.build()
            for kept in ("stranger.html", "people/link.html"):  # not ours
                if os.path.lexists(self.path("public", kept)):
                    os.remove(self.path("public", kept))
            self.assertFalse(os.path.exists(self.path("public/events/deep")))
            self.clean()

    def test_what_befalls_a_file_that_is_made_of_pieces(self):
        """What stands of a file of the whole site is copied only where it and the list of its pieces are those of one
        build."""
        self.build()
        lists = {name: glob.glob(self.path(".annals/pieces-*-" + name)) for name in os.listdir(self.path("public"))}
        lists = {name: found[0] for name, found in lists.items() if found}
        self.assertEqual(sorted(lists), ["annotations.json", "timeline.csv", "timeline.ics", "timeline.json",
                                         "timeline.jsonld", "timelinejs.json"])

        def tamper(path, start=-300):
            """Other bytes at the same time."""
            state = os.stat(path)
            with open(path, "r+b") as held:
                held.seek(start, os.SEEK_END)
                held.write(b"x" * 50)
            os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))

        def cut(path):
            os.truncate(path, os.stat(path).st_size // 2)

        def replace_by_old(path):
            os.replace(path + ".old", path)

        changes = [
            lambda: [tamper(self.path("public", name)) for name in lists],
            lambda: [cut(self.path("public", name)) for name in lists],
            lambda: [tamper(path, -100) for path in lists.values()],
            lambda: [cut(path) for path in lists.values()],
            lambda: [os.remove(path) for path in lists.values()],
            lambda: shutil.copy(lists["timeline.csv"], lists["timeline.json"]),
            lambda: [shutil.copy(path, path + ".old") for path in lists.values()],
            lambda: [replace_by_old(path) for path in lists.values()],
        ]
        for turn, change in enumerate(changes):
            self.settle()
            change()
            self.write("corpus/weir.md", OTHER.replace("late 2012", "late %d" % (1980 + turn)))
            self.build()
            self.clean()

    def test_an_edit_that_keeps_size_and_time(self):
        self.build()
        self.settle()
        path = self.path("corpus/weir.md")
        state = os.stat(path)
        self.write("corpus/weir.md", OTHER.replace("3 May 2014", "4 May 2014"))
        os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
        self.build()
        self.assertIn("2014-05-04", self.read("public/timeline.csv"))
        self.clean()

    def test_settings_templates_and_options(self):
        self.build()
        for change in [("corpus/site.yaml", "title: Weirs\n"), ("corpus/editor.yaml", "entities:\n  people/ida-marlow:\n    rename: Ida M.\n"),
                       ("templates/style.css", "p { color: red }\n"), ("templates/foot.html", None)]:
            self.settle()
            name, text = change
            if text is None:
                with open(os.path.join(os.path.dirname(__file__), "..", name), encoding="utf-8") as built_in:
                    text = built_in.read().replace("by Annals", "by us")
            self.write(name, text)
            before = files_below(self.path("public"))
            self.build()
            self.assertNotEqual(before, files_below(self.path("public")), name)
            self.clean()
        self.settle()
        self.build("--base-url", "https://example.org/t")
        self.assertIn("https://example.org/t", self.read("public/index.html"))
        self.build()
        self.clean()

    def test_another_name_of_the_project(self):
        """Findings name files as the project is named."""
        self.build()
        self.settle()
        run = self.run_annals("build", ".", "--date", "2026-01-02", folder=self.folder)
        self.assertTrue(run.stderr.startswith("corpus/weir.md:"), run.stderr)

    def test_whatever_befalls_it(self):
        """Cut, emptied or overwritten anywhere, it is at worst of no use."""
        rng = random.Random(7)
        self.build()
        self.settle()
        kept = [name for name in glob.glob(self.path(".annals/**"), recursive=True) if os.path.isfile(name) and os.path.getsize(name) > 9]
        for turn in range(24):
            name = kept[turn % len(kept)]
            if not os.path.exists(name):
                continue
            with open(name, "rb") as content:
                bytes_now = bytearray(content.read())
            if turn % 3 == 0:
                del bytes_now[rng.randrange(len(bytes_now)):]
            elif turn % 3 == 1:
                bytes_now = bytearray(rng.randbytes(len(bytes_now)))
            else:
                bytes_now[0] ^= 255
            with open(name, "wb") as out:
                out.write(bytes_now)
            self.write("corpus/weir.md", OTHER.replace("late 2012", "late %d" % (1980 + turn)))
            self.build()
            self.clean()

    def test_a_table_that_is_wrong_in_places(self):
        """What the manifest's table says of a file is believed where the file stands so, and nowhere else."""
        rng = random.Random(11)
        self.build()
        for turn in range(6):
            self.settle()
            (name,) = glob.glob(self.path(".annals/rows-*"))
            with open(name, "rb") as content:
                rows = bytearray(content.read())
            for at in rng.sample(range(48, len(rows)), 40):
                rows[at] ^= 1 << rng.randrange(8)
            with open(name, "wb") as out:
                out.write(rows)
            self.write("corpus/weir.md", OTHER.replace("late 2012", "late %d" % (1980 + turn)))
            self.build()
            self.clean()

    def test_a_table_that_names_what_is_outside(self):
        """A path of the table that climbs out of the site's folder is no file of the site's, and is not removed."""
        self.build()
        self.settle()
        (name,) = glob.glob(self.path(".annals/rows-*"))
        with open(name, "rb") as content:
            rows = content.read()
        paths = [path for path in rows.split(b"\0") if path.startswith(b"sources/") and path.endswith(b".html")]
        longest = max(paths, key=len)
        beside = "v" * (len(longest) - len("sources/../../"))
        outside = ("sources/../../" + beside).encode()
        self.write(beside, "kept")
        with open(name, "wb") as out:
            out.write(rows.replace(b"\0" + longest + b"\0", b"\0" + outside + b"\0"))
        self.write("corpus/weir.md", OTHER.replace("late 2012", "late 1999"))
        self.build()
        self.assertEqual(self.read(beside), "kept")
        self.clean()

    def test_a_build_that_may_not_keep_anything(self):
        self.build("--no-cache")
        self.assertFalse(os.path.exists(self.path(".annals/cache")))
        self.assertEqual(self.manifests(), [])


if __name__ == "__main__":
    tap.main()
