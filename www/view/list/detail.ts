import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { applicable, type Entry } from "../../checklist/index.ts";
import type { Item, Link } from "../../core/index.ts";
import { label, t } from "../../messages/index.ts";
import { correctTemplate } from "./correct.ts";
import { namedTemplate } from "./named.ts";
import { sourcesTemplate } from "./sources.ts";
import type { ListView } from "./view.ts";
import { whyTemplate } from "./why.ts";

/** What an opened row shows below its words. */
export function detailTemplate(view: ListView, item: Item, entry: Entry): TemplateResult {
  return html`<div class="detail">
    ${prompts(item)}
    ${namedTemplate(view.text, item)}
    ${linked(view, item, "same", t("detail.same"))}
    ${linked(view, item, "other-words", t("detail.other-words"))}
    ${apply(view, item)}
    ${sourcesTemplate(entry.sources, item.id, view.onAction)}
    ${note(view, item, entry)}
    ${whyTemplate(view.text, item)} ${correctTemplate(view, item)}
    ${view.settings.own.some(({ id }) => id === item.id)
      ? html`<button @click=${() => view.onAmend({ type: "drop", id: item.id })}>${t("own.drop")}</button>`
      : nothing}
    <button class="quiet" @click=${() => view.onWords(item.id)}>${t("detail.to-words")}</button>
  </div>`;
}

function prompts(item: Item): TemplateResult | typeof nothing {
  if (item.prompts.length === 0) return nothing;
  return html`<section>
    <h3>${t("detail.prompts")}</h3>
    <ul class="prompts">
      ${item.prompts.map((code) => html`<li>${label("prompt", code)}</li>`)}
    </ul>
  </section>`;
}

function linked(view: ListView, item: Item, link: Link, title: string): TemplateResult | typeof nothing {
  const others = item.same.flatMap((same) => (same.link === link ? (view.byId.get(same.id) ?? []) : []));
  if (others.length === 0) return nothing;
  return html`<section>
    <h3>${title}</h3>
    <ul class="linked">
      ${others.map(
        ({ item: other, n }) =>
          html`<li>
            <button class="quiet" @click=${() => view.onJump(other.id)}>
              <q>${other.exact}</q> <small>${t("detail.linked", { n, line: other.line })}</small>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function apply(view: ListView, item: Item): TemplateResult | typeof nothing {
  const ids = applicable(item, view.checklist).filter((id) => view.byId.has(id));
  if (ids.length === 0) return nothing;
  const onClick = (): void => view.onAction({ type: "apply", from: item.id, ids });
  return html`<button @click=${onClick}>${t("detail.apply", { n: ids.length })}</button>`;
}

function note(view: ListView, item: Item, entry: Entry): TemplateResult {
  const onInput = (event: Event): void => {
    view.onAction({ type: "note", id: item.id, note: (event.currentTarget as HTMLTextAreaElement).value });
  };
  const needed = entry.status === "unverified" && entry.note.trim() === "";
  return html`<section>
    <label>
      <span class="title">${t("detail.note")}</span>
      <textarea
        class="note"
        rows="2"
        placeholder=${t("detail.note-hint")}
        .value=${live(entry.note)}
        @input=${onInput}
      ></textarea>
    </label>
    ${needed ? html`<p class="hint needs">${t("detail.note-needed")}</p>` : nothing}
  </section>`;
}
