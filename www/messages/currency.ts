/**
 * Currencies that are offered for choosing: those that most is traded and most is written of, by ISO 4217 code. The text
 * itself may name any other.
 */
export const CURRENCIES = (
  "USD EUR GBP JPY CNY AUD CAD CHF HKD SGD NZD SEK NOK DKK PLN CZK HUF RON TRY RUB UAH ILS AED SAR EGP " +
  "ZAR NGN KES INR PKR BDT LKR IDR MYR PHP THB VND KRW TWD BRL MXN ARS CLP COP PEN JMD"
).split(" ");

let names: Intl.DisplayNames | undefined;

/** "Canadian Dollar (CAD)". */
export function currencyWords(code: string): string {
  names ??= new Intl.DisplayNames("en", { type: "currency" });
  const name = names.of(code) ?? code;
  return name === code ? code : `${name} (${code})`;
}
