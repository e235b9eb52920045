import type { Entry, Status } from "../checklist/index.ts";
import type { Item, Report } from "../core/index.ts";

/** What the element tells its page. All bubble, and leave shadow roots; none echoes a value that the page itself set. */
export interface FactEvents {
  /** The checker has loaded. */
  "fact-ready": { version: string };
  /** A text was read. */
  "fact-analyzed": { report: Report };
  /** The reader changed something about an item: `from` and `to` are statuses, the same when a note or source changed. */
  "fact-change": { item: Item; from: Status; to: Status; entry: Entry };
  /** The reader selected an item. */
  "fact-select": { item: Item };
  /** The document was saved in this browser: `at` is ISO 8601. */
  "fact-save": { at: string };
  /** A copy is about to be downloaded. Cancelable, for a page that puts it somewhere else. */
  "fact-export": { format: "json"; name: string; blob: Blob };
  /** Something went wrong; `code` is stable, `message` is for a log, `detail` differs from case to case. */
  "fact-error": { code: string; message: string; detail: string };
}

export function factEvent<Name extends keyof FactEvents>(name: Name, detail: FactEvents[Name]): CustomEvent {
  return new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === "fact-export" });
}

declare global {
  interface HTMLElementEventMap extends FactEventMap {}
}

type FactEventMap = { [Name in keyof FactEvents]: CustomEvent<FactEvents[Name]> };
