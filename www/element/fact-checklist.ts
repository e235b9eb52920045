import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type ChecklistData, entryOf, fromData, toData } from "../checklist/index.ts";
import type { Item, Kind, Options, Report } from "../core/index.ts";
import { t } from "../messages/index.ts";
import { articleStyles, type ArticleView, controls, lines, listStyles, type ListView, theme } from "../view/index.ts";
import { articlePane } from "./article-pane.ts";
import { coreFile, fileName } from "./core-file.ts";
import { factEvent } from "./events.ts";
import { example } from "./example.ts";
import type { Handlers } from "./handlers.ts";
import { LIMIT, sizeOf, takeFile, takeText, takeTransfer } from "./intake.ts";
import { type Command, commandFor } from "./keys.ts";
import { lightText } from "./light-text.ts";
import { failureTemplate, listPane } from "./list-pane.ts";
import { reveal } from "./reveal.ts";
import { Session } from "./session.ts";
import type { State } from "./state.ts";
import { elementStyles } from "./styles.ts";
import { switchTemplate } from "./switch.ts";

/**
 * `<fact-checklist>`: an article on the left, everything in it that can be checked on the right.
 *
 * Attributes: `locale`, `currency`, `kinds` (a list), `theme` (auto, light, dark), `core-src`. Children are the text,
 * if no text is given otherwise. Events: see `FactEvents`. Slots: `header`, `actions`, `empty`, `footer`. Parts:
 * `toolbar article list item status quote progress empty error`. Variables: `--fc-` with `font`, `font-article`,
 * `font-size`, `accent`, `bg`, `paper`, `fg`, `border`, `radius`, `gap`, `todo`, `checking`, `verified`, `fix`,
 * `unverified`.
 */
export class FactChecklist extends LitElement {
  static override styles = [theme, controls, lines, articleStyles, listStyles, elementStyles];

  static override properties = {
    locale: { reflect: true },
    currency: { reflect: true },
    kinds: { reflect: true, converter: { fromAttribute: toKinds, toAttribute: fromKinds } },
    theme: { reflect: true },
    coreSrc: { attribute: "core-src", reflect: true },
    options: { attribute: false },
    text: { attribute: false, noAccessor: true },
    checklist: { attribute: false, noAccessor: true },
  };

  declare locale: string | null;
  declare currency: string | null;
  declare kinds: Kind[] | null;
  declare theme: "auto" | "light" | "dark" | null;
  declare coreSrc: string | null;
  /** Options of the core. Attributes of the same names come first. */
  declare options: Options;

  /** A text was given by the page or the reader, so the children are not the text. */
  #given = false;

  readonly #session = new Session({
    options: () => this.#coreOptions(),
    core: () => coreFile(this.coreSrc),
    changed: () => this.requestUpdate(),
    emit: (name, detail) => this.dispatchEvent(factEvent(name, detail)),
  });

  readonly #on: Handlers = {
    onPasteButton: () => void this.#pasteFromButton(),
    onFile: (file) => void this.#takeIn(takeFile(file)),
    onExample: () => void this.#takeIn(Promise.resolve(takeText(example))),
    onType: (text) => this.#type(text),
    onMode: (mode) => this.#setMode(mode),
    onPane: (pane) => this.#setPane(pane),
    onAsk: (asking) => this.#ask(asking),
    onClear: () => this.#clear(),
    onRetry: () => this.#retry(),
    onDismiss: () => this.#session.set({ notice: null }),
    onKey: (event) => this.#onKey(event),
    onRow: (id) => void this.#go(id, "row"),
  };

  constructor() {
    super();
    this.locale = null;
    this.currency = null;
    this.kinds = null;
    this.theme = null;
    this.coreSrc = null;
    this.options = {};
  }

  /** Resolves when the checker has loaded and the text given by then is read. Never rejects: see `fact-error`. */
  get ready(): Promise<void> {
    return this.#session.ready;
  }

  /** The article. Setting it again keeps what was done about words that did not change. */
  get text(): string {
    return this.#session.state.text;
  }
  set text(given: string) {
    // Pages also set null, or a number out of a field.
    const text = String(given ?? "");
    this.#given = true;
    const bytes = sizeOf(text);
    if (bytes > LIMIT) this.#session.refuse({ ok: false, why: "too-large", bytes });
    else this.#session.accept(text);
  }

  /** What was found in the text; `null` before it is read. */
  get report(): Report | null {
    return this.#session.state.reading?.report ?? null;
  }

  get items(): readonly Item[] {
    return this.report?.items ?? [];
  }

  /** What the reader did, as plain data. Throws a `TypeError` when set to anything else. */
  get checklist(): ChecklistData {
    return toData(this.#session.state.checklist);
  }
  set checklist(data: ChecklistData) {
    this.#session.set({ checklist: fromData(data) });
  }

  /** Takes what was pasted or dropped elsewhere on the page, but only while there is no text to lose. */
  async receive(data: DataTransfer | null): Promise<void> {
    if (this.text === "") await this.#takeIn(takeTransfer(data));
  }

  protected override firstUpdated(): void {
    // A text that was set before is being read already.
    if (!this.#given) void this.#start();
  }

  protected override updated(changed: PropertyValues): void {
    const asked = ["locale", "currency", "kinds", "options"].some((name) => changed.get(name) !== undefined);
    if (asked) void this.#session.read();
  }

  protected override render(): TemplateResult {
    const { state } = this.#session;
    const empty = state.text === "";
    const failure = state.failure && failureTemplate(state.failure, fileName(coreFile(this.coreSrc)), this.#on);
    const panes = [
      { value: "article", name: t("article.label") },
      { value: "checklist", name: t("checklist.label") },
    ] as const;
    const choose =
      empty || failure
        ? nothing
        : html`<div class="panes-switch">
            ${switchTemplate(t("checklist.pane"), panes, state.pane, this.#on.onPane)}
          </div>`;
    return html`<div class="root" @paste=${this.#onPaste} @dragover=${this.#onDragOver} @drop=${this.#onDrop}>
      <slot name="header"></slot>
      ${choose}
      <div
        class="panes ${empty ? "is-empty" : ""} ${failure ? "has-failed" : ""}"
        data-pane=${empty ? "article" : state.pane}
      >
        ${articlePane(state, this.#articleView(), this.#on, failure)}
        ${empty ? nothing : listPane(this.#listView(), this.#on, failure)}
      </div>
      <slot class="footer" name="footer"></slot>
      <slot hidden @slotchange=${this.#takeChildren}></slot>
      <p class="unseen" role="status">${state.spoken}</p>
    </div>`;
  }

  #articleView(): ArticleView {
    const { reading, checklist, selected } = this.#session.state;
    const shown = new Set(this.#session.shown().map(({ id }) => id));
    return {
      text: reading?.text ?? "",
      pages: reading?.pages ?? [],
      line: (id) => (shown.has(id) ? entryOf(checklist, id).status : null),
      selected,
      onSelect: (id) => void this.#selectFromWords(id),
    };
  }

  #listView(): ListView | null {
    const { reading, checklist, filters, selected, opened } = this.#session.state;
    if (!reading) return null;
    const shown = this.#session.shown();
    return {
      text: reading.text,
      report: reading.report,
      byId: reading.byId,
      checklist,
      filters,
      shown,
      selected,
      current: shown.some(({ id }) => id === selected) ? selected : (shown[0]?.id ?? null),
      opened,
      onAction: (action) => this.#session.act(action),
      onFilter: (next) => this.#session.filter(next),
      onSelect: (id) => void this.#selectFromRow(id),
      onToggle: (id) => void this.#toggle(id),
      onJump: (id) => void this.#go(id, "row"),
      onWords: (id) => void this.#go(id, "words"),
    };
  }

  #coreOptions(): Options {
    const { locale, currency, kinds } = this;
    const own = Object.entries({ locale, currency, kinds }).filter(([, value]) => value !== null);
    return { ...this.options, ...Object.fromEntries(own), offsets: "utf-16" };
  }

  /** Reads the text there is, or the children where there is none; `ready` follows from it. */
  async #start(): Promise<void> {
    const taken = await this.#takeChildren();
    if (!taken) await this.#session.read({ aloud: true });
  }

  /** Takes the children for the text, once the core that reads them is there; says whether they hold a new one. */
  async #takeChildren(): Promise<boolean> {
    const loaded = await this.#session.load().then(
      () => true,
      () => false,
    );
    const taken = loaded && !this.#given ? takeText(lightText(this)) : null;
    if (!taken?.ok || taken.text === this.text) return false;
    this.#session.take(taken);
    return true;
  }

  /* Text coming in */

  async #takeIn(taking: ReturnType<typeof takeFile>): Promise<void> {
    const taken = await taking;
    this.#given ||= taken.ok;
    this.#session.take(taken);
    if (!taken.ok) return;
    await this.updateComplete;
    this.#find(".reader")?.focus({ preventScroll: true });
  }

  #type(text: string): void {
    this.#given = true;
    this.#session.type(text);
  }

  async #pasteFromButton(): Promise<void> {
    try {
      const taken = takeText(await navigator.clipboard.readText());
      if (taken.ok) await this.#takeIn(Promise.resolve(taken));
      else this.#session.refuse(taken);
    } catch {
      // Refused, or a page without the Clipboard API: the keys always work, once the field has the focus.
      this.#session.say(t("notice.clipboard-refused"));
      this.#find("textarea.text")?.focus();
    }
  }

  #onPaste(event: ClipboardEvent): void {
    const data = event.clipboardData;
    if (this.text === "") {
      event.preventDefault();
      event.stopPropagation();
      void this.receive(data);
    } else if ((event.composedPath()[0] as Element).matches("textarea.text")) {
      this.#guardPaste(event);
    }
  }

  /** Text pasted into a text goes the browser's way, unless the whole would be too large or it is no text. */
  #guardPaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    const bytes = sizeOf(this.text) + sizeOf(pasted);
    const file = event.clipboardData?.files[0];
    if (bytes > LIMIT) {
      event.preventDefault();
      this.#session.refuse({ ok: false, why: "too-large", bytes });
    } else if (pasted === "" && file) {
      event.preventDefault();
      this.#session.refuse({ ok: false, why: file.type.startsWith("image/") ? "picture" : "binary" });
    }
  }

  #onDragOver(event: DragEvent): void {
    if (this.text === "") event.preventDefault();
  }

  #onDrop(event: DragEvent): void {
    if (this.text !== "") return;
    event.preventDefault();
    event.stopPropagation();
    void this.receive(event.dataTransfer);
  }

  /* The tool bar */

  #setMode(mode: State["mode"]): void {
    this.#session.setMode(mode);
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>("textarea.text");
      // From the top, as the article is read; a browser would put the caret at the end.
      field?.setSelectionRange(0, 0);
      (field ?? this.#find(".reader"))?.focus();
      if (field) field.scrollTop = 0;
    });
  }

  #setPane(pane: State["pane"]): void {
    this.#session.set({ pane });
    void this.updateComplete.then(() => this.#reveal());
  }

  #ask(asking: boolean): void {
    if (asking) this.#session.ask();
    else this.#session.set({ asking: false });
    void this.updateComplete.then(() => this.#find(".keep, .clear, textarea.text")?.focus());
  }

  #clear(): void {
    this.#session.clear();
    void this.updateComplete.then(() => this.#find("textarea.text")?.focus());
  }

  #retry(): void {
    this.#session.set({ failure: null });
    void this.#start();
  }

  /* Going from words to rows and back */

  async #selectFromWords(id: string): Promise<void> {
    this.#session.select(id);
    await this.updateComplete;
    reveal(this.#find(".desk"), this.#row(id));
  }

  async #selectFromRow(id: string): Promise<void> {
    this.#session.select(id);
    await this.updateComplete;
    reveal(this.#find(".reader"), this.#words(id));
  }

  /** Opens or closes a row, and keeps it where it is on the screen while another one closes above it. */
  async #toggle(id: string): Promise<void> {
    const before = this.#row(id)?.getBoundingClientRect().top ?? 0;
    this.#session.toggle(id);
    await this.updateComplete;
    const after = this.#row(id)?.getBoundingClientRect().top ?? before;
    const list = this.#find(".desk");
    if (list) list.scrollTop += after - before;
    reveal(this.#find(".reader"), this.#words(id));
  }

  /** Selects an item and gives the focus to its row, or to its words in the article. */
  async #go(id: string, place: "row" | "words"): Promise<void> {
    this.#session.select(id);
    this.#session.set(place === "row" ? { pane: "checklist" } : { pane: "article", mode: "read" });
    await this.updateComplete;
    this.#reveal();
    (place === "row" ? this.#row(id) : this.#words(id))?.focus({ preventScroll: true });
  }

  #reveal(): void {
    const { selected } = this.#session.state;
    if (selected === null) return;
    reveal(this.#find(".desk"), this.#row(selected));
    reveal(this.#find(".reader"), this.#words(selected));
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as Element;
    const command = commandFor(event, target);
    if (command && this.#run(command, target)) event.preventDefault();
  }

  /** Runs a command; says whether there was anything for it to do. */
  #run(command: Command, target: Element): boolean {
    const { selected } = this.#session.state;
    const place = target.closest(".reader") ? "words" : "row";
    switch (command.type) {
      case "move":
        return this.#goTo(this.#session.beside(command.by), place);
      case "next-unsettled":
        return this.#goTo(this.#session.nextUnsettled(), place);
      default:
        if (selected === null || !this.#session.isShown(selected)) return false;
    }
    switch (command.type) {
      case "status":
        this.#session.act({ type: "status", ids: [selected], to: command.to });
        break;
      case "note":
        void this.#editNote(selected);
        break;
      case "toggle":
        void this.#toggle(selected);
        break;
      case "words":
        void this.#go(selected, "words");
        break;
      case "row":
        if (target.matches("li.row")) this.#session.set({ opened: null });
        else void this.#go(selected, "row");
    }
    return true;
  }

  #goTo(item: Item | undefined, place: "row" | "words"): boolean {
    if (item) void this.#go(item.id, place);
    return item !== undefined;
  }

  async #editNote(id: string): Promise<void> {
    this.#session.set({ opened: id, pane: "checklist" });
    await this.updateComplete;
    this.#row(id)?.querySelector("textarea")?.focus();
  }

  #find(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  #row(id: string): HTMLElement | null {
    return this.#find(`li.row[data-id="${CSS.escape(id)}"]`);
  }

  #words(id: string): HTMLElement | null {
    return this.#find(`mark[data-items~="${CSS.escape(id)}"]`);
  }
}

function toKinds(attribute: string | null): string[] | null {
  return attribute === null ? null : attribute.split(/[\s,]+/).filter((kind) => kind !== "");
}

function fromKinds(kinds: readonly string[] | null): string | null {
  return kinds === null ? null : kinds.join(" ");
}
