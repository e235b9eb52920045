// `pkg/` as an npm package, beside what wasm-bindgen wrote there: entries, types, words, licences.
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const HERE = "www/npm";
const OUT = "pkg";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

await build({
  entryPoints: { index: `${HERE}/index.ts`, node: `${HERE}/node.ts` },
  outdir: OUT,
  bundle: true,
  format: "esm",
  platform: "neutral",
  external: ["node:*"],
  target: "es2022",
  logLevel: "warning",
  plugins: [
    {
      // They lie beside the entries, once for both.
      name: "beside",
      setup(b) {
        b.onResolve({ filter: /\/pkg\/\w+\.js$/ }, ({ path }) => ({ path: `.${path.slice(path.lastIndexOf("/"))}`, external: true }));
      },
    },
  ],
});

// The types of the report without the functions of wasm-bindgen, which only work behind `load`.
const types = [...readFileSync(`${OUT}/core.d.ts`, "utf8").matchAll(/^export (?:interface|type) (\w+)/gm)]
  .map(([, name]) => name)
  .filter((name) => !/^(Sync)?Init(In|Out)put$/.test(name ?? ""));
writeFileSync(`${OUT}/report.d.ts`, `export type { ${types.join(", ")} } from "./core.js";\n`);

// The errors are code, and their types come from it.
const tsc = ["node_modules/typescript/bin/tsc", "--declaration", "--emitDeclarationOnly", "--target", "es2022", "--types", "", "--outDir", OUT];
execFileSync(process.execPath, [...tsc, "www/core/errors.ts"], { stdio: "inherit" });

for (const file of ["index.d.ts", "node.d.ts", "unpack.d.ts", "README.md"]) copyFileSync(`${HERE}/${file}`, `${OUT}/${file}`);
for (const file of ["LICENSE-MIT", "LICENSE-APACHE"]) copyFileSync(file, `${OUT}/${file}`);
copyFileSync("www/messages/en.json", `${OUT}/messages.json`);
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, "utf8"));
const { version } = read("package.json");
writeFileSync(`${OUT}/package.json`, `${JSON.stringify({ ...read(`${HERE}/package.json`), version }, null, 2)}\n`);
