import assert from "node:assert/strict";
import { test } from "node:test";
import { type History, NO_HISTORY, record, redo, undo } from "../../checklist/index.ts";

const start: History<string> = NO_HISTORY;

test("steps are taken back and taken again, in order", () => {
  const two = record(record(start, "a", null, 0), "b", null, 1);
  const back = undo(two, "c");
  assert.equal(back?.to, "b");
  const further = undo(back.history, back.to);
  assert.equal(further?.to, "a");
  assert.equal(undo(further.history, further.to), null);
  const again = redo(further.history, further.to);
  assert.equal(again?.to, "b");
  assert.equal(redo(again.history, again.to)?.to, "c");
});

test("a new step forgets what was taken back", () => {
  const back = undo(record(start, "a", null, 0), "b");
  assert.ok(back);
  assert.equal(redo(record(back.history, "a", null, 1), "c"), null);
});

test("strokes into one thing are one step, until there is a pause or something else is done", () => {
  let history = record(start, "", "note 1", 0);
  history = record(history, "a", "note 1", 300);
  history = record(history, "ab", "note 1", 600);
  assert.deepEqual(history.past, [""]);
  assert.deepEqual(record(history, "abc", "note 2", 700).past, ["", "abc"]);
  assert.deepEqual(record(history, "abc", "note 1", 60_000).past, ["", "abc"]);
  assert.deepEqual(record(history, "abc", null, 700).past, ["", "abc"]);
});

test("strokes after an undo are a step of their own", () => {
  const typed = record(start, "", "text", 0);
  const back = undo(typed, "a");
  assert.ok(back);
  assert.deepEqual(record(back.history, "", "text", 100).past, [""]);
});
