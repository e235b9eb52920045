// Unit tests in Node, then the page in a real browser. `--shots` also takes the pictures of every state.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OUT = "test-results/js";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
rmSync(OUT, { recursive: true, force: true });

const unit = await bundle("unit", ".test");
run(["--test", "--test-reporter=spec", ...unit]);

if (!process.env.CHROME_PATH) {
  console.error("CHROME_PATH is not set: it names the Chromium that the browser tests run in");
  process.exit(1);
}
const e2e = await bundle("e2e", ".test");
run(["--test", "--test-reporter=spec", "--test-concurrency=1", ...e2e]);
if (process.argv.includes("--shots")) run(await bundle("e2e", "shots"));

/**
 * TypeScript to what Node can run, with the packages left outside.
 *
 * @param {string} folder
 * @param {string} ending of the files' names
 */
async function bundle(folder, ending) {
  const entries = find(`www/test/${folder}`, `${ending}.ts`);
  await build({
    entryPoints: entries,
    outdir: `${OUT}/${folder}`,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    sourcemap: "inline",
    loader: { ".txt": "text" },
    logLevel: "warning",
  });
  return find(`${OUT}/${folder}`, `${ending}.mjs`);
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function find(folder, ending) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** @param {string[]} args */
function run(args) {
  const { status } = spawnSync(process.execPath, ["--enable-source-maps", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
