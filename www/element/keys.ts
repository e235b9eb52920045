import type { Status } from "../checklist/index.ts";

/** What a key asks for. */
export type Command =
  | { readonly type: "move"; readonly by: 1 | -1 }
  | { readonly type: "next-unsettled" }
  | { readonly type: "status"; readonly to: Status }
  | { readonly type: "note" }
  | { readonly type: "source" }
  | { readonly type: "add" }
  | { readonly type: "linked" }
  | { readonly type: "why" }
  | { readonly type: "help" }
  | { readonly type: "toggle" }
  | { readonly type: "words" }
  | { readonly type: "row" };

const LETTERS: Readonly<Record<string, Command>> = {
  j: { type: "move", by: 1 },
  k: { type: "move", by: -1 },
  n: { type: "next-unsettled" },
  v: { type: "status", to: "verified" },
  c: { type: "status", to: "checking" },
  f: { type: "status", to: "fix" },
  u: { type: "status", to: "unverified" },
  d: { type: "status", to: "na" },
  e: { type: "note" },
  s: { type: "source" },
  a: { type: "add" },
  l: { type: "linked" },
  w: { type: "why" },
  "?": { type: "help" },
};

/** Keys that move, where they do not already have a use of their own. */
const ON_ROW: Readonly<Record<string, Command>> = {
  ArrowDown: { type: "move", by: 1 },
  ArrowUp: { type: "move", by: -1 },
  Enter: { type: "words" },
  " ": { type: "toggle" },
};
const ON_WORDS: Readonly<Record<string, Command>> = {
  ArrowDown: { type: "move", by: 1 },
  ArrowUp: { type: "move", by: -1 },
  Enter: { type: "row" },
};

/**
 * The command of a key pressed inside the checklist or the article that is being read.
 *
 * Letters typed into a field are text, those typed at a menu choose from it (none of its choices has a question mark), and
 * Escape leads out of both. A control's own keys stay its own, and the arrows scroll the article until its words have the
 * focus. `letters` is false where the page has turned the keys of one letter off.
 */
export function commandFor(event: KeyboardEvent, target: Element, letters: boolean): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  if (event.key === "Escape") return { type: "row" };
  if (target.matches("input, textarea") || (target.matches("select") && event.key !== "?")) return null;
  const letter = letters ? LETTERS[event.key.toLowerCase()] : undefined;
  if (letter) return letter;
  if (target.matches("li.row")) return ON_ROW[event.key] ?? null;
  if (target.matches(".reader") && event.key === "Enter") return { type: "row" };
  if (target.matches("mark")) return ON_WORDS[event.key] ?? null;
  return null;
}

/** What a key asks of the whole document. In a field the browser's own undo is at work. */
export function documentCommand(event: KeyboardEvent, target: Element, empty: boolean): "undo" | "redo" | "download" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "s" && !event.shiftKey) return "download";
  if (target.matches("input, textarea") && !empty) return null;
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && event.ctrlKey ? "redo" : null;
}
