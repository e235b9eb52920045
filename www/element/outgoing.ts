import { nameOf, titleOf } from "../checklist/index.ts";
import { json } from "../format/index.ts";
import { t } from "../messages/index.ts";
import { sha256 } from "./identity.ts";
import type { Session } from "./session.ts";

/** A copy of the document as a file, and what to call it. */
export interface Copy {
  readonly name: string;
  readonly blob: Blob;
}

export async function copyOf({ doc, state }: Session): Promise<Copy> {
  const report = state.reading?.text === doc.text ? state.reading.report : null;
  const file = json.write(doc, report, await sha256(doc.text));
  return { name: fileName(nameOf(doc, report)), blob: new Blob([file], { type: "application/json" }) };
}

/** Hands a file to the browser to keep where it keeps downloads. */
export function download({ name, blob }: Copy): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn; a minute is more than enough.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Puts text on the clipboard; says whether the browser let it. */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The first words of a title, with nothing in them that a file's name may not hold. */
function fileName(title: string): string {
  const words = titleOf(title, 50).replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "");
  return (words === "" ? t("file.untitled") : words) + json.JSON_ENDING;
}
