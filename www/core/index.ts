/**
 * The public API: `await load({ wasm })` once, then `analyze(text, options)` as often as wanted.
 *
 * It runs the same in a page, a worker and Node. Importing it does nothing: no DOM, no request, no `import.meta.url`.
 *
 *     import { load, analyze } from "fact-checklist/core";
 *     await load({ wasm: await readFile("core.wasm") });
 *     analyze("It sent 50 trucks.").items[0].exact; // "50 trucks"
 */
import { analyze as run, initSync, read as runRead, Reading, textOf as runTextOf, version as runVersion } from "../../pkg/core.js";
import type { Options, Report } from "../../pkg/core.js";
import { moduleOf, type WasmSource } from "./bytes.ts";
import { CoreError } from "./errors.ts";

export type {
  BadOptionError,
  Block,
  BlockKind,
  Bound,
  Cause,
  Correction,
  DateOrder,
  DocumentDate,
  Ends,
  Item,
  Kind,
  Link,
  Matched,
  OffsetUnit,
  Options,
  Person,
  Priority,
  PriorityReason,
  Quantity,
  Report,
  Role,
  Same,
  Sentence,
  Span,
  Speaker,
  Standing,
  Stats,
  TimeValue,
  Value,
} from "../../pkg/core.js";
export { CoreError, type CoreErrorCode } from "./errors.ts";
export type { WasmSource } from "./bytes.ts";
export { partsOf, readAround } from "./parts.ts";
export { PRACTICE } from "./practice.ts";
export { inert, scriptURL } from "./trusted.ts";
export { isOvertaken, loadHere, pageReader, Reader } from "./reader.ts";

export interface LoadOptions {
  /** Where the core is: a URL, a `Response`, its bytes, or a compiled module. Not read again once it has loaded. */
  wasm?: WasmSource | undefined;
}

let loading: Promise<void> | undefined;
let loaded = false;

/** Loads the core. Calls at the same time and later share one instance; a failed call may be made again. */
export function load(options: LoadOptions = {}): Promise<void> {
  loading ??= start(options.wasm).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Compiles the core without starting it: what a worker is given. */
export async function compile(wasm: WasmSource): Promise<WebAssembly.Module> {
  if (typeof WebAssembly !== "object") throw new CoreError("no-wasm", "core: this browser has no WebAssembly");
  try {
    return await moduleOf(wasm);
  } catch (cause) {
    throw refusal(cause);
  }
}

/** Reads a text and gives everything in it that can be checked. Throws `BadOptionError` for options it cannot read. */
export function analyze(text: string, options?: Options): Report {
  need();
  return run(text, options);
}

/** Reads a text like `analyze`; the report comes packed, so that a worker can hand it to its page without a copy. */
export function read(text: string, options?: Options): Uint32Array {
  need();
  return runRead(text, options);
}

/**
 * Reads a text like `read`, in a few steps, with a pause after each that ends `slice` milliseconds or more after the last pause:
 * for the page's own thread. Nothing comes of it when `wanted` says no at a pause.
 */
export async function readInSlices(
  text: string,
  options: Options,
  slice: number,
  wanted: () => boolean,
): Promise<Uint32Array | undefined> {
  need();
  const reading = new Reading(text, options);
  let packed: Uint32Array | undefined;
  for (let start = performance.now(); packed === undefined; ) {
    // A step that throws leaves nothing that could be freed.
    packed = reading.step();
    if (packed !== undefined || performance.now() - start < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) break;
    start = performance.now();
  }
  reading.free();
  return packed;
}

/** The words under a node of a page, each of its blocks a paragraph. The node is read and not changed. */
export function textOf(node: Node): string {
  need();
  return runTextOf(node);
}

/** Version of the core. */
export function version(): string {
  need();
  return runVersion();
}

function need(): void {
  if (!loaded) throw new CoreError("not-loaded", "core: call load() and wait for it first");
}

async function start(wasm: WasmSource | undefined): Promise<void> {
  if (typeof WebAssembly !== "object") throw new CoreError("no-wasm", "core: this browser has no WebAssembly");
  if (wasm === undefined) throw new CoreError("not-loaded", "core: the first load() must say where the wasm is");
  const module = await compile(wasm);
  try {
    // Compiled it already is; the other way in, which could fetch and compile as well, would be carried along for nothing.
    initSync({ module });
  } catch (cause) {
    throw refusal(cause);
  }
  loaded = true;
}

/** Every engine reports a policy in its own words, some as the same `CompileError` as damaged bytes. */
function refusal(cause: unknown): CoreError {
  if (cause instanceof CoreError) return cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  return /Content Security Policy|unsafe-eval|\bCSP\b/i.test(words)
    ? new CoreError("core-blocked", "core: a content security policy forbids WebAssembly", words, { cause })
    : new CoreError("core-damaged", "core: the file is not this core", words, { cause });
}
