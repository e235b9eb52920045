import type { Block, Item, Span } from "../../core/index.ts";

/** A stretch of a block that lies in the same items from end to end. */
export interface Segment extends Span {
  /** The items it lies in, the longest first; none for words that are in no item. */
  readonly ids: readonly string[];
}

/** A block cut into segments that tile it. */
export interface Page {
  readonly block: Block;
  readonly segments: readonly Segment[];
}

/**
 * Cuts every block where an item starts or ends, so that items may overlap (a count inside a quotation) or run over
 * several blocks, and each stretch is still one element. Items and blocks come in text order, as the report gives them.
 */
export function cut(blocks: readonly Block[], items: readonly Item[]): Page[] {
  let next = 0;
  let live: Item[] = [];
  return blocks.map((block) => {
    live = live.filter((item) => item.span.end > block.span.start);
    for (let item = items[next]; item && item.span.start < block.span.end; item = items[++next]) {
      if (item.span.end > block.span.start) live.push(item);
    }
    return { block, segments: cutBlock(block.span, live) };
  });
}

function cutBlock(block: Span, items: readonly Item[]): Segment[] {
  const edges = items.flatMap((item) => [
    { at: Math.max(item.span.start, block.start), item, opens: true },
    { at: Math.min(item.span.end, block.end), item, opens: false },
  ]);
  edges.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  const inside = new Set<Item>();
  let start = block.start;
  const close = (end: number): void => {
    if (end > start) segments.push({ start, end, ids: longestFirst(inside) });
    start = Math.max(start, end);
  };
  for (const { at, item, opens } of edges) {
    close(at);
    if (opens) inside.add(item);
    else inside.delete(item);
  }
  close(block.end);
  return segments;
}

function longestFirst(items: ReadonlySet<Item>): string[] {
  const length = ({ span }: Item): number => span.end - span.start;
  return [...items].sort((a, b) => length(b) - length(a)).map((item) => item.id);
}
