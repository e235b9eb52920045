/** The attribute `kinds`: names with spaces or commas between them. */
export function toKinds(attribute: string | null): string[] | null {
  return attribute === null ? null : attribute.split(/[\s,]+/).filter((kind) => kind !== "");
}

export function fromKinds(kinds: readonly string[] | null): string | null {
  return kinds === null ? null : kinds.join(" ");
}
