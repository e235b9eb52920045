import type { Span } from "../core/index.ts";

/** The part of selections that TypeScript's types do not have in every shape that browsers do. */
interface Composed {
  getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[];
}

/**
 * The words that are selected in the article, as a span of its text; `null` where nothing is. In the field it is the
 * field's own selection. In the article, the text up to a place is the text of the elements up to there, to the letter.
 */
export function selectedSpan(root: ShadowRoot): Span | null {
  const field = root.querySelector<HTMLTextAreaElement>("textarea.text");
  if (field) return span(field.selectionStart, field.selectionEnd);
  const sheet = root.querySelector("article");
  const range = rangeIn(root);
  if (!sheet || !range || !sheet.contains(range.startContainer) || !sheet.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(sheet);
  before.setEnd(range.startContainer, range.startOffset);
  const start = String(before).length;
  before.setEnd(range.endContainer, range.endOffset);
  return span(start, String(before).length);
}

function span(start: number, end: number): Span | null {
  return end > start ? { start, end } : null;
}

/** Engines differ in how they tell what is selected inside a shadow root. */
function rangeIn(root: ShadowRoot): StaticRange | Range | null {
  const inside = (root as { getSelection?: () => Selection | null }).getSelection?.() ?? document.getSelection();
  if (!inside) return null;
  const composed = (inside as Composed).getComposedRanges?.({ shadowRoots: [root] })[0];
  return composed ?? (inside.rangeCount > 0 ? inside.getRangeAt(0) : null);
}
