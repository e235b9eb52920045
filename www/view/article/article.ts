import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { BlockKind } from "../../core/index.ts";
import type { Page, Segment } from "./segments.ts";

/** What the article needs to know, and what it tells. */
export interface ArticleView {
  readonly text: string;
  readonly pages: readonly Page[];
  /** Where the pages end that are drawn so far; `null` when all are. */
  readonly end: number | null;
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
  const { text } = view;
  const parts: TemplateResult[] = [];
  const rows = inRows(view);
  let end = 0;
  let titled = false;
  const gap = (row: Row): string => text.slice(end, row.start);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    parts.push(html`${gap(row)}`);
    end = row.end;
    if (row.kind === "list") {
      const points = [html`<li>${words(view, row)}</li>`];
      for (let next = rows[i + 1]; next?.kind === "list"; next = rows[++i + 1]) {
        points.push(html`${gap(next)}<li>${words(view, next)}</li>`);
        end = next.end;
      }
      parts.push(html`<ul class="block block-list" role="list">${points}</ul>`);
    } else if (row.kind === "heading") {
      parts.push(
        titled
          ? html`<h3 class="block block-heading">${words(view, row)}</h3>`
          : html`<h2 class="block block-title">${words(view, row)}</h2>`,
      );
      titled = true;
    } else {
      parts.push(html`<p class="block block-${row.kind}">${words(view, row)}</p>`);
    }
  }
  parts.push(html`${text.slice(end, view.end ?? undefined)}`);
  return parts;
}

/** Blocks that stand on one line, such as a dateline and the paragraph it opens. The last one gives the kind. */
interface Row {
  readonly kind: BlockKind;
  readonly pages: readonly Page[];
  readonly start: number;
  readonly end: number;
}

function inRows({ text, pages }: ArticleView): Row[] {
  const rows: Row[] = [];
  for (const page of pages) {
    const { kind, span } = page.block;
    const last = rows.at(-1);
    const joins = last !== undefined && !/[\n\r]/.test(text.slice(last.end, span.start));
    if (joins) rows[rows.length - 1] = { kind, pages: [...last.pages, page], start: last.start, end: span.end };
    else rows.push({ kind, pages: [page], ...span });
  }
  return rows;
}

/** A text that has not been read by the core: shown as it is. */
export function plainTemplate(text: string): TemplateResult {
  return html`<p class="block">${text}</p>`;
}

function words(view: ArticleView, row: Row): unknown[] {
  const last = row.pages.length - 1;
  return row.pages.map((page, i) => {
    if (i === last) return marked(view, page);
    const { kind, span } = page.block;
    const gap = view.text.slice(span.end, row.pages[i + 1]!.block.span.start);
    return html`<span class="run-in block-${kind}">${marked(view, page)}</span>${gap}`;
  });
}

/** The block's words, drawn again only when something about its own items has changed. */
function marked(view: ArticleView, page: Page): unknown {
  const looks = page.segments.map((segment) => look(view, segment));
  return guard([view.text, page, looks.join("|")], () =>
    page.segments.map((segment, i) => {
      const words = view.text.slice(segment.start, segment.end);
      if (segment.ids.length === 0) return words;
      const ids = segment.ids.join(" ");
      return html`<mark class="${looks[i]!}" data-items="${ids}" @click=${(event: Event) => onClick(view, segment, event)}
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

/** A click selects; the end of a marking does not. */
function onClick(view: ArticleView, segment: Segment, { currentTarget }: Event): void {
  const root = (currentTarget as Element).getRootNode() as { getSelection?: () => Selection | null };
  if ((root.getSelection?.() ?? document.getSelection())?.isCollapsed === false) return;
  pick(view, segment);
}

/** Only words that are gone to can hold the focus: browsers do not let a marking begin in what always can. */
export function focusMark(mark: HTMLElement): void {
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
}

/** Selects the innermost item; where several overlap, the next click selects the one around it. */
function pick({ line, selected, onSelect }: ArticleView, { ids }: Segment): void {
  const shown = ids.filter((id) => line(id) !== null);
  const at = selected === null ? -1 : shown.indexOf(selected);
  const id = at > 0 ? shown[at - 1] : shown.at(-1);
  if (id !== undefined) onSelect(id);
}
