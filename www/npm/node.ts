// What the package gives Node: the wasm lies beside this file and is read at the first call.
import { readFileSync } from "node:fs";
import { analyze as run, initSync, version as runVersion } from "../../pkg/core.js";
import type { Options, Report } from "../../pkg/core.js";

let loaded = false;

function need(): void {
  if (loaded) return;
  initSync({ module: readFileSync(new URL("./core_bg.wasm", import.meta.url)) });
  loaded = true;
}

export function analyze(text: string, options?: Options): Report {
  need();
  return run(text, options);
}

export function version(): string {
  need();
  return runVersion();
}
