/**
 * Documents in the browser's own storage (IndexedDB), so that a reload or a crash loses nothing.
 *
 * In: a document under a key. Out: the same document, or a `StoreError` that says why it was not kept. The text lies
 * apart from the work on it: ticking an item of a long text does not write the text again. Under each key one document is
 * open; a document that another takes the place of is put on the key's shelf.
 */
export { keepFor, type Keeping } from "./lock.ts";
export { listShelf, loadDoc, removeDoc, type Saved, saveDoc, shelveDoc, type Shelved, StoreError } from "./documents.ts";
