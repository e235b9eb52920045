import text from "../../tests/golden/example/article.txt";

/** The article of "Try an example": the one whose report the core's tests hold. */
export const example: string = text;
