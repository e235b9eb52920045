import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { analyze, CoreError, load } from "../../core/index.ts";

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

test("bad options name the field", () => {
  const given = { kinds: ["weather"] } as unknown as Parameters<typeof analyze>[1];
  assert.throws(
    () => analyze("It sent 50 trucks.", given),
    (error) => Object(error).code === "bad-option" && Object(error).field === "kinds",
  );
});

test("the core can neither send nor store nor fetch: it imports wasm-bindgen's glue and nothing else", async () => {
  const imports = WebAssembly.Module.imports(await WebAssembly.compile(bytes));
  for (const { module, name } of imports) {
    assert.equal(module, "./core_bg.js");
    assert.match(name, /^__wb(g|indgen)_/);
    assert.doesNotMatch(name, /fetch|XMLHttpRequest|localStorage|sessionStorage|WebSocket|sendBeacon|indexedDB|cookie/i);
  }
});
