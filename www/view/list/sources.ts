import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { type Action, safeLink, type Source } from "../../checklist/index.ts";
import { t } from "../../messages/index.ts";
import { icon } from "../icons.ts";

/** The sources of an item: address and title, to fill in, open and remove. */
export function sourcesTemplate(
  sources: readonly Source[],
  id: string,
  onAction: (action: Action) => void,
): TemplateResult {
  return html`<section class="sources">
    <h3>${t("detail.sources")}</h3>
    ${sources.map((source, index) => sourceTemplate(source, index, id, onAction))}
    <button class="quiet add-source" @click=${() => onAction({ type: "add-source", id })}>
      ${icon("add")}${t("detail.source-add")}
    </button>
  </section>`;
}

function sourceTemplate(
  source: Source,
  index: number,
  id: string,
  onAction: (action: Action) => void,
): TemplateResult {
  const n = index + 1;
  const edit = (field: keyof Source) => (event: Event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    onAction({ type: "edit-source", id, index, source: { ...source, [field]: value } });
  };
  const link = safeLink(source.url);
  return html`<div class="source">
    <input
      type="url"
      aria-label=${t("detail.source-url", { n })}
      placeholder=${t("detail.url-hint")}
      .value=${live(source.url)}
      @input=${edit("url")}
    />
    <input
      type="text"
      aria-label=${t("detail.source-title", { n })}
      placeholder=${t("detail.title-hint")}
      .value=${live(source.title)}
      @input=${edit("title")}
    />
    ${link === null
      ? nothing
      : html`<a
          class="square"
          href=${link}
          target="_blank"
          rel="noopener noreferrer"
          aria-label=${t("detail.source-open", { n })}
          >${icon("external")}</a
        >`}
    <button
      class="square"
      aria-label=${t("detail.source-remove", { n })}
      @click=${() => onAction({ type: "remove-source", id, index })}
    >
      ${icon("close")}
    </button>
    ${link === null && source.url.trim() !== "" ? html`<p class="hint">${t("detail.not-a-link")}</p>` : nothing}
  </div>`;
}
