import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { entryOf, gone, listed, SHOW_ALL } from "../../checklist/index.ts";
import { t } from "../../messages/index.ts";
import { apartTemplate } from "./apart.ts";
import { languageTemplate, noneWords } from "./language.ts";
import { rowTemplate } from "./row.ts";
import { ignoredTemplate } from "./settings.ts";
import { unlistedTemplate } from "./unlisted.ts";
import type { ListView, NumberedItem } from "./view.ts";

/** Rows from which on only those in sight are laid out. */
const LONG = 140;

/** The rows that the filters let through, or what there is to say when there are none. */
export function listTemplate(view: ListView): TemplateResult {
  const { shown, byId } = view;
  const all = view.report.items.length;
  return html`
    ${languageTemplate(view)}
    ${all === 0 ? html`<p class="nothing" part="empty">${noneWords(view)}</p>` : nothing}
    ${all > 0 && shown.length === 0 ? noMatch(view, listed(view.report, view.checklist).length) : nothing}
    <ol class="rows ${shown.length > LONG ? "is-long" : ""}" part="list" aria-label=${t("checklist.label")} ?hidden=${shown.length === 0}>
      ${repeat(
        shown.length > view.drawn ? shown.slice(0, view.drawn) : shown,
        ({ id }) => id,
        ({ id }) => row(view, byId.get(id)!),
      )}
    </ol>
    ${shown.length > view.drawn ? more(view, shown.length - view.drawn) : nothing}
    ${view.early ? nothing : below(view)}
  `;
}

/** What stands below the rows. */
function below(view: ListView): TemplateResult {
  return html`${apartTemplate(view)} ${ignoredTemplate(view)} ${goneNotice(view)} ${unlistedTemplate(view)}`;
}

/** A closed row is drawn again only when something about it has changed: a long text has thousands. */
function row(view: ListView, numbered: NumberedItem): unknown {
  const { id } = numbered.item;
  if (view.opened === id) return rowTemplate(view, numbered);
  const state = [view.text, numbered, entryOf(view.checklist, id), view.selected === id, view.current === id];
  return guard(state, () => rowTemplate(view, numbered));
}

/** Further rows come when the list is scrolled to its end; the button is for who does not scroll. */
function more(view: ListView, n: number): TemplateResult {
  return html`<p class="gone"><button @click=${view.onMore}>${t("part.more", { n })}</button></p>`;
}

function noMatch(view: ListView, hidden: number): TemplateResult {
  return html`<div class="nothing" part="empty">
    <p>${t("filter.no-match", { n: hidden })}</p>
    <button @click=${() => view.onFilter({ ...SHOW_ALL, order: view.filters.order })}>${t("filter.show-all")}</button>
  </div>`;
}

function goneNotice(view: ListView): TemplateResult | typeof nothing {
  const n = gone(view.checklist, new Set(view.byId.keys())).length;
  return n === 0 ? nothing : html`<p class="gone">${t("checklist.gone", { n })}</p>`;
}
