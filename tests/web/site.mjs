// A built site: its files, served below a path as a host would, and opened in Chromium.
import fs from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { chromium } from "playwright-core";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".atom": "application/atom+xml", ".xml": "application/xml", ".ics": "text/calendar", ".csv": "text/csv", ".txt": "text/plain",
};

/** Paths of all files below a folder, in order, with "/" between names. */
export function files(folder, ending = "") {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join("/"))
    .sort();
}

export const read = (folder, name) => fs.readFileSync(path.join(folder, name), "utf8");
export const timeline = (folder) => JSON.parse(read(folder, "timeline.json"));

/** Serves the folder below /some/path/ and answers 404 to all else. */
export async function serve(folder) {
  const below = "/some/path/";
  const server = http.createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://host").pathname);
    const name = address.startsWith(below) ? address.slice(below.length) : null;
    const file = name === null ? null : path.join(folder, name === "" ? "index.html" : name);
    if (file === null || !file.startsWith(folder) || !fs.existsSync(file) || !fs.statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[path.extname(file)] ?? "application/octet-stream", "content-encoding": "gzip" });
    response.end(zlib.gzipSync(fs.readFileSync(file)));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}${below}`, close: () => server.close() };
}

export async function launch(...more) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", ...more],
  });
}

/** A page that notes what it should not do: errors, requests elsewhere, files that are missing. */
export async function open(browser, root, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.faults = [];
  page.on("console", (message) => message.type() === "error" && page.faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => page.faults.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { page.faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(root) && !url.startsWith("data:") && url !== "about:blank") page.faults.push(`request: ${url}`);
  });
  page.on("response", (response) => response.status() >= 400 && page.faults.push(`${response.status()}: ${response.url()}`));
  return page;
}

export const fileAddress = (folder) => `file://${folder}/`;
export const temporary = (name) => path.join(fs.mkdtempSync(path.join(os.tmpdir(), "annals-web-")), name);

/** One page of each of the five kinds that are looked at closely: the fullest of its kind. */
export function samples(folder) {
  const all = timeline(folder);
  const folders = { person: "people", organisation: "organisations", place: "places", text: "texts", thing: "things" };
  const event = [...all.events].sort((a, b) => b.claims.length + b.related.length - a.claims.length - a.related.length)[0];
  const person = all.entities.filter((one) => one.type === "person").sort((a, b) => b.events.length - a.events.length)[0] ?? all.entities[0];
  const source = all.sources.map((one) => one.id).sort((a, b) => fs.statSync(path.join(folder, "sources", `${b}.html`)).size - fs.statSync(path.join(folder, "sources", `${a}.html`)).size)[0];
  return { index: "index.html", event: `events/${event.id}.html`, source: `sources/${source}.html`,
    person: `${folders[person.type]}/${person.id}.html`, disagreements: "disagreements.html" };
}

const axe = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with a page. */
export async function findings(page) {
  await page.evaluate(axe);
  const result = await page.evaluate((tags) => axe.run(document, { runOnly: { type: "tag", values: tags } }), RULES);
  return result.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`);
}
