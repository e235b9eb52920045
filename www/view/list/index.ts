/** The checklist: progress, filters, and one row per item. */
export { headTemplate } from "./head.ts";
export { foundWords } from "./language.ts";
export { listTemplate } from "./list.ts";
export { listStyles } from "./styles.ts";
export type { ListView, NumberedItem } from "./view.ts";
