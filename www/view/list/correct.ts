import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { correctionOf, type Fix } from "../../checklist/index.ts";
import type { DateOrder, Item, Quantity, TimeValue } from "../../core/index.ts";
import { CURRENCIES, currencyWords, dayWords, numberWords, shifted, t, timeWords } from "../../messages/index.ts";
import { timeOf } from "./reading.ts";
import type { ListView } from "./view.ts";

/** Powers of ten that a number may be put right by: from a million less to a billion more. */
const POWERS = [-9, -6, -3, 0, 3, 6, 9];

/** "Change how it was read": what can be put right about an item, for itself or everywhere, and taken back. */
export function correctTemplate(view: ListView, item: Item): TemplateResult | typeof nothing {
  const { value } = item;
  // A short form that is never spelt out has no value, and may still be none.
  if (value === null && item.kind !== "acronym") return nothing;
  const { id, exact } = item;
  const found = correctionOf(view.settings, item);
  const fix = (change: Fix): void => view.onAmend({ type: "correct", item: { id, exact }, fix: change });
  const time = value && timeOf(value);
  return html`<details class="correct" ?open=${found !== null}>
    <summary>${t("correct.label")}</summary>
    <div class="fixes">
      ${value?.kind === "quantity" && item.kind === "money" ? currency(value, fix) : nothing}
      ${value?.kind === "quantity" ? magnitude(value, found?.magnitude ?? 0, fix) : nothing}
      ${time !== null && time.order !== null ? order(time, time.order, fix) : nothing}
      <div class="fix-ways">
        <button class="ignore" @click=${() => view.onAmend({ type: "correct", item: { id, exact }, fix: { ignore: true } })}>
          ${t(notThis(item, time))}
        </button>
        ${found?.id == null
          ? nothing
          : html`<button @click=${() => view.onAmend({ type: "everywhere", item })}>${t("correct.everywhere")}</button>`}
        ${found === null
          ? nothing
          : html`<button @click=${() => view.onAmend({ type: "restore", item })}>${t("correct.restore")}</button>`}
      </div>
    </div>
    ${found === null ? nothing : html`<p class="hint">${t(found.id === null ? "correct.changed-words" : "correct.changed")}</p>`}
  </details>`;
}

/** What a reader says who wants an item left out. */
function notThis({ kind }: Item, time: TimeValue | null) {
  if (kind === "acronym") return "correct.no-acronym";
  if (kind === "person") return "correct.no-name";
  return time === null ? "correct.no-number" : "correct.no-date";
}

interface Choice<V> {
  readonly value: V;
  readonly words: string;
}

/** A native control, so that it works with every keyboard and reader there is. */
function choose<V>(name: string, choices: readonly Choice<V>[], chosen: V, onChoose: (value: V) => void): TemplateResult {
  const onChange = (event: Event): void => {
    const one = choices[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (one) onChoose(one.value);
  };
  return html`<label class="fix">
    <span class="title">${name}</span>
    <select class="choice" @change=${onChange}>
      ${choices.map(({ value, words }) => html`<option .selected=${live(value === chosen)}>${words}</option>`)}
    </select>
  </label>`;
}

function currency({ currency: now }: Quantity, fix: (change: Fix) => void): TemplateResult {
  const codes = now === null || CURRENCIES.includes(now) ? CURRENCIES : [now, ...CURRENCIES];
  const choices: Choice<string | null>[] = codes.map((code) => ({ value: code, words: currencyWords(code) }));
  if (now === null) choices.unshift({ value: null, words: t("correct.no-currency") });
  return choose(t("correct.currency"), choices, now, (code) => fix({ currency: code }));
}

function magnitude(value: Quantity, now: number, fix: (change: Fix) => void): TemplateResult | typeof nothing {
  const decimal = value.max ?? value.min;
  if (decimal === null || value.unit === "percent") return nothing;
  const read = shifted(decimal, -now);
  const whole = POWERS.filter((power) => power === now || power === 0 || !shifted(read, power).includes(".") || read.includes("."));
  const choices = whole.map((power) => ({ value: power, words: numberWords(shifted(read, power)) }));
  return choose(t("correct.magnitude"), choices, now, (power) => fix({ magnitude: power }));
}

function order(time: TimeValue, now: DateOrder, fix: (change: Fix) => void): TemplateResult {
  const other = time.or?.start?.slice(0, 10);
  const choices = (["dmy", "mdy"] as const).map((value) => {
    const date = value === now ? timeWords(time) : other === undefined ? null : dayWords(other);
    return { value, words: date === null ? t(`correct.${value}`) : t("correct.order-date", { order: t(`correct.${value}`), date }) };
  });
  return choose(t("correct.order"), choices, now, (value) => fix({ dateOrder: value }));
}
