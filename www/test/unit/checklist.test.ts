import assert from "node:assert/strict";
import { test } from "node:test";
import {
  act,
  type Action,
  apartSentences,
  applicable,
  BLANK,
  type Checklist,
  EMPTY,
  entryOf,
  filterItems,
  fromData,
  gone,
  hasWork,
  isSettled,
  listed,
  nameOf,
  progressOf,
  safeLink,
  SHOW_ALL,
  toData,
} from "../../checklist/index.ts";
import type { Report } from "../../core/index.ts";
import { reportOf } from "../fixture/report.ts";

const text = "Depot opens\n\nThe depot has 50 trucks and cost $4 million. All 50 lorries are new. It runs on 12% less fuel.";
const report = reportOf(text, [
  { words: "50 trucks", kind: "count", same: "50 lorries" },
  { words: "$4 million", kind: "money" },
  { words: "50 lorries", kind: "count" },
  { words: "12%", kind: "percent" },
]);
const { items } = report;
const [trucks, money, lorries, percent] = items.map(({ id }) => id) as [string, string, string, string];

function after(...actions: Action[]): Checklist {
  return actions.reduce(act, EMPTY);
}

test("nothing is settled at first", () => {
  const { all, settled } = progressOf(items, EMPTY);
  assert.deepEqual({ all, settled }, { all: 4, settled: 0 });
});

test("verified, fixed and not a fact settle; can't verify settles with a note", () => {
  for (const to of ["verified", "fixed", "na"] as const) {
    assert.ok(isSettled(entryOf(after({ type: "status", ids: [money], to }), money)), to);
  }
  for (const to of ["todo", "checking", "fix", "recheck", "unverified"] as const) {
    assert.ok(!isSettled(entryOf(after({ type: "status", ids: [money], to }), money)), to);
  }
  const noted = after(
    { type: "status", ids: [money], to: "unverified" },
    { type: "note", id: money, note: "The depot does not answer." },
  );
  assert.ok(isSettled(entryOf(noted, money)));
});

test("an action leaves the checklist before it as it was", () => {
  const before = after({ type: "note", id: money, note: "one" });
  const next = act(before, { type: "note", id: money, note: "two" });
  assert.equal(entryOf(before, money).note, "one");
  assert.equal(entryOf(next, money).note, "two");
  assert.equal(EMPTY.entries.size, 0);
});

test("sources are added, filled in and removed", () => {
  const source = { url: "https://example.org/depot", title: "Depot, annual report" };
  const two = after(
    { type: "add-source", id: money },
    { type: "add-source", id: money },
    { type: "edit-source", id: money, index: 1, source },
  );
  assert.deepEqual(entryOf(two, money).sources, [{ url: "", title: "" }, source]);
  assert.deepEqual(entryOf(act(two, { type: "remove-source", id: money, index: 0 }), money).sources, [source]);
});

test("filters choose and change nothing", () => {
  const checklist = after({ type: "status", ids: [trucks], to: "verified" });
  const shown = (filters: Partial<typeof SHOW_ALL>, keep?: ReadonlySet<string>): string[] =>
    filterItems(items, checklist, { ...SHOW_ALL, ...filters }, keep).map(({ exact }) => exact);
  assert.deepEqual(shown({}), ["50 trucks", "$4 million", "50 lorries", "12%"]);
  assert.deepEqual(shown({ kind: "count" }), ["50 trucks", "50 lorries"]);
  assert.deepEqual(shown({ kind: "count", status: "todo" }), ["50 lorries"]);
  assert.deepEqual(shown({ kind: "quote" }), []);
  assert.deepEqual(shown({ status: "todo" }, new Set([trucks])), ["50 trucks", "$4 million", "50 lorries", "12%"]);
});

test("what deserves checking first goes to the top, and nothing is lost by it", () => {
  const weighed = items.map((item) => ({ ...item, priority: item.id === lorries ? ("high" as const) : item.priority }));
  const ids = (filters: Partial<typeof SHOW_ALL>): string[] =>
    filterItems(weighed, EMPTY, { ...SHOW_ALL, ...filters }).map(({ id }) => id);
  assert.deepEqual(ids({ order: "priority" }), [lorries, trucks, money, percent]);
  assert.deepEqual(ids({ priority: "high" }), [lorries]);
  assert.deepEqual(ids({}), [trucks, money, lorries, percent]);
});

test("items of a sentence that states nothing stand apart until somebody takes one up", () => {
  const at = items.find(({ id }) => id === lorries)!.sentence;
  const asked = { ...report, sentences: report.sentences.map((s, i) => (i === at ? { ...s, standing: "question" as const } : s)) };
  const shown = (checklist: Checklist): string[] => listed(asked, checklist).map(({ id }) => id);
  assert.deepEqual(shown(EMPTY), [trucks, money, percent]);
  assert.deepEqual(apartSentences(asked, EMPTY).map((one) => one.items.map(({ id }) => id)), [[lorries]]);
  const taken = after({ type: "status", ids: [lorries], to: "checking" });
  assert.deepEqual(shown(taken), [trucks, money, lorries, percent]);
  assert.deepEqual(apartSentences(asked, taken).map((one) => one.items), [[]]);
  assert.equal(listed(report, EMPTY), report.items);
});

test("settling may be applied to what says the same, and never writes over what is there", () => {
  const truckItem = items.find(({ id }) => id === trucks)!;
  assert.deepEqual(applicable(truckItem, EMPTY), []);
  const settled = after(
    { type: "note", id: lorries, note: "Counted by the writer." },
    { type: "note", id: trucks, note: "Seen in the yard." },
    { type: "status", ids: [trucks], to: "verified" },
  );
  assert.deepEqual(applicable(truckItem, settled), [lorries]);
  const applied = act(settled, { type: "apply", from: trucks, ids: [lorries] });
  assert.equal(entryOf(applied, lorries).status, "verified");
  assert.equal(entryOf(applied, lorries).note, "Counted by the writer.");
  assert.deepEqual(applicable(truckItem, applied), []);
  assert.equal(entryOf(applied, percent).status, "todo");
});

test("work whose words have gone is kept and told apart", () => {
  const checklist = after({ type: "status", ids: ["of an older draft"], to: "verified" });
  const present = new Set(items.map(({ id }) => id));
  assert.deepEqual(gone(checklist, present), ["of an older draft"]);
  assert.equal(progressOf(items, checklist).settled, 0);
  assert.ok(hasWork(checklist));
  assert.ok(!hasWork(after({ type: "add-source", id: money })));
});

test("plain data and back", () => {
  const checklist = after(
    { type: "status", ids: [trucks, money], to: "fix" },
    { type: "note", id: trucks, note: "It is 49." },
    { type: "add-source", id: trucks },
    { type: "edit-source", id: trucks, index: 0, source: { url: "https://example.org/", title: "Depot" } },
    { type: "add-source", id: money },
  );
  const data = toData(checklist);
  assert.deepEqual(toData(fromData(JSON.parse(JSON.stringify(data)))), data);
  assert.deepEqual(data.items.find(({ id }) => id === money)?.sources, []);
});

test("data that is not a checklist is refused with the place", () => {
  assert.throws(() => fromData(null), /checklist is not an object/);
  assert.throws(() => fromData({ version: 3, items: [] }), /checklist\.version was 3/);
  assert.throws(() => fromData({ version: 1, items: [{ id: "a", status: "true" }] }), /items\[0\]\.status was "true"/);
  assert.throws(() => fromData({ version: 1, items: [{ id: "a", status: "todo", sources: [4] }] }), /sources\[0\]/);
});

test("only http and https become links", () => {
  assert.equal(safeLink(" https://example.org/a b "), "https://example.org/a%20b");
  assert.equal(safeLink("http://example.org"), "http://example.org/");
  for (const url of ["javascript:alert(1)", "data:text/html,x", "file:///etc/hosts", "mailto:a@example.org", "depot", ""]) {
    assert.equal(safeLink(url), null, url);
  }
});

test("a document goes by the name it was given, else by its first heading, else by its first line", () => {
  const doc = { ...BLANK, text: "Sign up for the letter\n\nDepot opens\n\nIt has 50 trucks." };
  const blocks = [
    { kind: "boilerplate", span: { start: 0, end: 22 } },
    { kind: "heading", span: { start: 24, end: 35 } },
  ] as Report["blocks"];
  assert.equal(nameOf(doc), "Sign up for the letter");
  assert.equal(nameOf(doc, { blocks }), "Depot opens");
  assert.equal(nameOf({ ...doc, about: { ...doc.about, title: "Trucks" } }, { blocks }), "Trucks");
});
