// The preview in a browser: what changes appears by itself, once; what is wrong appears, is no markup, and goes.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { check, finish, none, same, truth } from "./tap.mjs";
import { findings, launch, open } from "./site.mjs";

const project = process.env.PROJECT;
const pictures = process.env.PICTURES; // a folder: pictures of the notice are put there
const source = path.join(project, "corpus", "harbour.md");
const text = fs.readFileSync(source, "utf8");
const hostile = path.join(project, "corpus", "<img src=x onerror=alert(1)>.md");

/** annals serve; address is what it printed. */
async function serve(...options) {
  const child = spawn(process.env.ANNALS, ["serve", project, "--port", ...options], { stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  const address = await new Promise((done, fail) => {
    child.on("exit", (code) => fail(new Error(`it ended with ${code}: ${said}`)));
    child.stdout.on("data", (bytes) => {
      said += bytes;
      if (said.split("\n").length > 2) done(said.split(" ")[0]); // and one build has ended
    });
  });
  const end = () => new Promise((done) => { child.removeAllListeners("exit"); child.on("exit", done); child.kill("SIGTERM"); });
  return { address, end };
}

const write = (title) => fs.writeFileSync(source, text.replace("a new harbour", title));

/** The first title again, and the site at rest: what a check left to come would count in the next. */
async function restore() {
  const state = async () => (await (await fetch(preview.address)).text()).match(/data-site="([^"]*)"/)[1];
  const page = await view();
  write("a new harbour");
  await page.goto(preview.address);
  await heading(page, "a new harbour");
  for (let before = ""; before !== await state();) {
    before = await state();
    await page.waitForTimeout(500);
  }
  await page.context().close();
}

const heading = (page, words) => page.getByRole("link", { name: new RegExp(words) }).first().waitFor();
const notice = (page) => page.locator("annals-notice");
const alertOf = (page) => page.getByRole("alert");

/** Counts how often the page's own document is asked for from now on. */
function countLoads(page) {
  const count = { loads: 0 };
  page.on("request", (request) => { count.loads += request.isNavigationRequest() ? 1 : 0; });
  return count;
}

const browser = await launch();
let preview = await serve("0");
const port = new URL(preview.address).port;
const view = (options) => open(browser, preview.address, options);

await check("an edit appears by itself, once, where the page was scrolled to", async () => {
  const page = await view({ viewport: { width: 1280, height: 500 } });
  await page.goto(preview.address);
  await heading(page, "a new harbour");
  await page.evaluate(() => scrollTo(0, 300));
  const count = countLoads(page);
  write("a stone bridge");
  await heading(page, "a stone bridge");
  await page.waitForFunction(() => scrollY === 300);
  write("a tall lighthouse");
  await heading(page, "a tall lighthouse");
  await page.waitForFunction(() => scrollY === 300);
  same(count.loads, 2, "loads");
  none(page.faults, "faults");
  await page.context().close();
  await restore();
});

await check("pages of every kind show themselves anew, the missing one too", async () => {
  const pages = [];
  for (const name of ["sources/harbour.html", "about.html", "events/none/at/all.html"]) {
    const page = await view();
    await page.goto(preview.address + name);
    page.count = countLoads(page);
    page.site = await page.locator("script[data-site]").getAttribute("data-site");
    pages.push(page);
  }
  none(pages[2].faults.filter((fault) => !fault.includes("404")), "faults of the missing page");
  write("a stone bridge");
  for (const page of pages) {
    await page.waitForFunction((old) => document.querySelector("script[data-site]").dataset.site !== old, page.site);
    same(page.count.loads, 1, "loads");
  }
  for (const page of pages) await page.context().close();
  await restore();
});

await check("an error appears, is no markup, and goes", async () => {
  const page = await view();
  await page.goto(preview.address);
  const count = countLoads(page);
  same(await notice(page).count(), 0, "notices");
  fs.writeFileSync(hostile, text.replace(/^date: .*$/m, "date: 2019-02-31<script>alert(2)</script>"));
  await alertOf(page).waitFor();
  const words = await alertOf(page).innerText();
  truth(words.includes("1 error. The pages show what could be used."), words);
  truth(words.includes("corpus/<img src=x onerror=alert(1)>.md:3:7"), words);
  truth(words.includes("2019-02-31<script>alert(2)</script>"), words);
  same(await alertOf(page).locator("img, script").count(), 0, "elements of the message");
  await heading(page, "a new harbour");
  await alertOf(page).getByRole("button", { name: "Hide" }).press("Enter");
  same(await notice(page).count(), 0, "notices once hidden");
  const late = await view();
  await late.goto(`${preview.address}sources.html`);
  await alertOf(late).waitFor();
  fs.unlinkSync(hostile);
  await notice(late).waitFor({ state: "detached" });
  truth(count.loads <= 2, `${count.loads} loads`);
  none([...page.faults, ...late.faults], "faults");
  await late.context().close();
  await page.context().close();
});

for (const [name, width, height, scheme] of [["phone light", 360, 640, "light"], ["phone dark", 360, 640, "dark"], ["wide light", 1280, 800, "light"], ["wide dark", 1280, 800, "dark"]]) {
  await check(`the notice can be read and reached by all, ${name}`, async () => {
    for (let i = 0; i < 9; i += 1)
      fs.writeFileSync(path.join(project, "corpus", `bad${i}.md`), text.replace(/^date: .*$/m, `date: 2019-02-3${i}`));
    const page = await view({ viewport: { width, height }, colorScheme: scheme });
    await page.goto(preview.address);
    await page.waitForFunction(() => document.querySelector("annals-notice")?.shadowRoot.querySelector("h2")?.textContent.startsWith("9 errors"));
    none(await findings(page), "findings of axe");
    truth(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "it scrolls sideways");
    const box = await notice(page).boundingBox();
    truth(box.height <= height * 0.46, `it is ${box.height} px high`);
    if (pictures) await page.screenshot({ path: path.join(pictures, `notice ${name}.png`) });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const end = await page.locator("footer").boundingBox();
    truth(end.y + end.height <= box.y + 1, "it hides the page's end");
    await page.emulateMedia({ media: "print" });
    truth(!(await alertOf(page).isVisible()), "it is printed");
    await page.context().close();
    for (let i = 0; i < 9; i += 1) fs.unlinkSync(path.join(project, "corpus", `bad${i}.md`));
  });
}

// In a page that may be made anew at that very moment.
async function settled(page, act) {
  for (let turn = 0; ; turn += 1) {
    try {
      return await page.evaluate(act);
    } catch (error) {
      if (turn === 4 || !String(error).includes("context was destroyed")) throw error;
      await page.waitForLoadState();
    }
  }
}

await check("pages that are not seen hold no connection, and catch up", async () => {
  const context = await browser.newContext();
  const pages = [];
  for (let i = 0; i < 9; i += 1) {
    const page = await context.newPage();
    await page.goto(preview.address);
    await settled(page, () => {
      Object.defineProperty(document, "hidden", { value: true, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    pages.push(page);
  }
  write("a stone bridge");
  const last = await context.newPage();
  await last.goto(preview.address);
  await heading(last, "a stone bridge");
  await pages[0].evaluate(() => {
    Object.defineProperty(document, "hidden", { value: false, configurable: true });
    setTimeout(() => document.dispatchEvent(new Event("visibilitychange")), 0); // the page goes
  });
  await heading(pages[0], "a stone bridge");
  await context.close();
  write("a new harbour");
});

await check("a site that cannot be made yet is waited for", async () => {
  await preview.end();
  fs.rmSync(path.join(project, ".annals"), { recursive: true });
  fs.mkdirSync(path.join(project, "templates"));
  fs.writeFileSync(path.join(project, "templates", "about.html"), '{{%AUTOESCAPE context="HTML"}}\n{{NO_SUCH_NAME}}\n');
  preview = await serve(port);
  const page = await view({ viewport: { width: 800, height: 600 } });
  await page.goto(preview.address);
  await page.getByRole("heading", { name: "There is no site to show yet" }).waitFor();
  await alertOf(page).waitFor();
  truth((await alertOf(page).innerText()).includes("templates/about.html:2"), await alertOf(page).innerText());
  if (pictures) await page.screenshot({ path: path.join(pictures, "waiting.png") });
  fs.rmSync(path.join(project, "templates"), { recursive: true });
  await heading(page, "a new harbour");
  await page.context().close();
});

await check("a page finds the preview again when it was ended and begun anew", async () => {
  const page = await view();
  await page.goto(preview.address);
  const count = countLoads(page);
  await preview.end();
  preview = await serve(port);
  write("a stone bridge");
  await heading(page, "a stone bridge");
  same(count.loads, 1, "loads");
  await page.context().close();
});

await check("a page elsewhere cannot read the news", async () => {
  const page = await (await browser.newContext()).newPage();
  await page.route("http://example.org/", (route) => route.fulfill({ contentType: "text/html", body: "<title>elsewhere</title>" }));
  await page.goto("http://example.org/");
  const outcome = await page.evaluate((address) => new Promise((done) => {
    const stream = new EventSource(`${address}-/events`);
    stream.onmessage = () => done("news");
    stream.onerror = () => done("refused");
  }), preview.address);
  same(outcome, "refused", "what it gets");
  await page.context().close();
});

await preview.end();
await browser.close();
finish();
