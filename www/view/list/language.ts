import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../../core/index.ts";
import { languageWords, t } from "../../messages/index.ts";
import type { ListView } from "./view.ts";

/** Words in which English would have told itself. */
const TELLING = 20;
/** Marks and digits, and then a letter that English is not written in. */
const OTHER_LETTERS = /^\P{L}*(?!\p{Script=Latin})\p{L}/u;

/** Of a text that is not English, or was not told to be and has nothing to list: what is read of it. Else `null`. */
function notice({ language, items, stats }: Report, text: string): string | null {
  if (language !== null) return language === "en" ? null : t("language.told", { language: languageWords(language) });
  const other = OTHER_LETTERS.test(text.slice(0, 1_000)) || (items.length === 0 && stats.words >= TELLING);
  return other ? t("language.unknown") : null;
}

/** The same above the list, with the way to have it read as English all the same. */
export function languageTemplate({ report, text, onAmend }: ListView): TemplateResult | typeof nothing {
  const words = notice(report, text);
  if (words === null) return nothing;
  return html`<div class="list-notice language">
    <p>${words}</p>
    <button @click=${() => onAmend({ type: "set", to: { language: "en" } })}>${t("language.english")}</button>
  </div>`;
}

/** That nothing was found, as it stands below the notice. */
export function noneWords({ report, text }: Pick<ListView, "report" | "text">): string {
  return t(notice(report, text) === null ? "checklist.none" : "language.none");
}

/** How much was found, for who does not see it. */
export function foundWords(report: Report, text: string): string {
  const n = report.items.length;
  return n > 0 ? t("checklist.found", { n }) : `${notice(report, text) ?? ""} ${noneWords({ report, text })}`.trim();
}
