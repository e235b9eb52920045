import { html, nothing, type TemplateResult } from "lit";
import { apartSentences } from "../../checklist/index.ts";
import type { Item, Sentence } from "../../core/index.ts";
import { t } from "../../messages/index.ts";
import type { ListView } from "./view.ts";

/** Sentences that are shown; a text with more is a list of questions. */
const SHOWN = 200;

/** "Not checked": sentences that state nothing, each with the reason and the words that give it. Nothing is lost by it. */
export function apartTemplate(view: ListView): TemplateResult | typeof nothing {
  const all = apartSentences(view.report, view.checklist);
  if (all.length === 0) return nothing;
  const chosen = all.some(({ items }) => items.some(({ id }) => id === view.selected));
  return html`<details class="apart" ?open=${chosen}>
    <summary>${t("apart.label", { n: all.length })}</summary>
    <p class="hint">${t("apart.hint")}</p>
    <ul>
      ${all.slice(0, SHOWN).map(({ sentence, items }) => one(view, sentence, items))}
    </ul>
    ${all.length > SHOWN ? html`<p class="hint">${t("apart.more", { n: all.length - SHOWN })}</p>` : nothing}
  </details>`;
}

function one(view: ListView, { span, standing, evidence }: Sentence, items: readonly Item[]): TemplateResult {
  const words = (at: { start: number; end: number }): string => view.text.slice(at.start, at.end).replace(/\s+/g, " ");
  const check = (item: Item): void => view.onAction({ type: "status", ids: [item.id], to: "checking" });
  return html`<li>
    <p class="facts">${t(`standing.${standing}`)}${evidence === null ? nothing : html` <q>${words(evidence)}</q>`}</p>
    <p class="sentence">${words(span)}</p>
    ${items.map(
      (item) =>
        html`<button class="quiet" @click=${() => check(item)}>${t("apart.check", { words: words(item.span) })}</button>`,
    )}
  </li>`;
}
