#!/usr/bin/env python3
"""README's recipes for publishing, as far as one machine can follow them: the files parse, their scripts build from a
clean clone, and what comes out works below a path, by a server that has nothing outside it."""
import contextlib
import html
import http.server
import os
import re
import shutil
import socket
import subprocess
import threading
import time
import tomllib
import unittest
import urllib.error
import urllib.parse
import urllib.request

try:
    import yaml
except ImportError:
    yaml = None

import annals
import readme
import tap
from annals import Case, SOURCE, files_below

LINK = re.compile(r'\b(?:href|src)="([^"]*)"')
FOLDER = "/history/"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/sbin")


class Below(http.server.BaseHTTPRequestHandler):
    """Serves server.folder below FOLDER, and its 404.html for all else."""

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        name = path[len(FOLDER):] or "index.html"
        found = path.startswith(FOLDER) and name in self.server.files
        content = self.server.files[name if found else "404.html"]
        self.send_response(200 if found else 404)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(files):
    """The address of a server of these files, {name: bytes}."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Below)
    server.files = files
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield "http://127.0.0.1:%d" % server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def fetch(address):
    """(status, bytes)"""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code, answer.read()


def links_of(page):
    """Its links to its own site, as they stand there."""
    links = {html.unescape(link).split("#")[0] for link in LINK.findall(page.decode("utf-8"))}
    return {link for link in links if link and not re.match(r"[a-z]+:", link)}


def crawl(*start):
    """{address: status} of all that can be reached from some pages by links that do not name a host."""
    found, ahead = {}, list(start)
    while ahead:
        address = ahead.pop()
        if address in found:
            continue
        found[address], content = fetch(address)
        if found[address] == 200 and urllib.parse.urlsplit(address).path.endswith((".html", "/")):
            ahead += [urllib.parse.urljoin(address, link) for link in links_of(content)]
    return found


class Recipes(Case):
    def setUp(self):
        super().setUp()
        self.clone = readme.make_clone(self.path("clone"))
        # What the program is built by has been run; it only has to know its arguments.
        self.write("clone/bootstrap", '#!/bin/sh\nexec sh "%s/bootstrap" "$@" --help >/dev/null\n' % annals.ROOT)
        os.chmod(self.path("clone", "bootstrap"), 0o755)

    def run_script(self, lines, status=0, **environment):
        run = subprocess.run(["sh", "-e"], input="\n".join(lines) + "\n", cwd=self.clone, capture_output=True, text=True,
                             check=False, timeout=60, env={"PATH": os.environ["PATH"], **environment})
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run

    def github(self, status=0):
        workflow = yaml.safe_load(readme.file_of(".github/workflows/pages.yml"))
        steps = workflow["jobs"]["publish"]["steps"]
        lines = [step["run"] for step in steps if "run" in step]
        self.run_script(lines, status, GITHUB_REPOSITORY="owner/history", GITHUB_REPOSITORY_OWNER="owner")
        return next(step["with"]["path"] for step in steps if "upload" in step.get("uses", ""))

    def gitlab(self, status=0):
        pages = yaml.safe_load(readme.file_of(".gitlab-ci.yml"))["pages"]
        self.run_script(pages["script"], status, CI_PAGES_URL="https://owner.example.org/history")
        return pages["artifacts"]["paths"][0]

    def kept(self):
        """The clone's files, without the program and what it keeps for itself."""
        return {name: content for name, content in files_below(self.clone).items() if not name.startswith("build/")}

    def works_below(self, site, base):
        """Every link stays in the folder and leads somewhere; the page for what is not there works at any depth."""
        files = files_below(site)
        with served(files) as host:
            pages = [host + FOLDER + urllib.parse.quote(name) for name in files if name.endswith(".html") and name != "404.html"]
            reached = crawl(host + FOLDER, *pages)
            self.assertEqual([address for address, status in reached.items() if status != 200], [])
            self.assertTrue(all(address.startswith(host + FOLDER) for address in reached))
            status, missing = fetch(host + FOLDER + "events/no/such.html")
            self.assertEqual(status, 404)
            for link in {html.unescape(link) for link in LINK.findall(missing.decode("utf-8"))}:
                if link.startswith(base):
                    self.assertIn(link[len(base):].split("#")[0].lstrip("/"), files)
                else:
                    self.assertRegex(link, "^(#|https?:)")
        self.assertIn(("<loc>%s/" % base).encode(), files["sitemap.xml"])

    @unittest.skipIf(yaml is None, "python3-yaml is not installed")
    def test_github(self):
        site = self.github()
        self.works_below(os.path.join(self.clone, site), "https://owner.github.io/history")

    @unittest.skipIf(yaml is None, "python3-yaml is not installed")
    def test_gitlab(self):
        site = self.gitlab()
        self.works_below(os.path.join(self.clone, site), "https://owner.example.org/history")

    @unittest.skipIf(yaml is None, "python3-yaml is not installed")
    def test_a_ledger_that_was_not_committed_fails(self):
        self.write("clone/corpus/vienna.md", SOURCE)
        before = self.kept()
        self.github(status=1)
        self.gitlab(status=1)
        self.assertEqual(self.kept(), before)

    @unittest.skipIf(yaml is None, "python3-yaml is not installed")
    def test_yaml_is_whole(self):
        for language, _, content in readme.blocks():
            if language == "yaml":
                self.assertIsInstance(yaml.safe_load(content), dict, content)

    def test_netlify(self):
        settings = tomllib.loads(readme.file_of("netlify.toml"))
        self.assertTrue(os.path.exists(os.path.join(annals.ROOT, settings["build"]["publish"], "index.html")))


class Servers(Case):
    """A server of one's own: rsync to a folder that nginx serves."""

    def setUp(self):
        super().setUp()
        self.clone = readme.make_clone(self.path("clone"))
        self.run_annals("build", self.clone, "--frozen")

    def rsync(self):
        line = next(line for _, _, content in readme.blocks() for line in content.splitlines() if line.startswith("rsync "))
        line = line.replace("example.org:/srv/www/history/", self.path("www") + "/")
        subprocess.run(["sh", "-ec", line], cwd=self.clone, check=True)

    @unittest.skipUnless(shutil.which("rsync"), "rsync is not installed")
    def test_rsync(self):
        self.rsync()
        self.assertEqual(files_below(self.path("www")), files_below(os.path.join(self.clone, "public")))
        self.write("clone/corpus/vienna.md", SOURCE)
        os.remove(self.path("clone", "corpus", "2018-stay-cut.md"))
        self.run_annals("build", self.clone, "--date", "2026-01-02")
        self.rsync()
        self.assertEqual(files_below(self.path("www")), files_below(os.path.join(self.clone, "public")))

    def nginx(self):
        """README's server on a port of its own; gives back its address."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = readme.file_of("/etc/nginx/sites-available/history")
        server = server.replace("listen 80;", "listen 127.0.0.1:%d;" % port)
        server = server.replace("/srv/www/history/", os.path.join(self.clone, "public") + "/")
        paths = "".join("%s_temp_path %s;\n" % (name, self.path(name))
                        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        self.write("site.conf", server)
        settings = self.write("nginx.conf", "daemon off;\nerror_log stderr;\npid %s;\nevents {}\nhttp {\naccess_log off;\n"
                              "%sinclude /etc/nginx/mime.types;\ninclude %s;\n}\n"
                              % (self.path("pid"), paths, self.path("site.conf")))
        if os.geteuid() == 0:  # its workers read as somebody else otherwise
            with open(settings, "r+", encoding="utf-8") as file:
                content = file.read()
                file.seek(0)
                file.write("user root;\n" + content)
        process = subprocess.Popen([NGINX, "-e", "stderr", "-p", self.folder, "-c", settings], stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait, 30)
        self.addCleanup(process.terminate)
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                return "http://127.0.0.1:%d" % port
            self.assertIsNone(process.poll())
            time.sleep(0.1)
        raise AssertionError("nginx does not answer")

    @unittest.skipUnless(NGINX, "nginx is not installed")
    def test_nginx(self):
        host = self.nginx()
        reached = crawl(host + FOLDER)
        self.assertEqual([address for address, status in reached.items() if status != 200], [])
        self.assertGreater(len(reached), 100)
        self.assertEqual(fetch(host + "/")[0], 404)
        status, missing = fetch(host + FOLDER + "events/no/such.html")
        self.assertEqual(status, 404)
        with open(os.path.join(self.clone, "public", "404.html"), "rb") as file:
            self.assertEqual(missing, file.read())
        for name, kind in {"timeline.ics": "text/calendar", "feed.atom": "application/atom+xml",
                           "timeline.json": "application/json", "index.html": "text/html"}.items():
            with urllib.request.urlopen(host + FOLDER + name, timeout=30) as answer:
                self.assertEqual(answer.headers.get_content_type(), kind)
        asset = next(link for link in links_of(missing) if link.endswith(".css"))
        with urllib.request.urlopen(host + FOLDER + asset, timeout=30) as answer:
            self.assertIn("max-age=315360000", answer.headers["Cache-Control"])


if __name__ == "__main__":
    tap.main()
