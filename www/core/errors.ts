/** Why the core could not be used. The words for the screen are in `messages`. */
export type CoreErrorCode =
  /** `analyze` was called before `load`, or `load` was called first without saying where the wasm is. */
  | "not-loaded"
  /** The file did not arrive: `detail` is the HTTP status, or `network`. */
  | "core-missing"
  /** A content security policy forbids WebAssembly. */
  | "core-blocked"
  /** The bytes that arrived are not this core. */
  | "core-damaged"
  /** The browser has no WebAssembly. */
  | "no-wasm"
  /** It stopped while it read a text. */
  | "core-stopped";

/** Thrown by `load`, and by `analyze` when there is nothing to analyze with. */
export class CoreError extends Error {
  override readonly name = "CoreError";

  constructor(
    readonly code: CoreErrorCode,
    message: string,
    /** The part of the reason that differs from case to case, such as `404`. */
    readonly detail = "",
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
