import {
  act,
  type Action,
  amend,
  type Amendment,
  type Checklist,
  type Doc,
  entryOf,
  filterItems,
  type Filters,
  groupOf,
  hasWork,
  isFiltering,
  listed,
  locate,
  merge,
  nameOf,
  NO_SETTINGS,
  optionsOf,
  ownOf,
  record,
  redo,
  SHOW_ALL,
  UNTOUCHED,
  undo,
  withOwn,
  without,
} from "../checklist/index.ts";
import { isOvertaken, type Item, type Options, pageReader, partsOf, readAround, type Report, type Span } from "../core/index.ts";
import { megabytes, t } from "../messages/index.ts";
import type { Saved } from "../store/index.ts";
import { foundWords } from "../view/index.ts";
import type { FactEvents } from "./events.ts";
import { failureOf, skippedWords } from "./failure.ts";
import { newAbout, newId, touched } from "./identity.ts";
import { LIMIT, sizeOf, type Taken } from "./intake.ts";
import { pause } from "./pause.ts";
import { Saver } from "./saver.ts";
import { checklistWords, stepWords } from "./spoken.ts";
import { readingOf, SLICE, START, type State } from "./state.ts";

/** What a session needs from the element around it. */
export interface Outlet {
  readonly options: () => Options;
  readonly core: () => URL;
  readonly workers: () => { given: URL | null; beside: URL };
  readonly changed: () => void;
  readonly emit: <Name extends keyof FactEvents>(name: Name, detail: FactEvents[Name]) => void;
}

/** How long typing must rest before the text is read again, in milliseconds. */
const REST = 150;

/** Texts shorter than this are read within `SOON` milliseconds, or are drawn without their items then. */
const SHORT = 200_000;
const SOON = 80;

/** With no text there is nothing to show, select or filter; what was done is kept, in case its words come back. */
const UNREAD = {
  reading: null,
  selected: null,
  opened: null,
  filters: SHOW_ALL,
  kept: START.kept,
  part: null,
  skipped: [],
  drawn: START.drawn,
} satisfies Partial<State>;

/** One document on the desk: its state, and everything that changes it. It knows no DOM. */
export class Session {
  state: State = START;
  /** Resolves when the core has loaded and the text there was by then has been read. It never rejects. */
  readonly ready: Promise<void>;
  readonly saver: Saver;
  /** A text has come and its items will be there in a moment: drawing it without them first would only hold them up. */
  settling: Promise<unknown> | null = null;
  /** Resolves when the text is read that the last step back or forward led to. */
  settled: Promise<void> = Promise.resolve();
  #setReady: () => void = () => {};
  /** The text was typed, so the reader may have it nowhere else. */
  #typed = false;
  /** Number of the last reading that was begun: one that is overtaken is dropped. */
  #turn = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The core that was begun to be loaded, until somebody asks for it. */
  #early: Promise<string> | undefined;
  /** The text that the page gave, as against the reader. */
  #given: string | null = null;

  constructor(private readonly outlet: Outlet) {
    this.ready = new Promise((resolve) => (this.#setReady = resolve));
    this.saver = new Saver({
      now: () => ({ doc: this.doc, title: this.title, given: this.#given }),
      told: (saving) => {
        this.set({ saving });
        if (saving.state === "saved") this.outlet.emit("fact-save", { at: saving.at.toISOString() });
      },
      readOnly: (readOnly, left) => {
        this.set({ readOnly });
        if (left) this.#open(left.doc);
      },
    });
  }

  /** What is undone, saved and written to a file as one. */
  get doc(): Doc {
    const { text, checklist, settings, about } = this.state;
    return { text, checklist, settings, about };
  }

  /** What the document goes by. */
  get title(): string {
    const { text, reading } = this.state;
    return nameOf(this.doc, reading?.text === text ? reading.report : null);
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.outlet.changed();
  }

  /** Begins to load the core, for a page that has other things to do meanwhile. What goes wrong is told to who needs it. */
  begin(): void {
    this.#early = pageReader().load(this.outlet.core(), this.outlet.workers());
    this.#early.catch(() => undefined);
  }

  /** Loads the core, unless that was done. */
  async load(): Promise<void> {
    const reader = pageReader();
    const early = this.#early;
    this.#early = undefined;
    const version = await (early ?? reader.load(this.outlet.core(), this.outlet.workers()));
    if (this.state.loaded) return;
    this.set({ loaded: true, failure: null, slow: !reader.beside });
    this.outlet.emit("fact-ready", { version });
  }

  /** Loads the core if need be and reads the text as it is now. `aloud`: screen readers are told what was found. */
  async read({ aloud = false } = {}): Promise<void> {
    clearTimeout(this.#rest);
    const turn = ++this.#turn;
    const { text } = this.state;
    const live = (): boolean => turn === this.#turn;
    try {
      await this.load();
      if (!live()) return;
      if (text !== "") await this.#readParts(text, live, aloud);
      if (live()) this.#setReady();
    } catch (error) {
      if (live() && !isOvertaken(error)) this.#fail(error);
    }
  }

  /** A long text is read in growing parts, and its first items can be worked on meanwhile. */
  async #readParts(text: string, live: () => boolean, aloud: boolean): Promise<void> {
    const bytes = sizeOf(text);
    for (const end of partsOf(text, bytes)) {
      const whole = end === text.length;
      if (!whole || this.state.part) {
        const read = this.state.reading?.text === text ? (this.state.reading.end / text.length) * 100 : 0;
        this.set({ part: { bytes, percent: Math.floor(read), stopped: false } });
      }
      const run = (words: string): Promise<Report> => 
        pageReader().analyze(this, words, { ...this.outlet.options(), ...optionsOf(this.state.settings) });
      const { report, skipped } = await readAround(whole ? text : text.slice(0, end), run);
      if (!live()) return;
      this.#show(text, end, report, aloud && whole);
      this.set({ skipped, part: whole ? null : { bytes, percent: Math.floor((end / text.length) * 100), stopped: false } });
      // What was found is drawn before the next part is begun.
      if (!whole) await pause(50);
      if (!live()) return;
    }
    if (this.state.skipped.length > 0) this.set({ spoken: skippedWords(this.state.skipped) });
  }

  /** Whether there is more to draw than is drawn. */
  get hasMore(): boolean {
    const { reading, drawn } = this.state;
    return reading !== null && Math.max(reading.report.items.length, reading.pages.length) > drawn;
  }

  /** Draws more rows and blocks: the next slice, or as many as an item needs to be in sight. */
  draw(id?: string): void {
    const { drawn } = this.state;
    const item = id === undefined ? undefined : this.item(id);
    const needed = item ? Math.max(item.block, this.shown().indexOf(item)) + SLICE : drawn + SLICE;
    if (needed > drawn) this.set({ drawn: needed });
  }

  /** Leaves a long text read as far as it is. */
  stop(): void {
    const { part } = this.state;
    this.#turn += 1;
    if (part) this.set({ part: { ...part, stopped: true } });
  }

  /** A whole text: pasted, dropped, opened or set by the page. */
  accept(text: string, { given = false, aloud = true } = {}): void {
    this.#typed = false;
    if (given) this.#given = text;
    else this.#step(null);
    this.set({ text, mode: "read", pane: "article", notice: null, part: null, skipped: [], drawn: START.drawn, ...(text === "" ? UNREAD : {}) });
    // What the page itself gives is not kept before the reader has done something with it.
    if (!given) this.#dirty();
    const read = this.read({ aloud });
    if (this.state.loaded && !this.state.slow && text.length < SHORT) {
      this.settling = Promise.race([read, pause(SOON)]).then(() => (this.settling = null));
    }
  }

  /** The text as it is being typed. It is read when typing rests, and nothing is said aloud meanwhile. */
  type(text: string): void {
    if (this.#refusesToWrite()) return;
    this.#typed = true;
    this.#step("text");
    this.set({ text, mode: "edit", notice: null, ...(text === "" ? UNREAD : {}) });
    this.#dirty(true);
    clearTimeout(this.#rest);
    // A core that did not load is not asked for again with every pause: there is a button for that.
    if (this.state.loaded || this.state.failure === null) this.#rest = setTimeout(() => void this.read(), REST);
  }

  /** Takes in what a paste, a drop or a file brought, or says why not. */
  take(taken: Taken, { given = false } = {}): void {
    if (!taken.ok) {
      if (taken.why !== "nothing") this.refuse(taken);
      return;
    }
    this.accept(taken.text, { given });
    const { badCharacters: n } = taken;
    if (n > 0) this.set({ notice: t("notice.bad-characters", { n }) });
  }

  /** A document out of a file, in place of the one that is open; undo brings that one back. */
  takeDoc(doc: Doc): void {
    if (this.#refusesToWrite()) return;
    // What was done to the other one a moment ago is kept with it.
    void this.saver.flush();
    this.#step(null);
    this.#open(doc);
    this.saver.changed();
  }

  /** Gives the document a name; an empty one takes it back. */
  rename(title: string): void {
    if (this.#refusesToWrite()) return;
    this.set({ about: { ...this.state.about, title: title === "" ? undefined : title } });
    this.saver.changed();
  }

  /** What was kept for this page, found again: its text where the page gives the same as then, and what was done in any case. */
  restore(saved: Saved | null): boolean {
    this.set({ opening: false });
    if (!saved) return false;
    const { text, checklist } = this.state;
    const sameText = this.#given === null ? text === "" : this.#given === saved.given;
    if (sameText && !hasWork(checklist)) {
      this.#given = saved.given;
      const { checklist, settings, about } = saved.doc;
      if (saved.doc.text === text) this.set({ checklist, settings, about });
      else this.#open(saved.doc);
      return saved.doc.text !== "";
    }
    const settings = this.state.settings === NO_SETTINGS ? saved.doc.settings : this.state.settings;
    this.set({ checklist: merge(saved.doc.checklist, checklist), settings });
    this.saver.changed();
    return false;
  }

  /** Ticks that the page sets. */
  setChecklist(checklist: Checklist): void {
    this.set({ checklist });
  }

  get canUndo(): boolean {
    return this.state.history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.state.history.future.length > 0;
  }

  /** One step back or forward; says whether there was one. */
  travel(way: "undo" | "redo"): boolean {
    const found = (way === "undo" ? undo : redo)(this.state.history, this.doc);
    if (!found || this.#refusesToWrite()) return false;
    const { checklist: before, text, settings } = this.state;
    const { checklist } = found.to;
    this.#speak(stepWords(way, this.doc, found.to, this.#wordsOf));
    this.set({ ...found.to, history: found.history, notice: null, asking: false });
    if (found.to.text === "" && text !== "") this.set(UNREAD);
    if (found.to.text !== text || found.to.settings !== settings) this.settled = this.read();
    const ids = new Set([...before.entries.keys(), ...checklist.entries.keys()]);
    this.#told(before, checklist, [...ids]);
    this.#dirty();
    return true;
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
    this.set({ notice: words });
    this.#speak(words);
  }

  /** Has words read out. The same ones again would be no change to a screen reader. */
  #speak(words: string): void {
    this.set({ spoken: words === this.state.spoken ? `${words}\u00a0` : words });
  }

  readonly #wordsOf = (id: string): string | undefined => this.item(id)?.exact;

  setMode(mode: State["mode"]): void {
    this.set({ mode, notice: null });
    if (mode === "read" && this.state.reading?.text !== this.state.text) void this.read({ aloud: true });
  }

  /** Asks before a new article where there is work to lose and it is not kept; else starts it at once. */
  ask(): void {
    const lost = !this.saver.keeps && (this.#typed || hasWork(this.state.checklist));
    if (lost) this.set({ asking: true });
    else this.clear();
  }

  clear(): void {
    if (this.#refusesToWrite()) return;
    clearTimeout(this.#rest);
    void this.saver.flush();
    this.#turn += 1;
    this.#typed = false;
    this.#step(null);
    const { loaded, failure, history, saving, slow, shelf } = this.state;
    this.set({ ...START, loaded, history, saving, slow, shelf, failure: loaded ? null : failure });
    this.saver.changed();
  }

  /** Does something about items. `aloud`: screen readers are told what, where the control itself does not tell them. */
  act(action: Action, aloud = action.type === "apply"): void {
    if (this.#refusesToWrite()) return;
    this.#step(groupOf(action));
    const { checklist: before, filters, kept } = this.state;
    const checklist = act(before, action);
    const ids = "ids" in action ? action.ids : [action.id];
    this.set({ checklist, kept: isFiltering(filters) ? new Set([...kept, ...ids]) : kept });
    this.#dirty(groupOf(action) !== null);
    if (action.type === "status") this.saver.persist();
    this.#told(before, checklist, ids);
    if (aloud) this.#speak(checklistWords(before, checklist, this.#wordsOf));
  }

  /** Changes how the text is read, and reads it again; resolves when that is done. */
  async amend(change: Amendment): Promise<void> {
    if (this.#refusesToWrite()) return;
    this.#step(change.type === "set" ? `set ${Object.keys(change.to).join()}` : null);
    const { checklist, settings } = this.state;
    this.set({
      settings: amend(settings, change),
      checklist: change.type === "drop" ? without(checklist, change.id) : checklist,
    });
    this.#dirty();
    await this.read({ aloud: true });
  }

  /** Puts words of the text on the list; gives the item that now stands for them. */
  async add(span: Span): Promise<string | null> {
    const { text, reading } = this.state;
    const own = ownOf(text, span, `own-${newId()}`);
    const at = own && locate(text, own);
    if (!own || !at) return null;
    const there = reading?.text === text && reading.report.items.find((item) => item.span.start === at.start && item.span.end === at.end);
    if (there) return there.id;
    await this.amend({ type: "add", own });
    return this.item(own.id) ? own.id : null;
  }

  filter(filters: Filters): void {
    this.set({ filters, kept: START.kept });
    const { selected } = this.state;
    if (selected !== null && !this.isShown(selected)) this.set({ selected: null, opened: null });
  }

  select(id: string): void {
    const item = this.item(id);
    if (!item || this.state.selected === id) return;
    if (!this.isShown(id)) this.filter({ ...SHOW_ALL, order: this.state.filters.order });
    if (Math.max(item.block, this.shown().indexOf(item)) >= this.state.drawn) this.draw(id);
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
    return reading === null ? [] : filterItems(listed(reading.report, checklist), checklist, filters, kept);
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

  /** Remembers how things stand, before they change. */
  #step(group: string | null): void {
    this.set({ history: record(this.state.history, this.doc, group, Date.now()) });
  }

  /** Dates the document and has it kept. */
  #dirty(stroke = false): void {
    const { about } = this.state;
    this.set({ about: about.id === "" ? newAbout() : touched(about) });
    this.saver.changed(stroke);
  }

  /** Tells the page what became of items. */
  #told(before: Checklist, after: Checklist, ids: readonly string[]): void {
    for (const id of ids) {
      const item = this.item(id);
      const [old, entry] = [before.entries.get(id) ?? UNTOUCHED, entryOf(after, id)];
      if (item && old !== entry) this.outlet.emit("fact-change", { item, from: old.status, to: entry.status, entry });
    }
  }

  #refusesToWrite(): boolean {
    if (this.state.readOnly) this.say(t("saving.read-only"));
    return this.state.readOnly;
  }

  /** Puts a document on the desk as it is. */
  #open(doc: Doc): void {
    this.#typed = false;
    this.set({ ...UNREAD, ...doc, mode: "read", pane: "article", notice: null });
    void this.read({ aloud: true });
  }

  #show(text: string, end: number, found: Report, aloud: boolean): void {
    const report = withOwn(found, text.slice(0, end), this.state.settings.own);
    const reading = readingOf(text, end, report);
    const kept = (id: string | null): string | null => (id !== null && reading.byId.has(id) ? id : null);
    this.set({
      reading,
      failure: null,
      selected: kept(this.state.selected),
      opened: kept(this.state.opened),
      ...(aloud ? { spoken: foundWords(report, text) } : {}),
    });
    this.outlet.emit("fact-analyzed", { report });
  }

  #fail(error: unknown): void {
    const failure = failureOf(error);
    this.set({ failure });
    this.outlet.emit("fact-error", failure);
  }
}
