#!/usr/bin/env python3
"""Runs one suite of the site's tests in a browser, where ANNALS_WEB is "yes": run.py SUITE. Builds the sites that it looks at, then hands over to
SUITE.mjs, which prints TAP. Without Node, Chromium or the packages of package.json the suite is skipped."""
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
PROGRAM = os.environ.get("ANNALS", os.path.join(ROOT, "build", "annals"))
SEEDS = os.environ.get("ANNALS_SEEDS") or os.path.join(os.path.dirname(ROOT), "shared", "seeds")
NODE_LEAST = 20
BASE = "https://example.org/t"
TOOLS = {"pages": ["pdftotext"], "formats": ["java", "xmllint"]}


def skip(reason):
    print("1..0 # SKIP " + reason)
    sys.exit(0)


def build(project, out, *arguments, statuses=(0,)):
    """Builds a site; with other statuses a finding about the input is no failure."""
    run = subprocess.run([PROGRAM, "build", project, "--out", out, "--date", "2026-01-02", *arguments], check=False,
                         capture_output=True, text=True)
    if run.returncode not in statuses:
        sys.exit("annals build %s: %s" % (project, run.stderr[-2000:]))


def generate(script, folder, *arguments):
    subprocess.run([sys.executable, os.path.join(ROOT, script), folder, *arguments], check=True)


HARBOUR = """---
title: Brunnhaven gets a harbour
date: 2019-03-%02d
publisher: Test Gazette
---
The council of Brunnhaven opened a new harbour on %d March %d. The mayor of Brunnhaven resigned the next day.
"""


def make_project(folder):
    """A project that is edited while it is looked at, with pages that can be scrolled."""
    os.makedirs(os.path.join(folder, "corpus"))
    for name, year in [("harbour", 2019)] + [("older%d" % i, 1990 + i) for i in range(12)]:
        with open(os.path.join(folder, "corpus", name + ".md"), "w", encoding="utf-8") as out:
            out.write(HARBOUR.replace("2019", str(year), 1) % (year % 28 + 1, year % 28 + 1, year))
    return folder


def make_sites(suite, folder):
    """{name of an environment variable: the folder of a site} for that suite."""
    sites = {"SITE": os.path.join(folder, "site")}
    build(ROOT, sites["SITE"], "--frozen")
    if suite in ("formats", "lighthouse"):
        sites["BASED"] = os.path.join(folder, "based")
        build(ROOT, sites["BASED"], "--frozen", "--base-url", BASE)
    if suite in ("formats", "budgets", "finding"):
        sites["MANY"] = os.path.join(folder, "many", "public")
        generate("tests/bench/generate.py", os.path.join(folder, "many"), "1000", "500")
        build(os.path.join(folder, "many"), sites["MANY"], "--base-url", BASE)
    if suite == "formats" and os.path.isdir(SEEDS):
        sites["SEEDS"] = os.path.join(folder, "seeds", "public")
        shutil.copytree(SEEDS, os.path.join(folder, "seeds", "corpus"))
        build(os.path.join(folder, "seeds"), sites["SEEDS"], statuses=(0, 1))
    if suite == "serve":
        sites["PROJECT"] = make_project(os.path.join(folder, "project"))
    if suite == "hostile":
        sites["HOSTILE"] = os.path.join(folder, "hostile", "public")
        generate("tests/web/hostile.py", os.path.join(folder, "hostile"))
        build(os.path.join(folder, "hostile"), sites["HOSTILE"], statuses=(0, 1))
    return sites


def main():
    suite = sys.argv[1]
    if os.environ.get("ANNALS_WEB") != "yes":
        skip("./bootstrap test --web runs it")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if shutil.which("node") is None or chromium is None:
        skip("Node or Chromium is not there (./bootstrap test --web installs them)")
    version = subprocess.run(["node", "-p", "process.versions.node"], capture_output=True, text=True, check=False).stdout
    if int(version.split(".")[0] or 0) < NODE_LEAST:
        skip("Node is older than %d" % NODE_LEAST)
    if not os.path.isdir(os.path.join(HERE, "node_modules")):
        skip("the packages of tests/web are not installed (./bootstrap test --web does it)")
    for tool in TOOLS.get(suite, []):
        if shutil.which(tool) is None:
            skip("%s is not there (./bootstrap test --web installs it)" % tool)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, **make_sites(suite, folder), "CHROMIUM": chromium, "CHROME_PATH": chromium,
                       "HOME": folder, "TMPDIR": folder, "ANNALS": PROGRAM}
        sys.stdout.flush()
        sys.exit(subprocess.run(["node", os.path.join(HERE, suite + ".mjs")], check=False, env=environment).returncode)


main()
