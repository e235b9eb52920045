import assert from "node:assert/strict";
import { test } from "node:test";
import { amend, locate, NO_SETTINGS, optionsOf, ownOf, withOwn } from "../../checklist/index.ts";
import { json } from "../../format/index.ts";
import { BLANK } from "../../checklist/index.ts";
import { reportOf } from "../fixture/report.ts";

const TEXT = "Depot opens\n\nThe depot has 50 trucks. A crane fell.\n\nThe harbour lost ships. A crane fell there too.";

function own(words: string, text = TEXT, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = text.indexOf(words, start + 1);
  return ownOf(text, { start, end: start + words.length }, "own-1")!;
}

test("selected words lose the white space at their ends; white space alone is nothing", () => {
  assert.equal(own(" A crane ").exact, "A crane");
  assert.equal(ownOf(TEXT, { start: 11, end: 13 }, "own-1"), null);
});

test("of the same words in several places those with the same words around them are meant, also after an edit", () => {
  const second = own("A crane", TEXT, 1);
  assert.equal(locate(TEXT, second)!.start, TEXT.lastIndexOf("A crane"));
  const edited = TEXT.replace("50 trucks", "some 1,200 lorries and a boat").replace("too", "as well");
  assert.equal(locate(edited, second)!.start, edited.lastIndexOf("A crane"));
  assert.equal(locate(edited, own("A crane"))!.start, edited.indexOf("A crane"));
  assert.equal(locate("Nothing of it is left.", second), null);
});

test("own items stand among the others in text order, with their sentence, block and line", () => {
  const report = reportOf(TEXT, [{ words: "50 trucks", kind: "count" }]);
  const { items } = withOwn(report, TEXT, [own("A crane", TEXT, 1), { ...own("Depot"), id: "own-2" }]);
  assert.deepEqual(items.map(({ exact, kind }) => [exact, kind]), [["Depot", "own"], ["50 trucks", "count"], ["A crane", "own"]]);
  const { span, sentence, block, line } = items[2]!;
  assert.equal(TEXT.slice(span.start, span.end), "A crane");
  assert.equal(line, 5);
  assert.ok(report.blocks[block]!.span.start <= span.start && span.end <= report.blocks[block]!.span.end);
  assert.ok(report.sentences[sentence]!.span.start <= span.start && span.end <= report.sentences[sentence]!.span.end);
  assert.equal(withOwn(report, TEXT, []), report);
});

test("own items are put on the list and taken off; the core hears nothing of them; a file keeps them", () => {
  const added = amend(NO_SETTINGS, { type: "add", own: own("A crane") });
  assert.deepEqual(optionsOf(added), {});
  const doc = { ...BLANK, text: TEXT, settings: added };
  assert.deepEqual(json.read(json.write(doc, null, null)).settings, added);
  assert.deepEqual(amend(added, { type: "drop", id: "own-1" }), NO_SETTINGS);
});
