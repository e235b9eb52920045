import type { Own } from "./own.ts";
import type { Correction as CoreCorrection, DateOrder, Options } from "../core/index.ts";

/** A reading that the reader has put right, for one item or wherever its words stand. */
export interface Correction {
  /** The item that is meant; `null` for every item with these words. */
  readonly id: string | null;
  /** The item's words, by which it is shown even where the item itself is left out. */
  readonly exact: string;
  readonly currency: string | null;
  /** Power of ten by which the number is multiplied. */
  readonly magnitude: number;
  readonly dateOrder: DateOrder | null;
  /** It is no number and no date: nothing is listed for it. */
  readonly ignore: boolean;
}

/** How a document is to be read, as its reader said. `null` leaves it to the text and the page. */
export interface Settings {
  /** ISO 4217 code of a bare currency sign. */
  readonly currency: string | null;
  readonly dateOrder: DateOrder | null;
  /** The day it was written, `YYYY-MM-DD`. */
  readonly asOf: string | null;
  /** BCP 47 code. */
  readonly language: string | null;
  readonly corrections: readonly Correction[];
  /** Words that the reader put on the list. */
  readonly own: readonly Own[];
}

export const NO_SETTINGS: Settings = Object.freeze({
  currency: null,
  dateOrder: null,
  asOf: null,
  language: null,
  corrections: Object.freeze([]),
  own: Object.freeze([]),
});

/** What is put right about an item. */
export type Fix = Partial<Pick<Correction, "currency" | "magnitude" | "dateOrder" | "ignore">>;

/** One thing the reader changes about how the document is read. */
export type Amendment =
  | { readonly type: "set"; readonly to: Partial<Omit<Settings, "corrections" | "own">> }
  /** Words are put on the list, or taken off it again. */
  | { readonly type: "add"; readonly own: Own }
  | { readonly type: "drop"; readonly id: string }
  | { readonly type: "correct"; readonly item: Named; readonly fix: Fix }
  /** What was put right about an item is put right in the whole document. */
  | { readonly type: "everywhere"; readonly item: Named }
  /** An item, or words, are read again as they were at first. */
  | { readonly type: "restore"; readonly item: Named };

/** An item by its id and words; without an id, all of those words. */
export interface Named {
  readonly id: string | null;
  readonly exact: string;
}

/** What holds for an item: what was put right about itself, or else about its words. */
export function correctionOf({ corrections }: Settings, { id, exact }: Named): Correction | null {
  return (
    corrections.findLast((one) => id !== null && one.id === id) ??
    corrections.findLast((one) => one.id === null && one.exact === exact) ??
    null
  );
}

export function amend(settings: Settings, change: Amendment): Settings {
  if (change.type === "set") return { ...settings, ...change.to };
  if (change.type === "add") return { ...settings, own: [...settings.own, change.own] };
  if (change.type === "drop") return { ...settings, own: settings.own.filter(({ id }) => id !== change.id) };
  const { item } = change;
  const own = (one: Correction): boolean => item.id !== null && one.id === item.id;
  const ofWords = (one: Correction): boolean => one.id === null && one.exact === item.exact;
  const found = correctionOf(settings, item);
  const others = settings.corrections.filter((one) => !own(one));
  switch (change.type) {
    case "correct": {
      const before = found ?? { currency: null, magnitude: 0, dateOrder: null, ignore: false };
      const after: Correction = { ...before, ...change.fix, id: item.id, exact: item.exact };
      return { ...settings, corrections: [...others, after] };
    }
    case "everywhere": {
      if (!found) return settings;
      const corrections = [...others.filter((one) => !ofWords(one)), { ...found, id: null }];
      // Order and currency are habits of the writer: they hold for other words as well.
      const { currency, dateOrder } = found;
      return {
        ...settings,
        currency: currency ?? settings.currency,
        dateOrder: dateOrder ?? settings.dateOrder,
        corrections,
      };
    }
    case "restore":
      return { ...settings, corrections: others.filter((one) => !ofWords(one)) };
  }
}

/** The same as options of the core; what the reader left open is not named. */
export function optionsOf({ corrections, own: _, ...rest }: Settings): Options {
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  if (corrections.length === 0) return set;
  return { ...set, corrections: corrections.map((one): CoreCorrection => one) };
}
