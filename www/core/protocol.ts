import type { Options } from "../../pkg/core.js";
import { CoreError, type CoreErrorCode } from "./errors.ts";

/** What a page tells its worker. */
export type Order =
  | { readonly type: "start"; readonly module: WebAssembly.Module }
  | { readonly type: "analyze"; readonly n: number; readonly text: string; readonly options: Options };

/** What the worker answers. */
export type Answer =
  | { readonly type: "ready"; readonly version: string }
  | { readonly type: "report"; readonly n: number; readonly packed: Uint32Array }
  | { readonly type: "failed"; readonly n: number; readonly error: PlainError };

/** An error as it crosses between threads, where classes are lost. */
export interface PlainError {
  readonly code: CoreErrorCode | "bad-option";
  readonly message: string;
  readonly detail: string;
}

export function toPlain(error: unknown): PlainError {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof CoreError) return { code: error.code, message, detail: error.detail };
  const { code, field } = Object(error) as { code?: unknown; field?: unknown };
  if (code === "bad-option") return { code, message, detail: String(field) };
  return { code: "core-stopped", message, detail: message };
}

export function fromPlain({ code, message, detail }: PlainError): Error {
  if (code === "bad-option") return Object.assign(new Error(message), { name: "BadOptionError", code, field: detail });
  return new CoreError(code, message, detail);
}
