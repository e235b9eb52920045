import type { Kind, Quantity } from "../core/index.ts";
import { numberWords } from "./number.ts";
import { t } from "./translate.ts";

/**
 * What a value was read as, in plain words: "less than 20,000,000 USD (assumed)", "3,000 to 4,500 families".
 *
 * `noun` is the thing counted in the article's own words, so that nothing has to guess a plural.
 */
export function valueWords(kind: Kind, quantity: Quantity, noun: string | null): string {
  if (quantity.min === null && quantity.max === null) return t("value.vague-none");
  const number = numbers(quantity);
  if (quantity.unit === "percent") return number;
  if (quantity.currency !== null) {
    const { currency } = quantity;
    return quantity.currencyAssumed ? t("value.money-assumed", { number, currency }) : of(number, currency);
  }
  if (kind === "money") return t("value.money-open", { number });
  const thing = noun ?? quantity.unit;
  return thing === null ? number : of(number, thing);
}

/** What the words beside the number do to it; `null` where there are none. */
export function boundWords({ bound }: Quantity): string | null {
  return bound === "exact" ? null : t(`bound.${bound}`);
}

function of(number: string, thing: string): string {
  return t("value.of", { number, thing });
}

function numbers(quantity: Quantity): string {
  const { bound, approx } = quantity;
  const min = end(quantity, quantity.min ?? quantity.max);
  const max = end(quantity, quantity.max ?? quantity.min);
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

function end(quantity: Quantity, decimal: string | null): string {
  if (decimal === null) return "";
  const n = numberWords(decimal);
  return quantity.unit === "percent" ? t("value.percent", { n }) : n;
}
