import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import type * as Told from "../../../pkg/index.js";
import type * as ToldNode from "../../../pkg/node.js";
import type * as Index from "../../npm/index.ts";
import type * as NodeEntry from "../../npm/node.ts";

// The types that are written by hand are those of the code. Checked by tsc.
export const index = (entry: typeof Index): typeof Told => entry;
export const nodeEntry = (entry: typeof NodeEntry): typeof ToldNode => entry;

const TSC = resolve("node_modules/typescript/bin/tsc");
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";

/** Somebody's project that has installed the package as npm packs it. */
let project = "";

const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: project, encoding: "utf8" });
const write = (file: string, text: string): void => writeFileSync(join(project, file), text);

before(() => {
  project = mkdtempSync(join(tmpdir(), "fact-checklist-"));
  const options = { encoding: "utf8", shell: process.platform === "win32" } as const;
  const packed = execFileSync(NPM, ["pack", resolve("pkg"), "--silent", "--offline"], { ...options, cwd: project }).trim();
  mkdirSync(join(project, "node_modules"));
  write("package.json", JSON.stringify({ name: "somebody", type: "module", private: true }));
  execFileSync(NPM, ["install", `./${packed}`, "--silent", "--offline", "--no-audit", "--no-fund"], { ...options, cwd: project });
});

after(() => rmSync(project, { recursive: true, force: true }));

/** The examples in JavaScript that import the package. */
function examples(file: string): string[] {
  const blocks = [...readFileSync(file, "utf8").matchAll(/```js\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
  return blocks.filter((code) => code.includes('"fact-checklist'));
}

for (const file of ["README.md", "www/npm/README.md"]) {
  test(`the examples of ${file} fit the types, and do in Node what they say`, () => {
    const found = examples(file);
    assert.ok(found.length > 0);
    for (const [n, code] of found.entries()) {
      write(`example${n}.ts`, code);
      node(TSC, "--strict", "--noEmit", "--module", "nodenext", "--target", "es2022", "--types", "", `example${n}.ts`);
      if (!code.includes("fact-checklist/node")) continue;
      write(`example${n}.js`, code);
      const expected = [...code.matchAll(/\/\/ (.+)$/gm)].map(([, words]) => words);
      assert.deepEqual(node(`example${n}.js`).trim().split("\n"), expected);
    }
  });
}

test("what the package does not have is not silently something else", () => {
  write("misuse.ts", 'import { analyze } from "fact-checklist/node";\nanalyze("", { curency: "USD" });\n');
  assert.throws(() => node(TSC, "--strict", "--noEmit", "--module", "nodenext", "--types", "", "misuse.ts"), ({ stdout }) => /TS2561.*curency/.test(stdout));
});

test("in Node the core is read from the package, and without load the other entry says so", () => {
  write(
    "use.js",
    `import { readFileSync } from "node:fs";
     import * as core from "fact-checklist/core";
     import { analyze } from "fact-checklist/node";
     import words from "fact-checklist/messages.json" with { type: "json" };
     const told = (work) => { try { work(); } catch (e) { return [e.name, e.code, e.message]; } };
     const [item] = analyze("It sent 50 trucks.").items;
     const early = told(() => core.analyze("It sent 50 trucks."));
     await core.load({ wasm: readFileSync(new URL(import.meta.resolve("fact-checklist/core.wasm"))) });
     const same = core.unpack(core.read("It sent 50 trucks.")).items[0].id === item.id;
     console.log(JSON.stringify([item.exact, words.rule[item.rule], early, same, core.version()]));`,
  );
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const early = ["CoreError", "not-loaded", "core: call load() and wait for it first"];
  assert.deepEqual(JSON.parse(node("use.js")), ["50 trucks", "A number with the thing it counts", early, true, version]);
});

test("the types speak of JavaScript and not of Rust", () => {
  const types = readFileSync("pkg/core.d.ts", "utf8");
  assert.doesNotMatch(types, /`None`|use fact_checklist|```/);
});
