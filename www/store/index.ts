/**
 * Documents in the browser's own storage (IndexedDB), so that a reload or a crash loses nothing.
 *
 * In: a document under a key. Out: the same document, or a `StoreError` that says why it was not kept. The text lies
 * apart from the work on it: ticking an item of a long text does not write the text again.
 */
export { keepFor, type Keeping } from "./lock.ts";
export { loadDoc, removeDoc, type Saved, saveDoc, StoreError } from "./documents.ts";
