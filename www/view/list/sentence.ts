import type { Span } from "../../core/index.ts";

/** An item's words and what stands around them in their sentence. */
export interface InSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** About how much of the sentence a closed row shows on each side. */
const ROOM = 56;

/** The words in their whole sentence. */
export function inSentence(text: string, sentence: Span, item: Span): InSentence {
  return {
    before: text.slice(Math.min(sentence.start, item.start), item.start),
    words: text.slice(item.start, item.end),
    after: text.slice(item.end, Math.max(sentence.end, item.end)),
  };
}

/** The same, cut at white space to what a closed row has room for. */
export function nearWords({ before, words, after }: InSentence, room = ROOM): InSentence {
  const from = before.length > room ? before.slice(before.length - room).search(/\s/) : -1;
  const to = after.length > room ? after.slice(0, room).search(/\s\S*$/) : -1;
  return {
    before: from < 0 ? before : `… ${before.slice(before.length - room + from).replace(/^[^\p{L}\p{N}"“‘$€£(]+/u, "")}`,
    words,
    after: to < 0 ? after : `${after.slice(0, to)}\u00a0…`,
  };
}
