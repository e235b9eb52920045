import type { Item, Role, TimeValue } from "../../core/index.ts";
import { of, type Said, t, timeWords, valueWords } from "../../messages/index.ts";

/** What an item was read as, in plain words; `null` for an item without a value. */
export function reading(item: Item, text: string): string | null {
  if (item.value === null) return null;
  if (item.value.kind === "person") {
    const { name, mentions } = item.value;
    return mentions.length === 0 ? name : t("value.named-again", { name, n: mentions.length });
  }
  if (item.value.kind === "acronym") return item.value.expansion;
  const said = (wanted: Role): string[] =>
    item.matched.filter(({ role }) => role === wanted).map(({ span }) => text.slice(span.start, span.end));
  const [per = null] = said("per");
  if (item.value.kind !== "quantity") {
    const words = timeWords(item.value, limits(item, text));
    return per ? of(words, per) : words;
  }
  const units = [...said("unit"), ...said("percent")];
  return valueWords(item.kind, item.value, { noun: said("noun")[0] ?? null, units, per });
}

/** What the article's own words tell of a time: the limit before it, the edge of it that is meant. */
function limits({ exact, matched }: Item, text: string): Said {
  const [first] = matched;
  const bound = first?.role === "bound" ? text.slice(first.span.start, first.span.end).toLowerCase() : undefined;
  const edge = /^(?:the )?(start|beginning|end) of\b/i.exec(exact)?.[1]?.toLowerCase();
  return { bound, part: edge === undefined ? undefined : edge === "end" ? "end" : "start" };
}

/** The date, time or length of time that an item was read as; `null` for anything else. */
export function timeOf(value: Item["value"]): TimeValue | null {
  return value?.kind === "date" || value?.kind === "time" || value?.kind === "duration" ? value : null;
}
