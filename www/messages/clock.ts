let format: Intl.DateTimeFormat | undefined;

/** A time of the day: "14:02". */
export function clockWords(at: Date): string {
  format ??= new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  return format.format(at);
}
