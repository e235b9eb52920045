// The page and the element into `dist/`: static files for any host, under any path.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/** What the page may weigh in JavaScript, in bytes of brotli. */
const BUDGET = 60_000;
const OUT = "dist";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
mkdirSync(OUT, { recursive: true });

await build({
  entryPoints: { page: "www/page/page.ts", embed: "www/page/embed.ts", element: "www/element/define.ts", worker: "www/core/worker.ts" },
  outdir: OUT,
  bundle: true,
  format: "esm",
  minify: true,
  // What one part tells another (`onPick`): no host and no browser knows these names.
  mangleProps: /^on[A-Z]/,
  sourcemap: true,
  legalComments: "linked",
  target: ["chrome109", "firefox115", "safari16.4"],
  loader: { ".txt": "text" },
  logLevel: "warning",
  plugins: [
    {
      // Rules are written to be read: their comments and indentation stay here.
      name: "bare-styles",
      setup(b) {
        b.onLoad({ filter: /(?:styles|theme)\.ts$/ }, ({ path }) => ({
          contents: readFileSync(path, "utf8").replace(/\bcss`[^`]*`/g, (rules) => rules.replace(/\/\*[^]*?\*\//g, "").replace(/\s*([{};,\n])\s*/g, "$1").replace(/;(?=})|(?<=:) /g, "")),
          loader: "ts",
        }));
      },
    },
    {
      // Markup is written to be read as well; a browser takes the start of a line for a space, indented or not.
      name: "bare-markup",
      setup(b) {
        b.onLoad({ filter: /www\/(?:view|element)\/.*\.ts$/ }, ({ path }) => ({
          contents: readFileSync(path, "utf8").replace(/\n +/g, "\n"),
          loader: "ts",
        }));
      },
    },
    {
      // The page loads the element's own file instead of a second copy of it.
      name: "element-once",
      setup(b) {
        b.onResolve({ filter: /\/element\/define\.ts$/ }, ({ importer }) =>
          importer === "" ? undefined : { path: "./element.js", external: true },
        );
      },
    },
  ],
});
copyFileSync("www/page/index.html", `${OUT}/index.html`);
copyFileSync("www/page/embed.html", `${OUT}/embed.html`);
copyFileSync("www/page/page.css", `${OUT}/page.css`);
copyFileSync("pkg/core_bg.wasm", `${OUT}/core.wasm`);

// What the page needs without a network. The version changes with any of it.
const files = ["./", "page.css", "page.js", "element.js", "worker.js", "core.wasm"];
const sum = createHash("sha256");
for (const file of files) sum.update(readFileSync(`${OUT}/${file === "./" ? "index.html" : file}`));
await build({
  entryPoints: { service: "www/page/service.ts" },
  outdir: OUT,
  bundle: true,
  format: "iife",
  minify: true,
  target: ["chrome109", "firefox115", "safari16.4"],
  define: { FILES: JSON.stringify(files), VERSION: JSON.stringify(sum.digest("hex").slice(0, 16)) },
  logLevel: "warning",
});

// Licences of what is bundled and says nothing about it in its code.
const bundled = ["lit", "lit-html", "lit-element", "@lit/reactive-element", "idb"];
const licences = bundled.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, "utf8").trim()}\n`);
writeFileSync(`${OUT}/licences.txt`, licences.join("\n---\n\n"));

const size = ["page.js", "embed.js", "element.js", "worker.js", "service.js"].reduce((sum, file) => sum + brotli(readFileSync(`${OUT}/${file}`)), 0);
const words = `Page JavaScript: ${(size / 1000).toFixed(1)} kB brotli of ${BUDGET / 1000} kB`;
if (size > BUDGET) {
  console.error(`${words}: over its budget`);
  process.exit(1);
}
console.log(words);

/** @param {Uint8Array} bytes */
function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
}
