// How much is sent: bytes as gzip makes them, on the corpus and on 1,000 sources.
import zlib from "node:zlib";
import fs from "node:fs";
import path from "node:path";
import { check, finish, none, truth } from "./tap.mjs";
import { files, read, timeline } from "./site.mjs";

const KB = 1024;
const size = (folder, name) => zlib.gzipSync(fs.readFileSync(path.join(folder, name)), { level: 6 }).length;
const over = (folder, names, most) => names.map((name) => [size(folder, name), name]).filter(([bytes]) => bytes > most).map(([bytes, name]) => `${name}: ${bytes} bytes`);

for (const [site, folder] of [["corpus", process.env.SITE], ["1,000 sources", process.env.MANY]]) {
  const pages = files(folder, ".html");
  const inside = pages.filter((name) => /^(events|people|organisations|places|texts|things|years|kinds)\//.test(name));
  await check(`${site}: a page of an event, a name, a kind or a year has at most 15 KB`, () => none(over(folder, inside, 15 * KB), "pages"));
  await check(`${site}: a page of the timeline or a list has at most 100 KB`, () => none(over(folder, pages, 100 * KB), "pages"));
  await check(`${site}: style 10 KB, script 15 KB`, () => {
    none(over(folder, files(folder, ".css"), 10 * KB), "styles");
    none(over(folder, files(folder, ".js").filter((name) => name.startsWith("assets/script.")), 15 * KB), "scripts");
  });
  await check(`${site}: the search index has at most 40 KB for 2,000 events`, () => {
    const index = files(folder, ".js").find((name) => name.startsWith("assets/index."));
    const events = Math.max(2000, timeline(folder).events.length);
    truth(size(folder, index) <= 40 * KB * events / 2000, `${size(folder, index)} bytes for ${timeline(folder).events.length} events`);
  });
  await check(`${site}: no page asks for what is elsewhere`, () => {
    const asks = /<(?:script|img|iframe|audio|video|source|embed|object)[^>]*(?:src|data)="(?:[a-z]+:|\/\/)|<link(?![^>]*rel="(?:canonical|alternate)")[^>]*href="(?:https?:|\/\/)|url\(/i;
    none(pages.filter((name) => name !== "404.html" && asks.test(read(folder, name))), "pages");
    none(files(folder, ".css").filter((name) => /url\(|@import/.test(read(folder, name))), "styles");
  });
}

await check("more than 1,000 events are split by year", () => {
  const events = timeline(process.env.MANY).events.length;
  truth(events > 1000, `only ${events} events`);
  truth(!/<li class="event/.test(read(process.env.MANY, "index.html")), "the timeline lists events all the same");
});
finish();
