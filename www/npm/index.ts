// What the package gives a page, a worker or a bundler: the wasm comes from where `load` is told.
export { unpack } from "../../pkg/unpack.js";
export { analyze, CoreError, load, read, version } from "../core/index.ts";
