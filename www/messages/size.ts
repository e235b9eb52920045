import { numberWords } from "./number.ts";
import { t } from "./translate.ts";

/** A size as "31 MB" or "20.1 MB", rounded up: a text that is just over the limit must not be shown as just the limit. */
export function megabytes(bytes: number): string {
  const tenths = Math.ceil(bytes / 100_000);
  return t("size.megabytes", { n: numberWords(tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)) });
}
