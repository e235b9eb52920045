import { loadHere, textOf } from "../core/index.ts";

/**
 * The text of the element's own children, as a page gives it that must stay readable without scripts.
 *
 * Text alone is taken as it stands. Markup is copied into a document that runs and fetches nothing, without what the
 * page put into our slots, and read by the core on this thread: `load` has to fetch it first.
 */
export async function lightText(host: Element, load: () => Promise<void>): Promise<string> {
  const own = [...host.childNodes].filter((node) => !(node instanceof Element && node.slot !== ""));
  if (!own.some((node) => node instanceof Element)) return own.map((node) => node.nodeValue ?? "").join("").trim();
  await load();
  await loadHere();
  const inert = document.implementation.createHTMLDocument();
  inert.body.append(...own.map((node) => inert.importNode(node, true)));
  return textOf(inert.body);
}

/** The text of a node elsewhere on the page, block by block. The node is read where it stands and not changed. */
export async function hostText(node: Node, load: () => Promise<void>): Promise<string> {
  await load();
  await loadHere();
  return textOf(node);
}
