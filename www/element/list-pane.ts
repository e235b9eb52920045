import { html, nothing, type TemplateResult } from "lit";
import { t } from "../messages/index.ts";
import { headTemplate, listTemplate, type ListView } from "../view/index.ts";
import { type Failure, failureWords } from "./failure.ts";
import type { Handlers } from "./handlers.ts";

/** The checklist, or why there is none. */
export function listPane(view: ListView | null, on: Handlers, failure: unknown): TemplateResult {
  return html`<section class="pane list-pane" aria-label=${t("checklist.label")} @keydown=${on.onKey}>
    <h2 class="unseen">${t("checklist.label")}</h2>
    ${failure ?? (view === null ? html`<p class="nothing">${t("checklist.loading")}</p>` : content(view))}
  </section>`;
}

function content(view: ListView): TemplateResult {
  const found = view.report.items.length > 0;
  return html`${found ? html`<header class="list-head" part="toolbar">${headTemplate(view)}</header>` : nothing}
    <div class="scroll desk">${listTemplate(view)}</div>`;
}

export function failureTemplate(failure: Failure, file: string, on: Handlers): TemplateResult {
  return html`<div class="failure" part="error">
    <p>${failureWords(failure, file)}</p>
    ${failure.code === "no-wasm" ? nothing : html`<button @click=${on.onRetry}>${t("error.retry")}</button>`}
  </div>`;
}
