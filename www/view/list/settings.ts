import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { dayWords, t } from "../../messages/index.ts";
import { timeOf } from "./reading.ts";
import type { ListView } from "./view.ts";

/** When the article was written, and how the page knows: shown where dates are read against it, and to be set. */
export function writtenTemplate(view: ListView): TemplateResult | typeof nothing {
  const { documentDate, items } = view.report;
  const timed = items.some(({ value }) => timeOf(value) !== null);
  if (!timed && view.settings.asOf === null) return nothing;
  const set = (asOf: string | null): void => view.onAmend({ type: "set", to: { asOf } });
  const onDate = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    // A year that is still being typed is none.
    if (value === "" || Number(value.slice(0, 4)) >= 1000) set(value === "" ? null : value);
  };
  const evidence = documentDate?.evidence;
  const words = evidence ? view.text.slice(evidence.start, evidence.end) : null;
  // Browsers that look for forms lay out a date field that is hidden as well.
  const fixes = (): TemplateResult =>
    html`<div class="fixes">
      <p class="hint">${words !== null ? t("written.from", { words }) : t(documentDate ? "written.set" : "written.why")}</p>
      <label class="fix">
        <span class="title">${t("written.day")}</span>
        <input type="date" .value=${live(documentDate?.date ?? "")} @change=${onDate} />
      </label>
      <div class="fix-ways">
        <button @click=${() => set(today())}>${t("written.today")}</button>
        ${view.settings.asOf === null ? nothing : html`<button @click=${() => set(null)}>${t("written.text")}</button>`}
      </div>
    </div>`;
  return html`<details class="written">
    <summary>${documentDate ? t("written.on", { date: dayWords(documentDate.date) }) : t("written.ask")}</summary>
    ${view.early ? nothing : fixes()}
  </details>`;
}

/** The day it is where the reader is; asked for by the button and by nothing else. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What was left out because the reader said that it is no number and no date. */
export function ignoredTemplate({ settings, onAmend }: ListView): TemplateResult | typeof nothing {
  const ignored = settings.corrections.filter(({ ignore }) => ignore);
  if (ignored.length === 0) return nothing;
  return html`<section class="gone ignored">
    <h3>${t("correct.ignored")}</h3>
    <ul>
      ${ignored.map(
        ({ id, exact }) =>
          html`<li>
            <q>${exact}</q>
            <button class="link" aria-label=${t("correct.put-back-words", { words: exact })} @click=${() => onAmend({ type: "restore", item: { id, exact } })}>
              ${t("correct.put-back")}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
