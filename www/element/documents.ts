import { nameOf } from "../checklist/index.ts";
import { t } from "../messages/index.ts";
import { listShelf, loadDoc, removeDoc, type Saved, saveDoc } from "../store/index.ts";
import { newAbout } from "./identity.ts";
import type { Session } from "./session.ts";
import type { Shelf } from "./state.ts";

/** How long a deleted document can be brought back, in milliseconds. */
const GRACE = 30_000;

/** The documents kept in this browser: the one on the desk, and those put away. */
export class Documents {
  #removed: Saved | null = null;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {}

  /** Looks what there is. */
  async look(): Promise<void> {
    await this.session.saver.flush();
    try {
      await this.#list();
    } catch {
      this.session.set({ shelf: null });
    }
  }

  /** Puts a document on the desk and what lies there away. */
  open(id: string): Promise<void> {
    return this.#work(async (key) => {
      const saved = await loadDoc([key, id]);
      if (!saved) return;
      // There is no room to put away what lies on the desk.
      if (!this.session.saver.keeps && this.session.state.text !== "") throw new Error("not kept");
      this.session.takeDoc(saved.doc);
      await this.session.saver.flush();
    });
  }

  /** Begins to change a name, or leaves it at that. */
  renaming(id: string | null): void {
    this.#set({ renaming: id });
  }

  rename(id: string, title: string): Promise<void> {
    return this.#work(async (key) => {
      this.#set({ renaming: null });
      const name = title.trim();
      if (id === this.session.doc.about.id) this.session.rename(name);
      else await this.#change(key, id, ({ doc, given }) => {
        const named = { ...doc, about: { ...doc.about, title: name === "" ? undefined : name } };
        return { given, doc: named, title: nameOf(named) };
      });
    });
  }

  duplicate(id: string): Promise<void> {
    return this.#work((key) =>
      this.#change(key, id, ({ doc, given, title: of }) => {
        const title = t("documents.copy-of", { title: of });
        return { given, title, doc: { ...doc, about: { ...newAbout(), title, rest: doc.about.rest } } };
      }),
    );
  }

  /** Deletes a document from the browser at once. For half a minute it is held in memory, should it be wanted back. */
  remove(id: string): Promise<void> {
    return this.#work(async (key) => {
      if (id === this.session.doc.about.id) {
        this.session.clear();
        await this.session.saver.flush();
      }
      const saved = await loadDoc([key, id]);
      if (!saved) return;
      await removeDoc([key, id]);
      // There may be room again for what could not be kept.
      if (!this.session.saver.keeps) this.session.saver.changed();
      this.#removed = saved;
      this.#set({ removed: saved.title });
      clearTimeout(this.#grace);
      this.#grace = setTimeout(() => this.#forget(), GRACE);
    });
  }

  bringBack(): Promise<void> {
    return this.#work(async (key) => {
      const saved = this.#removed;
      this.#forget();
      if (saved) await saveDoc([key, saved.doc.about.id], saved, true);
    });
  }

  #forget(): void {
    clearTimeout(this.#grace);
    this.#removed = null;
    this.#set({ removed: null });
  }

  #set(change: Partial<Shelf>): void {
    const { shelf } = this.session.state;
    if (shelf) this.session.set({ shelf: { ...shelf, ...change } });
  }

  async #change(key: string, id: string, change: (saved: Saved) => Saved): Promise<void> {
    const saved = await loadDoc(id === this.session.doc.about.id ? key : [key, id]);
    if (!saved) return;
    const changed = change(saved);
    await saveDoc([key, changed.doc.about.id], changed, true);
  }

  async #list(): Promise<void> {
    const { key } = this.session.saver;
    const list = key === null ? null : await listShelf(key);
    const { renaming = null, removed = null } = this.session.state.shelf ?? {};
    this.session.set({ shelf: list && { list, renaming, removed } });
  }

  /** Does something with what is kept and shows what is there then. What the browser refuses changes nothing. */
  async #work(work: (key: string) => Promise<void>): Promise<void> {
    const { saver } = this.session;
    await saver.flush();
    const { key } = saver;
    if (key === null) return this.session.set({ shelf: null });
    try {
      await work(key);
      await this.#list();
    } catch {
      this.session.say(t("documents.refused"));
    }
  }
}
