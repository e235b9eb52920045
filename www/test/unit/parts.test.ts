import assert from "node:assert/strict";
import { test } from "node:test";
import { CoreError, partsOf, readAround } from "../../core/index.ts";
import { reportOf } from "../fixture/report.ts";

test("a text of up to a megabyte is read at once, a longer one in parts that end at blank lines", () => {
  assert.deepEqual(partsOf("It sent 50 trucks."), [18]);
  const text = "It sent 50 trucks to the depot.\n\n".repeat(160_000);
  const ends = partsOf(text);
  assert.equal(ends.length, 4);
  assert.equal(ends.at(-1), text.length);
  for (const end of ends.slice(0, -1)) assert.equal(text.slice(end, end + 2), "\n\n");
  assert.deepEqual(partsOf("x".repeat(2_000_000)), [2_000_000]);
});

test("a paragraph that stops the core is gone around, and all other words stay where they are", async () => {
  const text = "One.\n\nTwo\nlines STOP here.\n\nThree.\n \nSTOP\n\nFive.";
  const seen: string[] = [];
  const { report, skipped } = await readAround(text, async (words) => {
    seen.push(words);
    if (words.includes("STOP")) throw new CoreError("core-stopped", "unreachable");
    return reportOf(words, []);
  });
  assert.deepEqual(skipped, [2, 4]);
  const last = seen.at(-1) ?? "";
  assert.equal(last.length, text.length);
  assert.deepEqual([last.indexOf("Three."), last.indexOf("Five.")], [text.indexOf("Three."), text.indexOf("Five.")]);
  assert.equal(report.stats.lines, text.split("\n").length);
});

test("a core that always stops is given up, and other errors are not gone around", async () => {
  const stop = (): Promise<never> => Promise.reject(new CoreError("core-stopped", "unreachable"));
  await assert.rejects(readAround("One.\n\nTwo.", stop), /unreachable|stopped/);
  const other = (): Promise<never> => Promise.reject(new TypeError("other"));
  await assert.rejects(readAround("One.", other), TypeError);
});
