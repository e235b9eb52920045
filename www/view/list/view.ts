import type { Action, Amendment, Checklist, Filters, Settings } from "../../checklist/index.ts";
import type { Item, Report } from "../../core/index.ts";

/** What the list needs to know, and what it tells. */
export interface ListView {
  readonly text: string;
  readonly report: Report;
  /** Every item by id, with its number in text order. */
  readonly byId: ReadonlyMap<string, NumberedItem>;
  readonly checklist: Checklist;
  /** How the text is read, as the reader said. */
  readonly settings: Settings;
  readonly filters: Filters;
  /** The items that the filters let through. */
  readonly shown: readonly Item[];
  /** How many of them are drawn. */
  readonly drawn: number;
  /** The first slice, with the next one in the frame after it: what nobody can see yet waits for that. */
  readonly early: boolean;
  readonly selected: string | null;
  /** The row that the Tab key reaches. */
  readonly current: string | null;
  readonly opened: string | null;
  /** The list of numbers that are left alone is open. */
  readonly leftAlone: boolean;
  readonly onAction: (action: Action) => void;
  readonly onAmend: (change: Amendment) => void;
  readonly onFilter: (filters: Filters) => void;
  readonly onSelect: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onLeftAlone: (open: boolean) => void;
  /** Draw more of them. */
  readonly onMore: () => void;
  /** Open an item where its reading can be changed. */
  readonly onChange: (id: string) => void;
  /** Go to another item's row. */
  readonly onJump: (id: string) => void;
  /** Go to the item's words in the article. */
  readonly onWords: (id: string) => void;
}

export interface NumberedItem {
  readonly item: Item;
  readonly n: number;
}
