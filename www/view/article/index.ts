/** The article: its text as blocks with one mark per stretch of item, and nothing that is not in the text. */
export { articleTemplate, focusMark, type ArticleView, plainTemplate } from "./article.ts";
export { cut, type Page } from "./segments.ts";
export { articleStyles } from "./styles.ts";
