import { html, nothing, type TemplateResult } from "lit";
import { type Entry, entryOf, isSettled, priorityOf } from "../../checklist/index.ts";
import { label, t } from "../../messages/index.ts";
import { icon, kindIcon } from "../icons.ts";
import { detailTemplate } from "./detail.ts";
import { reading } from "./reading.ts";
import { said } from "./said.ts";
import { inSentence, nearWords } from "./sentence.ts";
import { statusTemplate } from "./status.ts";
import type { ListView, NumberedItem } from "./view.ts";

/** One item: a quiet row that opens in place. */
export function rowTemplate(view: ListView, { item, n }: NumberedItem): TemplateResult {
  const entry = entryOf(view.checklist, item.id);
  const selected = view.selected === item.id;
  const open = view.opened === item.id;
  const name = { n, words: item.exact };
  return html`<li
    class="row ${isSettled(entry) ? "is-settled" : ""}"
    part="item"
    data-id=${item.id}
    tabindex=${view.current === item.id ? 0 : -1}
    aria-current=${selected ? "true" : nothing}
    ?data-open=${open}
    @focusin=${() => view.onSelect(item.id)}
  >
    <div class="head" @click=${(event: MouseEvent) => onHead(view, item.id, event)}>
      <span class="number">${n}</span>
      ${sentence(view, item, entry, open)}
      <p class="facts">
        <span class="kind">${kindIcon(item.kind)}${label("kind", item.kind)}</span>
        ${fact("priority", priorityOf(item) === "high" ? t("priority.high") : null)}
        ${decided(view, item) ?? fact("value", reading(item, view.text))}
        ${fact("speaker", item.speaker && said(item.speaker))}
        ${fact("has", entry.sources.length > 0 ? t("row.sources", { n: entry.sources.length }) : null)}
        ${fact("has", entry.note.trim() === "" ? null : t("row.note"))}
      </p>
      <div class="controls">
        ${statusTemplate(entry.status, t("row.status", name), (to) =>
          view.onAction({ type: "status", ids: [item.id], to }),
        )}
        <button
          class="toggle"
          aria-expanded=${open}
          aria-label=${t(open ? "row.close" : "row.open", name)}
          @click=${() => view.onToggle(item.id)}
        >
          ${icon("chevron")}
        </button>
      </div>
    </div>
    ${open ? detailTemplate(view, item, entry) : nothing}
  </li>`;
}

function sentence(view: ListView, item: NumberedItem["item"], entry: Entry, open: boolean): TemplateResult {
  const span = view.report.sentences[item.sentence]?.span ?? item.span;
  const whole = inSentence(view.text, span, item.span);
  const { before, words, after } = open ? whole : nearWords(whole);
  return html`<p class="sentence">${before}<strong class="line line-${entry.status}" part="quote">${words}</strong>${after}</p>`;
}

function fact(name: string, words: string | null): TemplateResult | typeof nothing {
  return words === null ? nothing : html`<span class=${name}>${words}</span>`;
}

/** A date whose digits could have been read in two ways says so, and leads to where that is changed. */
function decided(view: ListView, item: NumberedItem["item"]): TemplateResult | null {
  if (item.value === null || !("order" in item.value) || item.value.order === null) return null;
  const words = t("time.decided", { date: reading(item, view.text) ?? "" });
  return html`<span class="value">${words}</span>
    <button class="link change" @click=${() => view.onChange(item.id)}>${t("time.change")}</button>`;
}

/** A click on the row opens it, but not one on its controls, nor one that ends the marking of words to copy. */
function onHead(view: ListView, id: string, event: MouseEvent): void {
  const target = event.target as Element;
  if (target.closest("select, button")) return;
  const marked = target.ownerDocument.getSelection();
  if (marked && !marked.isCollapsed && event.detail < 2) {
    view.onSelect(id);
    return;
  }
  view.onToggle(id);
}
