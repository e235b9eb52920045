import { html, nothing, type TemplateResult } from "lit";
import type { Span } from "../../core/index.ts";
import { label, t } from "../../messages/index.ts";
import { type InSentence, inSentence, nearWords } from "./sentence.ts";
import type { ListView } from "./view.ts";

/** About how much of the sentence is shown on each side. */
const ROOM = 24;
/** As many are named; of a text with more, the reader learns how many there are. */
const MOST = 500;

/** "Left alone": numbers that were read and are no items, each with the reason. Closed, and made only when it is opened. */
export function unlistedTemplate(view: ListView): TemplateResult | typeof nothing {
  const { unlisted } = view.report;
  if (unlisted.length === 0) return nothing;
  return html`<details class="gone left-alone" ?open=${view.leftAlone} @toggle=${(event: Event) => onToggle(view, event)}>
    <summary>${t("left-alone.label", { n: unlisted.length })}</summary>
    ${view.leftAlone ? list(view) : nothing}
  </details>`;
}

function onToggle(view: ListView, event: Event): void {
  const { open } = event.currentTarget as HTMLDetailsElement;
  if (open !== view.leftAlone) view.onLeftAlone(open);
}

function list({ text, report }: ListView): TemplateResult {
  const { unlisted, sentences } = report;
  let at = 0;
  /** The number with the words near it. Both lists are in text order, so the sentence is never far. */
  const near = (span: Span): InSentence => {
    while (at + 1 < sentences.length && sentences[at + 1]!.span.start <= span.start) at += 1;
    return nearWords(inSentence(text, sentences[at]?.span ?? span, span), ROOM);
  };
  return html`<p>${t("left-alone.lead")}</p>
    <ul>
      ${unlisted.slice(0, MOST).map(
        ({ span, reason }) => {
          const { before, words, after } = near(span);
          return html`<li>
            <q>${before}<strong>${words}</strong>${after}</q> <span>${label("unlisted", reason)}</span>
          </li>`;
        },
      )}
    </ul>
    ${unlisted.length > MOST ? html`<p>${t("left-alone.more", { n: unlisted.length - MOST })}</p>` : nothing}`;
}
