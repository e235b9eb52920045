/**
 * Every word on the screen, and how numbers are written.
 *
 * The core sends codes and values; here they become words. `en.json` is read by the command line as well.
 */
export { clockWords, momentWords } from "./clock.ts";
export { CURRENCIES, currencyWords } from "./currency.ts";
export { languageWords } from "./language.ts";
export { numberWords } from "./number.ts";
export { boundWords, valueWords, type Wording } from "./quantity.ts";
export { dayWords, type Said, timeWords } from "./time.ts";
export { shifted } from "./shift.ts";
export { megabytes } from "./size.ts";
export { getReady } from "./ready.ts";
export { label, type MessageKey, of, type Params, t } from "./translate.ts";
