/**
 * A decimal written for reading: `20000000` is "20,000,000".
 *
 * The number is a string and stays exact: its whole part goes through `Intl` as a `BigInt`, its fraction is kept digit
 * by digit. A float would change long numbers, and not every browser we support takes strings in `Intl`.
 */
export function numberWords(decimal: string, locale = "en"): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!parts) return decimal;
  const [, sign = "", whole = "", fraction] = parts;
  const digits = formatOf(locale).format(BigInt(whole));
  return sign + digits + (fraction === undefined ? "" : decimalSign(locale) + fraction);
}

function decimalSign(locale: string): string {
  const parts = formatOf(locale).formatToParts(1.5);
  return parts.find((part) => part.type === "decimal")?.value ?? ".";
}

/** Making a format costs more than a whole row of the list, so each is made once. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string): Intl.NumberFormat {
  const format = formats.get(locale) ?? new Intl.NumberFormat(locale);
  formats.set(locale, format);
  return format;
}
