import type { PropertyDeclarations } from "lit";
import type { Options } from "../core/index.ts";
import { fromKinds, toKinds } from "./kinds.ts";

/** The attributes of the element, and the properties that are none. */
export const PROPERTIES = {
  locale: { reflect: true },
  currency: { reflect: true },
  dateOrder: { attribute: "date-order", reflect: true },
  asOf: { attribute: "as-of", reflect: true },
  kinds: { reflect: true, converter: { fromAttribute: toKinds, toAttribute: fromKinds } },
  theme: { reflect: true },
  coreSrc: { attribute: "core-src", reflect: true },
  workerSrc: { attribute: "worker-src", reflect: true },
  storage: { reflect: true },
  for: { reflect: true },
  noShortcuts: { attribute: "no-shortcuts", type: Boolean, reflect: true },
  options: { attribute: false },
  text: { attribute: false, noAccessor: true },
  checklist: { attribute: false, noAccessor: true },
} satisfies PropertyDeclarations;

/** Options of the core that have an attribute of their own. */
const OWN = ["locale", "currency", "dateOrder", "asOf", "kinds"] as const;

/** Properties after whose change the text is read again. */
export const READ_ANEW = [...OWN, "options"];

/** The options that a page has set: attributes come before `options`. */
export function coreOptionsOf(element: { options: Options } & Record<(typeof OWN)[number], unknown>): Options {
  const own = OWN.map((name) => [name, element[name]] as const).filter(([, value]) => value !== null);
  return { ...element.options, ...Object.fromEntries(own), offsets: "utf-16" };
}
