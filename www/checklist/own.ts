import type { Item, Report, Span } from "../core/index.ts";

/** Words that the reader put on the list, told from the same words elsewhere by what stands around them. */
export interface Own {
  readonly id: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How much of the text around the words is kept, in units, as W3C text quote selectors have it. */
const AROUND = 32;
/** In how many places the words are looked for. */
const PLACES = 1_000;

/** The words of a span, without the white space at its ends; `null` where there are none. */
export function ownOf(text: string, { start, end }: Span, id: string): Own | null {
  const words = text.slice(start, end);
  const exact = words.trim();
  if (exact === "") return null;
  const from = start + words.indexOf(exact);
  const to = from + exact.length;
  return { id, exact, prefix: text.slice(Math.max(0, from - AROUND), from), suffix: text.slice(to, to + AROUND) };
}

/** Where the words stand: of several places that with the most of what stood around them. `null` where they are gone. */
export function locate(text: string, { exact, prefix, suffix }: Own): Span | null {
  let best: Span | null = null;
  let most = -1;
  let at = text.indexOf(exact);
  for (let n = 0; at >= 0 && n < PLACES; n += 1) {
    const end = at + exact.length;
    const alike = alikeBefore(text, at, prefix) + alikeAfter(text, end, suffix);
    if (alike > most) [best, most] = [{ start: at, end }, alike];
    at = text.indexOf(exact, at + 1);
  }
  return best;
}

/** The report with the reader's own items among those that were found, in text order. */
export function withOwn(report: Report, text: string, own: readonly Own[]): Report {
  const added = own.flatMap((one) => {
    const span = locate(text, one);
    return span ? [itemOf(report, text, one, span)] : [];
  });
  if (added.length === 0) return report;
  const items = [...report.items, ...added].sort((a, b) => a.span.start - b.span.start);
  return { ...report, items };
}

/** `own` is no kind of the core's, and nothing was read, so there is nothing else to say about it. */
function itemOf({ sentences, blocks }: Report, text: string, { id, exact }: Own, span: Span): Item {
  const within = (spans: readonly { readonly span: Span }[]): number =>
    Math.max(0, spans.findLastIndex((one) => one.span.start <= span.start));
  const item = {
    id,
    kind: "own",
    rule: "own",
    span,
    exact,
    numeral: null,
    value: null,
    direction: null,
    per: null,
    sentence: within(sentences),
    block: within(blocks),
    line: text.slice(0, span.start).split(/\r\n|[\n\r]/).length,
    speaker: null,
    matched: [],
    prompts: [],
    priority: "normal",
    reasons: [],
    same: [],
  };
  return item as unknown as Item;
}

function alikeBefore(text: string, at: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && text[at - 1 - n] === prefix[prefix.length - 1 - n]) n += 1;
  return n;
}

function alikeAfter(text: string, at: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && text[at + n] === suffix[n]) n += 1;
  return n;
}
