/**
 * What the reader did with the items: pure data, no DOM, no words for the screen.
 *
 * In: items of a report and actions of the reader. Out: a checklist that never changes in place, and what can be told
 * from it (progress, which rows a filter lets through).
 */
export { apartSentences, isApart, listed } from "./apart.ts";
export { act, type Action, type Checklist, EMPTY, entryOf, gone, groupOf, hasWork, merge, without } from "./checklist.ts";
export { type ChecklistData, fromData, toData } from "./data.ts";
export { type About, BLANK, type Doc, type Fields, nameOf, NOTHING_MORE, type Rest, titleOf } from "./document.ts";
export { type Entry, isSettled, isTouched, type Source, UNTOUCHED } from "./entry.ts";
export { filterItems, type Filters, isFiltering, type Order, PRIORITIES, priorityOf, SHOW_ALL } from "./filter.ts";
export { type History, NO_HISTORY, record, redo, undo } from "./history.ts";
export { safeLink } from "./link.ts";
export { locate, type Own, ownOf, withOwn } from "./own.ts";
export { type Progress, progressOf } from "./progress.ts";
export { applicable } from "./same.ts";
export { amend, type Amendment, type Correction, correctionOf, type Fix, type Named, NO_SETTINGS, optionsOf, type Settings } from "./settings.ts";
export { isStatus, type Status, STATUSES } from "./status.ts";
