import { type Checklist, entryOf } from "./checklist.ts";
import { isSettled } from "./entry.ts";
import type { Status } from "./status.ts";

/** How far the reader got with all items. */
export interface Progress {
  readonly all: number;
  readonly settled: number;
  readonly byStatus: ReadonlyMap<Status, number>;
}

export function progressOf(items: readonly { readonly id: string }[], checklist: Checklist): Progress {
  const byStatus = new Map<Status, number>();
  let settled = 0;
  for (const { id } of items) {
    const entry = entryOf(checklist, id);
    byStatus.set(entry.status, (byStatus.get(entry.status) ?? 0) + 1);
    if (isSettled(entry)) settled += 1;
  }
  return { all: items.length, settled, byStatus };
}
