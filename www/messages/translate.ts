import en from "./en.json" with { type: "json" };
import { numberWords } from "./number.ts";

type Plural = { readonly other: string };
type Leaf = string | Plural;

/** `a.b` for every message. */
type KeyOf<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends Leaf ? `${Prefix}${K}` : KeyOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

export type MessageKey = KeyOf<typeof en>;
/** Groups whose keys are codes of the core. */
export type CodeGroup = "kind" | "prompt" | "rule" | "role" | "unlisted" | "cause";
export type Params = Readonly<Record<string, string | number>>;

const LANGUAGE = "en";
const plurals = new Intl.PluralRules(LANGUAGE);

/** The words for a key. `{name}` is filled from `params`; a message with plural forms chooses by `params.n`. */
export function t(key: MessageKey, params: Params = {}): string {
  const leaf = key.split(".").reduce<unknown>((node, part) => Object(node)[part], en) as Leaf | undefined;
  // A newer core may send codes that have no words yet: they are shown as they are, rather than as a gap.
  if (leaf === undefined) return key.split(".").at(-1) ?? key;
  return fill(typeof leaf === "string" ? leaf : plural(leaf, params), params);
}

/** A number with what it is of: "50 trucks", "20 hours a week". */
export function of(number: string, thing: string): string {
  return t("value.of", { number, thing });
}

/** The words for a code of the core. A code that has none yet is shown as it is, rather than as a gap. */
export function label(group: CodeGroup, code: string): string {
  const words: Readonly<Record<string, string>> = en[group];
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}

function plural(forms: Plural, { n }: Params): string {
  const form = typeof n === "number" ? plurals.select(n) : "other";
  return (forms as Partial<Record<Intl.LDMLPluralRule, string>> & Plural)[form] ?? forms.other;
}

function fill(words: string, params: Params): string {
  return words.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    return typeof value === "number" ? numberWords(String(value), LANGUAGE) : (value ?? hole);
  });
}
