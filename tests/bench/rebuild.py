#!/usr/bin/env python3
"""Measures builds of what was built before: rebuild.py ANNALS FLOOR [COUNT]. Prints a line a figure: bench NAME VALUE UNIT.

rebuild_one_over_full divides the processor time of a build after a sentence was added to one source by that of the first
build of all. noop_over_read divides that of a build of what has not changed by that of a bare program (floor.c) that reads
the same sources and compares all files of the site. Where Debian's hugo is installed, its memory on as many pages of about
the same text is stated beside the program's."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from build import files_below, run

RUNS = 3
CONFIG = 'baseURL = "https://example.org/"\ntitle = "Pages"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n'
SINGLE = "<!DOCTYPE html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}\n"
LIST = "<!DOCTYPE html><title>{{ .Title }}</title>{{ len .Pages }}\n"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def hugo_memory(folder, corpus, pages):
    """The most memory, in KB, that hugo takes for as many pages, each of one source's text."""
    project = os.path.join(folder, "hugo")
    write(os.path.join(project, "config.toml"), CONFIG)
    write(os.path.join(project, "layouts/_default/single.html"), SINGLE)
    for name in ("layouts/_default/list.html", "layouts/index.html"):
        write(os.path.join(project, name), LIST)
    sources = []
    for path in files_below(corpus):
        if path.endswith(".md"):
            with open(path, encoding="utf-8") as text:
                sources.append(text.read().split("---\n", 2)[-1])
    for number in range(pages):
        write(os.path.join(project, "content/pages/%03d/%06d.md" % (number // 1000, number)),
              "---\ntitle: Page %d\n---\n%s" % (number, sources[number % len(sources)][:700]))
    _, memory = run(["hugo", "--quiet", "--source", project])
    shutil.rmtree(project)
    return memory


def main():
    annals, floor = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 10000
    generate = os.path.join(os.path.dirname(os.path.abspath(__file__)), "generate.py")
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        project, out, listed = (os.path.join(folder, name) for name in ("project", "out", "list"))
        subprocess.run([sys.executable, generate, project, str(count)], check=True)
        corpus = os.path.join(project, "corpus")
        build = [annals, "build", project, "--out", out, "--jobs", "1", "--date", "2026-01-01"]
        full, most = run(build)
        ones = []
        for turn in range(RUNS):
            with open(os.path.join(corpus, "00", "source-%05d.md" % turn), "a", encoding="utf-8") as source:
                source.write("\nOn %d May 1997, Anna Berger met officials from Oslo in Vienna.\n" % (turn + 3))
            time.sleep(.1)  # what was just written to is read again, whatever it holds
            ones.append(run(build)[0])
        files = list(files_below(out))
        time.sleep(.1)
        run(build)
        with open(listed, "w", encoding="utf-8") as lines:
            for name in files_below(corpus):
                lines.write("read %s\n" % name)
            for name in files:
                lines.write("compare %s\n" % name)
        nothing = [run(build)[0] for _ in range(RUNS)]
        reading = [run([floor, listed])[0] for _ in range(RUNS)]
        pages = sum(name.endswith(".html") for name in files)
        shutil.rmtree(out)
        hugo = hugo_memory(folder, corpus, pages) if shutil.which("hugo") else None
    print("bench full_build_s %.2f s" % full)
    print("bench rebuild_one_s %.2f s" % statistics.median(ones))
    print("bench rebuild_one_over_full %.3f ratio" % (statistics.median(ones) / full))
    print("bench noop_s %.2f s" % statistics.median(nothing))
    print("bench noop_over_read %.2f ratio" % (statistics.median(nothing) / statistics.median(reading)))
    print("bench site_pages %d pages" % pages)
    print("bench peak_rss_mb %.0f MB" % (most / 1024))
    if hugo is not None:
        print("bench hugo_peak_rss_mb %.0f MB" % (hugo / 1024))


if __name__ == "__main__":
    main()
