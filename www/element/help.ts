import { html, type TemplateResult } from "lit";
import { type MessageKey, t } from "../messages/index.ts";

/** The keys, in the order of the work. `letter` marks those that a page can turn off. */
const KEYS: readonly { keys: readonly string[]; does: MessageKey; letter?: true }[] = [
  { keys: ["J", "K"], does: "keys.move", letter: true },
  { keys: ["↓", "↑"], does: "keys.move" },
  { keys: ["N"], does: "keys.next-unsettled", letter: true },
  { keys: ["V"], does: "keys.verified", letter: true },
  { keys: ["C"], does: "keys.checking", letter: true },
  { keys: ["F"], does: "keys.fix", letter: true },
  { keys: ["U"], does: "keys.unverified", letter: true },
  { keys: ["D"], does: "keys.na", letter: true },
  { keys: ["E"], does: "keys.note", letter: true },
  { keys: ["S"], does: "keys.source", letter: true },
  { keys: ["A"], does: "keys.add", letter: true },
  { keys: ["L"], does: "keys.linked", letter: true },
  { keys: ["W"], does: "keys.why", letter: true },
  { keys: ["Space"], does: "keys.toggle" },
  { keys: ["Enter"], does: "keys.words" },
  { keys: ["Esc"], does: "keys.row" },
  { keys: ["Ctrl+Z"], does: "keys.undo" },
  { keys: ["Ctrl+Shift+Z"], does: "keys.redo" },
  { keys: ["Ctrl+S"], does: "keys.download" },
  { keys: ["?"], does: "keys.help", letter: true },
];

/** The list of keys: a native dialog, so that focus, Escape and the reading order are the browser's. */
export function helpTemplate(letters: boolean): TemplateResult {
  const shown = KEYS.filter(({ letter }) => letters || !letter);
  return html`<dialog class="keys" aria-labelledby="keys-title">
    <form method="dialog">
      <h2 id="keys-title">${t("keys.label")}</h2>
      <p>${t("keys.lead")}</p>
      <dl>
        ${shown.map(
          ({ keys, does }) =>
            html`<div>
              <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${t(does)}</dd>
            </div>`,
        )}
      </dl>
      <button class="primary" autofocus>${t("keys.close")}</button>
    </form>
  </dialog>`;
}
