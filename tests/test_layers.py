#!/usr/bin/env python3
"""The layers (src/layers.txt): who includes whom, and who alone includes which library."""
import os
import re
import subprocess
import sys
import tempfile
import unittest

import tap

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
STANDARD = {
    # C11
    "assert.h", "ctype.h", "errno.h", "float.h", "inttypes.h", "limits.h", "math.h", "stdarg.h",
    "stdatomic.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h", "time.h",
    # POSIX.1-2008
    "dirent.h", "fcntl.h", "pthread.h", "sched.h", "signal.h", "sys/stat.h", "sys/types.h", "unistd.h",
}


def read_layers(path):
    """{layer: (layers it may include, third-party headers it owns)}"""
    layers = {}
    for line in open(path, encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        name, below, headers = [column.strip() for column in line.split("|")]
        layers[name] = (set(below.split()), set(headers.split()))
    return layers


def faults(layers, layer, path, text):
    """What a file of a layer includes and may not."""
    below, owned = layers[layer]
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        quote, header = match.groups()
        where = "%s:%d: %s" % (path, number, header)
        if quote == '"':
            other = header.split("/")[0]
            if "/" not in header or other not in layers:
                found.append(where + " is not written from src")
            elif other != layer and other not in below:
                found.append("%s: %s may not include %s" % (where, layer, other))
        elif header not in STANDARD and header not in owned:
            # headers of C++ have no ending
            if not (path.endswith(".cc") and "." not in header and "/" not in header):
                found.append("%s is no header that %s owns" % (where, layer))
    return found


class Layers(unittest.TestCase):
    layers = read_layers(os.path.join(ROOT, "src", "layers.txt"))

    def files(self):
        for layer in self.layers:
            folder = os.path.join(ROOT, "src", layer)
            for name in sorted(os.listdir(folder)):
                if name.endswith((".c", ".h", ".cc")):
                    yield layer, os.path.join(folder, name)

    def test_includes_follow_the_table(self):
        found = []
        for layer, path in self.files():
            found += faults(self.layers, layer, os.path.relpath(path, ROOT), open(path, encoding="utf-8").read())
        self.assertEqual(found, [])

    def test_every_folder_is_a_layer(self):
        folders = {name for name in os.listdir(os.path.join(ROOT, "src"))
                   if os.path.isdir(os.path.join(ROOT, "src", name))}
        self.assertEqual(folders - {"gen"}, set(self.layers))

    def test_a_fault_is_found(self):
        cases = {
            ("base", '#include "date/date.h"'): 1,
            ("site", '#include "store/record.h"'): 1,
            ("text", "#include <jansson.h>"): 1,
            ("format", "#include <jansson.h>"): 0,
            ("date", '#include "date.h"'): 1,
            ("cmd", '#include "site/site.h"\n#include <getopt.h>'): 0,
            ("timex", "#include <regex.h>"): 1,
        }
        for (layer, text), count in cases.items():
            self.assertEqual(len(faults(self.layers, layer, "x.c", text)), count, text)

    def test_headers_compile_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            probe = os.path.join(folder, "probe.c")
            for layer, path in self.files():
                if not path.endswith(".h"):
                    continue
                with open(probe, "w", encoding="utf-8") as out:
                    out.write('#include "%s"\n' % os.path.relpath(path, os.path.join(ROOT, "src")))
                with self.subTest(os.path.relpath(path, ROOT)):
                    run = subprocess.run(
                        ["cc", "-std=c11", "-D_XOPEN_SOURCE=700", "-fsyntax-only", "-I", os.path.join(ROOT, "src"), probe],
                        capture_output=True, text=True, check=False)
                    self.assertEqual(run.stderr, "")

    def test_cxx_is_in_one_file(self):
        cxx = [path for _, path in self.files() if path.endswith(".cc")]
        self.assertEqual([os.path.relpath(path, ROOT) for path in cxx], ["src/site/template.cc"])


if __name__ == "__main__":
    tap.main()
