import type { Item, Kind, Report, Sentence } from "../core/index.ts";
import { type Checklist, entryOf } from "./checklist.ts";
import { isTouched } from "./entry.ts";

/** What is checked wherever it stands: names are spelt right or wrong in a question too. */
const ALWAYS: readonly Kind[] = ["person", "org", "quote", "contact", "acronym", "placeholder"];

/**
 * Whether an item is left out of the list because its sentence states nothing: an opinion, a question, what is to come.
 *
 * Whatever the reader did with it brings it into the list for good.
 */
export function isApart(item: Item, report: Report, checklist: Checklist): boolean {
  const standing = report.sentences[item.sentence]?.standing ?? "statement";
  return standing !== "statement" && !ALWAYS.includes(item.kind) && !isTouched(entryOf(checklist, item.id));
}

/** The items of the list. */
export function listed(report: Report, checklist: Checklist): readonly Item[] {
  const apart = report.items.some((item) => isApart(item, report, checklist));
  return apart ? report.items.filter((item) => !isApart(item, report, checklist)) : report.items;
}

/** Sentences that state nothing, with their items that are not listed. */
export function apartSentences(report: Report, checklist: Checklist): { readonly sentence: Sentence; readonly items: readonly Item[] }[] {
  const held = new Map<number, Item[]>();
  for (const item of report.items) {
    if (isApart(item, report, checklist)) held.set(item.sentence, [...(held.get(item.sentence) ?? []), item]);
  }
  return report.sentences.flatMap((sentence, i) =>
    (sentence.standing ?? "statement") === "statement" ? [] : [{ sentence, items: held.get(i) ?? [] }],
  );
}
