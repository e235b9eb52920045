import type { Options, Report } from "../../pkg/core.js";
import type { WasmSource } from "./bytes.ts";
import { CoreError } from "./errors.ts";
import { compile, load } from "./index.ts";
import { startThread, type Thread, type WorkerChoice } from "./thread.ts";

interface Job {
  readonly text: string;
  readonly options: Options;
  readonly done: (report: Report) => void;
  readonly fail: (error: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/** Units of text after which the worker is replaced, so that its memory goes back to the system. */
const LARGE = 5_000_000;

/**
 * Reads the texts of all elements of a page, one at a time, the newest of each.
 *
 * `owner` is whoever asks. A text that its owner has replaced before it was begun is never read: its promise rejects
 * with an `AbortError`.
 */
export class Reader {
  #loading: Promise<string> | undefined;
  #module: WebAssembly.Module | undefined;
  #workers: WorkerChoice | undefined;
  #thread: Promise<Thread> | undefined;
  #beside = true;
  #busy = false;
  readonly #waiting = new Map<object, Job>();

  /** Whether texts are read on a thread of their own. */
  get beside(): boolean {
    return this.#beside;
  }

  /** Loads the core and starts it; gives its version. A failed call may be made again. */
  load(wasm: WasmSource, workers: WorkerChoice): Promise<string> {
    this.#loading ??= this.#load(wasm, workers).catch((error: unknown) => {
      this.#loading = undefined;
      this.#thread = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** The compiled core, for who has to use it on the page's own thread. */
  get module(): WebAssembly.Module | undefined {
    return this.#module;
  }

  analyze(owner: object, text: string, options: Options, signal?: AbortSignal): Promise<Report> {
    return new Promise((done, fail) => {
      if (signal?.aborted) return fail(overtaken());
      const job: Job = { text, options, done, fail, signal };
      this.#waiting.get(owner)?.fail(overtaken());
      this.#waiting.set(owner, job);
      signal?.addEventListener("abort", () => {
        if (this.#waiting.get(owner) === job) this.#waiting.delete(owner);
        fail(overtaken());
      });
      void this.#work();
    });
  }

  async #load(wasm: WasmSource, workers: WorkerChoice): Promise<string> {
    this.#workers = workers;
    const compiling = this.#module ?? compile(wasm);
    // The worker starts while the core is on its way.
    const thread = this.#begin(compiling, workers);
    this.#module = await compiling;
    return (await thread).version;
  }

  #start(): Promise<Thread> {
    const [module, workers] = [this.#module, this.#workers];
    if (!module || !workers) throw new CoreError("not-loaded", "core: call load() and wait for it first");
    return this.#begin(module, workers);
  }

  #begin(module: WebAssembly.Module | Promise<WebAssembly.Module>, workers: WorkerChoice): Promise<Thread> {
    this.#thread ??= startThread(Promise.resolve(module), workers).then((thread) => {
      this.#beside = thread.beside;
      return thread;
    });
    // Whoever asked for it is told; that nobody is waiting at the moment is no error of its own.
    this.#thread.catch(() => undefined);
    return this.#thread;
  }

  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#take(); next; next = this.#take()) await this.#read(...next);
    this.#busy = false;
  }

  #take(): [object, Job] | undefined {
    const [first] = this.#waiting;
    if (first) this.#waiting.delete(first[0]);
    return first;
  }

  async #read(owner: object, { text, options, done, fail, signal }: Job): Promise<void> {
    try {
      const thread = await this.#start();
      const report = await thread.read(text, options, () => !this.#waiting.has(owner) && !signal?.aborted);
      if (report) done(report);
      else fail(overtaken());
      if (text.length > LARGE) this.#replace(thread);
    } catch (error) {
      fail(error);
      // A core that has stopped is in no state to go on: the next text gets a fresh one.
      if (error instanceof CoreError) this.#replace(await this.#thread?.catch(() => undefined));
    }
  }

  #replace(thread: Thread | undefined): void {
    if (thread && !thread.beside) return;
    this.#thread = undefined;
    thread?.end();
  }
}

/** The one reader of a page, also where the element's script was loaded twice. */
export function pageReader(): Reader {
  const place = globalThis as { [SHARED]?: Reader };
  return (place[SHARED] ??= new Reader());
}

/** The core that the page's reader has loaded, also on this thread: it alone can read the page's own nodes. */
export function loadHere(): Promise<void> {
  return load({ wasm: pageReader().module });
}

const SHARED = Symbol.for("fact-checklist reader 1");

export function isOvertaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

function overtaken(): DOMException {
  return new DOMException("A newer text came", "AbortError");
}
