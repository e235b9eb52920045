import { HostMarks } from "./host-text.ts";
import { HostWatch } from "./host-watch.ts";
import { takeText } from "./intake.ts";
import { hostText } from "./light-text.ts";
import type { Session } from "./session.ts";
import { articleViewOf } from "./views.ts";

/** The page's own article that an element's `for` names: marked where it stands, and followed when the page changes it. */
export class Host {
  readonly #marks: HostMarks;
  readonly #watch = new HostWatch(() => void this.#follow());

  constructor(
    private readonly element: HTMLElement & { readonly for: string | null },
    private readonly session: Session,
    onPick: (id: string) => void,
  ) {
    this.#marks = new HostMarks(onPick);
  }

  /** The article; `null` where there is none. */
  get node(): Element | null {
    const { for: selector } = this.element;
    return selector === null || selector === "" ? null : (this.element.getRootNode() as ParentNode).querySelector(selector);
  }

  /** Shows the items in the article as they stand now. */
  mark(): void {
    const { reading, selected } = this.session.state;
    const { node } = this;
    if (!node || !reading) return;
    this.#watch.watch(node);
    const { line } = articleViewOf(this.session, () => {});
    this.#marks.show(node, reading.text, reading.report.items, ({ id }) =>
      [line(id), id === selected ? "selected" : null].filter((name) => name !== null && name !== "na") as string[],
    );
  }

  /** Brings an item's words into sight. */
  reveal(id: string): void {
    this.#marks.reveal(id);
  }

  /** Takes the marks away and looks no longer. */
  leave(): void {
    this.#marks.clear();
    this.#watch.stop();
  }

  /** The page has changed its article: what was done stays with the words that are still there. */
  async #follow(): Promise<void> {
    const { node, session } = this;
    if (!node || !this.element.isConnected) return this.#watch.stop();
    const taken = takeText(await hostText(node, () => session.load()).catch(() => ""));
    // The words may stand in other nodes now.
    this.#marks.clear();
    if (taken.ok && taken.text !== session.state.text) session.accept(taken.text, { given: true, aloud: false });
    else this.mark();
  }
}
