// How fast the core reads in Chromium: node www/test/bench.mjs [--data DIR]. `cargo xtask bench` builds first and runs it.
// Inside wasm: `count` reads everything and hands over a number. Until JavaScript holds the report: `analyze`.
import { createServer } from "node:http";
import { mkdirSync, readdirSync, readFileSync, copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import sirv from "sirv";

const at = process.argv.indexOf("--data");
const dir = at > 0 ? process.argv[at + 1] : undefined;
const text = dir
  ? readdirSync(dir).filter((f) => f.endsWith(".txt")).sort().map((f) => readFileSync(join(dir, f), "utf8")).join("\n\n")
  : readFileSync("tests/golden/example/article.txt", "utf8");

const root = "target/bench-page";
mkdirSync(root, { recursive: true });
// In one file, as the element has it: one that imports another comes a whole request later.
await build({ entryPoints: ["pkg/core.js"], outfile: join(root, "core.js"), bundle: true, format: "esm", minify: true, logLevel: "warning" });
copyFileSync("pkg/core_bg.wasm", join(root, "core.wasm"));
writeFileSync(join(root, "text.txt"), text);
writeFileSync(join(root, "index.html"), "<!doctype html><title>bench</title>");
// A page with the core in its head, as the element's page has it, and an article that it reads at once.
writeFileSync(
  join(root, "page.html"),
  `<!doctype html><title>bench</title>
<link rel="modulepreload" href="/core.js"><link rel="preload" href="/core.wasm" as="fetch" crossorigin="anonymous">
<script id="article" type="text/plain"></script>
<script type="module">
  import load, { analyze } from "/core.js";
  const article = document.querySelector("#article").textContent;
  await load({ module_or_path: await WebAssembly.compileStreaming(fetch("/core.wasm")) });
  analyze(article);
  globalThis.first = performance.now();
</script>`.replace("text/plain\">", () => `text/plain">${thousandWords(text).replaceAll("<", " ")}`),
);
const files = sirv(root);
const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end()));
await new Promise((done) => server.listen(0, "localhost", done));
const url = `http://localhost:${server.address().port}/`;

/** How often the load is measured, each time in a fresh profile. */
const LOADS = 11;

/**
 * Runs in a page that has nothing yet but the article: from nothing to its report. The core alone on the page's own thread,
 * compiled while it arrives, as the page does it; `bench-page.mjs` has the page itself.
 */
async function firstResult(article) {
  const start = performance.now();
  const module = WebAssembly.compileStreaming(fetch("/core.wasm"));
  const core = await import("/core.js");
  await core.default({ module_or_path: await module });
  const loaded = performance.now();
  core.analyze(article);
  return { whole: performance.now() - start, read: performance.now() - loaded };
}

/** The last lines of a text that hold a thousand words. */
function thousandWords(text) {
  const lines = text.split("\n");
  let words = 0;
  let start = lines.length;
  while (start > 0 && words < 1000) words += lines[--start].split(/\s+/).filter(Boolean).length;
  return lines.slice(start).join("\n");
}

/** Runs in the page. */
async function measure(article) {
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  const text = await (await fetch("/text.txt")).text();
  // A text of a size with the mixture of the whole: slices from all over it, or all of it several times.
  const sized = (size) => {
    if (size >= text.length) return text.repeat(Math.ceil(size / text.length) + 1).slice(0, size);
    const count = Math.ceil(size / 5000);
    const start = (i) => Math.floor((text.length / count) * i);
    return Array.from({ length: count }, (_, i) => text.slice(start(i), start(i) + size / count)).join("");
  };
  const bytes = (s) => new TextEncoder().encode(s).length;
  const rows = [];
  const core = await import("/core.js");
  await core.default({ module_or_path: fetch("/core.wasm") });
  for (const [name, run] of [["inside wasm", core.count], ["until JavaScript holds the report", core.analyze]]) {
    for (let i = 0; i < 400; i++) run(article);
    const times = [];
    for (let i = 0; i < 21; i++) {
      const start = performance.now();
      for (let n = 0; n < 20; n++) run(article);
      times.push((performance.now() - start) / 20);
    }
    rows.push([`1,000 words warm, ${name}`, `${median(times).toFixed(3)} ms`]);
    for (const size of [100_000, 1_000_000, 10_000_000]) {
      const piece = sized(size);
      const mega = bytes(piece) / 1e6;
      const runs = size > 5_000_000 ? 5 : 15;
      const list = [];
      for (let i = 0; i < runs; i++) {
        const start = performance.now();
        run(piece);
        list.push(performance.now() - start);
      }
      rows.push([`${size / 1000} kB, ${name}`, `${((mega / median(list)) * 1000).toFixed(1)} MB/s`]);
    }
  }
  return rows;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(" "),
});
try {
  const article = thousandWords(text);
  const loads = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url);
    loads.push(await page.evaluate(firstResult, article));
    await context.close();
  }
  const after = [];
  for (let i = 0; i < LOADS; i++) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}page.html`);
    await page.waitForFunction(() => globalThis.first !== undefined);
    after.push(await page.evaluate(() => globalThis.first - performance.getEntriesByType("navigation")[0].loadEventStart));
    await context.close();
  }
  const told = (list) => {
    const sorted = list.sort((a, b) => a - b);
    return `${sorted[LOADS >> 1].toFixed(1)} ms, at best ${sorted[0].toFixed(1)} ms`;
  };
  console.log(`Chromium, load event to first result, 1,000 words: ${told(after)}`);
  console.log(`Chromium, from nothing to first result, 1,000 words: ${told(loads.map(({ whole }) => whole))}`);
  console.log(`Chromium, 1,000 words, first time: ${told(loads.map(({ read }) => read))}`);
  const page = await browser.newPage();
  await page.goto(url);
  for (const [name, value] of await page.evaluate(measure, article)) console.log(`Chromium, ${name}: ${value}`);
} finally {
  await browser.close();
  server.close();
}
