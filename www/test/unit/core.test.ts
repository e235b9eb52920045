import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { unpack } from "../../../pkg/unpack.js";
import { analyze, CoreError, load, read, readInSlices } from "../../core/index.ts";
import { PRACTICE } from "../../core/practice.ts";
import { CURRENCIES } from "../../messages/index.ts";

const WASM = "pkg/core_bg.wasm";
const bytes = readFileSync(WASM);
const response = (type: string): Response => new Response(bytes, { headers: { "content-type": type } });

const code = (expected: string) => (error: unknown) => error instanceof CoreError && error.code === expected;

// The tests of one file run one after another in one process: the core is loaded by the third.

test("without load, analyze says so", () => {
  assert.throws(() => analyze("It sent 50 trucks."), code("not-loaded"));
});

test("a load that fails has a code and a reason, and can be made again", async () => {
  await assert.rejects(load(), code("not-loaded"));
  await assert.rejects(load({ wasm: new Uint8Array([1, 2, 3]) }), code("core-damaged"));
  const missing = new Response("", { status: 404 });
  await assert.rejects(load({ wasm: missing }), (error) => error instanceof CoreError && error.detail === "404");
  await assert.rejects(load({ wasm: new URL("http://localhost:1/core.wasm") }), code("core-missing"));
});

test("calls at the same time and later share one instance, whatever type the server gives the file", async () => {
  const first = load({ wasm: response("application/octet-stream") });
  assert.equal(load({ wasm: response("application/wasm") }), first);
  await first;
  assert.equal(load(), first);
});

test("a text gives a report whose spans are its words", () => {
  const text = "Élodie 🚚 sent 50 trucks and $10 million.\r\nNothing else.";
  const report = analyze(text);
  assert.equal(report.offsets, "utf-16");
  for (const { span, exact } of report.items) assert.equal(text.slice(span.start, span.end), exact);
});

test("the same text gives the same report", () => {
  const text = readFileSync("tests/golden/example/article.txt", "utf8");
  assert.equal(JSON.stringify(analyze(text)), JSON.stringify(analyze(text)));
});

test("the example gives the golden report", { skip: !existsSync("tests/golden/example/report.json") }, () => {
  const text = readFileSync("tests/golden/example/article.txt", "utf8");
  const golden: unknown = JSON.parse(readFileSync("tests/golden/example/report.json", "utf8"));
  assert.deepEqual(JSON.parse(JSON.stringify(analyze(text))), golden);
});

test("read in slices, a text gives the same report; between them others have their turn, and who no longer wants it gets none", async () => {
  const text = readFileSync("tests/golden/example/article.txt", "utf8");
  let [pauses, turns] = [0, 0];
  const others = setInterval(() => (turns += 1));
  const packed = await readInSlices(text, { offsets: "bytes" }, 0, () => (pauses += 1) > 0);
  clearInterval(others);
  assert.ok(packed);
  assert.deepEqual(unpack(packed), analyze(text, { offsets: "bytes" }));
  assert.ok(pauses >= 4 && turns > 0, `${pauses} pauses, ${turns} turns of others`);
  assert.deepEqual(await readInSlices(text, {}, 60_000, () => false), read(text), "within one slice nobody is asked");
  assert.equal(await readInSlices(text, {}, 0, () => false), undefined);
  await assert.rejects(readInSlices(text, { currency: "?" }, 0, () => true), { code: "bad-option" });
});

test("what a worker hands over is the report, and what another version packed is told", () => {
  const text = `${readFileSync("tests/golden/example/article.txt", "utf8")}\n\n${PRACTICE}\n\nÉlodie 🚚 “sent” 50 trucks.`;
  for (const offsets of ["utf-16", "code-points", "bytes"] as const) {
    const packed = read(text, { offsets });
    assert.deepEqual(unpack(packed), analyze(text, { offsets }));
  }
  const packed = read(text);
  packed[0]!++;
  assert.throws(() => unpack(packed), RangeError);
  assert.throws(() => unpack(new Uint32Array([5, 0, 9, 9, 9, 9])), RangeError);
});

test("bad options name the field", () => {
  const given = { kinds: ["weather"] } as unknown as Parameters<typeof analyze>[1];
  assert.throws(
    () => analyze("It sent 50 trucks.", given),
    (error) => Object(error).code === "bad-option" && Object(error).field === "kinds",
  );
});

test("misuse is told: what is no text, an option that is not known, a language tag that is none", () => {
  type Given = [text: string, options?: Parameters<typeof analyze>[1]];
  const given = (...args: unknown[]): (() => unknown) => () => analyze(...(args as Given));
  for (const text of [42, null, undefined, {}, ["a"]]) {
    assert.throws(given(text), { name: "TypeError", message: /^text must be a string, not/ }, String(text));
  }
  const bad = (field: string, message: RegExp) => ({ name: "BadOptionError", code: "bad-option", field, message });
  assert.throws(given("", { curency: "USD" }), bad("curency", /^option `curency` is not known; there are locale, currency,/));
  assert.throws(given("", { locale: "zz_!!" }), bad("locale", /^option `locale` was "zz_!!"; it takes a language tag/));
  assert.throws(given("", { currency: 5 }), bad("currency", /was 5; it takes an ISO 4217 code/));
  assert.throws(given("", "en"), bad("options", /it takes an object/));
  assert.throws(given("", { locale: 10n }), TypeError);
  for (const locale of ["en-GB", "en_GB", "zh-Hant-TW", "", null]) given("", { locale })();
  assert.throws(() => analyze("It cost $5.", { locale: "-" }), { field: "locale" });
  const gone = analyze("It cost $5.", { corrections: [{ id: "money-0000000000", ignore: true }] });
  assert.equal(gone.items.length, 1, "a correction for an item that is not there does nothing");
});

test("the core can neither send nor store nor fetch: it imports wasm-bindgen's glue and nothing else", async () => {
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
  for (const { module, name } of imports) {
    assert.equal(module, "./core_bg.js");
    assert.match(name, /^__wb(g|indgen)_/);
    assert.doesNotMatch(name, /fetch|XMLHttpRequest|localStorage|sessionStorage|WebSocket|sendBeacon|indexedDB|cookie/i);
  }
});

test("every currency that the page offers is one of the core's", () => {
  for (const currency of CURRENCIES) analyze("It cost $5.", { currency });
});

test("corrections that are not understood name the option", () => {
  for (const corrections of [5, [5], [{ magnitude: 1.5 }], [{ currency: "ABC" }], [{ other: 1 }]]) {
    const wrong = { corrections } as unknown as Parameters<typeof analyze>[1];
    assert.throws(() => analyze("It cost $5.", wrong), { code: "bad-option" }, JSON.stringify(corrections));
  }
  const report = analyze("It cost $5.", { corrections: [{ exact: "$5", magnitude: 6, id: null }] });
  const value = report.items[0]?.value;
  assert.equal(value?.kind === "quantity" && value.max, "5000000");
});

test("the text for practice holds something of every kind of value", () => {
  const kinds = new Set(analyze(PRACTICE).items.map(({ kind }) => kind));
  for (const kind of ["age", "count", "date", "duration", "measure", "money", "percent", "quote", "ratio"] as const) {
    assert.ok(kinds.has(kind), kind);
  }
});
