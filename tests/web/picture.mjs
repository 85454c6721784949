// Takes the picture of README: node picture.mjs SITE PICTURE. The top of the timeline, as a wide window shows it.
import path from "node:path";
import { launch } from "./site.mjs";

const [site, picture] = process.argv.slice(2);
process.env.CHROMIUM ??= "/usr/bin/chromium";
const browser = await launch("--force-color-profile=srgb", "--hide-scrollbars");
const page = await browser.newPage({ viewport: { width: 1280, height: 1600 }, colorScheme: "light" });
await page.goto(`file://${path.resolve(site)}/index.html`);
await page.screenshot({ path: picture });
await browser.close();
