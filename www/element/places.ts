import { reveal } from "./reveal.ts";

/** Where things stand on the screen: the rows of the list, the words of the article. */
export class Places {
  constructor(private readonly root: () => ParentNode) {}

  find<E extends HTMLElement>(selector: string): E | null {
    return this.root().querySelector<E>(selector);
  }

  dialog(name: string): HTMLDialogElement | null {
    return this.find<HTMLDialogElement>(`dialog.${name}`);
  }

  row(id: string): HTMLElement | null {
    return this.find(`li.row[data-id="${CSS.escape(id)}"]`);
  }

  words(id: string): HTMLElement | null {
    return this.find(`mark[data-items~="${CSS.escape(id)}"]`);
  }

  showRow(id: string): void {
    reveal(this.find(".desk"), this.row(id));
  }

  showWords(id: string): void {
    reveal(this.find(".reader"), this.words(id));
  }

  /** Changes something and keeps a row where it is on the screen, though another one may close above it. */
  async keepRow(id: string, change: () => Promise<unknown>): Promise<void> {
    const before = this.row(id)?.getBoundingClientRect().top ?? 0;
    await change();
    const after = this.row(id)?.getBoundingClientRect().top ?? before;
    const list = this.find(".desk");
    if (list) list.scrollTop += after - before;
  }
}
