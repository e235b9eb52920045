/** What can be undone and done again. It never changes: every step gives a new one. */
export interface History<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What the last step was about, and when: strokes of one note are one step. */
  readonly group: string | null;
  readonly at: number;
}

export const NO_HISTORY: History<never> = Object.freeze({ past: [], future: [], group: null, at: 0 });

/** Steps that are kept. */
const DEPTH = 300;
/** Strokes further apart than this are steps of their own, in milliseconds. */
const PAUSE = 2_000;

/**
 * The history once something has changed what was `before`.
 *
 * `group` names what is being typed into: strokes into the same thing, none far from the last, are undone together.
 */
export function record<T>(history: History<T>, before: T, group: string | null, at: number): History<T> {
  if (group !== null && group === history.group && at - history.at < PAUSE) return { ...history, future: [], at };
  return { past: [...history.past, before].slice(-DEPTH), future: [], group, at };
}

/** The step back from `now`, or `null` where there is none. */
export function undo<T>(history: History<T>, now: T): { history: History<T>; to: T } | null {
  const to = history.past.at(-1);
  if (to === undefined) return null;
  return { to, history: { past: history.past.slice(0, -1), future: [...history.future, now], group: null, at: 0 } };
}

/** The step forward from `now`, or `null` where there is none. */
export function redo<T>(history: History<T>, now: T): { history: History<T>; to: T } | null {
  const to = history.future.at(-1);
  if (to === undefined) return null;
  return { to, history: { past: [...history.past, now], future: history.future.slice(0, -1), group: null, at: 0 } };
}
