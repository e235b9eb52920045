/** Where the core is: the address given, or `core.wasm` beside the script of this element. Asked for only in a page. */
export function coreFile(given: string | null): URL {
  return given === null || given === "" ? new URL("core.wasm", import.meta.url) : new URL(given, document.baseURI);
}

/** Where the worker is: the address given comes before `worker.js` beside the script of this element. */
export function workerFiles(given: string | null): { given: URL | null; beside: URL } {
  return {
    given: given === null || given === "" ? null : new URL(given, document.baseURI),
    beside: new URL("worker.js", import.meta.url),
  };
}

/** The name that a message shows. */
export function fileName(url: URL): string {
  return url.pathname.split("/").at(-1) || url.host;
}
