/** Why a file could not be read as a checklist. The words for the screen are in `messages`. */
export class FormatError extends Error {
  override readonly name = "FormatError";

  constructor(
    readonly code: "damaged" | "newer",
    /** What is wrong with it, in plain words; of a newer file, its version. */
    readonly detail: string,
    /** The line it is wrong on, where that can be told. */
    readonly line: number | null = null,
  ) {
    super(`${code}: ${line === null ? "" : `line ${line}: `}${detail}`);
  }
}
