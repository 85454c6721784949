#!/usr/bin/env python3
"""annals serve: the preview and what it refuses; the options of build that are made for it."""
import errno
import http.client
import os
import re
import resource
import signal
import socket
import struct
import subprocess
import threading
import time
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



LIMIT = 180 if annals.SANITIZED else 30  # seconds that a condition is waited for
FIXED_DAY = {**os.environ, "SOURCE_DATE_EPOCH": "1767312000"}


def wait_for(condition, what):
    """What the condition gives once that is true."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError("waited in vain for " + what)


class Stream:
    """The news of a preview, read by a thread of its own."""

    def __init__(self, port, *headers):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=LIMIT)
        lines = ["GET /-/events HTTP/1.1", "Host: 127.0.0.1:%d" % port, *headers, "", ""]
        self.socket.sendall("\r\n".join(lines).encode())
        self.bytes = b""
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        try:
            while True:
                got = self.socket.recv(65536)
                if not got:
                    return
                self.bytes += got
        except OSError:
            pass

    def events(self):
        """[site, headline?, message...] of each event so far."""
        text = self.bytes.decode().partition("\r\n\r\n")[2]
        text = re.sub(r"(?:^|\r\n)[0-9a-f]+\r\n", "", text)  # the lengths of chunks
        whole = text.split("\n\n")[:-1]
        return [[line[6:] for line in event.split("\n") if line.startswith("data: ")] for event in whole
                if "data: " in event]

    def wait(self, condition, what):
        """The first event for which it holds."""
        return wait_for(lambda: next((event for event in self.events() if condition(event)), None), what)

    def close(self):
        self.socket.close()


class Preview:
    """annals serve, on a port of its own."""

    def __init__(self, folder, *arguments, files=None):
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, files)) if files else None
        self.process = subprocess.Popen([annals.PROGRAM, "serve", folder, "--port", "0", *arguments], text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limit,
                                        env=FIXED_DAY)
        self.out, self.err = [], []
        for lines, pipe in ((self.out, self.process.stdout), (self.err, self.process.stderr)):
            threading.Thread(target=lines.extend, args=(pipe,), daemon=True).start()
        first = wait_for(lambda: self.out[:1], "the address")[0]
        self.port = int(re.match(r"http://127\.0\.0\.1:(\d+)/ ", first).group(1))

    def builds(self):
        """What was printed of each build."""
        return [line for line in self.out[1:] if re.search(r"built\b", line)]

    def ready(self):
        wait_for(self.builds, "the first build")
        return self

    def raw(self, request, timeout=LIMIT):
        """What comes of bytes that are sent, until the other end closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            connection.sendall(request)
            answer = b""
            try:
                while True:
                    got = connection.recv(65536)
                    if not got:
                        return answer
                    answer += got
            except ConnectionResetError:
                return answer

    def get(self, target, method="GET", host=None, headers=()):
        """(status, headers, body); the target goes out as it is."""
        lines = ["%s %s HTTP/1.1" % (method, target), "Host: " + (host or "127.0.0.1:%d" % self.port),
                 "Connection: close", *headers, "", ""]
        answer = self.raw("\r\n".join(lines).encode("latin-1"))
        head, _, body = answer.partition(b"\r\n\r\n")
        status, *fields = head.decode("latin-1").split("\r\n")
        fields = {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
        return int(status.split(" ")[1]) if status else 0, fields, body

    def end(self, number=signal.SIGTERM):
        """Its exit status after a signal."""
        if self.process.poll() is None:
            self.process.send_signal(number)
        status = self.process.wait(LIMIT)
        wait_for(lambda: threading.active_count() >= 1, "the pipes")
        return status


class PreviewCase(annals.Case):
    def serve(self, *arguments, **more):
        preview = Preview(self.folder, *arguments, **more)
        self.addCleanup(self.stop, preview)
        return preview.ready()

    def stop(self, preview):
        self.assertEqual(preview.end(), 0, "".join(preview.err)[-3000:])
        self.assertNotIn("Sanitizer", "".join(preview.err))

    def stream(self, preview, *headers):
        stream = Stream(preview.port, *headers)
        self.addCleanup(stream.close)
        stream.wait(lambda event: True, "the first news")
        return stream


class Serving(PreviewCase):
    def test_site_is_served(self):
        self.project()
        preview = self.serve()
        status, headers, body = preview.get("/")
        self.assertEqual((status, headers["content-type"]), (200, "text/html; charset=utf-8"))
        self.assertEqual(headers["cache-control"], "no-cache")
        self.assertEqual(headers["x-content-type-options"], "nosniff")
        self.assertEqual(headers["cross-origin-resource-policy"], "same-origin")
        on_disk = annals.files_below(self.path(".annals/preview"))
        self.assertRegex(body, rb'<head><script src="/-/live\.js" data-site="[0-9a-f]{16}"></script>')
        self.assertEqual(re.sub(rb'<script src="/-/live.*?</script>\n', b"", body), on_disk["index.html"])
        self.assertNotIn(b"/-/", on_disk["index.html"])
        self.assertEqual(preview.get("/index.html?x=1")[2], body)
        for path, kind in (("timeline.json", "application/json"), ("feed.atom", "application/atom+xml; charset=utf-8"),
                           ("timeline.ics", "text/calendar; charset=utf-8")):
            status, headers, body = preview.get("/" + path)
            self.assertEqual((status, headers["content-type"], body), (200, kind, on_disk[path]))
        self.assertEqual(preview.get("/-/live.js")[1]["content-type"], "text/javascript; charset=utf-8")
        self.assertEqual(preview.get("/-/other")[0], 404)

    def test_what_is_known_is_not_sent_again(self):
        self.project()
        preview = self.serve()
        for path in ("/index.html", "/timeline.json"):
            tag = preview.get(path)[1]["etag"]
            status, headers, body = preview.get(path, headers=["If-None-Match: \"x\", W/" + tag])
            self.assertEqual((status, headers["etag"], body), (304, tag, b""))
            self.assertEqual(preview.get(path, headers=["If-None-Match: \"x\""])[0], 200)

    def test_head(self):
        self.project()
        preview = self.serve()
        for path in ("/", "/timeline.json", "/none", "/-/events"):
            status, headers, body = preview.get(path, method="HEAD")
            self.assertEqual(body, b"")
            if path != "/-/events":
                self.assertEqual((status, headers["content-length"]),
                                 (preview.get(path)[0], str(len(preview.get(path)[2]))))

    def test_missing_pages(self):
        self.project()
        preview = self.serve()
        status, headers, body = preview.get("/events/none.html")
        self.assertEqual((status, headers["content-type"]), (404, "text/html; charset=utf-8"))
        self.assertIn(b'href="/index.html"', body)
        self.assertRegex(body, rb'href="/assets/style\.')
        self.assertIn(b"/-/live.js", body)
        self.assertEqual(preview.get("/events")[0], 404)
        os.makedirs(self.path(".annals/preview/own part"))
        self.write(".annals/preview/own part/index.html", "<p>own")
        status, headers, _ = preview.get("/own%20part?x")
        self.assertEqual((status, headers["location"]), (302, "/own%20part/"))
        self.assertTrue(preview.get("/own%20part/")[2].endswith(b"<p>own"))

    def test_other_methods(self):
        self.project()
        preview = self.serve()
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "BREW"):
            status, headers, _ = preview.get("/", method=method, headers=["Content-Length: 0"])
            self.assertEqual((status, headers.get("allow")), (405, "GET, HEAD"), method)
        self.assertEqual(preview.get("/")[0], 200)

    def test_connection_is_kept(self):
        self.project()
        preview = self.serve()
        connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=LIMIT)
        for path, status in (("/", 200), ("/none", 404), ("/timeline.json", 200), ("/", 200)):
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            self.assertEqual(answer.status, status)
        connection.close()


class Refusals(PreviewCase):
    def test_hostile_paths(self):
        self.project()
        preview = self.serve()
        secret = self.write("secret.txt", "kept to itself")
        os.symlink(secret, self.path(".annals/preview/link.txt"))
        os.symlink(self.folder, self.path(".annals/preview/linked"))
        up = ["..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "..%00", "%c0%ae%c0%ae", "..;", ".."]
        targets = ["/link.txt", "/linked/secret.txt", "/.git", "/.annals", "//etc/passwd", "/%00", "/index.html%00",
                   "/index.html%00.txt", "/%", "/%zz", "/\\..\\..\\secret.txt", "/..%5c..%5csecret.txt",
                   "/%2fetc/passwd", "/" + secret, "/file://" + secret, "/" + "a/" * 3000, "/" + "%2e" * 2000]
        for step in up:
            for slash in ("/", "%2f", "%252f", "\\", "%5c"):
                steps = slash.join([step] * 8)
                targets += ["/%s%setc%spasswd" % (steps, slash, slash), "/events/%s%ssecret.txt" % (steps, slash),
                            "/%s%ssecret.txt" % (slash.join([step] * 2), slash)]
        for target in targets:
            status, _, body = preview.get(target)
            self.assertIn(status, (400, 404, 414, 431), target)
            self.assertNotIn(b"kept to itself", body)
            self.assertNotIn(b"root:", body)
        self.assertEqual(preview.get("/")[0], 200)

    def test_bytes_that_are_no_request(self):
        self.project()
        preview = self.serve()
        host = b"Host: 127.0.0.1:%d\r\n" % preview.port
        for request in (b"GET\r\n\r\n", b"GET  HTTP/1.1\r\n" + host + b"\r\n", b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
                        b"GET /none\0/../../etc/passwd HTTP/1.1\r\nConnection: close\r\n" + host + b"\r\n",
                        b"GET ../../etc/passwd HTTP/1.1\r\nConnection: close\r\n" + host + b"\r\n",
                        b"GET http://example.org/ HTTP/1.1\r\nConnection: close\r\n" + host + b"\r\n",
                        b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 100000 + b"\r\n\r\n",
                        b"GET / HTTP/1.1\r\nConnection: close\r\n" + host + b"X: 1\r\n" * 20000 + b"\r\n"):
            with socket.create_connection(("127.0.0.1", preview.port), timeout=LIMIT) as connection:
                try:
                    connection.sendall(request)
                    connection.shutdown(socket.SHUT_WR)
                    answer = b""
                    while True:
                        got = connection.recv(65536)
                        if not got:
                            break
                        answer += got
                except OSError as fault:
                    self.assertIn(fault.errno, (errno.EPIPE, errno.ECONNRESET, errno.ENOTCONN))
                self.assertFalse(answer.startswith(b"HTTP/1.1 200"), request[:40])
        self.assertEqual(preview.get("/")[0], 200)

    def test_foreign_hosts(self):
        self.project()
        preview = self.serve()
        port = preview.port
        for host in ("localhost:%d" % port, "LOCALHOST:%d" % port):
            self.assertEqual(preview.get("/", host=host)[0], 200, host)
        for host in ("example.org", "example.org:%d" % port, "127.0.0.1", "localhost", "127.0.0.1:%d" % (port ^ 1),
                     "127.0.0.1.example.org:%d" % port, "[::1]:%d" % port, "a@127.0.0.1:%d" % port, "0:%d" % port):
            for path in ("/", "/-/events", "/-/live.js", "/none"):
                status, headers, body = preview.get(path, host=host)
                self.assertEqual((status, headers["content-type"]), (403, "text/plain; charset=utf-8"), host)
                self.assertIn(b"127.0.0.1 and localhost", body)
        twice = ["Host: 127.0.0.1:%d" % port]
        self.assertIn(preview.get("/", headers=twice)[0], (400, 403))
        for version in (b"1.0", b"1.1"):
            answer = preview.raw(b"GET / HTTP/" + version + b"\r\nConnection: close\r\n\r\n")
            self.assertRegex(answer, rb"^HTTP/1\.[01] 40[03] ")

    def test_news_are_for_own_pages(self):
        self.project()
        preview = self.serve()
        for header in ("Origin: http://example.org", "Origin: null", "Origin: http://127.0.0.1:1", "Sec-Fetch-Site: cross-site",
                       "Sec-Fetch-Site: same-site"):
            self.assertEqual(preview.get("/-/events", headers=[header])[0], 403, header)
        self.stream(preview, "Origin: http://127.0.0.1:%d" % preview.port, "Sec-Fetch-Site: same-origin")

    def test_nobody_else_can_connect(self):
        self.project()
        preview = self.serve()
        for line in open("/proc/net/tcp", encoding="ascii").readlines()[1:]:
            address, state = line.split()[1], line.split()[3]
            if state == "0A" and int(address.split(":")[1], 16) == preview.port:
                self.assertEqual(address.split(":")[0], "0100007F")


class Crowds(PreviewCase):
    def raise_limit(self, wanted):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if hard != resource.RLIM_INFINITY and hard < wanted:
            self.skipTest("only %d files may be open here" % hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))

    def connect(self, preview, count, content):
        """That many connections that say no more than this."""
        found = []
        for _ in range(count):
            one = socket.create_connection(("127.0.0.1", preview.port), timeout=LIMIT)
            self.addCleanup(one.close)
            one.sendall(content)
            found.append(one)
        return found

    def test_2000_connections(self):
        self.raise_limit(2400)
        self.project()
        preview = self.serve()
        stream = self.stream(preview)
        head = b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n" % preview.port
        crowd = self.connect(preview, 700, b"") + self.connect(preview, 700, b"GET /ind")
        crowd += self.connect(preview, 600, head)
        self.assertEqual(preview.get("/")[0], 200)
        self.write("corpus/vienna.md", annals.SOURCE.replace("a water protocol", "a railway treaty"))
        stream.wait(lambda event: event[0] != stream.events()[0][0], "news of the edit")
        self.assertIn(b"railway treaty", preview.get("/")[2])
        for one in crowd:
            one.close()
        self.assertEqual(preview.get("/")[0], 200)
        self.assertEqual(preview.end(), 0)

    def test_few_files_may_be_open(self):
        self.project()
        preview = self.serve(files=(256, 256))
        stream = self.stream(preview)
        self.connect(preview, 400, b"GET /")
        self.assertEqual(preview.get("/timeline.json")[0], 200)
        self.write("corpus/vienna.md", annals.SOURCE.replace("a water protocol", "a railway treaty"))
        stream.wait(lambda event: event[0] != stream.events()[0][0], "news of the edit")

    def test_more_streams_than_are_told(self):
        self.raise_limit(2400)
        self.project()
        preview = self.serve()
        request = b"GET /-/events HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % preview.port
        crowd = self.connect(preview, 256, request)
        for one in crowd:
            self.assertTrue(one.recv(100).startswith(b"HTTP/1.1 200 "))
        self.assertEqual(preview.get("/-/events")[0], 503)
        self.assertEqual(preview.get("/")[0], 200)

    def test_clients_that_go(self):
        self.project()
        preview = self.serve()
        host = b"Host: 127.0.0.1:%d\r\n\r\n" % preview.port
        for request in (b"", b"GET / HT", b"GET /timeline.json HTTP/1.1\r\n" + host, b"GET /-/events HTTP/1.1\r\n" + host,
                        b"POST / HTTP/1.1\r\nContent-Length: 1000000\r\n" + host + b"abc"):
            for _ in range(20):
                one = socket.create_connection(("127.0.0.1", preview.port), timeout=LIMIT)
                one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                one.sendall(request)
                one.close()  # at once, by a reset
        self.assertEqual(preview.get("/")[0], 200)
        self.write("corpus/vienna.md", annals.SOURCE.replace("a water protocol", "a railway treaty"))
        wait_for(lambda: b"railway treaty" in preview.get("/")[2], "the edit")


class Rebuilding(PreviewCase):
    def test_an_edit_is_shown(self):
        self.project()
        ledger = (self.build(), annals.files_below(self.path("corpus"))["permalinks.json"])[1]
        public = annals.files_below(self.path("public"))
        preview = self.serve()
        stream = self.stream(preview)
        first = stream.events()[0]
        self.assertEqual(len(first), 1)
        self.write("corpus/vienna.md", annals.SOURCE.replace("a water protocol", "a railway treaty"))
        self.assertEqual(len(stream.wait(lambda event: event[0] != first[0], "news of the edit")), 1)
        page = preview.get("/")[2]
        self.assertIn(b"railway treaty", page)
        self.assertIn(stream.events()[-1][0].encode(), page)
        wait_for(lambda: len(preview.builds()) == 2, "a line on it")
        self.assertRegex(preview.builds()[1], r"^corpus/vienna\.md: built in \d+\.\d\d s\n$")
        self.assertEqual(annals.files_below(self.path("public")), public)
        self.assertEqual(annals.files_below(self.path("corpus"))["permalinks.json"], ledger)

    def test_what_changes_nothing_tells_nothing(self):
        self.project()
        preview = self.serve()
        stream = self.stream(preview)
        self.write("corpus/vienna.md", annals.SOURCE)
        wait_for(lambda: len(preview.builds()) == 2, "a build")
        self.write("corpus/vienna.md", annals.SOURCE.replace("a water protocol", "a railway treaty"))
        wait_for(lambda: len(preview.builds()) == 3, "a build")
        stream.wait(lambda event: event[0] != stream.events()[0][0], "news of the edit")
        self.assertEqual(len({event[0] for event in stream.events()}), 2)

    def test_many_files_at_once_are_few_builds(self):
        self.project()
        preview = self.serve()
        for i in range(100):
            self.write("corpus/new/%d/deep.md" % i, annals.SOURCE.replace("Vienna", "Brunnhaven"))
        wait_for(lambda: b"Built from 101 documents" in preview.get("/")[2], "all sources")
        wait_for(lambda: re.search(r"corpus/new\S* and \d+ more: built", "".join(preview.builds())), "a line on it")
        self.assertLess(len(preview.builds()), 12)

    def test_templates_and_settings(self):
        self.project()
        preview = self.serve()
        self.write("corpus/site.yaml", "title: Harbours of the north\n")
        wait_for(lambda: b"<title>Harbours of the north" in preview.get("/")[2], "the new title")
        self.write("templates/foot.html", '{{%AUTOESCAPE context="HTML"}}\n</main><p>a foot of our own</p></body></html>\n')
        wait_for(lambda: b"a foot of our own" in preview.get("/")[2], "the template")
        os.unlink(self.path("templates/foot.html"))
        wait_for(lambda: b"a foot of our own" not in preview.get("/")[2], "the built-in template")

    def test_an_error_is_told_until_it_is_mended(self):
        self.project()
        preview = self.serve()
        stream = self.stream(preview)
        self.write("corpus/<img src=x onerror=alert(1)>.md", annals.SOURCE.replace("2019-03-04", "2019-02-31"))
        told = stream.wait(lambda event: len(event) > 1, "news of the error")
        self.assertEqual(told[1], "1 error. The pages show what could be used.")
        self.assertEqual(len(told), 3)
        self.assertRegex(told[2], r"corpus/<img src=x onerror=alert\(1\)>\.md:3:7: error: .*2019-02-31.*\[bad-date\]$")
        wait_for(lambda: re.search(r"built in \S+ s, 1 error\n", preview.builds()[-1]), "the error on the terminal")
        wait_for(lambda: "[bad-date]" in "".join(preview.err), "the error on the terminal")
        late = self.stream(preview)
        self.assertEqual(late.events()[0], told)
        self.assertEqual(preview.get("/")[0], 200)
        os.unlink(self.path("corpus/<img src=x onerror=alert(1)>.md"))
        wait_for(lambda: len(stream.events()[-1]) == 1, "news that it is mended")

    def test_a_broken_template_leaves_the_last_good_site(self):
        self.project()
        preview = self.serve()
        stream = self.stream(preview)
        page = annals.files_below(self.path(".annals/preview"))["index.html"]
        self.write("templates/masthead.html", '{{%AUTOESCAPE context="HTML"}}\n{{NO_SUCH_NAME}}\n')
        told = stream.wait(lambda event: len(event) > 1, "news of the error")
        self.assertEqual(told[1], "1 error. The site was not built anew.")
        self.assertIn("templates/masthead.html:2", told[2])
        self.assertEqual(annals.files_below(self.path(".annals/preview"))["index.html"], page)
        self.assertEqual(preview.get("/")[0], 200)

    def test_errors_beyond_number(self):
        self.project(vienna_md=annals.SOURCE, **{"bad%d_md" % i: annals.SOURCE.replace("2019-03-04", "2019-02-31")
                                                 for i in range(60)})
        told = self.stream(self.serve()).events()[0]
        self.assertEqual(told[1], "60 errors. The pages show what could be used.")
        self.assertEqual((len(told), told[-1]), (52, "11 more stand on the terminal"))

    def test_a_project_that_cannot_be_built_yet(self):
        self.project()
        self.write("templates/masthead.html", '{{%AUTOESCAPE context="HTML"}}\n{{NO_SUCH_NAME}}\n')
        preview = self.serve()
        status, _, body = preview.get("/")
        self.assertEqual(status, 503)
        self.assertIn(b"There is no site to show yet", body)
        self.assertIn(b"/-/live.js", body)
        os.unlink(self.path("templates/masthead.html"))
        wait_for(lambda: preview.get("/")[0] == 200, "the site")

    def test_corpus_goes_and_comes_back(self):
        self.project()
        preview = self.serve()
        stream = self.stream(preview)
        os.rename(self.path("corpus"), self.path("put-away"))
        told = stream.wait(lambda event: len(event) > 1, "news that it is gone")
        self.assertEqual(told[1], "The site was not built anew.")
        self.assertIn("there is no folder", told[2])
        self.assertEqual(preview.get("/")[0], 200)
        wait_for(lambda: "not built" in preview.builds()[-1], "a line on it")
        os.rename(self.path("put-away"), self.path("corpus"))
        wait_for(lambda: len(stream.events()[-1]) == 1, "news that it is back")
        self.write("corpus/vienna.md", annals.SOURCE.replace("a water protocol", "a railway treaty"))
        wait_for(lambda: b"railway treaty" in preview.get("/")[2], "the edit")

    def test_changes_while_it_builds(self):
        self.project(**{"s%d_md" % i: annals.SOURCE for i in range(60)})
        preview = self.serve()
        for i in range(15):
            self.write("corpus/s1.md", annals.SOURCE.replace("a water protocol", "a treaty of %d parts" % (i + 20)))
            wait_for(lambda: preview.get("/robots.txt")[0] == 200, "an answer while it builds")
        wait_for(lambda: b"treaty of 34 parts" in preview.get("/sources/s1.html")[2], "the last edit")

    def test_a_build_that_is_killed(self):
        self.project(**{"s%d_md" % i: annals.SOURCE for i in range(60)})
        preview = self.serve()
        stream = self.stream(preview)
        children = "/proc/%d/task/%d/children" % (preview.process.pid, preview.process.pid)
        if not os.path.exists(children):
            self.skipTest("the system does not tell children")

        def kill():
            self.write("corpus/s1.md", annals.SOURCE + "\n")
            found = wait_for(lambda: open(children, encoding="ascii").read().split(), "a build")
            os.kill(int(found[0]), signal.SIGKILL)
            return wait_for(lambda: stream.events()[1:], "news of the build")[-1][1:2]

        self.assertEqual(wait_for(kill, "a build's end"),
                         ["The build was ended by signal 9."])
        self.assertEqual(preview.get("/")[0], 200)
        self.write("corpus/s1.md", annals.SOURCE.replace("a water protocol", "a railway treaty"))
        wait_for(lambda: b"railway treaty" in preview.get("/")[2], "the next edit")
        wait_for(lambda: len(stream.events()[-1]) == 1, "news that all is well")

    def test_looking_instead_of_being_told(self):
        self.project()
        preview = self.serve("--poll")
        self.write("corpus/new/more.md", annals.SOURCE.replace("Vienna", "Brunnhaven"))
        wait_for(lambda: b"Built from 2 documents" in preview.get("/")[2], "the new source")

    def test_drafts(self):
        self.project(vienna_md=annals.SOURCE, bridge_md=DRAFT)
        self.assertEqual(self.serve().get("/sources/bridge.html")[0], 404)
        self.assertEqual(self.serve("--drafts").get("/sources/bridge.html")[0], 200)


class StartAndEnd(PreviewCase):
    def test_port_taken(self):
        self.project()
        preview = self.serve()
        run = self.run_annals("serve", self.folder, "--port", str(preview.port), status=3)
        self.assertEqual(run.stdout, "")
        self.assertRegex(run.stderr, r"^annals: error: port %d is taken \(.*--port.*\)\n$" % preview.port)

    def test_ports_that_cannot_be(self):
        self.project()
        for port in ("65536", "-1", "x", "", "80.0"):
            self.run_annals("serve", self.folder, "--port", port, status=2)

    def test_no_project(self):
        run = self.run_annals("serve", self.path("none"), "--port", "0", status=3)
        self.assertIn("there is no folder", run.stderr)

    def test_signals_end_it(self):
        self.project(**{"s%d_md" % i: annals.SOURCE for i in range(60)})
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            preview = Preview(self.folder)  # and its build is just beginning
            self.assertEqual(preview.end(number), 0)
            self.assertEqual(preview.err, [])
        preview = Preview(self.folder).ready()
        streams = [self.stream(preview) for _ in range(5)]
        idle = socket.create_connection(("127.0.0.1", preview.port), timeout=LIMIT)
        self.assertEqual(preview.end(), 0)
        self.assertEqual(idle.recv(10), b"")
        idle.close()
        self.assertTrue(all(stream.bytes for stream in streams))
        self.assertRaises(OSError, socket.create_connection, ("127.0.0.1", preview.port), 1)

    def test_the_same_port_again(self):
        self.project()
        preview = Preview(self.folder).ready()
        stream = self.stream(preview)
        self.assertEqual(preview.end(), 0)
        again = subprocess.Popen([annals.PROGRAM, "serve", self.folder, "--port", str(preview.port)], env=FIXED_DAY,
                                 stdout=subprocess.PIPE, text=True)
        self.addCleanup(again.stdout.close)
        self.assertEqual(again.stdout.readline(),
                         "http://127.0.0.1:%d/ shows %s (Ctrl-C ends it)\n" % (preview.port, self.folder))
        again.stdout.readline()
        late = self.stream(preview)
        again.terminate()
        self.assertEqual(again.wait(LIMIT), 0)
        self.assertEqual(late.events()[0], stream.events()[0])  # so that pages stay as they are

    def test_nobody_reads_what_it_prints(self):
        self.project()
        process = subprocess.Popen([annals.PROGRAM, "serve", self.folder, "--port", "0"], stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        port = int(re.search(r":(\d+)/", process.stdout.readline()).group(1))
        process.stdout.close()
        stream = self.stream(type("Port", (), {"port": port}))
        wait_for(lambda: os.path.exists(self.path(".annals/preview/index.html")), "a site")
        self.write("corpus/vienna.md", annals.SOURCE.replace("a water protocol", "a railway treaty"))
        stream.wait(lambda event: event[0] != stream.events()[0][0], "news of the edit")
        process.terminate()
        self.assertEqual(process.wait(LIMIT), 0)


if __name__ == "__main__":
    tap.main()
