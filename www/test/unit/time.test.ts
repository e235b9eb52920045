import assert from "node:assert/strict";
import { test } from "node:test";
import type { TimeValue } from "../../core/index.ts";
import { dayWords, type Said, timeWords } from "../../messages/index.ts";

function words(edtf: string, more: Partial<TimeValue> = {}, said: Said = {}): string {
  const form = edtf.startsWith("P") ? "duration" : edtf.startsWith("R") ? "repeated" : "period";
  return timeWords({
    form,
    edtf,
    written: edtf,
    ends: null,
    or: null,
    length: null,
    part: null,
    resolvedFrom: null,
    order: null,
    ...more,
  }, said);
}

test("dates are in words at the precision they are known to", () => {
  assert.equal(words("2004"), "2004");
  assert.equal(words("2004-06"), "June 2004");
  assert.equal(words("2004-06-03"), "3 June 2004");
  assert.equal(words("0079-08"), "August 79");
  assert.equal(words("199X"), "the 1990s");
  assert.equal(words("19XX"), "1900 to 1999");
  assert.equal(words("2010-22"), "summer 2010");
  assert.equal(words("2024-33"), "first quarter of 2024");
  assert.equal(words("2024-W09"), "week 9 of 2024");
  assert.equal(words("2006~", { part: "early" }), "early 2006");
  assert.equal(words("2024-03-05", { part: "morning" }), "5 March 2024, morning");
  assert.equal(dayWords("2024-02-29"), "29 February 2024");
});

test("what the text leaves open is said and not made up", () => {
  assert.equal(words("XXXX-02"), "February, year left open");
  assert.equal(words("XXXX-02-29"), "29 February, year left open");
  assert.equal(words("XXXX-WXX-2"), "Tuesday, date left open");
  assert.equal(words("XXXX-XX-13"), "day 13, month left open");
  assert.equal(words("XXXX-XX"), "month left open");
  assert.equal(words("XXXX-XX", { length: "P3M" }), "3 months, month left open");
  assert.equal(words("XXXX-XX", { length: "P3M" }, { bound: "within" }), "within 3 months");
  assert.equal(words("XXXX~", { part: "early" }), "early, year left open");
  assert.equal(words("XXXX-04-13/XXXX-05-19"), "13 April to 19 May, year left open");
});

test("stretches, times, lengths and repetitions", () => {
  assert.equal(words("1957/1961"), "1957 to 1961");
  assert.equal(words("../1992", { ends: { start: null, end: "1992-01-01" } }), "before 1992");
  assert.equal(words("../1992", { ends: { start: null, end: "1993-01-01" } }), "up to 1992");
  assert.equal(words("1985/..", { ends: { start: "1985-01-01", end: null } }), "from 1985 on");
  assert.equal(words("1985/..", { ends: { start: "1986-01-01", end: null } }), "after 1985");
  assert.equal(words("../1987~", { part: "late" }), "up to late 1987");
  assert.equal(words("T17"), "17:00");
  assert.equal(words("T18:13-04:00"), "18:13 (UTC-04:00)");
  assert.equal(words("T15:11Z/.."), "from 15:11 (UTC) on");
  assert.equal(words("2024-03-05T17:00"), "5 March 2024, 17:00");
  assert.equal(words("P12Y"), "12 years");
  assert.equal(words("P1M"), "1 month");
  assert.equal(words("PT8M46S"), "8 minutes 46 seconds");
  assert.equal(words("P2.5Y"), "2.5 years");
  assert.equal(words("P3Y/P5Y"), "3 to 5 years");
  assert.equal(words("P10D/..", { form: "duration" }), "at least 10 days");
  assert.equal(words("../P3W", { form: "duration" }), "at most 3 weeks");
  assert.equal(words("P5Y~", { form: "duration" }), "about 5 years");
  assert.equal(words("PXM"), "some months");
  assert.equal(words("R/P1D"), "every day");
  assert.equal(words("R/P7W"), "every 7 weeks");
  assert.equal(words("R/XXXX-WXX-3/P1W"), "every Wednesday");
});

test("a notation that is not known is shown as it is", () => {
  assert.equal(words("2024?"), "2024?");
});

test("a limit is told in the article's own words", () => {
  const time = (edtf: string, bound: string): string => timeWords({ ...half, form: edtf.includes("P") ? "duration" : "period", edtf, length: edtf.includes("P") ? edtf : null }, { bound });
  assert.equal(time("P10Y/..", "more than"), "more than 10 years");
  assert.equal(time("../P3W", "under"), "under 3 weeks");
  assert.equal(time("../2026-03-11", "by"), "by 11 March 2026");
  assert.equal(time("2023-05/..", "since"), "since May 2023");
  assert.equal(timeWords({ ...half, edtf: "2026-06~", part: "late" }, { part: "end" }), "end of June 2026");
});

const half: TimeValue = { form: "period", edtf: "", written: "", ends: null, or: null, length: null, part: null, resolvedFrom: null, order: null };
