/** What is drawn. Each view is a function from plain data to a Lit template; the element keeps the state. */
export { articleStyles, articleTemplate, type ArticleView, cut, focusMark, type Page, plainTemplate } from "./article/index.ts";
export { icon, type IconName } from "./icons.ts";
export { foundWords, headTemplate, listStyles, listTemplate, type ListView, type NumberedItem } from "./list/index.ts";
export { controls, lines, theme } from "./theme.ts";
