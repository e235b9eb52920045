import { type Doc, type Entry, type Fields, NO_SETTINGS, type Settings, titleOf } from "../checklist/index.ts";
import { doneOf, openStores, Store } from "./database.ts";

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

/** The text lies apart from the work on it. */
const STORES = ["work", "text"] as const;

let opening: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  const again = (): void => void (opening = undefined);
  return (opening ??= openStores(NAME, STORES, again).catch((cause: unknown) => {
    again();
    throw new StoreError("blocked", { cause });
  }));
}

interface Transaction {
  readonly works: Store<Place, Work>;
  readonly texts: Store<Place, string>;
  readonly done: Promise<void>;
}

async function begin(mode: IDBTransactionMode): Promise<Transaction> {
  const tx = (await database()).transaction(STORES, mode);
  return { works: new Store(tx.objectStore("work")), texts: new Store(tx.objectStore("text")), done: doneOf(tx) };
}

export async function loadDoc(key: Place): Promise<Saved | null> {
  return guarded(async () => {
    const { works, texts } = await begin("readonly");
    const [work, text] = await Promise.all([works.get(key), texts.get(key)]);
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
    const tx = await begin("readwrite");
    if (another && typeof key === "string") {
      await putAway(tx, key);
      await drop(tx, [key, saved.doc.about.id]);
    }
    const { about, checklist, settings, text } = saved.doc;
    const { given, title } = saved;
    const work: Work = { version: 1, given, about: plain(about), entries: checklist.entries, settings, title };
    await Promise.all([tx.works.put(work, key), textToo ? tx.texts.put(text, key) : undefined, tx.done]);
  });
}

export async function removeDoc(key: Place): Promise<void> {
  await guarded(async () => {
    const tx = await begin("readwrite");
    await Promise.all([drop(tx, key), tx.done]);
  });
}

/** Clears the desk: the document that lies under a key is put on the shelf. */
export async function shelveDoc(key: string): Promise<void> {
  await guarded(async () => {
    const tx = await begin("readwrite");
    await putAway(tx, key);
    await Promise.all([drop(tx, key), tx.done]);
  });
}

/** The documents put away under a key, the newest first. */
export async function listShelf(key: string): Promise<Shelved[]> {
  return guarded(async () => {
    // Lists sort behind all strings, so this is every name there is.
    const { works } = await begin("readonly");
    const found = await works.getAll(IDBKeyRange.bound([key], [key, []]));
    const list = found.map(({ about, title = "" }) => ({ id: about.id, title, updated: about.updated }));
    return list.sort((a, b) => (a.updated < b.updated ? 1 : -1));
  });
}

async function putAway({ works, texts }: Transaction, key: string): Promise<void> {
  const [work, text] = await Promise.all([works.get(key), texts.get(key)]);
  if (!work || !text || work.about.id === "") return;
  const place: Place = [key, work.about.id];
  await Promise.all([works.put({ ...work, title: work.title ?? titleOf(text) }, place), texts.put(text, place)]);
}

async function drop({ works, texts }: Transaction, key: Place): Promise<void> {
  await Promise.all([works.delete(key), texts.delete(key)]);
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
