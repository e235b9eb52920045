import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Page, Segment } from "./segments.ts";

/** What the article needs to know, and what it tells. */
export interface ArticleView {
  readonly text: string;
  readonly pages: readonly Page[];
  /** The line drawn under an item's words, by its status; `null` for an item that the filters hide. */
  readonly line: (id: string) => string | null;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/**
 * The article as elements of our own. The text between blocks is kept, so the text of the whole is the article's text
 * to the letter; between blocks it is white space and takes no room. Templates here hold no white space of their own.
 */
export function articleTemplate(view: ArticleView): TemplateResult[] {
  const { text, pages } = view;
  const parts: TemplateResult[] = [];
  let end = 0;
  let titled = false;
  for (let i = 0; i < pages.length; i += 1) {
    const page = pages[i]!;
    const { kind, span } = page.block;
    parts.push(html`${text.slice(end, span.start)}`);
    end = span.end;
    if (kind === "list") {
      const rows: TemplateResult[] = [html`<li>${words(view, page)}</li>`];
      for (let row = pages[i + 1]; row?.block.kind === "list"; row = pages[++i + 1]) {
        rows.push(html`${text.slice(end, row.block.span.start)}<li>${words(view, row)}</li>`);
        end = row.block.span.end;
      }
      parts.push(html`<ul class="block block-list" role="list">${rows}</ul>`);
    } else if (kind === "heading") {
      parts.push(
        titled
          ? html`<h3 class="block block-heading">${words(view, page)}</h3>`
          : html`<h2 class="block block-title">${words(view, page)}</h2>`,
      );
      titled = true;
    } else {
      parts.push(html`<p class="block block-${kind}">${words(view, page)}</p>`);
    }
  }
  parts.push(html`${text.slice(end)}`);
  return parts;
}

/** A text that has not been read by the core: shown as it is. */
export function plainTemplate(text: string): TemplateResult {
  return html`<p class="block">${text}</p>`;
}

/** The block's words, drawn again only when something about its own items has changed. */
function words(view: ArticleView, page: Page): unknown {
  const looks = page.segments.map((segment) => look(view, segment));
  return guard([view.text, page, looks.join("|")], () =>
    page.segments.map((segment, i) => {
      const words = view.text.slice(segment.start, segment.end);
      if (segment.ids.length === 0) return words;
      const ids = segment.ids.join(" ");
      return html`<mark class="${looks[i]!}" data-items="${ids}" tabindex="-1" @click=${() => pick(view, segment)}
        >${words}</mark
      >`;
    }),
  );
}

/** The innermost item that is shown and is a fact draws the line. */
function look({ line, selected }: ArticleView, { ids }: Segment): string {
  const lines = ids.map(line).filter((name) => name !== null);
  const drawn = lines.findLast((name) => name !== "na") ?? lines.at(-1);
  const classes = drawn === undefined ? [] : ["line", `line-${drawn}`];
  if (selected !== null && ids.includes(selected)) classes.push("selected");
  return classes.join(" ");
}

/** Selects the innermost item; where several overlap, the next click selects the one around it. */
function pick({ line, selected, onSelect }: ArticleView, { ids }: Segment): void {
  const shown = ids.filter((id) => line(id) !== null);
  const at = selected === null ? -1 : shown.indexOf(selected);
  const id = at > 0 ? shown[at - 1] : shown.at(-1);
  if (id !== undefined) onSelect(id);
}
