import {
  act,
  type Action,
  entryOf,
  filterItems,
  type Filters,
  hasWork,
  isFiltering,
  isSettled,
  SHOW_ALL,
} from "../checklist/index.ts";
import { analyze, type Item, load, type Options, type Report, version } from "../core/index.ts";
import { megabytes, t } from "../messages/index.ts";
import type { FactEvents } from "./events.ts";
import { failureOf } from "./failure.ts";
import { LIMIT, type Taken } from "./intake.ts";
import { readingOf, START, type State } from "./state.ts";

/** What a session needs from the element around it. */
export interface Outlet {
  readonly options: () => Options;
  readonly core: () => URL;
  readonly changed: () => void;
  readonly emit: <Name extends keyof FactEvents>(name: Name, detail: FactEvents[Name]) => void;
}

/** How long typing must rest before the text is read again, in milliseconds. */
const REST = 150;

/** With no text there is nothing to show, select or filter; what was done is kept, in case its words come back. */
const UNREAD = {
  reading: null,
  selected: null,
  opened: null,
  filters: SHOW_ALL,
  kept: START.kept,
} satisfies Partial<State>;

/** One document on the desk: its state, and everything that changes it. It knows no DOM. */
export class Session {
  state: State = START;
  /** Resolves when the core has loaded and the text there was by then has been read. It never rejects. */
  readonly ready: Promise<void>;
  #setReady: () => void = () => {};
  /** The text was typed, so the reader may have it nowhere else. */
  #typed = false;
  /** Number of the last reading that was begun: one that is overtaken is dropped. */
  #turn = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly outlet: Outlet) {
    this.ready = new Promise((resolve) => (this.#setReady = resolve));
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.outlet.changed();
  }

  /** Loads the core, unless that was done. */
  async load(): Promise<void> {
    await load({ wasm: this.outlet.core() });
    if (this.state.loaded) return;
    this.set({ loaded: true, failure: null });
    this.outlet.emit("fact-ready", { version: version() });
  }

  /** Loads the core if need be and reads the text as it is now. `aloud`: screen readers are told what was found. */
  async read({ aloud = false } = {}): Promise<void> {
    clearTimeout(this.#rest);
    const turn = ++this.#turn;
    const { text } = this.state;
    try {
      await this.load();
      if (turn !== this.#turn) return;
      if (text !== "") this.#show(text, analyze(text, this.outlet.options()), aloud);
      this.#setReady();
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** A whole text: pasted, dropped, opened or set by the page. */
  accept(text: string): void {
    this.#typed = false;
    this.set({ text, mode: "read", pane: "article", notice: null, ...(text === "" ? UNREAD : {}) });
    void this.read({ aloud: true });
  }

  /** The text as it is being typed. It is read when typing rests, and nothing is said aloud meanwhile. */
  type(text: string): void {
    this.#typed = true;
    this.set({ text, mode: "edit", notice: null, ...(text === "" ? UNREAD : {}) });
    clearTimeout(this.#rest);
    // A core that did not load is not asked for again with every pause: there is a button for that.
    if (this.state.loaded || this.state.failure === null) this.#rest = setTimeout(() => void this.read(), REST);
  }

  /** Takes in what a paste, a drop or a file brought, or says why not. */
  take(taken: Taken): void {
    if (!taken.ok) {
      if (taken.why !== "nothing") this.refuse(taken);
      return;
    }
    this.accept(taken.text);
    const { badCharacters: n } = taken;
    if (n > 0) this.set({ notice: t("notice.bad-characters", { n }) });
  }

  refuse(taken: Exclude<Taken, { ok: true }>): void {
    const words =
      taken.why === "too-large"
        ? t("notice.too-large", { size: megabytes(taken.bytes), limit: megabytes(LIMIT) })
        : t(taken.why === "nothing" ? "notice.clipboard-empty" : `notice.${taken.why}`);
    this.say(words);
    this.outlet.emit("fact-error", { code: taken.why, message: words, detail: "" });
  }

  /** Shows a notice, and has it read out. */
  say(words: string): void {
    this.set({ notice: words, spoken: words });
  }

  setMode(mode: State["mode"]): void {
    this.set({ mode, notice: null });
    if (mode === "read" && this.state.reading?.text !== this.state.text) void this.read({ aloud: true });
  }

  /** Asks before a new article where there is work to lose; else starts it at once. */
  ask(): void {
    if (this.#typed || hasWork(this.state.checklist)) this.set({ asking: true });
    else this.clear();
  }

  clear(): void {
    clearTimeout(this.#rest);
    this.#turn += 1;
    this.#typed = false;
    const { loaded, failure } = this.state;
    this.set({ ...START, loaded, failure: loaded ? null : failure });
  }

  act(action: Action): void {
    const { checklist: before, filters, kept } = this.state;
    const checklist = act(before, action);
    const ids = "ids" in action ? action.ids : [action.id];
    this.set({ checklist, kept: isFiltering(filters) ? new Set([...kept, ...ids]) : kept });
    for (const id of ids) {
      const item = this.item(id);
      const entry = entryOf(checklist, id);
      if (item) {
        this.outlet.emit("fact-change", { item, from: entryOf(before, id).status, to: entry.status, entry });
      }
    }
  }

  filter(filters: Filters): void {
    this.set({ filters, kept: START.kept });
    const { selected } = this.state;
    if (selected !== null && !this.isShown(selected)) this.set({ selected: null, opened: null });
  }

  select(id: string): void {
    const item = this.item(id);
    if (!item || this.state.selected === id) return;
    if (!this.isShown(id)) this.filter(SHOW_ALL);
    this.set({ selected: id });
    this.outlet.emit("fact-select", { item });
  }

  toggle(id: string): void {
    this.select(id);
    this.set({ opened: this.state.opened === id ? null : id });
  }

  item(id: string): Item | undefined {
    return this.state.reading?.byId.get(id)?.item;
  }

  /** The items that the filters let through. */
  shown(): readonly Item[] {
    const { reading, checklist, filters, kept } = this.state;
    return filterItems(reading?.report.items ?? [], checklist, filters, kept);
  }

  isShown(id: string): boolean {
    return this.shown().some((item) => item.id === id);
  }

  /** The item before or after the selected one; the first or last where none is selected. */
  beside(by: 1 | -1): Item | undefined {
    const shown = this.shown();
    const at = shown.findIndex(({ id }) => id === this.state.selected);
    if (at < 0) return shown.at(by === 1 ? 0 : -1);
    return shown[at + by];
  }

  /** The next item that is not settled, from the selected one on and then from the top. */
  nextUnsettled(): Item | undefined {
    const shown = this.shown();
    const from = shown.findIndex(({ id }) => id === this.state.selected) + 1;
    const round = [...shown.slice(from), ...shown.slice(0, from)];
    return round.find(({ id }) => !isSettled(entryOf(this.state.checklist, id)));
  }

  #show(text: string, report: Report, aloud: boolean): void {
    const reading = readingOf(text, report);
    const kept = (id: string | null): string | null => (id !== null && reading.byId.has(id) ? id : null);
    const n = report.items.length;
    this.set({
      reading,
      failure: null,
      selected: kept(this.state.selected),
      opened: kept(this.state.opened),
      ...(aloud ? { spoken: n === 0 ? t("checklist.none") : t("checklist.found", { n }) } : {}),
    });
    this.outlet.emit("fact-analyzed", { report });
  }

  #fail(error: unknown): void {
    const failure = failureOf(error);
    this.set({ failure });
    this.outlet.emit("fact-error", failure);
  }
}
