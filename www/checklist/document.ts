import type { Report } from "../core/index.ts";
import { type Checklist, EMPTY } from "./checklist.ts";
import { NO_SETTINGS, type Settings } from "./settings.ts";

/** One article with the work on it: undone, saved and written to a file as one. */
export interface Doc {
  readonly text: string;
  readonly checklist: Checklist;
  readonly settings: Settings;
  readonly about: About;
}

/** What a document is besides its words and ticks. */
export interface About {
  /** Empty for a document that has no text yet. */
  readonly id: string;
  /** The name that its reader gave it; without one it goes by its first line. */
  readonly title?: string | undefined;
  /** ISO 8601, UTC; empty before there is anything to date. */
  readonly created: string;
  readonly updated: string;
  /** What a file said that this version does not know: kept, and written again. */
  readonly rest: Rest;
}

/** Unknown fields of a file, by the place they stood in. */
export interface Rest {
  readonly top: Fields;
  readonly doc: Fields;
  /** Whole items as the file had them, by id. */
  readonly items: ReadonlyMap<string, Fields>;
}

export type Fields = Readonly<Record<string, unknown>>;

export const NOTHING_MORE: Rest = Object.freeze({ top: {}, doc: {}, items: new Map() });

export const BLANK: Doc = Object.freeze({
  text: "",
  checklist: EMPTY,
  settings: NO_SETTINGS,
  about: Object.freeze({ id: "", created: "", updated: "", rest: NOTHING_MORE }),
});

/** What a document goes by: the name it was given, else its first heading once it is read, else its first line. */
export function nameOf({ about, text }: Doc, report: Pick<Report, "blocks"> | null = null): string {
  if (about.title !== undefined) return about.title;
  const heading = report?.blocks.find(({ kind }) => kind === "heading")?.span;
  return titleOf(heading ? text.slice(heading.start, heading.end) : text);
}

/** The first line that holds words, short enough for a list or a file's name. */
export function titleOf(text: string, longest = 80): string {
  const line = /\S.*/.exec(text)?.[0].trim() ?? "";
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).replace(/\s+\S*$/, "")} …`;
}
