import type { Kind, Quantity } from "../core/index.ts";
import { inParts, shareWords, unitWords } from "./measure.ts";
import { numberWords } from "./number.ts";
import { of, t } from "./translate.ts";

/** The article's own words for parts of a value, so that nothing has to guess a plural; `null` where it has none. */
export interface Wording {
  /** The thing counted. */
  readonly noun: string | null;
  /** The unit, as it was written: once for each number of `5 ft 2 in`. */
  readonly units: readonly string[];
  /** What it is for each of: `per 1,000 women`. */
  readonly per: string | null;
}

/** What a value was read as, in plain words: "less than 20,000,000 USD (assumed)", "3,000 to 4,500 families". */
export function valueWords(kind: Kind, quantity: Quantity, { noun, units, per }: Wording): string {
  if (quantity.min === null && quantity.max === null) return t("value.vague-none");
  const whole = (words: string): string => (per === null ? words : of(words, per));
  const { currency, unit } = quantity;
  const number = numbers(quantity, units);
  if (currency !== null && quantity.currencyAssumed) {
    return t("value.money-assumed", { money: whole(of(number, currency)) });
  }
  if (currency !== null) return whole(of(number, currency));
  if (kind === "money") return t("value.money-open", { number: whole(number) });
  if (unit === "percent" || unit === "share" || units.length > 1) return whole(number);
  const thing = noun ?? (unit && kind !== "count" ? unitWords(kind, unit, quantity.max ?? quantity.min, units[0]) : null);
  return whole(thing ? of(number, thing) : number);
}

/** What the words beside the number do to it; `null` where there are none. */
export function boundWords({ bound }: Quantity): string | null {
  return bound === "exact" ? null : t(`bound.${bound}`);
}

function numbers(quantity: Quantity, units: readonly string[]): string {
  const { bound, approx } = quantity;
  const min = end(quantity, quantity.min ?? quantity.max, units);
  const max = end(quantity, quantity.max ?? quantity.min, units);
  if (bound === "vague") {
    return quantity.max === null ? t("value.vague-min", { min }) : t("value.vague", { min, max });
  }
  const two = min !== max && quantity.min !== null && quantity.max !== null;
  if (bound === "range" || (two && (bound === "exact" || bound === "about"))) {
    return t(approx || bound === "about" ? "value.range-about" : "value.range", { min, max });
  }
  if (bound === "exact" && approx) return t("value.about", { max });
  return t(`value.${bound}`, { min, max });
}

function end({ unit, precision }: Quantity, decimal: string | null, units: readonly string[]): string {
  if (decimal === null) return "";
  if (unit === "share") return shareWords(decimal);
  if (unit !== null && units.length > 1) return inParts(decimal, unit, units);
  const n = numberWords(written(decimal, -precision));
  return unit === "percent" ? t("value.percent", { n }) : n;
}

/** With the last zeros that were written: `86.40` and not `86.4`. */
function written(decimal: string, places: number): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  return places > fraction.length ? `${whole}.${fraction.padEnd(places, "0")}` : decimal;
}
