import type { Item, Kind } from "../core/index.ts";
import { type Checklist, entryOf } from "./checklist.ts";
import type { Status } from "./status.ts";

/** What the list shows. `null` lets everything through. */
export interface Filters {
  readonly kind: Kind | null;
  readonly status: Status | null;
}

export const SHOW_ALL: Filters = Object.freeze({ kind: null, status: null });

export function isFiltering(filters: Filters): boolean {
  return filters.kind !== null || filters.status !== null;
}

/**
 * The items that pass, in their order. Nothing is changed.
 *
 * `keep` are the items worked on since the filters were set: they stay in sight, or settling one would take its row away
 * from under the hand that is about to write its note.
 */
export function filterItems(
  items: readonly Item[],
  checklist: Checklist,
  filters: Filters,
  keep: ReadonlySet<string> = new Set(),
): readonly Item[] {
  if (!isFiltering(filters)) return items;
  return items.filter(
    (item) =>
      keep.has(item.id) ||
      ((filters.kind === null || item.kind === filters.kind) &&
        (filters.status === null || entryOf(checklist, item.id).status === filters.status)),
  );
}
