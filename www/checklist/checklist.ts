import { type Entry, isTouched, type Source, UNTOUCHED } from "./entry.ts";
import type { Status } from "./status.ts";

/**
 * What the reader did, by item id. It never changes: an action gives a new one, so an old one can be kept and returned to.
 *
 * Ids are the same while an item's words and its sentence are the same, so a text that is analysed again finds its
 * statuses again. Entries whose item has gone from the text stay: they come back if the words do.
 */
export interface Checklist {
  readonly entries: ReadonlyMap<string, Entry>;
}

export const EMPTY: Checklist = { entries: new Map() };

/** One thing the reader does. `ids` are several where one gesture settles several items. */
export type Action =
  | { readonly type: "status"; readonly ids: readonly string[]; readonly to: Status }
  | { readonly type: "note"; readonly id: string; readonly note: string }
  | { readonly type: "add-source"; readonly id: string }
  | { readonly type: "edit-source"; readonly id: string; readonly index: number; readonly source: Source }
  | { readonly type: "remove-source"; readonly id: string; readonly index: number }
  | { readonly type: "apply"; readonly from: string; readonly ids: readonly string[] };

/** The entry of an item, also of one that nobody has touched. */
export function entryOf(checklist: Checklist, id: string): Entry {
  return checklist.entries.get(id) ?? UNTOUCHED;
}

/** The checklist after an action. */
export function act(checklist: Checklist, action: Action): Checklist {
  switch (action.type) {
    case "status":
      return change(checklist, action.ids, (entry) => ({ ...entry, status: action.to }));
    case "note":
      return change(checklist, [action.id], (entry) => ({ ...entry, note: action.note }));
    case "add-source":
      return change(checklist, [action.id], (entry) => ({ ...entry, sources: [...entry.sources, { url: "", title: "" }] }));
    case "edit-source":
      return change(checklist, [action.id], (entry) => ({
        ...entry,
        sources: entry.sources.map((source, index) => (index === action.index ? action.source : source)),
      }));
    case "remove-source":
      return change(checklist, [action.id], (entry) => ({
        ...entry,
        sources: entry.sources.filter((_, index) => index !== action.index),
      }));
    case "apply": {
      const from = entryOf(checklist, action.from);
      // What the reader wrote on the other items is never written over.
      return change(checklist, action.ids, (entry) => ({
        ...entry,
        status: from.status,
        note: entry.note.trim() === "" ? from.note : entry.note,
        sources: entry.sources.length === 0 ? from.sources : entry.sources,
      }));
    }
  }
}

/** Two checklists as one. Where both know an item, the second says how it stands. */
export function merge(first: Checklist, second: Checklist): Checklist {
  return { entries: new Map([...first.entries, ...second.entries]) };
}

/** The checklist without an item and what was done about it. */
export function without(checklist: Checklist, id: string): Checklist {
  const entries = new Map(checklist.entries);
  entries.delete(id);
  return { entries };
}

/** What an action is about, for strokes that belong together; `null` for one that is a step of its own. */
export function groupOf(action: Action): string | null {
  switch (action.type) {
    case "note":
      return `note ${action.id}`;
    case "edit-source":
      return `source ${action.id} ${action.index}`;
    default:
      return null;
  }
}

/** Ids with work on them that are not among those given: their words have gone from the text. */
export function gone(checklist: Checklist, present: ReadonlySet<string>): string[] {
  return [...checklist.entries].filter(([id, entry]) => !present.has(id) && isTouched(entry)).map(([id]) => id);
}

/** Whether there is any work in it that could be lost. */
export function hasWork(checklist: Checklist): boolean {
  return [...checklist.entries.values()].some(isTouched);
}

function change(checklist: Checklist, ids: readonly string[], edit: (entry: Entry) => Entry): Checklist {
  const entries = new Map(checklist.entries);
  for (const id of ids) entries.set(id, edit(entryOf(checklist, id)));
  return { entries };
}
