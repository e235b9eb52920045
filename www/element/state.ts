import { type About, BLANK, type Checklist, type Doc, EMPTY, type Filters, type History } from "../checklist/index.ts";
import { NO_HISTORY, NO_SETTINGS, type Settings, SHOW_ALL } from "../checklist/index.ts";
import type { Report } from "../core/index.ts";
import type { NumberedItem, Page } from "../view/index.ts";
import { cut } from "../view/index.ts";
import type { Failure } from "./failure.ts";
import type { Saving } from "./saver.ts";
import type { Shelved } from "../store/index.ts";

/** Everything on the screen follows from this. */
export interface State {
  readonly text: string;
  /** The last text that was read, which may be a moment behind the one being typed. */
  readonly reading: Reading | null;
  readonly checklist: Checklist;
  /** How the text is to be read, as the reader said. */
  readonly settings: Settings;
  readonly about: About;
  readonly history: History<Doc>;
  readonly filters: Filters;
  /** Items worked on since the filters were set. */
  readonly kept: ReadonlySet<string>;
  readonly selected: string | null;
  readonly opened: string | null;
  /** The list of numbers that are left alone is open. */
  readonly leftAlone: boolean;
  readonly mode: "read" | "edit";
  /** Which of the two is in sight where there is room for one. */
  readonly pane: "article" | "checklist";
  readonly loaded: boolean;
  readonly failure: Failure | null;
  /** What to say about the last thing that was pasted, dropped or opened. */
  readonly notice: string | null;
  /** "New article" was asked for and is to be confirmed. */
  readonly asking: boolean;
  /** Said by screen readers, once. */
  readonly spoken: string;
  readonly saving: Saving;
  /** What was kept for this page is still being looked for. */
  readonly opening: boolean;
  /** The document is open in another tab. */
  readonly readOnly: boolean;
  /** How far a long text is read; `null` when it is read to its end. */
  readonly part: Part | null;
  /** Paragraphs, from 1, that stopped the core and were gone around. */
  readonly skipped: readonly number[];
  /** How many rows, and blocks of the article, are drawn: a long text comes in slices, or the page would stand still. */
  readonly drawn: number;
  /** Texts are read on the page's own thread. */
  readonly slow: boolean;
  /** Documents put away in this browser; `null` where none can be. */
  readonly shelf: Shelf | null;
}

export interface Shelf {
  readonly list: readonly Shelved[];
  /** The one whose name is being changed. */
  readonly renaming: string | null;
  /** The name of the one that was deleted a moment ago and can be brought back. */
  readonly removed: string | null;
}

/** A long text while it is being read. */
export interface Part {
  readonly bytes: number;
  readonly percent: number;
  /** The reader asked to leave it at that. */
  readonly stopped: boolean;
}

/** A report with the text that it is about. */
export interface Reading {
  readonly text: string;
  /** How far the text is read. */
  readonly end: number;
  readonly report: Report;
  readonly pages: readonly Page[];
  readonly byId: ReadonlyMap<string, NumberedItem>;
}

export const START: State = {
  text: "",
  reading: null,
  checklist: EMPTY,
  settings: NO_SETTINGS,
  about: BLANK.about,
  history: NO_HISTORY,
  filters: SHOW_ALL,
  kept: new Set(),
  selected: null,
  opened: null,
  leftAlone: false,
  mode: "read",
  pane: "article",
  loaded: false,
  failure: null,
  notice: null,
  asking: false,
  spoken: "",
  saving: { state: "none" },
  opening: false,
  readOnly: false,
  part: null,
  skipped: [],
  drawn: 12,
  slow: false,
  shelf: null,
};

/**
 * The first slice fills the screen and no more, so that it is there at once. As many rows are drawn by themselves, slice by
 * slice; further ones when they are scrolled or gone to.
 */
export const DRAWN_BY_ITSELF = 1_200;
export const SLICE = 150;

export function readingOf(text: string, end: number, report: Report): Reading {
  const byId = new Map(report.items.map((item, index) => [item.id, { item, n: index + 1 }]));
  return { text, end, report, pages: cut(report.blocks, report.items), byId };
}
