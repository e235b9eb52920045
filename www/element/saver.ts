import type { Doc } from "../checklist/index.ts";
import { keepFor, type Keeping, loadDoc, removeDoc, type Saved, saveDoc, shelveDoc, StoreError } from "../store/index.ts";

/** How it stands with saving. */
export type Saving =
  /** Nothing to save, or saving is off. */
  | { readonly state: "none" }
  | { readonly state: "saved"; readonly at: Date }
  /** No room, or not allowed. */
  | { readonly state: "full" | "blocked" };

/** What a saver needs from the session around it. */
export interface Desk {
  /** What to keep, with the text that the page gave. */
  readonly now: () => Saved;
  readonly told: (saving: Saving) => void;
  /** Another tab has the document open, or has closed it; then with what that tab left. */
  readonly readOnly: (on: boolean, left: Saved | null) => void;
}

/** How long changes must rest before they are kept, and how long they may be put off, in milliseconds. */
const REST = 250;
const LATEST = 700;

/** Keeps one document in the browser's storage, within a second of every change. */
export class Saver {
  #key: string | null = null;
  #keeping: Keeping | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest change came that is not kept yet; `null` when all is kept. */
  #since: number | null = null;
  #busy: Promise<void> = Promise.resolve();
  #text: string | null = null;
  /** Name of the document that was last kept or found. */
  #id: string | null = null;
  #asked = false;

  constructor(private readonly desk: Desk) {}

  /** Something would be lost if the page closed now. */
  get unsaved(): boolean {
    return this.#since !== null || this.#writing > 0 || this.#failed;
  }

  /** Where documents are kept, if they are: the one open here and those put away. */
  get key(): string | null {
    return this.#keeping?.held === true ? this.#key : null;
  }

  /** What is done is kept: the last try went well. */
  get keeps(): boolean {
    return this.key !== null && !this.#failed;
  }
  #failed = false;
  #writing = 0;

  /** Begins to keep a document under a key, and gives what was kept there before. */
  async open(key: string): Promise<Saved | null> {
    this.#key = key;
    const keeping = await keepFor(key);
    if (this.#key !== key) {
      keeping.release();
      return null;
    }
    this.#keeping = keeping;
    if (!keeping.held) {
      this.desk.readOnly(true, null);
      void keeping.freed.then(async () => {
        this.#keeping = { ...keeping, held: true };
        this.desk.readOnly(false, await this.#load(key));
      });
    }
    return this.#load(key);
  }

  /** Lets another tab have the document. */
  close(): void {
    void this.flush();
    void this.#busy.then(() => this.#keeping?.release());
    this.#key = null;
  }

  /** Something has changed. What is a step of its own is kept at once, strokes when they rest. */
  changed(stroke = false): void {
    if (this.#key === null || this.#keeping?.held === false) return;
    this.#since ??= Date.now();
    clearTimeout(this.#timer);
    const rest = stroke ? Math.min(REST, Math.max(0, this.#since + LATEST - Date.now())) : 0;
    this.#timer = setTimeout(() => void this.flush(), rest);
  }

  /** Keeps what is not kept yet, at once. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const key = this.#key;
    if (key === null || this.#since === null || this.#keeping?.held === false) return this.#busy;
    this.#since = null;
    const saved = this.desk.now();
    this.#writing += 1;
    this.#busy = this.#busy.then(() => this.#save(key, saved)).finally(() => (this.#writing -= 1));
    return this.#busy;
  }

  /** Asks the browser, once, not to throw the storage away when it runs short. */
  persist(): void {
    if (this.#asked || this.#key === null) return;
    this.#asked = true;
    // Not every browser has it, and it may say no; the work is kept all the same.
    void navigator.storage?.persist?.().catch(() => false);
  }

  async #load(key: string): Promise<Saved | null> {
    try {
      const saved = await loadDoc(key);
      this.#text = saved?.doc.text ?? null;
      this.#id = saved?.doc.about.id ?? null;
      return saved;
    } catch (error) {
      this.#refused(error);
      return null;
    }
  }

  async #save(key: string, saved: Saved): Promise<void> {
    try {
      if (isEmpty(saved.doc)) {
        // A text that was deleted is gone; a desk that was cleared for another has put it away.
        await (saved.doc.about.id === "" && this.#id !== null ? shelveDoc(key) : removeDoc(key));
        this.#text = null;
        this.#id = null;
        this.desk.told({ state: "none" });
      } else {
        const another = saved.doc.about.id !== this.#id;
        await saveDoc(key, saved, another || saved.doc.text !== this.#text, another);
        this.#text = saved.doc.text;
        this.#id = saved.doc.about.id;
        this.desk.told({ state: "saved", at: new Date() });
      }
      this.#failed = false;
    } catch (error) {
      this.#refused(error);
    }
  }

  #refused(error: unknown): void {
    this.#failed = true;
    this.desk.told({ state: error instanceof StoreError ? error.code : "blocked" });
  }
}

function isEmpty({ text, checklist }: Doc): boolean {
  return text === "" && checklist.entries.size === 0;
}
