import type { Report } from "./core.js";

/** The report that `read` packed. Throws a `RangeError` for what was packed by another version. */
export declare function unpack(packed: Uint32Array): Report;
