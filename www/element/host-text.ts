import type { Item, Span } from "../core/index.ts";

/** What the core passes over when it reads a node. */
const UNREAD = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "HEAD", "TEXTAREA", "SELECT"]);
const SPACE = /[\s\u0085]/;

/** A text node, and how many characters other than white space stand before it. */
interface Place {
  readonly node: Text;
  readonly before: number;
}

/**
 * Where the words of a report stand in the node that they were read from.
 *
 * The core sets white space anew and keeps every other character, so the n-th of those is the same in the text and in the
 * node: that is all that is counted. The node is not changed.
 */
export class HostText {
  readonly #places: Place[] = [];
  /** For each unit of the text, how many characters other than white space stand before it. */
  readonly #counts: Uint32Array;
  /** The node holds what the text holds. If it was changed since, nothing can be shown in it. */
  readonly fits: boolean;

  constructor(
    readonly node: Node,
    text: string,
  ) {
    this.#counts = new Uint32Array(text.length + 1);
    for (let i = 0; i < text.length; i += 1) this.#counts[i + 1] = this.#counts[i]! + (SPACE.test(text[i]!) ? 0 : 1);
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (one) =>
      UNREAD.has(one.nodeName.toUpperCase()) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    let before = 0;
    for (let one = walker.nextNode(); one; one = walker.nextNode()) {
      if (!(one instanceof Text)) continue;
      this.#places.push({ node: one, before });
      before += solid(one.data);
    }
    this.fits = before === this.#counts[text.length];
  }

  /** The words of a span; `null` where they are not to be found. */
  rangeOf({ start, end }: Span): Range | null {
    const first = this.#counts[start];
    const last = this.#counts[end];
    if (!this.fits || first === undefined || last === undefined || last <= first) return null;
    const [from, to] = [this.#find(first), this.#find(last - 1)];
    if (!from || !to) return null;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return range;
  }

  /** Where the n-th character other than white space stands. */
  #find(n: number): { node: Text; offset: number } | null {
    let [low, high] = [0, this.#places.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#places[middle]!.before <= n) low = middle;
      else high = middle - 1;
    }
    const place = this.#places[low];
    if (!place) return null;
    let left = n - place.before;
    const { data } = place.node;
    for (let offset = 0; offset < data.length; offset += 1) {
      if (SPACE.test(data[offset]!)) continue;
      if (left === 0) return { node: place.node, offset };
      left -= 1;
    }
    return null;
  }
}

function solid(words: string): number {
  let n = 0;
  for (let i = 0; i < words.length; i += 1) if (!SPACE.test(words[i]!)) n += 1;
  return n;
}

/** How an item is shown in the host's text: its status, or that it is selected. */
export type Look = (item: Item) => readonly string[];

const PREFIX = "fact-checklist-";

/** The lines of `view/theme.ts`, as far as highlights can draw them; the host may write its own over them. */
const RULES = `
  ::highlight(${PREFIX}todo) { text-decoration: underline dotted 2px #b3261e }
  ::highlight(${PREFIX}checking) { text-decoration: underline dashed 2px #b3261e }
  ::highlight(${PREFIX}fix) { text-decoration: underline wavy 1.5px #b3261e }
  ::highlight(${PREFIX}recheck) { text-decoration: underline double 1.5px #b3261e }
  ::highlight(${PREFIX}verified), ::highlight(${PREFIX}fixed) { text-decoration: underline solid 1px #625b50 }
  ::highlight(${PREFIX}unverified) { text-decoration: underline dashed 1px #625b50 }
  ::highlight(${PREFIX}selected) { background-color: #f3e6cb; color: #24211c }
`;

/** The words of a report, shown in the host's own text without a change to it (CSS Custom Highlights). */
export class HostMarks {
  #text: HostText | null = null;
  #items: readonly Item[] = [];
  readonly #shown = new Map<Range, string>();
  readonly #ranges = new Map<string, Range>();

  constructor(private readonly onPick: (id: string) => void) {}

  /** Shows items in a node; where it was shown before, only what has changed. */
  show(node: Node, text: string, items: readonly Item[], look: Look): void {
    if (this.#text?.node !== node || this.#items !== items) {
      this.clear();
      this.#text = new HostText(node, text);
      this.#items = items;
      for (const item of items) {
        const range = this.#text.rangeOf(item.span);
        if (range) this.#ranges.set(item.id, range);
      }
      adopt(node.getRootNode());
      node.addEventListener("click", this.#onClick);
    }
    for (const [range, name] of this.#shown) CSS.highlights?.get(name)?.delete(range);
    this.#shown.clear();
    for (const item of items) {
      const range = this.#ranges.get(item.id);
      if (!range) continue;
      for (const name of look(item)) this.#put(PREFIX + name, name === "selected" ? range.cloneRange() : range);
    }
  }

  clear(): void {
    for (const [range, name] of this.#shown) CSS.highlights?.get(name)?.delete(range);
    this.#shown.clear();
    this.#ranges.clear();
    this.#text?.node.removeEventListener("click", this.#onClick);
    this.#text = null;
  }

  /** Brings an item's words into sight. */
  reveal(id: string): void {
    this.#ranges.get(id)?.startContainer.parentElement?.scrollIntoView({ block: "nearest" });
  }

  #put(name: string, range: Range): void {
    if (typeof Highlight !== "function" || !CSS.highlights) return;
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    CSS.highlights.get(name)?.add(range);
    this.#shown.set(range, name);
  }

  /** A click on the words of an item; the innermost where several overlap. */
  readonly #onClick = (event: Event): void => {
    const { clientX: x, clientY: y } = event as MouseEvent;
    const hit = this.#items.filter(({ id }) =>
      [...(this.#ranges.get(id)?.getClientRects() ?? [])].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      ),
    );
    hit.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    if (hit[0]) this.onPick(hit[0].id);
  };
}

let sheet: CSSStyleSheet | undefined;

/** Highlights are drawn by rules of the tree that holds the text. */
function adopt(root: Node): void {
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  // First, so that rules of the host come after and win.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}
