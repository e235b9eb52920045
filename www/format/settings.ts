import { type Correction, type Fields, NO_SETTINGS, type Settings } from "../checklist/index.ts";
import { FormatError } from "./errors.ts";

/** The fields of a file's `doc` that say how it is read. */
export const SETTINGS = Object.keys(NO_SETTINGS);

/** The fields, without those that leave everything to the text. */
export function writeSettings({ corrections, ...rest }: Settings): Fields {
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return corrections.length === 0 ? set : { ...set, corrections };
}

export function readSettings(doc: Fields): Settings {
  const { corrections = [] } = doc;
  if (!Array.isArray(corrections)) throw new FormatError("damaged", "doc.corrections is not a list");
  return {
    currency: words(doc, "currency", "doc"),
    dateOrder: order(doc, "doc"),
    asOf: words(doc, "asOf", "doc"),
    language: words(doc, "language", "doc"),
    corrections: corrections.map((one: unknown, i) => correction(one, `doc.corrections[${i}]`)),
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
