import { type Checklist, EMPTY, type Filters, SHOW_ALL } from "../checklist/index.ts";
import type { Report } from "../core/index.ts";
import type { NumberedItem, Page } from "../view/index.ts";
import { cut } from "../view/index.ts";
import type { Failure } from "./failure.ts";

/** Everything on the screen follows from this. */
export interface State {
  readonly text: string;
  /** The last text that was read, which may be a moment behind the one being typed. */
  readonly reading: Reading | null;
  readonly checklist: Checklist;
  readonly filters: Filters;
  /** Items worked on since the filters were set. */
  readonly kept: ReadonlySet<string>;
  readonly selected: string | null;
  readonly opened: string | null;
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
}

/** A report with the text that it is about. */
export interface Reading {
  readonly text: string;
  readonly report: Report;
  readonly pages: readonly Page[];
  readonly byId: ReadonlyMap<string, NumberedItem>;
}

export const START: State = {
  text: "",
  reading: null,
  checklist: EMPTY,
  filters: SHOW_ALL,
  kept: new Set(),
  selected: null,
  opened: null,
  mode: "read",
  pane: "article",
  loaded: false,
  failure: null,
  notice: null,
  asking: false,
  spoken: "",
};

export function readingOf(text: string, report: Report): Reading {
  const byId = new Map(report.items.map((item, index) => [item.id, { item, n: index + 1 }]));
  return { text, report, pages: cut(report.blocks, report.items), byId };
}
