import { t } from "./translate.ts";

const LOCALE = "en";
const UNITS: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day", H: "hour", S: "second" };

interface Part {
  /** A decimal, or X where the words name no number. */
  readonly count: string;
  readonly unit: string;
}

/** A length of time of ISO 8601 in words: `P12Y` is "12 years", `P3Y/P5Y` "3 to 5 years", `P10D/..` "at least 10 days", `PXM` "some months". */
export function lengthWords(length: string): string {
  const [low = "", high] = length.split("/");
  if (high === undefined) {
    const max = partsOf(low).map(words).join(" ") || low;
    return low.endsWith("~") ? t("value.about", { max }) : max;
  }
  if (low === "..") return t("value.at-most", { max: lengthWords(high) });
  if (high === "..") return t("value.at-least", { min: lengthWords(low) });
  const [a, b] = [partsOf(low), partsOf(high)];
  const shared = a.length === 1 && b.length === 1 && a[0]!.unit === b[0]!.unit;
  return t("value.range", { min: shared ? a[0]!.count : a.map(words).join(" "), max: b.map(words).join(" ") });
}

/** "week" of a length of one week; `null` for every other length. */
export function unitName(length: string): string | null {
  const [one, ...more] = partsOf(length);
  return one?.count === "1" && more.length === 0 ? nameOf(one.unit, 1) : null;
}

function partsOf(length: string): Part[] {
  const [days = "", clock = ""] = length.replace(/^P/, "").split("T");
  const read = (text: string, minutes: boolean): Part[] =>
    [...text.matchAll(/(X|[\d.]+)([YMWDHS])/g)].map(([, count = "", letter = ""]) => ({
      count,
      unit: minutes && letter === "M" ? "minute" : (UNITS[letter] ?? "day"),
    }));
  return [...read(days, false), ...read(clock, true)];
}

function words({ count, unit }: Part): string {
  if (count === "X") return t("time.some", { unit: nameOf(unit, 2) });
  return formatOf(unit).format(Number(count));
}

/** The unit's own word, for one of it or several. */
export function nameOf(unit: string, n: number): string {
  return formatOf(unit).formatToParts(n).find(({ type }) => type === "unit")?.value ?? unit;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(unit: string): Intl.NumberFormat {
  const format =
    formats.get(unit) ??
    new Intl.NumberFormat(LOCALE, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 12 });
  formats.set(unit, format);
  return format;
}
