/** How far the reader got with an item. The order is that of the control. */
export const STATUSES = ["todo", "checking", "verified", "fix", "fixed", "unverified", "recheck", "na"] as const;

export type Status = (typeof STATUSES)[number];

export function isStatus(value: unknown): value is Status {
  return (STATUSES as readonly unknown[]).includes(value);
}
