import { html, type TemplateResult } from "lit";
import { t } from "../messages/index.ts";
import type { State } from "./state.ts";

interface Choice<V extends string> {
  readonly value: V;
  readonly name: string;
}

/** Buttons of which one is down. */
export function switchTemplate<V extends string>(
  name: string,
  choices: readonly Choice<V>[],
  chosen: V,
  onChoose: (value: V) => void,
): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${name}>
    ${choices.map(
      (choice) =>
        html`<button aria-pressed=${choice.value === chosen} @click=${() => onChoose(choice.value)}>
          ${choice.name}
        </button>`,
    )}
  </div>`;
}

/** Which pane is in sight where there is room for one only. */
export function paneSwitch(pane: State["pane"], onPane: (pane: State["pane"]) => void): TemplateResult {
  const panes = [
    { value: "article", name: t("article.label") },
    { value: "checklist", name: t("checklist.label") },
  ] as const;
  return html`<div class="panes-switch">${switchTemplate(t("checklist.pane"), panes, pane, onPane)}</div>`;
}
