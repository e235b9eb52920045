import { html, nothing, type TemplateResult } from "lit";
import type { Item } from "../../core/index.ts";
import { boundWords, dayWords, label, t } from "../../messages/index.ts";
import { reading, timeOf } from "./reading.ts";
import { said } from "./said.ts";

/** Letters of a reason's words that are shown. */
const LONGEST = 90;

/** "Why is this here?": the rule, the words that made it fire with their parts, and what they were read as. */
export function whyTemplate(text: string, item: Item): TemplateResult {
  const value = item.value?.kind === "quantity" ? item.value : null;
  const person = item.value?.kind === "person" ? item.value : null;
  const time = timeOf(item.value);
  const matched = item.matched.map(({ span, role }) =>
    t("detail.as", { words: text.slice(span.start, span.end), role: label("role", role) }),
  );
  // Checklists kept before there were reasons have none.
  const reasons = ((item.reasons as Item["reasons"] | undefined) ?? []).map(
    ({ reason, span }) => html`<span class="reason">${label("cause", reason)} <q>${shortened(text.slice(span.start, span.end))}</q></span>`,
  );
  return html`<section class="why">
    <h3 tabindex="-1">${t("detail.why")}</h3>
    <p>${label("rule", item.rule)}</p>
    <dl>
      ${reasons.length > 0 ? line(t(`why.${item.priority}`), reasons) : nothing}
      ${matched.length > 0 ? line(t("detail.matched"), matched.join(", ")) : nothing}
      ${person === null ? line(t("detail.read-as"), reading(item, text)) : line(t("detail.name"), person.name)}
      ${line(t("detail.role"), person?.role ?? null)}
      ${time === null ? nothing : line(t("detail.notation"), time.edtf)}
      ${time?.resolvedFrom ? line(t("detail.from"), text.slice(time.resolvedFrom.start, time.resolvedFrom.end)) : nothing}
      ${value?.currencyFrom ? line(t("detail.from"), text.slice(value.currencyFrom.start, value.currencyFrom.end)) : nothing}
      ${line(t("detail.or"), time?.or?.start ? orWords(time.or.start) : null)}
      ${line(t("detail.counts"), item.kind === "count" ? (value?.unit ?? null) : null)}
      ${line(t("detail.limit"), value?.bound ? boundWords(value) : null)}
      ${line(t("detail.speaker"), item.speaker && said(item.speaker))}
      ${line(t("detail.line"), String(item.line))}
    </dl>
    ${value?.currencyAssumed && value.currency !== null
      ? html`<p>${t("detail.currency-assumed", { currency: value.currency })}</p>`
      : nothing}
    ${item.kind === "money" && value?.currency === null ? html`<p>${t("detail.currency-open")}</p>` : nothing}
  </section>`;
}

/** The other day or time that the words may mean. */
function orWords(start: string): string {
  const [day = "", clock] = start.split("T");
  return [day === "" ? null : dayWords(day), clock].filter(Boolean).join(", ");
}

/** Words of a reason, in one line: a whole sentence is given by its beginning. */
function shortened(words: string): string {
  const plain = words.replace(/\s+/g, " ");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).replace(/\s+\S*$/, "")} …` : plain;
}

function line(name: string, words: string | readonly TemplateResult[] | null): TemplateResult | typeof nothing {
  return words === null ? nothing : html`<div><dt>${name}</dt><dd>${words}</dd></div>`;
}
