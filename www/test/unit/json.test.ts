import assert from "node:assert/strict";
import { test } from "node:test";
import { act, BLANK, type Doc, EMPTY, NO_SETTINGS } from "../../checklist/index.ts";
import { FormatError, json } from "../../format/index.ts";
import { reportOf } from "../fixture/report.ts";

const text = "Depot opens\n\nThe depot has 50 trucks and cost $4 million. 🚚 “Élodie” saw 12%.\r\n";
const report = reportOf(text, [
  { words: "50 trucks", kind: "count" },
  { words: "$4 million", kind: "money" },
  { words: "12%", kind: "percent" },
]);
const [trucks, money] = report.items.map(({ id }) => id) as [string, string];

const about = { ...BLANK.about, id: "d1", created: "2026-03-01T10:00:00.000Z", updated: "2026-03-01T11:00:00.000Z" };
const checklist = [
  { type: "status", ids: [trucks], to: "verified" } as const,
  { type: "note", id: trucks, note: 'Seen "in the yard".\nTwice.' } as const,
  { type: "add-source", id: money } as const,
  { type: "edit-source", id: money, index: 0, source: { url: "https://example.org/", title: "Depot" } } as const,
].reduce(act, EMPTY);
const doc: Doc = { text, checklist, settings: NO_SETTINGS, about };

test("what is written is read again, to the letter", () => {
  const file = json.write(doc, report, "ab12");
  const again = json.read(file);
  assert.equal(again.text, text);
  assert.deepEqual(again.checklist, checklist);
  assert.equal(json.write(again, report, "ab12"), file);
});

test("the file says what it is, with every item and its work", () => {
  const file = JSON.parse(json.write(doc, report, "ab12"));
  assert.deepEqual([file.format, file.version, file.doc.title, file.doc.textSha256], ["fact-checklist", 1, "Depot opens", "ab12"]);
  assert.equal(file.items.length, report.items.length);
  assert.equal(file.items[0].exact, "50 trucks");
  assert.deepEqual([file.items[0].status, file.items[2].status], ["verified", "todo"]);
  assert.deepEqual(file.items[1].sources, [{ url: "https://example.org/", title: "Depot" }]);
});

test("fields that this version does not know are kept in every place", () => {
  const file = JSON.parse(json.write(doc, report, null));
  file.mood = { calm: true };
  file.findings = [{ check: "percent-of", items: [trucks] }];
  file.doc.signOff = { by: "Ada Moss", at: "2026-03-02" };
  file.items[0].flags = ["asked"];
  file.items[1].sources[0].locator = "p. 14";
  file.items.push({ id: "gone", exact: "12 boats", status: "fix", note: "", sources: [], correction: "13 boats" });
  const again = JSON.parse(json.write(json.read(JSON.stringify(file)), report, null));
  assert.deepEqual(again, file);
});

test("work on a source keeps what else was said about it", () => {
  const file = JSON.parse(json.write(doc, report, null));
  file.items[1].sources[0].locator = "p. 14";
  const read = json.read(JSON.stringify(file));
  const source = { ...read.checklist.entries.get(money)!.sources[0]!, title: "Depot, yearly report" };
  const edited = act(read.checklist, { type: "edit-source", id: money, index: 0, source });
  const again = JSON.parse(json.write({ ...read, checklist: edited }, report, null));
  assert.deepEqual(again.items[1].sources, [{ locator: "p. 14", url: "https://example.org/", title: "Depot, yearly report" }]);
});

test("a newer file and a damaged one are refused with the place", () => {
  const refuses = (file: string, code: string, detail: string, line: number | null): void =>
    assert.throws(
      () => json.read(file),
      (error) => {
        assert.ok(error instanceof FormatError);
        assert.deepEqual([error.code, error.detail, error.line], [code, detail, line]);
        return true;
      },
    );
  refuses('{"format":"fact-checklist","version":3}', "newer", "3", null);
  refuses('{\n "format": "fact-checklist",\n "version": 1\n "doc": {}\n}', "damaged", "missing comma", 3);
  refuses('{\n "format": "fact-checklist", "version" 1}', "damaged", "missing colon", 2);
  refuses('{\n\n "format": "fact-', "damaged", "missing quotation mark", 3);
  refuses('{"format": "fact-checklist",', "damaged", "the file ends too early", 1);
  refuses("", "damaged", "the file ends too early", 1);
  refuses('{"a": 1} {', "damaged", "more text after the end", 1);
  refuses('{"a": [1, ]}', "damaged", "missing value", 1);
  refuses('{"format":"shopping"}', "damaged", 'format is not "fact-checklist"', null);
  refuses('{"format":"fact-checklist","version":1,"doc":{"text":4}}', "damaged", "doc.text is not text", null);
  refuses(
    '{"format":"fact-checklist","version":1,"doc":{"text":""},"items":[{"id":"a","status":"true"}]}',
    "damaged",
    "items[0].status is not a status",
    null,
  );
});
