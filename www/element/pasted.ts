import { inert } from "../core/index.ts";
import { LIMIT } from "./intake.ts";

/** The words under a node, block by block, once the core that reads them is there. */
export type TextOf = (node: Node) => Promise<string>;

/** What was cut or copied: the clipboard may hold markup, plain text or both. */
interface Copied {
  readonly html: string;
  readonly plain: string;
}

/** Parts that plain text tells no more. Lines of code and of a terminal are made of `div`, `span`, `br` and `pre`. */
const PARTS = "p, h1, h2, h3, h4, h5, h6, li, td, th, blockquote, figcaption";

/** What makes a row of a table a part of a page's layout. */
const LAYOUT = "table, li, p ~ p, div ~ div";

/** The text of what was copied. */
export async function pastedText({ html, plain }: Copied, textOf: TextOf): Promise<string> {
  if (html === "" || html.length > LIMIT) return plain;
  let rest = plain;
  try {
    const { body } = inert(html);
    // Without plain text beside it, words without their parts are better than none.
    rest ||= body.textContent;
    if (plain !== "" && body.querySelector(PARTS) === null) return plain;
    mark(body);
    const text = await textOf(body);
    // Markup of much less than the words, as for a picture of them, stands for something else.
    return text.length * 2 > plain.length ? text : plain;
  } catch {
    // The page around lets nobody parse markup, or the core is not there to read it.
    return rest;
  }
}

/** What a paste or a drop brings; its data is gone after the event. */
export function copiedBy(data: DataTransfer | null): Copied {
  return { html: data?.getData("text/html") ?? "", plain: data?.getData("text/plain") ?? "" };
}

/** What is on the clipboard, for a page that asks. Throws where it may not know. */
export async function onClipboard(): Promise<Copied> {
  const items = await navigator.clipboard.read();
  const get = async (type: string): Promise<string> =>
    (await items.find(({ types }) => types.includes(type))?.getType(type))?.text() ?? "";
  return { html: await get("text/html").catch(() => ""), plain: await get("text/plain") };
}

/** Writes what a browser only draws: line breaks that a style keeps, the bullet or number of a list's entry, a line between the cells of a row. */
function mark(body: HTMLElement): void {
  for (const kept of body.querySelectorAll("[pre], [pre] *")) {
    for (const node of [...kept.childNodes]) {
      if (node instanceof Text) node.replaceWith(...node.data.split("\n").flatMap((line) => [document.createElement("br"), line]).slice(1));
    }
  }
  for (const list of body.querySelectorAll("ul, ol")) {
    let n = list instanceof HTMLOListElement ? list.start : NaN;
    for (const entry of list.querySelectorAll(":scope > li")) {
      const sign = n >= 0 ? `${n++}. ` : "• ";
      if (entry.textContent.trim() !== "") firstWords(entry).prepend(sign);
    }
  }
  for (const row of body.querySelectorAll("tr")) {
    if (row.cells.length < 2 || row.querySelector(LAYOUT)) continue;
    const line = row.ownerDocument.createElement("p");
    line.textContent = Array.from(row.cells, (cell) => cell.textContent.replace(/\s+/g, " ").trim()).join(" | ");
    row.replaceWith(line);
  }
}

/** The paragraph that an entry begins with, or the entry. */
function firstWords(entry: Element): Element {
  const first = Array.from(entry.childNodes).find(({ nodeValue }) => nodeValue?.trim() !== "");
  return first instanceof Element && first.matches("p, div") ? firstWords(first) : entry;
}
