/** A decimal times a power of ten, as a string and exact: `shifted("2.5", 3)` is "2500". */
export function shifted(decimal: string, power: number): string {
  const [, sign = "", whole = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = "0".repeat(Math.max(0, -power)) + whole + fraction + "0".repeat(Math.max(0, power));
  const at = Math.max(0, -power) + whole.length + power;
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, "");
  const right = digits.slice(at).replace(/0+$/, "");
  return `${sign}${left === "" ? "0" : left}${right === "" ? "" : `.${right}`}`;
}
