import type { Doc } from "../checklist/index.ts";
import { FormatError, json } from "../format/index.ts";
import { t } from "../messages/index.ts";
import { LIMIT, sizeOf, type Taken, takeFile, takeText } from "./intake.ts";
import { hostText } from "./light-text.ts";
import { copiedBy, onClipboard, pastedText } from "./pasted.ts";
import type { Session } from "./session.ts";

/** Text and files on their way in: pasted, dropped, opened. */
export class Incoming {
  constructor(
    private readonly session: Session,
    /** Something came in from the reader. */
    private readonly came: () => void,
    private readonly focusField: () => void,
  ) {}

  /** Takes what was pasted or dropped, but only while there is no text to lose. */
  async receive(data: DataTransfer | null): Promise<void> {
    const file = data?.files[0];
    if (this.session.state.text !== "") return;
    const text = await this.#textOf(copiedBy(data));
    // While the markup was read another text may have come.
    if (this.session.state.text !== "") return;
    if (file && text === "") await this.open(file);
    else this.#takeAloud(takeText(text));
  }

  /** A file: a checklist that was downloaded, or an article. */
  async open(file: File): Promise<void> {
    const start = await file.slice(0, 200).text().catch(() => "");
    if (json.isChecklist(file.name, start)) this.#openChecklist(await file.text().catch(() => ""));
    else this.take(await takeFile(file));
  }

  take(taken: Taken): void {
    this.session.take(taken);
    if (taken.ok) this.came();
  }

  #textOf(copied: ReturnType<typeof copiedBy>): Promise<string> {
    return pastedText(copied, (node) => hostText(node, () => this.session.load()));
  }

  /** Takes what the reader brought, or says that it was nothing. */
  #takeAloud(taken: Taken): void {
    if (taken.ok) this.take(taken);
    else this.session.refuse(taken);
  }

  async pasteFromButton(): Promise<void> {
    try {
      const text = await this.#textOf(await onClipboard());
      if (this.session.state.text === "") this.#takeAloud(takeText(text));
    } catch {
      // Refused, or a page without the Clipboard API: the keys always work, once the field has the focus.
      this.session.say(t("notice.clipboard-refused"));
      this.focusField();
    }
  }

  readonly onPaste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (this.session.state.text === "") {
      event.preventDefault();
      event.stopPropagation();
      void this.receive(data);
    } else if ((event.composedPath()[0] as Element).matches("textarea.text")) {
      this.#guardPaste(event);
    }
  };

  readonly onDragOver = (event: DragEvent): void => {
    if (this.session.state.text === "") event.preventDefault();
  };

  readonly onDrop = (event: DragEvent): void => {
    if (this.session.state.text !== "") return;
    event.preventDefault();
    event.stopPropagation();
    void this.receive(event.dataTransfer);
  };

  #openChecklist(file: string): void {
    let doc: Doc;
    try {
      doc = json.read(file);
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.session.say(fileWords(error));
      return;
    }
    const bytes = sizeOf(doc.text);
    if (bytes > LIMIT) return this.session.refuse({ ok: false, why: "too-large", bytes });
    this.session.takeDoc(doc);
    this.came();
  }

  /** Text pasted into a text goes the browser's way, unless the whole would be too large or it is no text. */
  #guardPaste(event: ClipboardEvent): void {
    const copied = copiedBy(event.clipboardData);
    const pasted = copied.plain || copied.html;
    const bytes = sizeOf(this.session.state.text) + sizeOf(pasted);
    const file = event.clipboardData?.files[0];
    if (bytes > LIMIT) {
      event.preventDefault();
      this.session.refuse({ ok: false, why: "too-large", bytes });
    } else if (pasted === "" && file) {
      event.preventDefault();
      this.session.refuse({ ok: false, why: file.type.startsWith("image/") ? "picture" : "binary" });
    } else if (copied.plain === "" && pasted !== "") {
      // A field takes plain text only. In this way it can be undone there as every stroke can.
      event.preventDefault();
      const field = event.composedPath()[0] as HTMLElement;
      const { id } = this.session.state.about;
      void this.#textOf(copied).then((text) => {
        // Another document may have been opened meanwhile.
        if (this.session.state.about.id !== id) return;
        field.focus();
        document.execCommand("insertText", false, text);
      });
    }
  }
}

function fileWords({ code, detail, line }: FormatError): string {
  if (code === "newer") return t("file.newer", { version: detail, own: json.VERSION });
  return line === null ? t("file.damaged", { what: detail }) : t("file.damaged-line", { line, what: detail });
}
