import type { Options, Report } from "./core.js";

export type * from "./report.js";

/**
 * Reads a text and gives everything in it that can be checked. The first call loads the core from the package.
 *
 * Throws a `TypeError` for a text that is no string, and a `BadOptionError` for an option that is not known or not understood.
 * What a text says is never an error.
 */
export declare function analyze(text: string, options?: Options): Report;

/** Version of the core. */
export declare function version(): string;
