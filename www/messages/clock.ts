let format: Intl.DateTimeFormat | undefined;

let moments: Intl.DateTimeFormat | undefined;

/** A day and a time of the day: "3 Mar 2026, 14:02". */
export function momentWords(at: Date): string {
  moments ??= new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
  return Number.isNaN(at.getTime()) ? "" : moments.format(at).replace(" at ", ", ");
}

/** A time of the day: "14:02". */
export function clockWords(at: Date): string {
  format ??= new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  return format.format(at);
}
