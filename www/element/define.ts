import { FactChecklist } from "./fact-checklist.ts";

export { t } from "../messages/index.ts";
export { scriptURL } from "../core/index.ts";
export { FactChecklist };

/** Registers the element. A page that loads the script twice keeps the first. */
if (!customElements.get("fact-checklist")) customElements.define("fact-checklist", FactChecklist);

declare global {
  interface HTMLElementTagNameMap {
    "fact-checklist": FactChecklist;
  }
}
