import { CoreError } from "./errors.ts";

/** Whatever the wasm can be given as. */
export type WasmSource = URL | string | Response | BufferSource | WebAssembly.Module;

/**
 * The bytes or the module behind a source.
 *
 * The bytes are read whole and never streamed into the compiler: streaming insists on `application/wasm`, and many
 * static hosts send `application/octet-stream`.
 */
export async function bytesOf(source: WasmSource): Promise<BufferSource | WebAssembly.Module> {
  if (typeof source === "string" || source instanceof URL) return read(await request(source));
  if (typeof Response === "function" && source instanceof Response) return read(source);
  return source as BufferSource | WebAssembly.Module;
}

async function request(url: URL | string): Promise<Response> {
  try {
    return await fetch(url);
  } catch (cause) {
    throw new CoreError("core-missing", `core: ${String(url)} could not be fetched`, "network", { cause });
  }
}

async function read(response: Response): Promise<ArrayBuffer> {
  if (!response.ok) {
    throw new CoreError("core-missing", `core: ${response.url} answered ${response.status}`, String(response.status));
  }
  try {
    return await response.arrayBuffer();
  } catch (cause) {
    throw new CoreError("core-missing", `core: ${response.url} broke off`, "network", { cause });
  }
}
