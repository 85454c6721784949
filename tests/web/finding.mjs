// Filter and search where the timeline is split into years: what is found is listed.
import { check, finish, none, same, truth } from "./tap.mjs";
import { fileAddress, launch, open, serve, timeline } from "./site.mjs";

const folder = process.env.MANY;
const browser = await launch();
const host = await serve(folder);
const data = timeline(folder);

for (const [place, root] of [["served below a path", host.address], ["from a disk", fileAddress(folder)]]) {
  await check(`a name is found, ${place}`, async () => {
    const page = await open(browser, root, { viewport: { width: 1280, height: 800 } });
    await page.goto(`${root}index.html`);
    await page.locator("#find-words").fill("northern railway");
    const wanted = data.events.filter((one) => /northern railway/i.test([one.title, ...one.claims.map((claim) => claim.quote.exact), ...one.entities].join(" ").replaceAll("-", " "))).length;
    await page.waitForFunction(() => /^\d.* of /.test(document.getElementById("found").textContent));
    const found = Number((await page.locator("#found").textContent()).replaceAll(",", "").split(" ")[0]);
    truth(found >= wanted && found < data.events.length, `${found} found, ${wanted} have the words`);
    await page.waitForSelector("#results li a");
    same(await page.locator("#results li a").count(), Math.min(100, found), "listed");
    if (found > 100) {
      await page.locator("#results button").press("Enter");
      await page.waitForFunction((most) => document.querySelectorAll("#results li a").length > most, 100);
    }
    const href = await page.locator("#results li a").first().getAttribute("href");
    await page.locator("#results li a").first().click();
    truth(page.url().endsWith(href), page.url());
    none(page.faults, "faults");
    await page.context().close();
  });
}

await check("years are found by a range", async () => {
  const page = await open(browser, host.address);
  await page.goto(`${host.address}index.html?from=2001&to=2003`);
  const wanted = data.events.filter((one) => { const year = Number(one.date.earliest.slice(0, 4)); return year >= 2001 && year <= 2003; }).length;
  await page.waitForFunction((text) => document.getElementById("found").textContent.startsWith(text), `${wanted.toLocaleString("en")} of`);
  none(page.faults, "faults");
  await page.context().close();
});

await check("what is not a state of the form is passed over", async () => {
  const page = await open(browser, host.address);
  await page.goto(`${host.address}index.html?kind=__proto__&source=constructor&from=x&q=%00%3Cscript%3E&lead=1&elements=2&submit=3`);
  await page.waitForTimeout(500);
  none(page.faults, "faults");
  await page.context().close();
});

await browser.close();
host.close();
finish();
