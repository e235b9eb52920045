import type { Checklist } from "./checklist.ts";
import { type Entry, isBlank, isTouched, type Source } from "./entry.ts";
import { isStatus, type Status } from "./status.ts";

/** A checklist as plain data: what `element.checklist` gives and takes. */
export interface ChecklistData {
  version: 1;
  items: { id: string; status: Status; note: string; sources: { url: string; title: string }[] }[];
}

/** Plain data, without the items that nobody touched and the sources that nobody filled in. */
export function toData(checklist: Checklist): ChecklistData {
  const touched = [...checklist.entries].filter(([, entry]) => isTouched(entry));
  return {
    version: 1,
    items: touched.map(([id, { status, note, sources }]) => ({
      id,
      status,
      note,
      sources: sources.filter((source) => !isBlank(source)).map(({ url, title }) => ({ url, title })),
    })),
  };
}

/** A checklist from plain data. Throws a `TypeError` that names the place where the data is not a checklist. */
export function fromData(data: unknown): Checklist {
  const { version, items } = record(data, "checklist");
  if (version !== 1) throw new TypeError(`checklist.version was ${JSON.stringify(version)}; this reads version 1`);
  const entries = new Map<string, Entry>();
  list(items, "checklist.items").forEach((value, index) => {
    const at = `checklist.items[${index}]`;
    const { id, status, note = "", sources = [] } = record(value, at);
    if (!isStatus(status)) throw new TypeError(`${at}.status was ${JSON.stringify(status)}; it is not a status`);
    entries.set(text(id, `${at}.id`), {
      status,
      note: text(note, `${at}.note`),
      sources: list(sources, `${at}.sources`).map((one, i) => source(one, `${at}.sources[${i}]`)),
    });
  });
  return { entries };
}

function source(value: unknown, at: string): Source {
  const { url = "", title = "" } = record(value, at);
  return { url: text(url, `${at}.url`), title: text(title, `${at}.title`) };
}

function record(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError(`${at} is not an object`);
  return value as Record<string, unknown>;
}

function list(value: unknown, at: string): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${at} is not a list`);
  return value;
}

function text(value: unknown, at: string): string {
  if (typeof value !== "string") throw new TypeError(`${at} is not a string`);
  return value;
}
