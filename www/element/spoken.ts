import { type Checklist, type Doc, entryOf } from "../checklist/index.ts";
import { t } from "../messages/index.ts";

/** Gives the words of an item that is on the list. */
type WordsOf = (id: string) => string | undefined;

/** What an action or a step has led to, for who does not see it: "Verified: $10 million". */
export function checklistWords(before: Checklist, after: Checklist, wordsOf: WordsOf): string {
  const ids = new Set([...after.entries.keys(), ...before.entries.keys()]);
  const changed = [...ids].filter((id) => entryOf(before, id) !== entryOf(after, id) && wordsOf(id) !== undefined);
  const [id] = changed;
  if (id === undefined) return "";
  const [old, now] = [entryOf(before, id), entryOf(after, id)];
  const sources = old.sources === now.sources ? t(`status.${now.status}`) : t("detail.sources");
  const what = old.note === now.note ? sources : t("detail.note");
  return t("history.change", { what, words: wordsOf(id) ?? "", n: changed.length, more: changed.length - 1 });
}

/** The same for a step back or forward, which may have been about the text or how it is read. */
export function stepWords(way: "undo" | "redo", before: Doc, after: Doc, wordsOf: WordsOf): string {
  const rest = before.settings === after.settings ? "" : t("correct.label");
  const what = before.text === after.text ? checklistWords(before.checklist, after.checklist, wordsOf) || rest : t("article.text");
  return t(`history.${way}-done`, { what }).trim();
}
