// How soon the built page is there, in Chromium: node www/test/bench-page.mjs [--data DIR]. `cargo xtask bench` builds first
// and runs it. Each run is a fresh profile, so nothing is in a cache; the median and the quickest of all are given.
//
// "Paste" is the browser's paste event; "drawn" is the end of the frame that shows the first row. "Ready" is the worker's
// answer that the core can read; "load" is the page's load event.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { serve } from "../serve.mjs";

const RUNS = 15;
/** As long as a person needs at least from the page to the paste, in milliseconds. */
const BEFORE_PASTE = 500;

const at = process.argv.indexOf("--data");
const dir = at > 0 ? process.argv[at + 1] : undefined;
const article = thousandWords(
  dir
    ? readdirSync(dir).filter((f) => f.endsWith(".txt")).sort().map((f) => readFileSync(join(dir, f), "utf8")).join("\n\n")
    : readFileSync("tests/golden/example/article.txt", "utf8"),
);

/** The last lines of a text that hold a thousand words: those that `bench.mjs` reads. */
function thousandWords(text) {
  const lines = text.split("\n");
  let words = 0;
  let start = lines.length;
  while (start > 0 && words < 1000) words += lines[--start].split(/\s+/).filter(Boolean).length;
  return lines.slice(start).join("\n");
}

/** Runs in the page, before its scripts. */
function watch() {
  const times = {};
  Object.assign(globalThis, { times });
  addEventListener("load", () => (times.load = performance.now()));
  addEventListener("fact-ready", () => (times.ready ??= performance.now()));
  addEventListener("fact-analyzed", () => (times.report ??= performance.now()));
  addEventListener(
    "paste",
    () => {
      times.paste = performance.now();
      const look = () => {
        if (!document.querySelector("fact-checklist").shadowRoot.querySelector("li.row")) return requestAnimationFrame(look);
        // The next message comes after the frame.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (times.drawn ??= performance.now());
        port2.postMessage(0);
      };
      requestAnimationFrame(look);
    },
    true,
  );
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" "),
});
const { url, close } = await serve("dist", 0);
const spans = {
  "start of the page to ready": ({ ready }) => ready,
  "load to ready": ({ ready, load }) => ready - load,
  "paste of 1,000 words to their report": ({ report, paste }) => report - paste,
  "paste of 1,000 words to the first row drawn": ({ drawn, paste }) => drawn - paste,
};
const runs = [];
try {
  for (let i = 0; i < RUNS; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(url);
    const field = page.locator("fact-checklist").getByRole("textbox", { name: "Article text" });
    await field.waitFor();
    await page.evaluate((words) => navigator.clipboard.writeText(words), article);
    await field.focus();
    await page.waitForTimeout(BEFORE_PASTE);
    await page.keyboard.press("ControlOrMeta+V");
    await page.waitForFunction(() => globalThis.times.drawn !== undefined);
    runs.push(await page.evaluate(() => globalThis.times));
    await context.close();
  }
} finally {
  await browser.close();
  await close();
}
for (const [name, span] of Object.entries(spans)) {
  const list = runs.map(span).sort((a, b) => a - b);
  console.log(`Page, ${name}: ${list[RUNS >> 1].toFixed(0)} ms, at best ${list[0].toFixed(0)} ms`);
}
