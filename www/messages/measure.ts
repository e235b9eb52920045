import type { Kind } from "../core/index.ts";
import { nameOf } from "./length.ts";
import { numberWords } from "./number.ts";
import { of, t } from "./translate.ts";

/** UCUM codes whose signs are better known than the letters an article may use for them. */
const SIGNS: Readonly<Record<string, string>> = { Cel: "°C", "[degF]": "°F" };
/** UCUM codes of ages. */
const AGES: Readonly<Record<string, string>> = { a: "year", mo: "month", wk: "week", d: "day" };
/** How many of the smaller unit make one of the larger, where both stand in one number: `5 ft 2 in`. */
const SMALLER: Readonly<Record<string, number>> = { "[ft_i]": 12, "[lb_av]": 16, "[stone_av]": 14 };
/** The largest number of parts that a share is told by. */
const PARTS = 1000;

/** The unit in words: the article's own, or a sign that everybody knows. */
export function unitWords(kind: Kind, unit: string, count: string | null, said = unit): string {
  const age = kind === "age" ? AGES[unit] : undefined;
  if (age) return nameOf(age, Number(count));
  // `twice` is a number and no unit.
  return kind === "ratio" ? unit : (SIGNS[unit] ?? said);
}

/** `0.142857142857` is "1 in 7". */
export function shareWords(decimal: string): string {
  const share = Number(decimal);
  for (let parts = 2; parts <= PARTS && share < 1; parts += 1) {
    const n = Math.round(share * parts);
    if (Math.abs(n / parts - share) < 1e-9) return t("value.share", { n, parts });
  }
  return numberWords(decimal);
}

/** `5.166666666667` feet, written in feet and inches, is "5 ft 2 in". */
export function inParts(decimal: string, unit: string, units: readonly string[]): string {
  const smaller = SMALLER[unit];
  const whole = Math.trunc(Number(decimal));
  if (smaller === undefined || units.length !== 2) return of(numberWords(decimal), units[0]!);
  const rest = Math.round((Number(decimal) - whole) * smaller * 100) / 100;
  return `${whole} ${units[0]} ${rest} ${units[1]}`;
}
