import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type Amendment, type ChecklistData, fromData, toData } from "../checklist/index.ts";
import type { DateOrder, Item, Kind, Options, Report } from "../core/index.ts";
import { getReady, t } from "../messages/index.ts";
import { articleStyles, controls, lines, listStyles, theme } from "../view/index.ts";
import { articlePane } from "./article-pane.ts";
import { coreFile, fileName, workerFiles } from "./core-file.ts";
import { dialogStyles } from "./dialog-styles.ts";
import { Documents } from "./documents.ts";
import { documentsDialog } from "./documents-dialog.ts";
import { factEvent } from "./events.ts";
import { example } from "./example.ts";
import { Going } from "./going.ts";
import type { Handlers } from "./handlers.ts";
import { helpTemplate } from "./help.ts";
import { Incoming } from "./incoming.ts";
import { LIMIT, sizeOf, takeText } from "./intake.ts";
import { type Commands, runCommand } from "./commands.ts";
import { commandFor, documentCommand } from "./keys.ts";
import { Host } from "./host.ts";
import { hostText, lightText } from "./light-text.ts";
import { failureTemplate, listPane } from "./list-pane.ts";
import { copyOf, download, toClipboard } from "./outgoing.ts";
import { Places } from "./places.ts";
import { coreOptionsOf, PROPERTIES, READ_ANEW } from "./properties.ts";
import { afterFrame, idle } from "./pause.ts";
import { rehearse } from "./rehearsal.ts";
import { selectedSpan } from "./selection.ts";
import { Session } from "./session.ts";
import { DRAWN_BY_ITSELF, type State } from "./state.ts";
import { storageKey } from "./storage-key.ts";
import { stripTemplate } from "./strip.ts";
import { elementStyles } from "./styles.ts";
import { paneSwitch } from "./switch.ts";
import { articleViewOf, listViewOf, type RowHandlers } from "./views.ts";

/**
 * `<fact-checklist>`: an article on the left, everything in it that can be checked on the right.
 *
 * Attributes: `locale`, `currency`, `date-order`, `as-of`, `kinds` (a list), `theme` (auto, light, dark), `storage` (auto, off, a key),
 * `no-shortcuts`, `core-src`, `worker-src`. Children are the text,
 * if no text is given otherwise. Events: see `FactEvents`. Slots: `header`, `actions`, `empty`, `footer`. Parts:
 * `toolbar article list item status quote progress empty error`. Variables: `--fc-` with `font`, `font-article`,
 * `font-size`, `accent`, `bg`, `paper`, `fg`, `border`, `radius`, `gap`, `todo`, `checking`, `verified`, `fix`,
 * `unverified`.
 */
export class FactChecklist extends LitElement {
  static override styles = [theme, controls, lines, articleStyles, listStyles, elementStyles, dialogStyles];

  static override properties = PROPERTIES;

  declare locale: string | null;
  declare currency: string | null;
  declare dateOrder: DateOrder | null;
  /** The day the text was written, `YYYY-MM-DD`. */
  declare asOf: string | null;
  declare kinds: Kind[] | null;
  declare theme: "auto" | "light" | "dark" | null;
  declare coreSrc: string | null;
  declare workerSrc: string | null;
  /** A selector of the page's own article: it is read and marked where it stands, and the element shows the list alone. */
  declare for: string | null;
  /** Where the work is kept in this browser: `auto` (page and id of the element), `off`, or a key of the page's own. */
  declare storage: string | null;
  /** Turns off the keys of one letter. */
  declare noShortcuts: boolean;
  /** Options of the core. Attributes of the same names come first. */
  declare options: Options;

  /** A text was given by the page or the reader, so the children are not the text. */
  #given = false;

  readonly #session = new Session({
    options: () => coreOptionsOf(this),
    core: () => coreFile(this.coreSrc),
    workers: () => workerFiles(this.workerSrc),
    changed: () => this.requestUpdate(),
    emit: (name, detail) => this.dispatchEvent(factEvent(name, detail)),
  });

  readonly #host = new Host(this, this.#session, (id) => void this.#going.go(id, "row"));

  #wasReadOnly = false;

  #slice: AbortController | undefined;

  readonly #places = new Places(() => this.renderRoot);

  readonly #going = new Going(this.#session, this.#places, this.#host, () => this.updateComplete);

  readonly #documents = new Documents(this.#session);

  readonly #incoming = new Incoming(
    this.#session,
    () => {
      this.#given = true;
      void this.updateComplete.then(() => this.focus({ preventScroll: true }));
    },
    () => this.focus(),
  );

  readonly #onHide = (): void => void this.#session.saver.flush();

  readonly #on: Handlers = {
    onPasteButton: () => void this.#incoming.pasteFromButton(),
    onFile: (file) => void this.#incoming.open(file),
    onExample: () => this.#incoming.take(takeText(example)),
    onType: (text) => this.#type(text),
    onMode: (mode) => this.#setMode(mode),
    onPane: (pane) => this.#setPane(pane),
    onAsk: (asking) => this.#ask(asking),
    onClear: () => this.#clear(),
    onRetry: () => this.#retry(),
    onDismiss: () => this.#session.set({ notice: null }),
    onKey: (event) => this.#onKey(event),
    onRow: (id) => void this.#going.go(id, "row"),
    onTravel: (way) => this.#travel(way),
    onDownload: () => void this.#download(),
    onHelp: () => this.#places.dialog("keys")?.showModal(),
    onDocuments: () => void this.#documents.look().then(() => this.#places.dialog("documents")?.showModal()),
    onAdd: () => void this.#add(),
    onStop: () => this.#session.stop(),
    onScroll: (event) => {
      const { scrollTop, clientHeight, scrollHeight } = event.currentTarget as Element;
      if (scrollTop + 2 * clientHeight > scrollHeight && this.#session.hasMore) this.#session.draw();
    },
    onCopy: (text) => void this.#copy(text),
  };

  readonly #rowHandlers: RowHandlers = {
    onAction: (action) => this.#session.act(action),
    onAmend: (change) => void this.#amend(change),
    onChange: (id) => void this.#going.edit(id, ".correct select"),
    onFilter: (next) => this.#session.filter(next),
    onSelect: this.#going.selectFromRow,
    onToggle: this.#going.toggle,
    onLeftAlone: (leftAlone) => this.#session.set({ leftAlone }),
    onMore: () => this.#session.draw(),
    onJump: (id) => void this.#going.go(id, "row"),
    onWords: (id) => void this.#going.go(id, "words"),
  };

  readonly #commands: Commands = {
    go: this.#going.go,
    edit: this.#going.edit,
    toggle: this.#going.toggle,
    help: () => this.#on.onHelp(),
    add: () => this.#on.onAdd(),
  };

  constructor() {
    super();
    this.locale = null;
    this.currency = null;
    this.dateOrder = null;
    this.asOf = null;
    this.kinds = null;
    this.theme = null;
    this.coreSrc = null;
    this.workerSrc = null;
    this.storage = null;
    this.for = null;
    this.noShortcuts = false;
    this.options = {};
    this.#session.set({ opening: true });
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
    else this.#session.accept(text, { given: true });
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
    this.#session.setChecklist(fromData(data));
  }

  /** Something would be lost if the page were closed now. */
  get unsaved(): boolean {
    return this.#session.state.text !== "" && (this.storage === "off" || this.#session.saver.unsaved);
  }

  /** Gives the focus to the article, where the keys work; to the list where that is all that is shown. */
  override focus(options?: FocusOptions): void {
    const places = this.renderRoot.querySelectorAll<HTMLElement>(".reader, textarea.text, li.row[tabindex='0']");
    // A narrow window shows one pane alone. Safari 16 knows no `checkVisibility`.
    Array.from(places).find((place) => place.getClientRects()[0])?.focus(options);
  }

  /** Takes back the last thing the reader did; says whether there was one. */
  undo(): boolean {
    return this.#session.travel("undo");
  }

  redo(): boolean {
    return this.#session.travel("redo");
  }

  /** The document as a file, as "Download a copy" gives it. */
  async export(): Promise<Blob> {
    return (await copyOf(this.#session)).blob;
  }

  /** Takes what was pasted or dropped elsewhere on the page, but only while there is no text to lose. */
  async receive(data: DataTransfer | null): Promise<void> {
    await this.#incoming.receive(data);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#onHide);
    window.addEventListener("pagehide", this.#onHide);
    if (this.hasUpdated) void this.#restore();
    else this.#session.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#onHide);
    window.removeEventListener("pagehide", this.#onHide);
    this.#session.saver.close();
    this.#host.leave();
  }

  protected override firstUpdated(): void {
    void this.#start();
    setTimeout(getReady, 50);
  }

  protected override updated(changed: PropertyValues): void {
    const asked = READ_ANEW.some((name) => changed.get(name) !== undefined);
    if (asked) void this.#session.read();
    this.#host.mark();
    const { readOnly } = this.#session.state;
    if (this.#wasReadOnly && !readOnly) void this.#documents.look();
    this.#wasReadOnly = readOnly;
    // The next slice of a long list, once this one is on the screen.
    if (this.#session.hasMore && this.#session.state.drawn < DRAWN_BY_ITSELF) {
      this.#slice?.abort();
      this.#slice = new AbortController();
      void afterFrame(this.#slice.signal).then(() => this.#session.draw());
    }
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const { settling } = this.#session;
    return settling === null ? super.scheduleUpdate() : settling.then(() => super.scheduleUpdate());
  }

  protected override render(): TemplateResult {
    const { state } = this.#session;
    const empty = state.text === "";
    const hosted = this.#host.node !== null;
    const failure = state.failure && failureTemplate(state.failure, fileName(coreFile(this.coreSrc)), state, this.#on);
    const choose = empty || failure || hosted ? nothing : paneSwitch(state.pane, this.#on.onPane);
    const { onPaste, onDragOver, onDrop } = this.#incoming;
    return html`<div
      class="root"
      @paste=${onPaste}
      @dragover=${onDragOver}
      @drop=${onDrop}
      @keydown=${(event: KeyboardEvent) => this.#onDocumentKey(event)}
    >
      <slot name="header"></slot>
      ${choose}
      <div
        class="panes ${empty ? "is-empty" : ""} ${empty && state.opening ? "is-opening" : ""} ${failure ? "has-failed" : ""} ${hosted ? "is-hosted" : ""}"
        data-pane=${hosted ? "checklist" : empty ? "article" : state.pane}
      >
        ${hosted ? nothing : articlePane(state, articleViewOf(this.#session, this.#going.selectFromWords), this.#on, failure)}
        ${empty && !hosted ? nothing : listPane(state, listViewOf(this.#session, this.#rowHandlers), this.#on, failure)}
      </div>
      ${stripTemplate(state, hosted, this.#on)} ${helpTemplate(!this.noShortcuts)}
      ${hosted ? nothing : documentsDialog(state, this.#session.title, this.#documents)}
      <slot class="footer" name="footer"></slot>
      <slot hidden @slotchange=${this.#takeChildren}></slot>
      <p class="unseen" role="status">${state.spoken}</p>
    </div>`;
  }

  /** Finds what was kept, and reads the text there is, or the children where there is none; `ready` follows from it. */
  async #start(): Promise<void> {
    // A text that was set before is being read already.
    const taken = this.#given || (await this.#takeChildren());
    const restored = await this.#restore();
    if (!taken && !restored) await this.#session.read({ aloud: true });
    const waits = (): boolean => this.text === "" && this.isConnected && !this.for;
    if (this.#session.state.loaded && waits()) {
      await idle();
      if (waits()) await rehearse(this.renderRoot, this.#on, this.#rowHandlers, waits).catch(() => undefined);
    }
  }

  /** What was kept for this element; says whether a text was. */
  async #restore(): Promise<boolean> {
    const key = storageKey(this);
    const saved = key === null ? null : await this.#session.saver.open(key);
    const restored = this.#session.restore(saved);
    this.#given ||= restored;
    if (!this.#host.node) void this.#documents.look();
    return restored;
  }

  /** Takes the children for the text, once the core that reads them is there; says whether they hold a new one. */
  async #takeChildren(): Promise<boolean> {
    const load = (): Promise<void> => this.#session.load();
    const { node } = this.#host;
    const text = await (node ? hostText(node, load) : lightText(this, load)).catch(() => "");
    const taken = this.#given ? null : takeText(text);
    if (!taken?.ok || taken.text === this.text) return false;
    this.#session.take(taken, { given: true });
    return true;
  }

  /* Text coming in */

  #type(text: string): void {
    this.#given = true;
    this.#session.type(text);
  }

  /* The tool bar */

  #setMode(mode: State["mode"]): void {
    this.#session.setMode(mode);
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLTextAreaElement>("textarea.text");
      // From the top, as the article is read; a browser would put the caret at the end.
      field?.setSelectionRange(0, 0);
      (field ?? this.#places.find(".reader"))?.focus();
      if (field) field.scrollTop = 0;
    });
  }

  #setPane(pane: State["pane"]): void {
    this.#session.set({ pane });
    void this.updateComplete.then(() => this.#going.reveal());
  }

  #ask(asking: boolean): void {
    if (asking) {
      this.#session.ask();
      void this.#documents.look();
    } else this.#session.set({ asking: false });
    void this.updateComplete.then(() => this.#places.find(".keep, .clear, textarea.text")?.focus());
  }

  #clear(): void {
    this.#session.clear();
    void this.#documents.look();
    void this.updateComplete.then(() => this.focus());
  }

  #travel(way: "undo" | "redo"): void {
    const held = this.shadowRoot?.activeElement;
    if (!this.#session.travel(way)) return;
    // What had the focus may be gone with the step.
    void this.#session.settled.then(() => this.updateComplete).then(() => {
      if (held && !held.isConnected) this.focus({ preventScroll: true });
    });
  }

  async #download(): Promise<void> {
    if (this.text === "") return;
    const copy = await copyOf(this.#session);
    if (this.dispatchEvent(factEvent("fact-export", { format: "json", ...copy }))) download(copy);
  }

  async #copy(text: string): Promise<void> {
    const copied = await toClipboard(text);
    if (!copied) this.#session.setMode("edit");
    await this.updateComplete;
    if (!copied) this.#places.find<HTMLTextAreaElement>("textarea.text")?.select();
    this.#session.say(t(copied ? "error.copied" : "error.copy-refused"));
  }

  #retry(): void {
    this.#session.set({ failure: null });
    void this.#takeChildren().then((taken) => (taken ? undefined : this.#session.read({ aloud: true })));
  }

  /* Keys */

  #onKey(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as Element;
    const command = commandFor(event, target, !this.noShortcuts);
    if (command && runCommand(command, target, this.#session, this.#commands)) event.preventDefault();
  }

  #onDocumentKey(event: KeyboardEvent): void {
    const command = documentCommand(event, event.composedPath()[0] as Element, this.text === "");
    if (command === null) return;
    event.preventDefault();
    if (command === "download") void this.#download();
    else this.#travel(command);
  }

  /** Changes how the text is read. The row of what is left out goes; the focus goes to the next one. */
  async #amend(change: Amendment): Promise<void> {
    const leaves = change.type === "drop" || (change.type === "correct" && change.fix.ignore === true);
    const next = leaves ? (this.#session.beside(1) ?? this.#session.beside(-1)) : undefined;
    await this.#session.amend(change);
    if (next) await this.#going.go(next.id, "row");
  }

  /** Puts the words that are selected in the article on the list. */
  async #add(): Promise<void> {
    const span = selectedSpan(this.shadowRoot!);
    const id = span && (await this.#session.add(span));
    if (id) await this.#going.go(id, "row");
    else if (!span) this.#session.say(t("own.select-first"));
  }
}
