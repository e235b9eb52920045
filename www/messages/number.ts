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
  const digits = new Intl.NumberFormat(locale).format(BigInt(whole));
  return sign + digits + (fraction === undefined ? "" : decimalSign(locale) + fraction);
}

function decimalSign(locale: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find((part) => part.type === "decimal")?.value ?? ".";
}
