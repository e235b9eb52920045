import assert from "node:assert/strict";
import { test } from "node:test";
import { cut } from "../../view/article/segments.ts";
import { inSentence, nearWords } from "../../view/list/sentence.ts";
import { reportOf } from "../fixture/report.ts";

test("segments tile their block, also where items overlap", () => {
  const text = 'Depot opens\n\nShe said: "We have 50 trucks here." It cost $4 million';
  const report = reportOf(text, [
    { words: '"We have 50 trucks here."', kind: "quote" },
    { words: "50 trucks", kind: "count" },
    { words: "$4 million", kind: "money" },
  ]);
  const pages = cut(report.blocks, report.items);
  for (const { block, segments } of pages) {
    const joined = segments.map(({ start, end }) => text.slice(start, end)).join("");
    assert.equal(joined, text.slice(block.span.start, block.span.end));
  }
  const marked = pages[1]!.segments.map(({ start, end, ids }) => [text.slice(start, end), ids.length]);
  assert.deepEqual(marked, [
    ["She said: ", 0],
    ['"We have ', 1],
    ["50 trucks", 2],
    [' here."', 1],
    [" It cost ", 0],
    ["$4 million", 1],
  ]);
  assert.equal(pages[1]!.segments[2]!.ids.at(-1), "item-1", "the innermost comes last");
});

test("an item that runs over two blocks is marked in both", () => {
  const text = 'Depot opens\n\n"We have trucks.\n\nAnd fuel." It opens';
  const report = reportOf(text, [{ words: '"We have trucks.\n\nAnd fuel."', kind: "quote" }]);
  const marked = cut(report.blocks, report.items).map(({ segments }) => segments.filter(({ ids }) => ids.length > 0).length);
  assert.deepEqual(marked, [0, 1, 1]);
});

test("two items with the same words make one segment", () => {
  const text = "Depot opens\n\n50 trucks";
  const report = reportOf(text, [
    { words: "50 trucks", kind: "count" },
    { words: "50 trucks", kind: "quote" },
  ]);
  assert.deepEqual(cut(report.blocks, report.items)[1]!.segments.map(({ ids }) => ids.length), [2]);
});

test("a closed row shows the words with what stands near them", () => {
  const text = `${"before ".repeat(30)}50 trucks${" after".repeat(30)}.`;
  const start = text.indexOf("50");
  const whole = inSentence(text, { start: 0, end: text.length }, { start, end: start + 9 });
  assert.equal(whole.before + whole.words + whole.after, text);
  const near = nearWords(whole);
  assert.match(near.before, /^… before( before)+ $/);
  assert.match(near.after, /^( after)+\u00a0…$/);
  assert.deepEqual(nearWords({ before: "It has ", words: "50 trucks", after: "." }), { before: "It has ", words: "50 trucks", after: "." });
});
