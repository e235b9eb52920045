import { type Correction, type Fields, NO_SETTINGS, type Own, type Settings } from "../checklist/index.ts";
import { FormatError } from "./errors.ts";

/** The fields of a file's `doc` that say how it is read. */
export const SETTINGS = Object.keys(NO_SETTINGS);

/** The fields, without those that leave everything to the text. */
export function writeSettings({ corrections, own, ...rest }: Settings): Fields {
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return { ...set, ...(corrections.length === 0 ? {} : { corrections }), ...(own.length === 0 ? {} : { own }) };
}

export function readSettings(doc: Fields): Settings {
  const { corrections = [], own = [] } = doc;
  if (!Array.isArray(corrections)) throw new FormatError("damaged", "doc.corrections is not a list");
  if (!Array.isArray(own)) throw new FormatError("damaged", "doc.own is not a list");
  return {
    currency: words(doc, "currency", "doc"),
    dateOrder: order(doc, "doc"),
    asOf: words(doc, "asOf", "doc"),
    language: words(doc, "language", "doc"),
    corrections: corrections.map((one: unknown, i) => correction(one, `doc.corrections[${i}]`)),
    own: own.map((one: unknown, i) => ownItem(one, `doc.own[${i}]`)),
  };
}

function correction(value: unknown, at: string): Correction {
  if (typeof value !== "object" || value === null) throw new FormatError("damaged", `${at} is not an object`);
  const fields = value as Fields;
  const { magnitude = 0, ignore = false } = fields;
  if (!Number.isInteger(magnitude) || Math.abs(magnitude as number) > 12) {
    throw new FormatError("damaged", `${at}.magnitude is not a power of ten`);
  }
  return {
    id: words(fields, "id", at),
    exact: words(fields, "exact", at) ?? "",
    currency: words(fields, "currency", at),
    magnitude: magnitude as number,
    dateOrder: order(fields, at),
    ignore: ignore === true,
  };
}

function ownItem(value: unknown, at: string): Own {
  if (typeof value !== "object" || value === null) throw new FormatError("damaged", `${at} is not an object`);
  const [id, exact, prefix, suffix] = ["id", "exact", "prefix", "suffix"].map((name) => words(value as Fields, name, at));
  if (!id || !exact) throw new FormatError("damaged", `${at} has no id or no words`);
  return { id, exact, prefix: prefix ?? "", suffix: suffix ?? "" };
}

function words(fields: Fields, name: string, at: string): string | null {
  const value = fields[name] ?? null;
  if (value !== null && typeof value !== "string") throw new FormatError("damaged", `${at}.${name} is not text`);
  return value;
}

function order(fields: Fields, at: string): "dmy" | "mdy" | null {
  const value = words(fields, "dateOrder", at);
  if (value !== null && value !== "dmy" && value !== "mdy") {
    throw new FormatError("damaged", `${at}.dateOrder is not "dmy" or "mdy"`);
  }
  return value;
}
