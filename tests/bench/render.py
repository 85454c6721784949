#!/usr/bin/env python3
"""Measures rendering: render.py PROGRAM. Prints what PROGRAM (render.c) does, and where Debian's hugo is installed, its
processor time a page on as many pages of the same text, in the same run."""
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile

CONFIG = 'baseURL = "https://example.org/"\ntitle = "The Aldersea tunnel"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n'
SINGLE = ("<!DOCTYPE html><html lang=en><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}"
          "</body></html>\n")
LIST = "<!DOCTYPE html><html lang=en><head><title>{{ .Title }}</title></head><body>{{ len .Pages }}</body></html>\n"


def processor_seconds(command):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit("%s failed" % command[0])
    return usage.ru_utime + usage.ru_stime


def text_of(page):
    """A title and paragraphs of what a page says between the tags of main."""
    with open(page, encoding="utf-8") as content:
        main = content.read().split("<main", 1)[1]
    lines = [html.unescape(line).strip() for line in re.sub(r"<[^>]*>", "\n", main.split(">", 1)[1]).split("\n")]
    return [line for line in lines if line]


def write_hugo(site, project):
    def write(name, content):
        path = os.path.join(project, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as out:
            out.write(content)

    write("config.toml", CONFIG)
    write("layouts/_default/single.html", SINGLE)
    write("layouts/_default/list.html", LIST)
    write("layouts/index.html", LIST)
    pages = [os.path.join(where, name) for where, _, names in os.walk(site) for name in names if name.endswith(".html")]
    for number, page in enumerate(sorted(pages)):
        lines = text_of(page)
        write("content/pages/%05d.md" % number, "---\ntitle: \"Page %d\"\n---\n%s\n" % (number, "\n\n".join(lines)))
    return len(pages)


def main():
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        site, project = os.path.join(folder, "site"), os.path.join(folder, "hugo")
        os.mkdir(site)
        run = subprocess.run([os.path.abspath(sys.argv[1]), site], check=True, stdout=subprocess.PIPE, text=True)
        sys.stdout.write(run.stdout)
        if shutil.which("hugo") is None:
            return
        ours = float(re.search(r"render_cpu_us_per_page ([\d.]+)", run.stdout).group(1))
        pages = write_hugo(site, project)
        theirs = processor_seconds(["hugo", "--quiet", "--source", project]) / pages * 1e6
        print("bench hugo_cpu_us_per_page %.0f us" % theirs)
        print("bench render_over_hugo %.3f ratio" % (ours / theirs))


main()
