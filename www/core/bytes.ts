import { CoreError } from "./errors.ts";

/** Whatever the wasm can be given as. */
export type WasmSource = URL | string | Response | BufferSource | WebAssembly.Module;

/**
 * The module of a source. It is compiled while it arrives where the host says that it is `application/wasm`, which
 * browsers insist on; many static hosts send `application/octet-stream`, and there it is read whole first.
 */
export async function moduleOf(source: WasmSource): Promise<WebAssembly.Module> {
  if (typeof source === "string" || source instanceof URL) return fromResponse(await request(source));
  if (typeof Response === "function" && source instanceof Response) return fromResponse(source);
  return source instanceof WebAssembly.Module ? source : WebAssembly.compile(source as BufferSource);
}

async function fromResponse(response: Response): Promise<WebAssembly.Module> {
  const type = response.headers.get("content-type");
  if (!response.ok || type !== "application/wasm" || typeof WebAssembly.compileStreaming !== "function") {
    return WebAssembly.compile(await read(response));
  }
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    // What is wrong with the bytes, or forbidden, is told by the compiler; all else broke off on its way.
    if (cause instanceof WebAssembly.CompileError || /Content Security Policy|unsafe-eval/i.test(String(cause))) throw cause;
    throw new CoreError("core-missing", `core: ${response.url} broke off`, "network", { cause });
  }
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
