import { html, nothing, type TemplateResult } from "lit";
import { clockWords, t } from "../messages/index.ts";
import { toolsTemplate } from "./article-pane.ts";
import type { Handlers } from "./handlers.ts";
import type { State } from "./state.ts";

/** The line below the panes: where the work is kept, and the keys. */
export function stripTemplate(state: State, hosted: boolean, on: Handlers): TemplateResult {
  const words = savingWords(state);
  return html`<div class="strip">
    <p class=${words?.urgent ? "urgent" : ""}>${words?.text ?? nothing}</p>
    ${words?.urgent && !state.readOnly
      ? html`<button @click=${on.onDownload}>${t("saving.download")}</button>`
      : nothing}
    ${state.slow
      ? html`<details>
          <summary>${t("details.label")}</summary>
          <p>${t("details.no-worker")}</p>
        </details>`
      : nothing}
    ${hosted ? toolsTemplate(state, on) : nothing}
    <button class="quiet help" aria-haspopup="dialog" @click=${on.onHelp}>${t("keys.label")}</button>
  </div>`;
}

function savingWords({ saving, readOnly }: State): { text: string; urgent: boolean } | null {
  if (readOnly) return { text: t("saving.read-only"), urgent: true };
  switch (saving.state) {
    case "none":
      return null;
    case "saved":
      return { text: t("saving.saved", { time: clockWords(saving.at) }), urgent: false };
    default:
      return { text: t(`saving.${saving.state}`), urgent: true };
  }
}
