import type { Item, Kind, Priority } from "../core/index.ts";
import { type Checklist, entryOf } from "./checklist.ts";
import type { Status } from "./status.ts";

/** What the list shows, and in which order. `null` lets everything through. */
export interface Filters {
  readonly kind: Kind | null;
  readonly status: Status | null;
  readonly priority: Priority | null;
  readonly order: Order;
}

/** As in the text, or what deserves checking first at the top. */
export type Order = "text" | "priority";

export const PRIORITIES: readonly Priority[] = ["high", "normal", "low"];

export const SHOW_ALL: Filters = Object.freeze({ kind: null, status: null, priority: null, order: "text" });

export function isFiltering(filters: Filters): boolean {
  return filters.kind !== null || filters.status !== null || filters.priority !== null;
}

/**
 * The items that pass, in the order that is asked for. Nothing is changed.
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
  const passed = isFiltering(filters) ? items.filter((item) => keep.has(item.id) || passes(item, checklist, filters)) : items;
  if (filters.order === "text") return passed;
  return PRIORITIES.flatMap((priority) => passed.filter((item) => priorityOf(item) === priority));
}

function passes(item: Item, checklist: Checklist, { kind, status, priority }: Filters): boolean {
  return (
    (kind === null || item.kind === kind) &&
    (status === null || entryOf(checklist, item.id).status === status) &&
    (priority === null || priorityOf(item) === priority)
  );
}

/** Reports made before there were priorities have none. */
export function priorityOf(item: Item): Priority {
  return (item.priority as Priority | undefined) ?? "low";
}
