import type { Options, Report } from "./core.js";

export { CoreError, type CoreErrorCode } from "./errors.js";
export type * from "./report.js";
export { unpack } from "./unpack.js";

/** Whatever the wasm can be given as. */
export type WasmSource = URL | string | Response | BufferSource | WebAssembly.Module;

export interface LoadOptions {
  /** Where `core_bg.wasm` is: a URL, a `Response`, its bytes, or a compiled module. Not read again once it has loaded. */
  wasm?: WasmSource | undefined;
}

/** Loads the core. Calls at the same time and later share one instance; a failed call may be made again. */
export declare function load(options?: LoadOptions): Promise<void>;

/**
 * Reads a text and gives everything in it that can be checked.
 *
 * Throws a `CoreError` before `load` is done, a `TypeError` for a text that is no string, and a `BadOptionError` for an option
 * that is not known or not understood. What a text says is never an error.
 */
export declare function analyze(text: string, options?: Options): Report;

/** Reads a text like `analyze`; the report comes packed in one buffer, which a worker can hand over without a copy. `unpack` makes the report of it. */
export declare function read(text: string, options?: Options): Uint32Array;

/** Version of the core. */
export declare function version(): string;
