/** How long the page's article must have rested before it is read again, in milliseconds, and how long that may be put off. */
const REST = 400;
const LATEST = 3_000;

/** Tells when the article of the page that `for` names has changed: once it rests, and now and then while it does not. */
export class HostWatch {
  #node: Element | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since: number | null = null;
  readonly #observer = new MutationObserver(() => this.#stir());

  constructor(private readonly changed: () => void) {}

  /** Watches a node, and the place it stands in, for it may be replaced as a whole. */
  watch(node: Element): void {
    if (this.#node === node) return;
    this.stop();
    this.#node = node;
    this.#observer.observe(node, { subtree: true, childList: true, characterData: true });
    if (node.parentNode) this.#observer.observe(node.parentNode, { childList: true });
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#node = null;
    this.#since = null;
  }

  #stir(): void {
    this.#since ??= Date.now();
    clearTimeout(this.#timer);
    const wait = Math.min(REST, Math.max(0, this.#since + LATEST - Date.now()));
    this.#timer = setTimeout(() => {
      this.#since = null;
      this.changed();
    }, wait);
  }
}
