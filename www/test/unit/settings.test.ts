import assert from "node:assert/strict";
import { test } from "node:test";
import { amend, correctionOf, NO_SETTINGS, optionsOf } from "../../checklist/index.ts";
import { FormatError, json } from "../../format/index.ts";
import { shifted } from "../../messages/index.ts";

const item = { id: "money-1", exact: "$4 million" };
const other = { id: "money-2", exact: "$4 million" };

test("a reading is put right for one item, then everywhere, then taken back", () => {
  const one = amend(NO_SETTINGS, { type: "correct", item, fix: { currency: "CAD" } });
  assert.equal(correctionOf(one, item)?.currency, "CAD");
  assert.equal(correctionOf(one, other), null);
  const two = amend(one, { type: "correct", item, fix: { magnitude: 3 } });
  assert.deepEqual(two.corrections, [
    { id: "money-1", exact: "$4 million", currency: "CAD", magnitude: 3, dateOrder: null, ignore: false },
  ]);
  const all = amend(two, { type: "everywhere", item });
  assert.equal(all.currency, "CAD");
  assert.equal(correctionOf(all, other)?.magnitude, 3);
  assert.equal(all.corrections.length, 1);
  assert.deepEqual(amend(all, { type: "restore", item }).corrections, []);
  assert.deepEqual(NO_SETTINGS.corrections, []);
});

test("the core is told what was set, and nothing else", () => {
  assert.deepEqual(optionsOf(NO_SETTINGS), {});
  const set = amend(NO_SETTINGS, { type: "set", to: { asOf: "2024-03-05" } });
  assert.deepEqual(optionsOf(set), { asOf: "2024-03-05" });
});

test("settings are written into the file and read again; damaged ones are refused", () => {
  const settings = amend(amend(NO_SETTINGS, { type: "set", to: { asOf: "2024-03-05", dateOrder: "dmy" } }), {
    type: "correct",
    item,
    fix: { ignore: true },
  });
  const doc = { ...json.read('{"format":"fact-checklist","version":1,"doc":{"text":"It cost $4 million."}}'), settings };
  assert.deepEqual(json.read(json.write(doc, null, null)).settings, settings);
  for (const wrong of ['"asOf":5', '"dateOrder":"ydm"', '"corrections":[{"magnitude":1.5}]', '"corrections":{}']) {
    const file = `{"format":"fact-checklist","version":1,"doc":{"text":"x",${wrong}}}`;
    assert.throws(() => json.read(file), FormatError, wrong);
  }
});

test("the point of a decimal moves without rounding", () => {
  assert.equal(shifted("20000000", 3), "20000000000");
  assert.equal(shifted("20000000", -6), "20");
  assert.equal(shifted("2.5", 3), "2500");
  assert.equal(shifted("2.5", -3), "0.0025");
  assert.equal(shifted("-0.125", 1), "-1.25");
});
