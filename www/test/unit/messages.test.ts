import assert from "node:assert/strict";
import { test } from "node:test";
import type { Kind, Quantity } from "../../core/index.ts";
import { label, megabytes, numberWords, t, valueWords } from "../../messages/index.ts";
import { quantity } from "../fixture/report.ts";

test("plural forms follow the number", () => {
  assert.equal(t("checklist.found", { n: 1 }), "1 item found");
  assert.equal(t("checklist.found", { n: 1046 }), "1,046 items found");
});

test("a value in a message is text, whatever it holds", () => {
  assert.equal(t("stance.says", { name: "{n} $& <b>" }), "said by {n} $& <b>");
});

test("a code without words is shown as it is", () => {
  assert.equal(label("rule", "money-symbol"), "An amount with a currency sign");
  assert.equal(label("rule", "constructor"), "constructor");
});

test("numbers are grouped and stay exact", () => {
  const cases = {
    "0": "0",
    "50": "50",
    "20000000": "20,000,000",
    "82.50": "82.50",
    "-1234.5": "-1,234.5",
    "-0.5": "-0.5",
    "79228162514264337593543950335": "79,228,162,514,264,337,593,543,950,335",
    "0.0000000000000000000000000001": "0.0000000000000000000000000001",
  };
  for (const [decimal, words] of Object.entries(cases)) assert.equal(numberWords(decimal), words);
});

test("sizes are rounded up, so that a text over the limit never looks like the limit", () => {
  assert.equal(megabytes(20_000_000), "20 MB");
  assert.equal(megabytes(20_000_001), "20.1 MB");
  assert.equal(megabytes(31_000_000), "31 MB");
});

test("values read as plain words", () => {
  const cases: [Kind, Partial<Quantity>, string | null, string][] = [
    ["count", { min: "50", max: "50", unit: "armored personnel carrier" }, "armored personnel carriers", "50 armored personnel carriers"],
    ["count", { min: "50", max: "50", unit: "truck" }, null, "50"],
    ["count", { min: "200", max: "200", bound: "about", approx: true }, "mechanics", "about 200 mechanics"],
    ["count", { min: "200", max: "200", approx: true }, "mechanics", "about 200 mechanics"],
    ["count", { min: "3000", max: "4500", bound: "range" }, "families", "3,000 to 4,500 families"],
    ["count", { min: "3000", max: "4500", bound: "range", approx: true }, "families", "about 3,000 to 4,500 families"],
    ["count", { min: "6", bound: "at-least" }, "shelters", "at least 6 shelters"],
    ["count", { max: "6", bound: "up-to" }, "shelters", "up to 6 shelters"],
    ["count", { max: "90", bound: "nearly", approx: true }, "boats", "nearly 90 boats"],
    ["count", { min: "90", bound: "just-over", approx: true }, "boats", "just over 90 boats"],
    ["count", { min: "100", max: "1000", maxOpen: true, bound: "vague", approx: true }, "boats", "loosely 100 to 1,000 boats"],
    ["count", { min: "24", bound: "vague" }, "boats", "loosely 24 or more boats"],
    ["count", { bound: "vague" }, "boats", "no number given"],
    ["money", { max: "20000000", maxOpen: true, bound: "under", currency: "USD", currencyAssumed: true }, null, "less than 20,000,000 USD (assumed)"],
    ["money", { min: "5.20", max: "5.20", currency: "EUR" }, null, "5.20 EUR"],
    ["money", { min: "700", max: "700" }, null, "700 (currency not clear)"],
    ["percent", { min: "82.5", max: "82.5", unit: "percent" }, null, "82.5%"],
    ["percent", { min: "40", minOpen: true, bound: "over", unit: "percent" }, null, "more than 40%"],
    ["percent", { min: "6", max: "7", bound: "range", unit: "percent" }, null, "6% to 7%"],
  ];
  for (const [kind, value, noun, words] of cases) {
    assert.equal(valueWords(kind, quantity(value), { noun, units: [], per: null }), words);
  }
});

test("units are in the article's own words and never in codes", () => {
  const cases: [Kind, Partial<Quantity>, string[], string | null, string][] = [
    ["measure", { min: "1.4", max: "1.4", unit: "GW.h" }, ["GWh"], null, "1.4 GWh"],
    ["measure", { min: "-3", max: "-3", unit: "Cel" }, ["C"], null, "-3 °C"],
    ["measure", { min: "5.166666666667", max: "5.166666666667", unit: "[ft_i]" }, ["ft", "in"], null, "5 ft 2 in"],
    ["measure", { min: "90", max: "90", unit: "[mi_i]/h", bound: "over" }, ["mph"], null, "more than 90 mph"],
    ["age", { min: "52", max: "52", unit: "a" }, ["-year-old"], null, "52 years"],
    ["age", { min: "1", max: "1", unit: "mo" }, ["month"], null, "1 month"],
    ["age", { min: "30", max: "39", unit: "a", bound: "range" }, [], null, "30 to 39 years"],
    ["ratio", { min: "0.142857142857", max: "0.142857142857", unit: "share", approx: true }, [], null, "about 1 in 7"],
    ["ratio", { min: "0.666666666667", max: "0.666666666667", unit: "share" }, [], null, "2 in 3"],
    ["ratio", { min: "2", max: "2", unit: "times" }, ["twice"], null, "2 times"],
    ["percent", { min: "420", max: "420", unit: "basis point" }, ["basis points"], null, "420 basis points"],
    ["count", { min: "5.2", max: "5.2", bound: "about" }, [], "per 1,000 women", "about 5.2 per 1,000 women"],
    ["money", { min: "17", max: "17", currency: "GBP", currencyAssumed: true }, [], "a day", "17 GBP a day (assumed)"],
    ["money", { min: "86.4", max: "86.4", currency: "NOK", precision: -2 }, [], null, "86.40 NOK"],
    ["money", { min: "1300000", max: "1300000", currency: "GBP", precision: 5 }, [], null, "1,300,000 GBP"],
  ];
  for (const [kind, value, units, per, words] of cases) {
    assert.equal(valueWords(kind, quantity(value), { noun: null, units, per }), words);
  }
});
