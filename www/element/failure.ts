import { CoreError, type CoreErrorCode } from "../core/index.ts";
import { t } from "../messages/index.ts";

/** Why there is no report. */
export interface Failure {
  readonly code: Exclude<CoreErrorCode, "not-loaded"> | "bad-option";
  readonly message: string;
  readonly detail: string;
}

/** Any error of loading or reading, as one of the failures that have words. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof CoreError && error.code !== "not-loaded") {
    return { code: error.code, message, detail: error.detail };
  }
  const { code, field } = Object(error) as { code?: unknown; field?: unknown };
  if (code === "bad-option") return { code, message, detail: String(field) };
  return { code: "core-stopped", message, detail: message };
}

/** Which paragraphs the checker went around. */
export function skippedWords(skipped: readonly number[]): string {
  return t("error.skipped", { n: skipped.length, list: skipped.join(", ") });
}

/** The words for the screen. `file` is the name of the core's file. */
export function failureWords({ code, detail }: Failure, file: string): string {
  switch (code) {
    case "core-missing":
      return t("error.core-missing", { reason: detail === "network" ? t("error.network") : detail, file });
    case "core-damaged":
      return t("error.core-damaged", { file });
    case "bad-option":
      return t("error.bad-option", { field: detail });
    default:
      return t(`error.${code}`);
  }
}
