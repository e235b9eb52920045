import type { Item } from "../../core/index.ts";
import { valueWords } from "../../messages/index.ts";

/** What an item was read as, in plain words; `null` for an item without a value. */
export function reading(item: Item, text: string): string | null {
  // A newer core may read values of other kinds, which have no words here yet.
  if (item.value === null || (item.value.kind as string) !== "quantity") return null;
  const noun = item.matched.find(({ role }) => role === "noun")?.span;
  return valueWords(item.kind, item.value, noun ? text.slice(noun.start, noun.end) : null);
}
