import { html, type TemplateResult } from "lit";

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
