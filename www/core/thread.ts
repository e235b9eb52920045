import type { Options, Report } from "../../pkg/core.js";
import { unpack } from "../../pkg/unpack.js";
import { load, readInSlices, version } from "./index.ts";
import { CoreError } from "./errors.ts";
import { type Answer, fromPlain, type Order } from "./protocol.ts";
import { scriptURL } from "./trusted.ts";

/** Where texts are read: a worker, or this thread where no worker may run. */
export interface Thread {
  readonly version: string;
  /** Whether reading happens beside the page and not in its way. */
  readonly beside: boolean;
  /** `undefined` when `wanted` said meanwhile that nobody waits for it; a worker does not ask. */
  readonly read: (text: string, options: Options, wanted: () => boolean) => Promise<Report | undefined>;
  readonly end: () => void;
}

/** Where the script of the worker is. */
export interface WorkerChoice {
  /** The page named it. */
  readonly given: URL | null;
  /** The one that lies beside the element's own script. */
  readonly beside: URL;
}

/** How long a worker may take to say that it is there, in milliseconds. */
const PATIENCE = 10_000;

/** How long this thread reads before whatever else the page has to do, in milliseconds. */
const SLICE = 8;

/**
 * Starts reading with a core, which may still be on its way: in the worker that the page names, in the one beside the
 * element, which is fetched first where it lies on another site, or else here.
 */
export async function startThread(
  module: Promise<WebAssembly.Module>,
  { given, beside }: WorkerChoice,
): Promise<Thread> {
  const tries = [...(given === null ? [] : [given]), beside];
  if (typeof Worker === "function") {
    for (const url of tries) {
      try {
        // One of this site at once: whatever comes before it, as the first drawing, would hold it up.
        return await startWorker(module, isLocal(url) ? url : await fetched(url));
      } catch {
        // Not found, or a policy of the page forbids it: the next one, and in the end this thread. Without a core there
        // is no use in any of them.
        await module;
      }
    }
  }
  await load({ wasm: await module });
  return {
    version: version(),
    beside: false,
    read: async (text, options, wanted) => {
      // What was drawn and typed meanwhile comes first.
      await new Promise((resolve) => setTimeout(resolve));
      const packed = await readInSlices(text, options, SLICE, wanted);
      return packed && unpack(packed);
    },
    end: () => {},
  };
}

/** A worker must come from the page's own site; one from elsewhere is fetched and started out of memory. */
function isLocal(url: URL): boolean {
  return url.origin === location.origin || url.protocol === "blob:";
}

async function fetched(url: URL): Promise<URL> {
  const response = await fetch(url, { credentials: "omit" });
  if (!response.ok) throw new TypeError(`worker: ${url.href} answered ${response.status}`);
  const blob = new Blob([await response.text()], { type: "text/javascript" });
  return new URL(URL.createObjectURL(blob));
}

function startWorker(module: Promise<WebAssembly.Module>, url: URL): Promise<Thread> {
  // Throws at once where the address is refused.
  const worker = new Worker(scriptURL(url), { type: "module", name: "fact-checklist" });
  const tell = (order: Order): void => worker.postMessage(order);
  return new Promise((resolve, reject) => {
    const pending = new Map<number, { resolve: (report: Report) => void; reject: (error: unknown) => void }>();
    let n = 0;
    const fail = (error: unknown): void => {
      clearTimeout(late);
      worker.terminate();
      if (url.protocol === "blob:") URL.revokeObjectURL(url.href);
      for (const one of pending.values()) one.reject(error);
      pending.clear();
      reject(error);
    };
    const stopped = (why: string): CoreError => new CoreError("core-stopped", `core: ${why}`, why);
    let late: ReturnType<typeof setTimeout> | undefined;
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      fail(stopped(event.message || "the worker did not start"));
    });
    worker.addEventListener("messageerror", () => fail(stopped("an answer could not be read")));
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.type === "ready") {
        clearTimeout(late);
        if (url.protocol === "blob:") URL.revokeObjectURL(url.href);
        resolve({ version: data.version, beside: true, read, end: () => fail(stopped("the worker was put away")) });
      } else if (data.type === "report") {
        const asked = pending.get(data.n);
        pending.delete(data.n);
        try {
          asked?.resolve(unpack(data.packed));
        } catch (error) {
          asked?.reject(stopped(String(error)));
        }
      } else if (data.n === 0) {
        fail(fromPlain(data.error));
      } else {
        pending.get(data.n)?.reject(fromPlain(data.error));
        pending.delete(data.n);
      }
    });
    const read = (text: string, options: Options): Promise<Report> =>
      new Promise((resolve, reject) => {
        pending.set(++n, { resolve, reject });
        tell({ type: "analyze", n, text, options });
      });
    module.then((compiled) => {
      late = setTimeout(() => fail(stopped("the worker did not answer")), PATIENCE);
      tell({ type: "start", module: compiled });
    }, fail);
  });
}
