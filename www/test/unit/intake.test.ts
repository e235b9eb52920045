import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMIT, takeFile, takeText } from "../../element/intake.ts";

const file = (parts: BlobPart[], name: string, type = ""): File => new File(parts, name, { type });

test("text is taken as it is", () => {
  assert.deepEqual(takeText("It has 50 trucks.\r\n"), { ok: true, text: "It has 50 trucks.\r\n", badCharacters: 0 });
});

test("over the limit nothing is taken, and the size is told", () => {
  const taken = takeText("é".repeat(LIMIT / 2 + 1));
  assert.deepEqual(taken, { ok: false, why: "too-large", bytes: LIMIT + 2 });
  assert.ok(takeText("a".repeat(LIMIT)).ok);
});

test("a file's contents are not text", async () => {
  for (const start of ["%PDF-1.7\n", "PK\u0003\u0004", "{\\rtf1 ", "a\0b"]) {
    assert.deepEqual(takeText(start), { ok: false, why: "binary" }, JSON.stringify(start));
  }
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => 128 + ((i * 37) % 128));
  assert.deepEqual(await takeFile(file([noise], "noise.bin")), { ok: false, why: "binary" });
});

test("a picture is refused as a picture", async () => {
  assert.deepEqual(await takeFile(file(["x"], "truck.png", "image/png")), { ok: false, why: "picture" });
});

test("a few unreadable characters are counted, not refused", async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode("The depot has 50 trucks and a caf"), 0xe9]);
  const taken = await takeFile(file([bytes], "depot.txt"));
  assert.deepEqual(taken, { ok: true, text: "The depot has 50 trucks and a caf\ufffd", badCharacters: 1 });
});

test("byte order marks are read and dropped", async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...[..."50 trucks"].flatMap((c) => [c.charCodeAt(0), 0])]);
  assert.deepEqual(await takeFile(file([utf16], "depot.txt")), { ok: true, text: "50 trucks", badCharacters: 0 });
  const utf8 = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode("50 trucks")]);
  assert.deepEqual(await takeFile(file([utf8], "depot.txt")), { ok: true, text: "50 trucks", badCharacters: 0 });
});
