import { textOf } from "./dom-text.ts";

/**
 * The text of the element's own children, as a page gives it that must stay readable without scripts.
 *
 * Text alone is taken as it stands. Of markup, what the page put into our slots is left out.
 */
export function lightText(host: Element): string {
  const own = [...host.childNodes].filter((node) => !(node instanceof Element && node.slot !== ""));
  if (!own.some((node) => node instanceof Element)) return own.map((node) => node.nodeValue ?? "").join("").trim();
  // A document of its own runs and fetches nothing.
  const inert = document.implementation.createHTMLDocument();
  inert.body.append(...own.map((node) => inert.importNode(node, true)));
  return textOf(inert.body);
}
