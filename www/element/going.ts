import { focusMark } from "../view/index.ts";
import type { Host } from "./host.ts";
import type { Places } from "./places.ts";
import type { Session } from "./session.ts";

/** Going from words to rows and back: what is selected comes into sight, and has the focus where the reader goes on. */
export class Going {
  constructor(
    private readonly session: Session,
    private readonly places: Places,
    private readonly host: Host,
    /** Resolves when what was changed is drawn. */
    private readonly drawn: () => Promise<unknown>,
  ) {}

  readonly selectFromWords = async (id: string): Promise<void> => {
    this.session.select(id);
    await this.drawn();
    this.places.showRow(id);
  };

  readonly selectFromRow = async (id: string): Promise<void> => {
    this.session.select(id);
    await this.drawn();
    this.places.showWords(id);
  };

  readonly toggle = async (id: string): Promise<void> => {
    await this.places.keepRow(id, () => {
      this.session.toggle(id);
      return this.drawn();
    });
    this.places.showWords(id);
  };

  /** Selects an item and gives the focus to its row, or to its words in the article. */
  readonly go = async (id: string, place: "row" | "words"): Promise<void> => {
    this.session.select(id);
    if (this.host.node && place === "words") return this.host.reveal(id);
    this.session.set(place === "row" ? { pane: "checklist" } : { pane: "article", mode: "read" });
    await this.drawn();
    this.reveal();
    const words = place === "words" ? this.places.words(id) : null;
    if (words) focusMark(words);
    else this.places.row(id)?.focus({ preventScroll: true });
  };

  /** Opens the row of an item and gives the focus to one of its fields. */
  readonly edit = async (id: string, field: string): Promise<void> => {
    this.session.set({ opened: id, pane: "checklist" });
    await this.drawn();
    const found = this.places.row(id)?.querySelector<HTMLElement>(field);
    found?.closest("details")?.setAttribute("open", "");
    found?.focus();
  };

  reveal(): void {
    const { selected } = this.session.state;
    if (selected === null) return;
    this.places.showRow(selected);
    this.places.showWords(selected);
  }
}
