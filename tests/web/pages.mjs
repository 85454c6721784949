// Pages as readers have them: at both widths, in light and dark, by keyboard, without script, on paper, from a disk.
import fs from "node:fs";
import { execFileSync } from "node:child_process";
import { check, finish, none, same, truth } from "./tap.mjs";
import { fileAddress, files, findings, launch, open, samples, serve, temporary, timeline } from "./site.mjs";

const folder = process.env.SITE;
const browser = await launch();
const host = await serve(folder);
const data = timeline(folder);
const pages = samples(folder);

const sideways = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

for (const width of [360, 1280]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await open(browser, host.address, { viewport: { width, height: 800 }, colorScheme });
    for (const [name, path] of Object.entries(pages)) {
      await check(`${name} at ${width} px, ${colorScheme}: axe, console, requests, width`, async () => {
        page.faults.length = 0;
        await page.goto(host.address + path);
        none(await findings(page), "findings of axe");
        same(await sideways(page), 0, "sideways scroll in px");
        none(page.faults, "faults");
      });
    }
    await page.context().close();
  }
}

await check("no page scrolls sideways at 320 px", async () => {
  const page = await open(browser, host.address, { viewport: { width: 320, height: 800 } });
  const wide = [];
  for (const path of files(folder, ".html").filter((_, i, all) => all.length < 80 || i % Math.ceil(all.length / 80) === 0)) {
    await page.goto(host.address + path);
    if (await sideways(page) > 0) wide.push(path);
  }
  none(wide, "wide pages");
  await page.context().close();
});

await check("forced colours and reduced motion: no finding on the timeline", async () => {
  const page = await open(browser, host.address, { forcedColors: "active", reducedMotion: "reduce" });
  await page.goto(host.address);
  none(await findings(page), "findings of axe");
  await page.context().close();
});

await check("every event is reached by Tab", async () => {
  const page = await open(browser, host.address);
  await page.goto(`${host.address}index.html`);
  const reached = new Set();
  for (let i = 0, before = null; i < 40 * data.events.length + 200; i++) {
    await page.keyboard.press("Tab");
    const href = await page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body ? null : at.getAttribute("href") ?? at.id ?? at.tagName;
    });
    if (href === null && before !== null) break;
    before = href;
    if (href !== null) reached.add(href);
  }
  none(data.events.map((one) => `events/${encodeURIComponent(one.id)}.html`).filter((href) => !reached.has(href)), "events out of reach");
  await page.context().close();
});

await check("without script all events stand in main", async () => {
  const page = await open(browser, host.address, { javaScriptEnabled: false });
  await page.goto(`${host.address}index.html`);
  const shown = await page.locator("main li.event h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  same(new Set(shown).size, data.events.length, "events");
  same(await page.locator("#find-words").isVisible(), false, "a search box that does nothing is seen");
  none(page.faults, "faults");
  await page.context().close();
});

await check("without script the tick boxes filter", async () => {
  const page = await open(browser, host.address, { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  await page.goto(`${host.address}index.html`);
  await page.locator("#find-lead").check();
  same(await page.locator("main li.event:visible").count(), data.events.filter((one) => one.lead_of.length > 0).length, "lead events");
  await page.context().close();
});

await check("printed: all events", async () => {
  const page = await open(browser, host.address);
  await page.goto(`${host.address}index.html`);
  const pdf = temporary("index.pdf");
  await page.pdf({ path: pdf, format: "A4" });
  const bare = (text) => text.normalize("NFKC").replace(/[\s\u00AD-]+/g, "");
  const printed = bare(execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }));
  const flowing = bare(execFileSync("pdftotext", ["-raw", pdf, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }));
  none(data.events.map((one) => one.title).filter((title) => !printed.includes(bare(title)) && !flowing.includes(bare(title))), "events that are not on paper");
  truth(!printed.includes("Anysource"), "controls are printed");
  await page.context().close();
});

await check("printed: addresses of originals are written out", async () => {
  const source = data.sources.find((one) => one.url);
  if (!source) return;
  const page = await open(browser, host.address);
  await page.goto(`${host.address}sources/${source.id}.html`);
  await page.emulateMedia({ media: "print" });
  const told = await page.locator("a[rel~=external]").first().evaluate((link) => getComputedStyle(link, "::after").content);
  truth(told.includes("http"), `what follows the link: ${told}`);
  await page.context().close();
});

/** Types a word that one event's title has, by keys alone, and sees that it alone stays. */
async function search(page) {
  const titles = data.events.map((one) => one.title);
  const words = titles.flatMap((title) => title.toLowerCase().match(/\p{L}{6,}/gu) ?? []);
  const word = words[Math.floor(words.length / 2)];
  const wanted = titles.filter((title) => title.toLowerCase().includes(word)).length;
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement.id === "find-words")) break;
  }
  await page.keyboard.type(word);
  await page.waitForFunction(() => / of /.test(document.getElementById("found").textContent));
  const shown = await page.locator("main li.event:visible").count();
  truth(shown >= wanted && shown < data.events.length, `${shown} events shown for "${word}", ${wanted} have it in their title`);
  same(await page.locator("#found").textContent(), `${shown} of ${data.events.length} events`, "what is announced");
  same(await page.locator("#found").evaluate((output) => output.tagName), "OUTPUT", "the element that announces");
  return { word, shown };
}

for (const [place, root] of [["served below a path", host.address], ["from a disk", fileAddress(folder)]]) {
  await check(`search by keyboard, ${place}`, async () => {
    const page = await open(browser, root, { viewport: { width: 1280, height: 800 } });
    await page.goto(`${root}index.html`);
    const { word, shown } = await search(page);
    truth(page.url().includes(`q=${word}`), `the address does not keep the state: ${page.url()}`);
    await page.goto(page.url());
    await page.waitForFunction(() => / of /.test(document.getElementById("found").textContent));
    same(await page.locator("main li.event:visible").count(), shown, "events after coming back");
    await page.locator("#finder button[type=reset]").press("Enter");
    await page.waitForFunction((all) => document.getElementById("found").textContent.startsWith(`${all} of`), String(data.events.length));
    none(page.faults, "faults");
    await page.context().close();
  });
}

await check("filter by source, name, kind and years with keys", async () => {
  const page = await open(browser, host.address, { viewport: { width: 1280, height: 800 } });
  await page.goto(`${host.address}index.html`);
  for (const [name, wanted] of [
    ["source", (value) => data.events.filter((one) => one.claims.some((claim) => claim.source === value)).length],
    ["kind", (value) => data.events.filter((one) => one.kind === value).length],
    ["name", (value) => data.entities.find((one) => value.endsWith(`/${one.id}`)).events.length],
  ]) {
    const select = page.locator(`#finder select[name=${name}]`);
    await select.focus();
    await page.keyboard.press("ArrowDown");
    const value = await select.inputValue();
    truth(value !== "", `no ${name} was chosen`);
    await page.waitForFunction((text) => document.getElementById("found").textContent.startsWith(text), `${wanted(value)} of`);
    same(await page.locator("main li.event:visible").count(), wanted(value), `events of ${name} ${value}`);
    await page.locator("#finder button[type=reset]").press("Enter");
    await page.waitForFunction((all) => document.getElementById("found").textContent.startsWith(`${all} of`), String(data.events.length));
  }
  const year = Number(data.events[Math.floor(data.events.length / 2)].date.earliest.slice(0, 4));
  await page.locator("#find-from").fill(String(year));
  await page.locator("#find-to").fill(String(year));
  const within = data.events.filter((one) => Number(one.date.earliest.slice(0, 4)) === year).length;
  await page.waitForFunction((text) => document.getElementById("found").textContent.startsWith(text), `${within} of`);
  same(await page.locator("main section.year:visible").count(), 1, "years shown");
  none(await findings(page), "findings of axe while it is filtered");
  none(page.faults, "faults");
  await page.context().close();
});

await check("from a disk: style, fonts and links work", async () => {
  const root = fileAddress(folder);
  const page = await open(browser, root);
  await page.goto(`${root}${pages.event}`);
  same(await page.locator("body").evaluate((body) => getComputedStyle(body).maxWidth), "1216px", "width of the body");
  await page.locator("header.top a").first().click();
  truth(page.url().startsWith(`${root}index.html`), page.url());
  none(page.faults, "faults");
  await page.context().close();
});

await check("a link to a passage scrolls to it and marks it", async () => {
  const claim = data.events.flatMap((one) => one.claims).filter((one) => pages.source === `sources/${one.source}.html`).sort((a, b) => b.quote.start - a.quote.start)[0];
  const page = await open(browser, host.address, { viewport: { width: 1280, height: 500 }, reducedMotion: "reduce" });
  await page.goto(`${host.address}${pages.source}#q-${claim.id}`);
  await page.waitForTimeout(200);
  const seen = await page.evaluate((id) => {
    const mark = document.getElementById(id).closest("mark");
    const box = mark.getBoundingClientRect();
    return { top: box.top, height: innerHeight, outline: getComputedStyle(mark).outlineStyle };
  }, `q-${claim.id}`);
  truth(seen.top >= -5 && seen.top < seen.height, `the passage lies at ${seen.top} px of ${seen.height}`);
  same(seen.outline, "solid", "outline of the passage");
  await page.context().close();
});

await check("an event's calendar and JSON are files to take", async () => {
  const page = await open(browser, host.address);
  await page.goto(`${host.address}${pages.event}`);
  for (const [name, opening] of [["Calendar", "BEGIN:VCALENDAR"], ["JSON", "{"]]) {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`.rail a:text("${name}")`).click()]);
    const text = fs.readFileSync(await download.path(), "utf8");
    truth(text.startsWith(opening), `${name}: ${text.slice(0, 60)}`);
  }
  none(page.faults, "faults");
  await page.context().close();
});

await browser.close();
host.close();
finish();
