import type { Item } from "../core/index.ts";
import { type Checklist, entryOf } from "./checklist.ts";
import { isSettled } from "./entry.ts";

/**
 * Ids of the items that say the same as a settled one and are not settled the same way: those its settling may be
 * applied to when the reader asks for it. "Other words for the same figure?" is a question, so those are left out.
 */
export function applicable(item: Item, checklist: Checklist): string[] {
  const entry = entryOf(checklist, item.id);
  if (!isSettled(entry)) return [];
  return item.same
    .filter(({ id, link }) => {
      const other = entryOf(checklist, id);
      return link === "same" && !(other.status === entry.status && isSettled(other));
    })
    .map(({ id }) => id);
}
