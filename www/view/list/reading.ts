import type { Item, TimeValue } from "../../core/index.ts";
import { t, timeWords, valueWords } from "../../messages/index.ts";

/** What an item was read as, in plain words; `null` for an item without a value. */
export function reading(item: Item, text: string): string | null {
  if (item.value === null) return null;
  if (item.value.kind === "person") {
    const { name, mentions } = item.value;
    return mentions.length === 0 ? name : t("value.named-again", { name, n: mentions.length });
  }
  if (item.value.kind === "acronym") return item.value.expansion;
  if (item.value.kind !== "quantity") return timeWords(item.value);
  const noun = item.matched.find(({ role }) => role === "noun")?.span;
  return valueWords(item.kind, item.value, noun ? text.slice(noun.start, noun.end) : null);
}

/** The date, time or length of time that an item was read as; `null` for anything else. */
export function timeOf(value: Item["value"]): TimeValue | null {
  return value?.kind === "date" || value?.kind === "time" || value?.kind === "duration" ? value : null;
}
