let names: Intl.DisplayNames | undefined;

/** The name of a language by its BCP 47 code: "German". */
export function languageWords(code: string): string {
  names ??= new Intl.DisplayNames("en", { type: "language" });
  return names.of(code) ?? code;
}
