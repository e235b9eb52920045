import { html, nothing, type TemplateResult } from "lit";
import { megabytes, t } from "../messages/index.ts";
import { headTemplate, listTemplate, type ListView } from "../view/index.ts";
import { dividerTemplate } from "./divider.ts";
import { type Failure, failureWords, skippedWords } from "./failure.ts";
import type { Handlers } from "./handlers.ts";
import type { Part, State } from "./state.ts";

/** The checklist, or why there is none. */
export function listPane(state: State, view: ListView | null, on: Handlers, failure: unknown): TemplateResult {
  return html`<section class="pane list-pane" aria-label=${t("checklist.label")} @keydown=${on.onKey}>
    ${dividerTemplate()}
    <h2 class="unseen">${t("checklist.label")}</h2>
    ${failure ?? (view === null ? html`<p class="nothing">${t("checklist.loading")}</p>` : content(state, view, on))}
  </section>`;
}

function content(state: State, view: ListView, on: Handlers): TemplateResult {
  const found = view.report.items.length > 0;
  return html`${found ? html`<header class="list-head" part="toolbar">${headTemplate(view)}</header>` : nothing}
    ${state.skipped.length === 0 ? nothing : skippedNotice(state.skipped, on)}
    ${state.part ? partNotice(state.part, on) : nothing}
    <div class="scroll desk" @scroll=${on.onScroll}>${listTemplate(view)}</div>`;
}

function partNotice({ bytes, percent, stopped }: Part, on: Handlers): TemplateResult {
  return html`<div class="list-notice">
    <p>${t("part.reading", { size: megabytes(bytes), percent })}</p>
    ${stopped ? nothing : html`<button @click=${on.onStop}>${t("part.stop")}</button>`}
  </div>`;
}

function skippedNotice(skipped: readonly number[], on: Handlers): TemplateResult {
  const words = skippedWords(skipped);
  return html`<div class="list-notice" part="error">
    <p>${words}</p>
    <button @click=${() => on.onCopy(words)}>${t("error.copy-report")}</button>
  </div>`;
}

export function failureTemplate(failure: Failure, file: string, state: State, on: Handlers): TemplateResult {
  const { code, detail } = failure;
  const words = failureWords(failure, file);
  const copy = state.text === "" ? nothing : html`<button @click=${() => on.onCopy(state.text)}>${t("error.copy-text")}</button>`;
  return html`<div class="failure" part="error">
    <p>${words}</p>
    <div class="ways-out">
      ${code === "no-wasm" ? nothing : html`<button @click=${on.onRetry}>${t("error.retry")}</button>`}
      ${code === "core-blocked" ? copy : nothing}
      ${code === "core-stopped"
        ? html`<button @click=${() => on.onCopy(`${words}\n${detail}`)}>${t("error.copy-report")}</button>`
        : nothing}
    </div>
    ${code === "core-blocked"
      ? html`<details>
          <summary>${t("details.label")}</summary>
          <p>${t("error.blocked-by", { directive: "script-src", address: file })}</p>
          <p>${detail}</p>
        </details>`
      : nothing}
  </div>`;
}
