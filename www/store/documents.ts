import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type Doc, type Entry, type Fields, NO_SETTINGS, type Settings, titleOf } from "../checklist/index.ts";

/** A document as it is kept, with the text that the page around it gave, if it gave one. */
export interface Saved {
  readonly doc: Doc;
  /** What it goes by in the list. */
  readonly title: string;
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

/** A document of the shelf, as a list shows it. */
export interface Shelved {
  readonly id: string;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly updated: string;
}

/** The document that is open lies under its key, those put away under the same key and their own names. */
type Place = string | [key: string, id: string];

interface Schema extends DBSchema {
  work: { key: Place; value: Work };
  text: { key: Place; value: string };
}

interface Work {
  readonly version: 1;
  readonly given: string | null;
  readonly about: Doc["about"];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Missing in documents kept before there were any. */
  readonly settings?: Partial<Settings>;
  /** What the list shows; missing in documents kept before there was one. */
  readonly title?: string;
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

export async function loadDoc(key: Place): Promise<Saved | null> {
  return guarded(async () => {
    const tx = (await database()).transaction(["work", "text"]);
    const [work, text] = await Promise.all([tx.objectStore("work").get(key), tx.objectStore("text").get(key)]);
    if (work?.version !== 1 || text === undefined) return null;
    const { given, about, entries, title = titleOf(text) } = work;
    return { given, title, doc: { text, about, checklist: { entries }, settings: { ...NO_SETTINGS, ...work.settings } } };
  });
}

/**
 * Keeps a document. `textToo` is false where only the work on it has changed since it was last kept; `another` is true
 * where it is not the one kept there before, which is put on the shelf.
 */
export async function saveDoc(key: Place, saved: Saved, textToo: boolean, another = false): Promise<void> {
  await guarded(async () => {
    const tx = await writing();
    if (another && typeof key === "string") {
      await putAway(tx, key);
      await drop(tx, [key, saved.doc.about.id]);
    }
    const { about, checklist, settings, text } = saved.doc;
    const { given, title } = saved;
    const work: Work = { version: 1, given, about: plain(about), entries: checklist.entries, settings, title };
    await Promise.all([
      tx.objectStore("work").put(work, key),
      textToo ? tx.objectStore("text").put(text, key) : undefined,
      tx.done,
    ]);
  });
}

export async function removeDoc(key: Place): Promise<void> {
  await guarded(async () => {
    const tx = await writing();
    await Promise.all([drop(tx, key), tx.done]);
  });
}

/** Clears the desk: the document that lies under a key is put on the shelf. */
export async function shelveDoc(key: string): Promise<void> {
  await guarded(async () => {
    const tx = await writing();
    await putAway(tx, key);
    await Promise.all([drop(tx, key), tx.done]);
  });
}

/** The documents put away under a key, the newest first. */
export async function listShelf(key: string): Promise<Shelved[]> {
  return guarded(async () => {
    // Lists sort behind all strings, so this is every name there is.
    const works = await (await database()).getAll("work", IDBKeyRange.bound([key], [key, []]));
    const list = works.map(({ about, title = "" }) => ({ id: about.id, title, updated: about.updated }));
    return list.sort((a, b) => (a.updated < b.updated ? 1 : -1));
  });
}

type Writing = Awaited<ReturnType<typeof writing>>;

async function writing() {
  return (await database()).transaction(["work", "text"], "readwrite");
}

async function putAway(tx: Writing, key: string): Promise<void> {
  const [works, texts] = [tx.objectStore("work"), tx.objectStore("text")];
  const [work, text] = await Promise.all([works.get(key), texts.get(key)]);
  if (!work || !text || work.about.id === "") return;
  const place: Place = [key, work.about.id];
  await Promise.all([works.put({ ...work, title: work.title ?? titleOf(text) }, place), texts.put(text, place)]);
}

async function drop(tx: Writing, key: Place): Promise<void> {
  await Promise.all([tx.objectStore("work").delete(key), tx.objectStore("text").delete(key)]);
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
