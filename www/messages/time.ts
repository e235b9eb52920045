import type { TimeValue } from "../core/index.ts";
import { lengthWords, unitName } from "./length.ts";
import { type MessageKey, of, t } from "./translate.ts";

/** The order of day, month and year is told by the words, whatever the reader's own habit is. */
const LOCALE = "en-GB";

/** What the article's own words tell beyond the value. */
export interface Said {
  /** The words of its limit, in small letters: `by`, `more than`. */
  readonly bound?: string | undefined;
  /** `end` where it is the end of a month and not merely late in it. */
  readonly part?: "start" | "end" | undefined;
}

/** A point of time in words, and what the text leaves open about it. */
interface Point {
  readonly words: string;
  readonly open: "year" | "month" | "week" | "day" | "date" | null;
}

/**
 * What a date, a time or a length of time was read as, in plain words: "3 March 2024", "early 2006", "5 years",
 * "14 February, year left open".
 */
export function timeWords(value: TimeValue, said: Said = {}): string {
  const { form, edtf, length } = value;
  if (form === "duration") return boundLength(length ?? edtf, said.bound);
  if (form === "repeated") return repeatedWords(edtf);
  const [start = "", end] = edtf.split("/");
  if (end === undefined) {
    const point = pointWords(start, said.part ?? value.part);
    if (length === null || point.words !== "") return whole(point);
    return said.bound === undefined ? whole({ ...point, words: lengthWords(length) }) : of(said.bound, lengthWords(length));
  }
  if (start === ".." || end === "..") return halfWords(start, end, value, said.bound);
  const words = rangeWords(start, end);
  // Of the early 1990s, which are no years of their own.
  return edtf.includes("~") ? t("value.about", { max: words }) : words;
}

/** `more than` and `P10Y/..`: the article's own words are truer than what a code can tell. */
function boundLength(length: string, bound?: string): string {
  const open = length.replace(/^\.\.\/|\/\.\.$/, "");
  return bound === undefined || open === length ? lengthWords(length) : of(bound, lengthWords(open));
}

/** A day in words: "3 March 2024". */
export function dayWords(day: string): string {
  return whole(dateWords(day));
}

function rangeWords(start: string, end: string): string {
  const [a, b] = [pointWords(start, null), pointWords(end, null)];
  if (a.open === b.open && a.words !== "" && b.words !== "") {
    return whole({ words: t("time.range", { start: a.words, end: b.words }), open: a.open });
  }
  return t("time.range", { start: whole(a), end: whole(b) });
}

/** Open on one side. Whether the day itself is inside shows by where the ends lie. */
function halfWords(start: string, end: string, { ends, part }: TimeValue, bound?: string): string {
  if (bound !== undefined) return of(bound, whole(pointWords(start === ".." ? end : start, part)));
  if (start === "..") {
    const before = ends?.end?.startsWith(end.replace("~", "")) ?? false;
    return t(before ? "time.before" : "time.until", { date: whole(pointWords(end, part)) });
  }
  const since = ends === null || (ends.start?.startsWith(start.replace("~", "")) ?? false);
  return t(since ? "time.since" : "time.after", { date: whole(pointWords(start, part)) });
}

function repeatedWords(edtf: string): string {
  const [, on = "", every] = edtf.split("/");
  const length = every ?? on;
  const one = unitName(length);
  if (every === undefined) return t("time.every", { date: one ?? lengthWords(length) });
  const point = pointWords(on, null);
  return point.open === "date" && length === "P1W"
    ? t("time.every", { date: point.words })
    : t("time.every-on", { date: whole(point), every: one ?? lengthWords(length) });
}

function whole({ words, open }: Point): string {
  if (open === null) return words;
  const left = t(`time.open-${open}`);
  return words === "" ? left : t("time.open", { date: words, left });
}

/** A date, a time, or both, and the part of it that is meant. */
function pointWords(edtf: string, part: string | null): Point {
  const [date = "", clock] = edtf.split("T");
  const point = inPart(dateWords(date), part);
  if (clock === undefined) return point;
  const time = clockOf(clock);
  return { ...point, words: point.words === "" ? time : t("time.date-clock", { date: point.words, time }) };
}

function inPart(point: Point, part: string | null): Point {
  if (part === null) return point;
  if (point.words === "") return { ...point, words: label(part) };
  return { ...point, words: t(`time.in-${part}` as MessageKey, { date: point.words }) };
}

function label(part: string): string {
  return t(`time.${part}` as MessageKey);
}

function dateWords(date: string): Point {
  if (date === "") return { words: "", open: null };
  const bare = date.replace("~", "");
  const fits = (pattern: RegExp): string[] | null => pattern.exec(bare);
  let found: string[] | null;
  if ((found = fits(/^(-?\d{4})$/))) return { words: String(Number(found[1])), open: null };
  if ((found = fits(/^(-?\d{4}|XXXX)-(\d\d)$/))) return ofMonth(found[1]!, Number(found[2]));
  if ((found = fits(/^(-?\d{4}|XXXX)-(\d\d)-(\d\d)$/))) return ofDay(found[1]!, Number(found[2]), Number(found[3]));
  if ((found = fits(/^(\d{4})-W(\d\d)$/))) return { words: t("time.week", { n: Number(found[2]), year: found[1]! }), open: null };
  if ((found = fits(/^XXXX-WXX-(\d)$/))) return { words: weekday(Number(found[1])), open: "date" };
  if ((found = fits(/^XXXX-XX-(\d\d)$/))) return { words: t("time.day", { n: Number(found[1]) }), open: "month" };
  if ((found = fits(/^(\d{4})-XX-XX$/))) return { words: found[1]!, open: "day" };
  if ((found = fits(/^(\d{3})X$/))) return { words: t("time.decade", { decade: `${found[1]}0` }), open: null };
  if ((found = fits(/^(\d\d)XX$/))) {
    return { words: t("time.range", { start: `${found[1]}00`, end: `${found[1]}99` }), open: null };
  }
  const open = OPEN[bare];
  return open ? { words: "", open } : { words: date, open: null };
}

const OPEN: Readonly<Record<string, "year" | "month" | "week" | "day">> = {
  XXXX: "year",
  "XXXX-XX": "month",
  "XXXX-WXX": "week",
  "XXXX-XX-XX": "day",
};

/** A month, or one of the parts of a year that ISO 8601-2 counts as months: seasons, quarters and halves. */
function ofMonth(year: string, month: number): Point {
  const open = year === "XXXX" ? "year" : null;
  if (month <= 12) return { words: calendar(year, month, 1, { month: "long" }), open };
  const part = t(`time.part-${month}` as MessageKey);
  if (open) return { words: part, open };
  return { words: t(month < 33 ? "time.season" : "time.part-of", { part, year }), open: null };
}

function ofDay(year: string, month: number, day: number): Point {
  return { words: calendar(year, month, day, { day: "numeric", month: "long" }), open: year === "XXXX" ? "year" : null };
}

function calendar(year: string, month: number, day: number, options: Intl.DateTimeFormatOptions): string {
  // A leap year, for a day of no year.
  const at = new Date(Date.UTC(2000, month - 1, day));
  if (year === "XXXX") return formatOf(options).format(at);
  at.setUTCFullYear(Number(year), month - 1, day);
  return formatOf({ ...options, year: "numeric" }).format(at);
}

function weekday(n: number): string {
  // The first day of 2024 was a Monday.
  return formatOf({ weekday: "long" }).format(new Date(Date.UTC(2024, 0, n)));
}

/** "18:13-04:00" as "18:13 (UTC-04:00)". */
function clockOf(clock: string): string {
  const [, time = clock, zone = ""] = /^(\d\d(?::\d\d){0,2})(.*)$/.exec(clock) ?? [];
  const full = time.length === 2 ? `${time}:00` : time;
  if (zone === "") return full;
  return t("time.zone", { time: full, zone: zone === "Z" ? "" : zone });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = Object.entries(options).join();
  const format = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
