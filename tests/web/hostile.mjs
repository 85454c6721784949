// Sources that try to run or fetch something: on no page does anything run, is anything asked for.
import { check, finish, none, truth } from "./tap.mjs";
import { files, launch, open, read, serve, timeline } from "./site.mjs";

const folder = process.env.HOSTILE;
const browser = await launch();
const host = await serve(folder);
const pages = files(folder, ".html");
const page = await open(browser, host.address, { viewport: { width: 1280, height: 800 } });
await page.addInitScript(() => { self.alert = self.confirm = self.prompt = () => { self.annalsRan = 2; }; });

const ran = [], asked = [];
for (const name of pages) {
  page.faults.length = 0;
  await page.goto(host.address + name.split("/").map(encodeURIComponent).join("/"), { waitUntil: "load" });
  const state = await page.evaluate(() => ({
    ran: self.annalsRan,
    strange: [...document.querySelectorAll("*")].filter((one) => [...one.attributes].some((at) => /^on/i.test(at.name) || (/^(href|src|action|data)$/.test(at.name) && /^\s*(javascript|vbscript|blob):/i.test(at.value)))).length,
    scripts: [...document.scripts].filter((one) => one.type !== "application/ld+json").map((one) => one.getAttribute("src")),
    bases: document.querySelectorAll("base, iframe, object, embed, img, video, audio, marquee, style").length,
  }));
  const scripts = state.scripts.filter((src) => !/^assets\/script\.[0-9a-f]{10}\.js$/.test(src ?? ""));
  if (state.ran || state.strange || state.bases || scripts.length) ran.push(`${name}: ${JSON.stringify(state)}`);
  if (page.faults.length) asked.push(`${name}: ${page.faults.join("; ")}`);
}
const data = timeline(folder);
await check(`${data.sources.length} hostile sources make ${pages.length} pages`, () => truth(data.sources.length >= 120 && data.events.length > 60, `${data.sources.length} sources, ${data.events.length} events`));
await check("nothing of a source runs", () => none(ran, "pages"));
await check("nothing is asked for elsewhere, nothing is refused by the policy", () => none(asked, "pages"));
await check("their words stand in the pages as text", () => truth(pages.some((name) => read(folder, name).includes("&lt;script&gt;")), "none does"));
await check("search does not run what it finds", async () => {
  page.faults.length = 0;
  await page.goto(`${host.address}index.html?q=%3Cscript%3Escript&source=source-00`);
  await page.waitForTimeout(500);
  none(page.faults, "faults");
  truth(!(await page.evaluate(() => self.annalsRan)), "something ran");
});
await browser.close();
host.close();
finish();
