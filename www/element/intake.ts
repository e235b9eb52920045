/** Text out of whatever was pasted, dropped or opened; or the reason why nothing was added. */
export type Taken =
  | { readonly ok: true; readonly text: string; readonly badCharacters: number }
  | { readonly ok: false; readonly why: "binary" | "picture" | "unreadable" | "nothing" }
  | { readonly ok: false; readonly why: "too-large"; readonly bytes: number };

/** Over this a text is refused whole: 20 MB. */
export const LIMIT = 20_000_000;

const REPLACEMENT = "\uFFFD";

export function takeText(text: string): Taken {
  const bytes = sizeOf(text);
  if (bytes > LIMIT) return { ok: false, why: "too-large", bytes };
  if (text.trim() === "") return { ok: false, why: "nothing" };
  if (looksBinary(text)) return { ok: false, why: "binary" };
  return { ok: true, text, badCharacters: text.split(REPLACEMENT).length - 1 };
}

export async function takeFile(file: File): Promise<Taken> {
  if (file.type.startsWith("image/")) return { ok: false, why: "picture" };
  if (file.size > LIMIT) return { ok: false, why: "too-large", bytes: file.size };
  try {
    return takeText(decode(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return { ok: false, why: "unreadable" };
  }
}

/** Size in UTF-8. A text is at most three times as long in bytes as in units, so most need no counting. */
export function sizeOf(text: string): number {
  return text.length * 3 <= LIMIT ? text.length : new Blob([text]).size;
}

/** UTF-8, or UTF-16 where a byte order mark says so. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** The first characters of PDF, zip (also .docx and .odt), rich text, and the pictures that come without a type. */
const FILE_STARTS = ["%PDF-", "PK\u0003\u0004", "{\\rtf", "\u0089PNG", "GIF8"];

/** Text holds no NUL and hardly any control characters; a file's contents are full of both, or of undecodable bytes. */
function looksBinary(text: string): boolean {
  const start = text.slice(0, 4096);
  if (FILE_STARTS.some((mark) => start.startsWith(mark)) || start.includes("\0")) return true;
  const odd = start.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return odd > start.length / 10;
}
