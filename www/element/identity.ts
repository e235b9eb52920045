import { type About, NOTHING_MORE } from "../checklist/index.ts";

/** A name for a document that is begun now. */
export function newAbout(): About {
  const now = new Date().toISOString();
  return { id: newId(), created: now, updated: now, rest: NOTHING_MORE };
}

export function touched(about: About): About {
  return { ...about, updated: new Date().toISOString() };
}

/** `crypto.randomUUID` is not there on plain http sites, so the name is made of random bytes. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 in hex, or `null` on a plain http site, where browsers do not offer it. */
export async function sha256(text: string): Promise<string | null> {
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) return null;
  const sum = new Uint8Array(await subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
