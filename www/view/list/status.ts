import { html, nothing, type TemplateResult } from "lit";
import { type ChildPart, Directive, directive } from "lit/directive.js";
import { guard } from "lit/directives/guard.js";
import { isStatus, type Status, STATUSES } from "../../checklist/index.ts";
import { t } from "../../messages/index.ts";

/** The status of an item: a native control, so that it works with every keyboard and reader there is. */
export function statusTemplate(status: Status, name: string, onStatus: (status: Status) => void): TemplateResult {
  const onChange = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (isStatus(value)) onStatus(value);
  };
  return html`<select class="status status-${status}" part="status" aria-label=${name} @change=${onChange}>
    ${guard([], cloneOptions)}${choose(status)}
  </select>`;
}

let options: DocumentFragment | undefined;

/** The options are made once and copied: as templates they would be most of the work of a long list. */
function cloneOptions(): Node {
  if (!options) {
    options = document.createDocumentFragment();
    for (const status of STATUSES) options.append(new Option(t(`status.${status}`), status));
  }
  return options.cloneNode(true);
}

/** Chooses an option once the options are there; Lit sets the attributes of a select before it fills it. */
const choose = directive(
  class extends Directive {
    render(_status: Status): typeof nothing {
      return nothing;
    }
    override update({ parentNode }: ChildPart, [status]: [Status]): typeof nothing {
      const select = parentNode as HTMLSelectElement;
      if (select.value !== status) select.value = status;
      return nothing;
    }
  },
);
