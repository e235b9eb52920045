import { html, nothing, type TemplateResult } from "lit";
import { t } from "../messages/index.ts";
import { type ArticleView, articleTemplate, icon, type IconName, plainTemplate } from "../view/index.ts";
import { emptyTemplate } from "./empty.ts";
import type { Handlers } from "./handlers.ts";
import type { State } from "./state.ts";
import { switchTemplate } from "./switch.ts";

/** Blocks from which on an article is laid out only where it is in sight. */
const LONG = 140;

/** The article, to be read or edited. With no text it is an empty sheet: the same field, with the ways to fill it. */
export function articlePane(state: State, view: ArticleView, on: Handlers, failure: unknown): TemplateResult {
  const empty = state.text === "";
  return html`<section class="pane article-pane" part="article" aria-label=${t("article.label")}>
    ${empty ? nothing : bar(state, on)}
    ${empty || state.mode === "edit" ? editor(state, on, empty, failure) : reader(state, view, on)}
  </section>`;
}

function bar(state: State, on: Handlers): TemplateResult {
  if (state.asking) {
    return html`<div class="bar asking" part="toolbar" @keydown=${(event: KeyboardEvent) => {
      if (event.key === "Escape") on.onAsk(false);
    }}>
      <p>${t("article.clear-ask")}</p>
      <button class="primary" @click=${on.onClear}>${t("article.clear-yes")}</button>
      <button class="keep" @click=${() => on.onAsk(false)}>${t("article.clear-no")}</button>
    </div>`;
  }
  const modes = [
    { value: "read", name: t("article.read") },
    { value: "edit", name: t("article.edit") },
  ] as const;
  return html`<div class="bar" part="toolbar">
    ${switchTemplate(t("article.mode"), modes, state.mode, on.onMode)}
    ${toolsTemplate(state, on, true)}
    <slot name="actions"></slot>
    <button class="quiet clear" @click=${() => on.onAsk(true)}>${t("article.clear")}</button>
  </div>`;
}

/** Undo, redo, download; where the article is shown, the documents of this browser, and a way to add to the list. */
export function toolsTemplate({ history, shelf }: State, on: Handlers, article = false): TemplateResult {
  return html`<div class="travel">
    ${tool("undo", t("history.undo"), history.past.length === 0, () => on.onTravel("undo"))}
    ${tool("redo", t("history.redo"), history.future.length === 0, () => on.onTravel("redo"))}
    ${tool("download", t("saving.download"), false, on.onDownload)}
    ${article && shelf ? tool("documents", t("documents.open"), false, on.onDocuments) : nothing}
    ${article ? tool("add", t("own.add"), false, on.onAdd) : nothing}
  </div>`;
}

function tool(name: IconName, words: string, off: boolean, onClick: () => void): TemplateResult {
  // The words to be added stay selected. Not `disabled`: the button would lose the focus when the last step is taken.
  return html`<button
    class="square ${name}"
    title=${words}
    aria-label=${words}
    aria-disabled=${off}
    @mousedown=${(event: Event) => name === "add" && event.preventDefault()}
    @click=${() => {
      if (!off) onClick();
    }}
  >
    ${icon(name)}
  </button>`;
}

function editor(state: State, on: Handlers, empty: boolean, failure: unknown): TemplateResult {
  const onInput = (event: Event): void => on.onType((event.currentTarget as HTMLTextAreaElement).value);
  return html`<div class="editor">
    ${empty ? emptyTemplate(state, on) : nothing} ${notice(state, on)} ${empty ? failure : nothing}
    <textarea
      class="text"
      aria-label=${t("article.text")}
      placeholder=${t("empty.type")}
      spellcheck="false"
      ?readonly=${state.readOnly}
      .value=${state.text}
      @input=${onInput}
    ></textarea>
  </div>`;
}

function reader(state: State, view: ArticleView, on: Handlers): TemplateResult {
  const read = state.reading?.text === state.text;
  return html`<div
      class="scroll reader"
      role="region"
      aria-label=${t("article.text")}
      tabindex="0"
      @keydown=${on.onKey}
      @scroll=${on.onScroll}
    >
      ${notice(state, on)}
      <article class="sheet ${view.pages.length > LONG ? "is-long" : ""}">${read ? articleTemplate(view) : plainTemplate(unread(state))}</article>
    </div>
    ${peek(state, on)}`;
}

/** Of a long text that is being read, its start: laying out all of it would hold up the reading. */
function unread({ text, failure }: State): string {
  return failure ? text : text.slice(0, 100_000);
}

/** Where there is room for one pane only, the item whose words were touched, and the way to its row. */
function peek(state: State, on: Handlers): TemplateResult | typeof nothing {
  const found = state.selected === null ? undefined : state.reading?.byId.get(state.selected);
  if (!found) return nothing;
  return html`<div class="peek">
    <p><span class="number">${found.n}</span> ${found.item.exact}</p>
    <button @click=${() => on.onRow(found.item.id)}>${t("article.to-row")}</button>
  </div>`;
}

function notice(state: State, on: Handlers): TemplateResult | typeof nothing {
  if (state.notice === null) return nothing;
  return html`<div class="notice" part="error">
    <p>${state.notice}</p>
    <button class="square" aria-label=${t("notice.close")} @click=${on.onDismiss}>${icon("close")}</button>
  </div>`;
}
