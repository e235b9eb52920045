export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A moment in which the page has nothing else to do. */
export function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(resolve, { timeout: 2_000 });
    else setTimeout(resolve, 100);
  });
}

/** Pages that are not on the screen draw no frames; this long is waited for one, in milliseconds. */
const NO_FRAME = 200;

/** Once the next frame is on the screen. Never, when `signal` says before that nobody waits any more. */
export function afterFrame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, NO_FRAME);
    const frame = requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
    signal.addEventListener("abort", () => {
      clearTimeout(late);
      cancelAnimationFrame(frame);
    });
  }).then(() => (signal.aborted ? new Promise<void>(() => undefined) : undefined));
}
