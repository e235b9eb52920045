/** Documents as files, one format in a file of its own with `write` and `read` side by side. */
export { FormatError } from "./errors.ts";
export * as json from "./json.ts";
