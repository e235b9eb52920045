import { html, nothing, type TemplateResult } from "lit";
import { t } from "../messages/index.ts";
import { icon } from "../view/index.ts";
import type { Handlers } from "./handlers.ts";
import type { State } from "./state.ts";

/** The ways to begin. The host may put its own in the slot. */
export function emptyTemplate({ history, shelf }: State, on: Handlers): TemplateResult {
  const hasLast = history.past.some(({ text }) => text !== "");
  const onOpen = (event: Event): void => {
    (event.currentTarget as Element).parentElement?.querySelector<HTMLInputElement>("input[type=file]")?.click();
  };
  const onChange = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) on.onFile(file);
    // The same file can be chosen again, for instance after it was mended.
    input.value = "";
  };
  return html`<slot name="empty">
    <div class="empty" part="empty">
      <p class="lead"><span>${t("empty.lead")}</span> <span class="promise">${t("empty.promise")}</span></p>
      <div class="ways">
        <button class="primary" @click=${on.onPasteButton}>${icon("paste")}${t("empty.paste")}</button>
        <button @click=${onOpen}>${icon("open")}${t("empty.open")}</button>
        <button @click=${on.onExample}>${icon("example")}${t("empty.example")}</button>
        ${hasLast
          ? html`<button @click=${() => on.onTravel("undo")}>${icon("undo")}${t("history.bring-back")}</button>`
          : nothing}
        ${shelf === null || shelf.list.length === 0
          ? nothing
          : html`<button aria-haspopup="dialog" @click=${on.onDocuments}>${icon("documents")}${t("documents.open")}</button>`}
        <input type="file" accept="text/*,.txt,.md,.markdown,.text,.json" hidden @change=${onChange} />
      </div>
    </div>
  </slot>`;
}
