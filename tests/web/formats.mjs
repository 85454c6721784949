// What is built, read by the programs that others read it with.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import edtf from "edtf";
import { FileSystemConfigLoader, HtmlValidate, cjsResolver } from "html-validate";
import ICAL from "ical.js";
import jsonld from "jsonld";
import Parser from "rss-parser";
import { check, finish, none, same, skip, truth } from "./tap.mjs";
import { files, read, timeline } from "./site.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);
const sites = { corpus: process.env.SITE, "with an address": process.env.BASED, seeds: process.env.SEEDS, "1,000 sources": process.env.MANY };

/** What a program prints, whether it succeeds or not. */
async function printed(program, parameters) {
  try {
    const { stdout, stderr } = await run(program, parameters, { maxBuffer: 1 << 28 });
    return { good: true, text: stdout + stderr };
  } catch (fault) {
    return { good: false, text: `${fault.stdout ?? ""}${fault.stderr ?? ""}${fault.message}` };
  }
}

const decoded = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name]);
const attributes = (html, name) => [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => decoded(match[1]));

async function nu(folder) {
  const jar = path.join(here, "node_modules/vnu-jar/build/dist/vnu.jar");
  const result = await printed("java", ["-Xss2m", "-jar", jar, "--also-check-css", "--also-check-svg", "--skip-non-html", "--Werror", folder]);
  truth(result.good && result.text.trim() === "", result.text.slice(0, 3000));
}

async function htmlValidate(folder) {
  const validator = new HtmlValidate(new FileSystemConfigLoader([cjsResolver()], JSON.parse(fs.readFileSync(path.join(here, ".htmlvalidate.json"), "utf8"))));
  const found = [];
  for (const name of files(folder, ".html"))
    for (const result of (await validator.validateString(read(folder, name))).results)
      for (const message of result.messages) found.push(`${name}:${message.line}: ${message.ruleId}: ${message.message}`);
  none(found, "findings");
}

async function hyperlink(folder) {
  const program = path.join(here, "node_modules/.bin/hyperlink");
  const result = await printed(program, ["--canonicalroot", "https://example.org/t/", "-r", "--internal", path.join(folder, "index.html")]);
  truth(result.good, result.text.split("\n").filter((line) => line.startsWith("not ok")).slice(0, 20).join("\n") || result.text.slice(-2000));
}

/** The same for thousands of pages, which hyperlink would take minutes for. */
function links(folder) {
  const ids = new Map(), found = [];
  const idsOf = (name) => {
    if (!ids.has(name)) ids.set(name, new Set(attributes(read(folder, name), "id")));
    return ids.get(name);
  };
  const all = new Set(files(folder));
  for (const name of files(folder, ".html")) {
    const html = read(folder, name);
    for (const href of [...attributes(html, "href"), ...attributes(html, "src")]) {
      if (/^[a-z]+:/i.test(href)) continue;
      const [address, fragment] = href.split("#");
      const target = address === "" ? name : decodeURIComponent(path.posix.join(path.posix.dirname(name), address));
      if (!all.has(target)) found.push(`${name}: ${href}`);
      else if (fragment && !idsOf(target).has(decodeURIComponent(fragment))) found.push(`${name}: ${href}`);
    }
  }
  none(found, "links that lead nowhere");
}

function schemas(folder) {
  const ajv = new Ajv({ strict: true, allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(read(folder, "timeline.schema.json")));
  ajv.compile(JSON.parse(read(folder, "record.schema.json")));
  validate(timeline(folder));
  none((validate.errors ?? []).map((error) => `${error.instancePath}: ${error.message}`), "errors");
}

function calendar(folder) {
  const text = read(folder, "timeline.ics"), data = timeline(folder);
  none(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75), "lines of more than 75 octets");
  truth(!/(^|[^\r])\n/.test(text), "a line ends without CR");
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const left = Number(/^X-ANNALS-LEFT-OUT:(\d+)/m.exec(text)?.[1] ?? 0);
  same(events.length + left, data.events.length, "events, with those left out");
  same(new Set(events.map((one) => one.getFirstPropertyValue("uid"))).size, events.length, "different UIDs");
  for (const one of events) {
    const start = one.getFirstPropertyValue("dtstart"), end = one.getFirstPropertyValue("dtend");
    truth(one.getFirstPropertyValue("dtstamp"), "no DTSTAMP");
    truth(start && end && end.compare(start) > 0, `${one.getFirstPropertyValue("summary")} ends before it starts`);
  }
  for (const one of data.events.slice(0, 100)) {
    const alone = new ICAL.Component(ICAL.parse(read(folder, `events/${one.id}.ics`))).getAllSubcomponents("vevent");
    same(alone.length, 1, `events in ${one.id}.ics`);
    same(JSON.parse(read(folder, `events/${one.id}.json`)).name, one.title, `name in ${one.id}.json`);
  }
}

async function feeds(folder, based) {
  const atom = await new Parser().parseString(read(folder, "feed.atom"));
  const feed = JSON.parse(read(folder, "feed.json")), data = timeline(folder);
  const wanted = Math.min(100, data.events.length);
  same(atom.items.length, wanted, "entries");
  same(new Set(atom.items.map((item) => item.id)).size, wanted, "different ids");
  same(feed.version, "https://jsonfeed.org/version/1.1", "version");
  same(feed.items.length, wanted, "items");
  for (const item of feed.items) {
    truth(item.id && item.url && item.title && item.content_text, `an item lacks something: ${JSON.stringify(item)}`);
    truth(!Number.isNaN(Date.parse(item.date_published)), item.date_published);
    if (based) truth(item.id.startsWith("https://example.org/t/events/"), item.id);
  }
}

function dates(folder) {
  const found = [];
  const told = new Set(timeline(folder).events.flatMap((one) => [one.date.edtf, ...one.claims.map((claim) => claim.date.edtf)]));
  for (const name of files(folder, ".html")) for (const one of attributes(read(folder, name), "data-edtf")) told.add(one);
  for (const one of told) {
    try { edtf(one, { level: 3 }); } catch { found.push(one); }
  }
  none(found, "dates that are no EDTF");
  for (const name of files(folder, ".html"))
    for (const one of attributes(read(folder, name), "datetime"))
      if (!/^\d{4}-\d{2}-\d{2}$/.test(one)) found.push(`${name}: ${one}`);
  none(found, "time elements that hold no day");
}

/** schema.org as far as it goes here: every term is one of its, an address is one. */
const SCHEMA = { "@context": { "@vocab": "https://schema.org/", type: "@type", id: "@id", url: { "@type": "@id" }, sameAs: { "@type": "@id" }, isBasedOn: { "@type": "@id" } } };
const ANNOTATION = { "@context": { "@vocab": "http://www.w3.org/ns/oa#", id: "@id", type: { "@id": "@type", "@type": "@vocab" },
  body: { "@type": "@id" }, target: { "@type": "@id" }, source: { "@type": "@id" }, motivation: { "@type": "@vocab" }, items: { "@container": "@list" } } };

async function documentLoader(address) {
  const document = { "https://schema.org": SCHEMA, "https://schema.org/": SCHEMA, "http://www.w3.org/ns/anno.jsonld": ANNOTATION }[address];
  if (!document) throw new Error(`asks for ${address}`);
  return { contextUrl: null, document, documentUrl: address };
}

async function linkedData(folder) {
  const types = new Set();
  for (const name of files(folder, ".html")) {
    const blocks = [...read(folder, name).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    same(blocks.length, 1, `${name}: blocks of linked data`);
    const block = JSON.parse(blocks[0][1]);
    types.add(block["@type"]);
    truth((await jsonld.toRDF(block, { documentLoader, safe: true })).length > 1, `${name}: says nothing`);
  }
  for (const type of ["Event", "Article", "CollectionPage", "AboutPage", "Place"]) truth(types.has(type), `no ${type}`);
}

/** All in one document: each thing once, and whatever is referred to is there. */
async function graph(folder) {
  const whole = JSON.parse(read(folder, "timeline.jsonld")), data = timeline(folder), nodes = whole["@graph"];
  same(nodes.length, 1 + data.events.length + data.entities.length + data.sources.length, "nodes");
  const ids = new Set(nodes.map((node) => node["@id"]));
  same(ids.size, nodes.length, "different ids");
  const told = nodes.flatMap((node) => [node.organizer, node.location, node.about, node.subjectOf, node.mainEntity?.itemListElement]).flat();
  none(told.filter((one) => one && !ids.has(one["@id"])).map((one) => JSON.stringify(one)), "references to nothing");
  const triples = await jsonld.toRDF({ ...whole, "@graph": nodes.slice(0, 1000) }, { documentLoader, safe: true });
  truth(triples.length > nodes.slice(0, 1000).length, "the document says nothing");
}

async function annotations(folder) {
  const page = JSON.parse(read(folder, "annotations.json")), data = timeline(folder);
  same(page.items.length, data.events.flatMap((one) => one.claims).length, "annotations");
  same(page.items[0].target.selector.exact, data.events[0].claims[0].quote.exact, "first quote");
  await jsonld.toRDF({ ...page, items: page.items.slice(0, 50) }, { documentLoader, safe: true });
}

/** Rows and cells of a CSV file, by RFC 4180. */
function rows(text) {
  const table = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    table.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") table.push([]);
    if (end === "") break;
  }
  return table.slice(0, -1);
}

function tables(folder) {
  const data = timeline(folder), table = rows(read(folder, "timeline.csv"));
  same(table.length, data.events.length + 1, "rows");
  none(table.filter((row) => row.length !== table[0].length).map((row) => row[0]), "rows of another length");
  same(table[1][1], data.events[0].title, "first title");
  const js = JSON.parse(read(folder, "timelinejs.json"));
  same(js.events.length, data.events.length, "slides");
  truth(js.events.every((one) => Number.isInteger(one.start_date.year) && one.text.headline), "a slide lacks something");
}

async function addresses(folder) {
  const result = await printed("xmllint", ["--noout", path.join(folder, "feed.atom"), path.join(folder, "sitemap.xml")]);
  truth(result.good, result.text);
  const told = [...read(folder, "sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map((match) => decoded(match[1]));
  // not that of what is not there, nor those of what moved or is gone
  const shown = files(folder, ".html").filter((name) => !read(folder, name).includes('<meta name="robots" content="noindex">'));
  const pages = shown.map((name) => `https://example.org/t/${name.split("/").map(encodeURIComponent).join("/")}`);
  same([...told].sort().join("\n") === pages.sort().join("\n"), true, "the sitemap lists every page that may be found");
  truth(read(folder, "robots.txt").includes("Sitemap: https://example.org/t/sitemap.xml"), "robots.txt names no sitemap");
  for (const name of files(folder, ".html").filter((page) => page !== "404.html"))
    truth(read(folder, name).includes(`<link rel="canonical" href="https://example.org/t/${name.split("/").map(encodeURIComponent).join("/")}">`), `${name} has no canonical address`);
}

for (const [name, folder] of Object.entries(sites)) {
  if (!folder) {
    skip(`${name}: all formats`, "the documents are not there");
    continue;
  }
  const based = name !== "corpus" && name !== "seeds";
  await check(`${name}: vnu`, () => nu(folder));
  await check(`${name}: html-validate`, () => htmlValidate(folder));
  await check(`${name}: links and fragments`, () => links(folder));
  if (name !== "1,000 sources") await check(`${name}: hyperlink`, () => hyperlink(folder));
  await check(`${name}: schemas`, () => schemas(folder));
  await check(`${name}: iCalendar`, () => calendar(folder));
  await check(`${name}: Atom and JSON Feed`, () => feeds(folder, based));
  await check(`${name}: EDTF`, () => dates(folder));
  await check(`${name}: linked data`, () => linkedData(folder));
  await check(`${name}: all as one linked document`, () => graph(folder));
  await check(`${name}: annotations`, () => annotations(folder));
  await check(`${name}: tables`, () => tables(folder));
  if (based) await check(`${name}: sitemap, robots and canonical addresses`, () => addresses(folder));
}
finish();
