import { inert } from "../core/index.ts";
import { textOf } from "./dom-text.ts";
import { LIMIT } from "./intake.ts";

/** Parts that plain text tells no more. Lines of code and of a terminal are made of `div`, `span`, `br` and `pre`. */
const PARTS = "p, h1, h2, h3, h4, h5, h6, li, td, th, blockquote, figcaption";

/** What was cut or copied, of which the clipboard may hold markup, plain text or both. */
export function pastedText(html: string, plain: string): string {
  if (html === "" || html.length > LIMIT) return plain;
  try {
    const { body } = inert(html);
    if (plain !== "" && body.querySelector(PARTS) === null) return plain;
    const text = textOf(body, true);
    // Markup of much less than the words, as for a picture of them, stands for something else.
    return text.length * 2 > plain.length ? text : plain;
  } catch {
    // The page around lets nobody parse markup.
    return plain;
  }
}

/** What a paste or a drop brings; its data is gone after the event. */
export function transferText(data: DataTransfer | null): string {
  return data ? pastedText(data.getData("text/html"), data.getData("text/plain")) : "";
}

/** What is on the clipboard, for a page that asks. Throws where it may not know. */
export async function clipboardText(): Promise<string> {
  const items = await navigator.clipboard.read();
  const get = async (type: string): Promise<string> =>
    (await items.find(({ types }) => types.includes(type))?.getType(type))?.text() ?? "";
  return pastedText(await get("text/html"), await get("text/plain"));
}
