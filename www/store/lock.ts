/** A hold on a document, or the wait for one. */
export interface Keeping {
  /** This page may write the document. */
  readonly held: boolean;
  /** Resolves when a page that had to wait may write; never for one that need not. */
  readonly freed: Promise<void>;
  readonly release: () => void;
}

/** How long to wait for the page that was here before a reload to let go, in milliseconds. */
const PATIENCE = 400;

/**
 * One page at a time writes a document. A browser without locks, or a page it gives none, holds every document.
 */
export async function keepFor(key: string): Promise<Keeping> {
  const locks = (globalThis.navigator as Navigator | undefined)?.locks;
  const always = { held: true, freed: new Promise<void>(() => {}), release: () => {} };
  if (!locks) return always;
  let release = (): void => {};
  const end = new AbortController();
  const kept = new Promise<void>((resolve) => (release = resolve));
  let got = (): void => {};
  const freed = new Promise<void>((resolve) => (got = resolve));
  const request = locks.request(`fact-checklist ${key}`, { signal: end.signal }, () => {
    got();
    return kept;
  });
  const refused = request.then(
    () => false,
    (error: unknown) => Object(error).name !== "AbortError",
  );
  const held = await Promise.race([freed.then(() => true), refused, pause(PATIENCE).then(() => false)]);
  if (!held && (await Promise.race([refused, pause(0).then(() => false)]))) return always;
  return {
    held,
    freed: held ? always.freed : freed,
    release: () => {
      release();
      end.abort();
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
