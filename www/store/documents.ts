import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type Doc, type Entry, type Fields, NO_SETTINGS, type Settings } from "../checklist/index.ts";

/** A document as it is kept, with the text that the page around it gave, if it gave one. */
export interface Saved {
  readonly doc: Doc;
  readonly given: string | null;
}

/** Why something was not kept: there is no room, or the browser does not let this page save. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  constructor(
    readonly code: "full" | "blocked",
    options?: ErrorOptions,
  ) {
    super(`store: ${code}`, options);
  }
}

interface Schema extends DBSchema {
  work: { key: string; value: Work };
  text: { key: string; value: string };
}

interface Work {
  readonly version: 1;
  readonly given: string | null;
  readonly about: Doc["about"];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Missing in documents kept before there were any. */
  readonly settings?: Settings;
}

const NAME = "fact-checklist";

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore("work");
      db.createObjectStore("text");
    },
    // A later version in another tab wants to change the tables: stand aside, and open again when next needed.
    blocking(_now, _next, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((cause: unknown) => {
    opening = undefined;
    throw new StoreError("blocked", { cause });
  });
  return opening;
}

export async function loadDoc(key: string): Promise<Saved | null> {
  return guarded(async () => {
    const tx = (await database()).transaction(["work", "text"]);
    const [work, text] = await Promise.all([tx.objectStore("work").get(key), tx.objectStore("text").get(key)]);
    if (work?.version !== 1 || text === undefined) return null;
    const { given, about, entries, settings = NO_SETTINGS } = work;
    return { given, doc: { text, about, checklist: { entries }, settings } };
  });
}

/** Keeps a document. `textToo` is false where only the work on it has changed since it was last kept. */
export async function saveDoc(key: string, { doc, given }: Saved, textToo: boolean): Promise<void> {
  await guarded(async () => {
    const tx = (await database()).transaction(["work", "text"], "readwrite");
    const { about, checklist, settings } = doc;
    const work: Work = { version: 1, given, about: plain(about), entries: checklist.entries, settings };
    await Promise.all([
      tx.objectStore("work").put(work, key),
      textToo ? tx.objectStore("text").put(doc.text, key) : undefined,
      tx.done,
    ]);
  });
}

export async function removeDoc(key: string): Promise<void> {
  await guarded(async () => {
    const tx = (await database()).transaction(["work", "text"], "readwrite");
    await Promise.all([tx.objectStore("work").delete(key), tx.objectStore("text").delete(key), tx.done]);
  });
}

/** The unknown fields of a file came out of JSON, so all of it can be cloned. */
function plain(about: Doc["about"]): Doc["about"] {
  const { top, doc, items } = about.rest;
  return { ...about, rest: { top, doc, items: new Map<string, Fields>(items) } };
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    const full = cause instanceof DOMException && cause.name === "QuotaExceededError";
    throw new StoreError(full ? "full" : "blocked", { cause });
  }
}
