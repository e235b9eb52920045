import type { PropertyDeclarations } from "lit";
import { fromKinds, toKinds } from "./kinds.ts";

/** The attributes of the element, and the properties that are none. */
export const PROPERTIES = {
  locale: { reflect: true },
  currency: { reflect: true },
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
