import type { State } from "./state.ts";

/** What the panes ask of the element. */
export interface Handlers {
  readonly onPasteButton: () => void;
  readonly onFile: (file: File) => void;
  readonly onExample: () => void;
  readonly onType: (text: string) => void;
  readonly onMode: (mode: State["mode"]) => void;
  readonly onPane: (pane: State["pane"]) => void;
  readonly onAsk: (asking: boolean) => void;
  readonly onClear: () => void;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onRow: (id: string) => void;
  readonly onTravel: (way: "undo" | "redo") => void;
  readonly onDownload: () => void;
  readonly onAdd: () => void;
  readonly onHelp: () => void;
  readonly onDocuments: () => void;
  readonly onStop: () => void;
  readonly onScroll: (event: Event) => void;
  readonly onCopy: (text: string) => void;
}
