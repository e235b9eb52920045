// Unit tests in Node, then the page in a real browser: node www/test/run.mjs [--shots] [--browser NAME] [FILE...]
// `--shots` also takes the pictures of every state. `--browser` (firefox, webkit or all) opens and ticks in the others as
// well. With names, only the test files whose path holds one of them.
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OUT = "test-results/js";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
rmSync(OUT, { recursive: true, force: true });

const args = process.argv.slice(2);
const browserAt = args.indexOf("--browser");
const browsers = browserAt < 0 ? "chromium" : (args.splice(browserAt, 2)[1] ?? "all");
const only = args.filter((arg) => !arg.startsWith("--"));

const unit = await bundle("unit", ".test");
if (unit.length > 0) run(["--test", "--test-reporter=spec", ...unit]);

if (!process.env.CHROME_PATH) {
  console.error("CHROME_PATH is not set: it names the Chromium that the browser tests run in");
  process.exit(1);
}
const e2e = await bundle("e2e", ".test");
// A browser on a busy machine is late now and then: a file that fails is run once more, and said to be unsteady.
const unsteady = e2e.filter((path) => {
  const test = ["--test", "--test-reporter=spec", path];
  if (status(test, { BROWSERS: browsers }) === 0) return false;
  console.log(`${path} failed: once more`);
  run(test, { BROWSERS: browsers });
  return true;
});
if (unsteady.length > 0) console.log(`Passed only the second time: ${unsteady.join(", ")}`);
if (args.includes("--shots")) run(await bundle("e2e", "shots"));

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
  const built = find(`${OUT}/${folder}`, `${ending}.mjs`);
  return only.length === 0 || ending === "shots" ? built : built.filter((path) => only.some((name) => path.includes(name)));
}

/**
 * @param {string} folder
 * @param {string} ending
 */
function find(folder, ending) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => `${folder}/${name}`);
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} more
 */
function run(args, more = {}) {
  const code = status(args, more);
  if (code !== 0) process.exit(code);
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} more
 */
function status(args, more) {
  const env = { ...process.env, ...more };
  return spawnSync(process.execPath, ["--enable-source-maps", ...args], { stdio: "inherit", env }).status ?? 1;
}
