import type { Status } from "./status.ts";

/** Where an item was seen to be right or wrong. */
export interface Source {
  readonly url: string;
  readonly title: string;
}

/** What the reader did with one item. */
export interface Entry {
  readonly status: Status;
  readonly note: string;
  readonly sources: readonly Source[];
}

/** An item nobody has touched. */
export const UNTOUCHED: Entry = Object.freeze({ status: "todo", note: "", sources: Object.freeze([]) });

/** Settled: nothing is left to do. "Can't verify" settles only with a note, or the next reader starts from nothing. */
export function isSettled(entry: Entry): boolean {
  switch (entry.status) {
    case "verified":
    case "fixed":
    case "na":
      return true;
    case "unverified":
      return entry.note.trim() !== "";
    default:
      return false;
  }
}

/** Whether there is any work in it that could be lost. */
export function isTouched(entry: Entry): boolean {
  return entry.status !== "todo" || entry.note.trim() !== "" || entry.sources.some((source) => !isBlank(source));
}

export function isBlank(source: Source): boolean {
  return source.url.trim() === "" && source.title.trim() === "";
}
