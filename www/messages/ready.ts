import { clockWords } from "./clock.ts";
import { numberWords } from "./number.ts";

/**
 * Makes the formats that the first list of items will need. Browsers take as long for the first of them as for the whole
 * list, so it is done while nobody waits.
 */
export function getReady(): void {
  numberWords("1");
  clockWords(new Date(0));
}
