const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TD TH TR UL".split(" "),
);
const SILENT = new Set("SCRIPT STYLE TEMPLATE NOSCRIPT".split(" "));

/**
 * The text of the element's own children, as a page gives it that must stay readable without scripts.
 *
 * Text alone is taken as it stands. In markup, white space is only layout, and each block is a paragraph.
 */
export function lightText(host: Element): string {
  const own = [...host.childNodes].filter((node) => !(node instanceof Element && node.slot !== ""));
  if (!own.some((node) => node instanceof Element)) return own.map((node) => node.nodeValue ?? "").join("").trim();
  const words: string[] = [];
  own.forEach((node) => collect(node, words));
  return words
    .join("")
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function collect(node: Node, words: string[]): void {
  if (node instanceof Text) {
    words.push(node.data.replace(/[ \t\r\n\f]+/g, " "));
  } else if (node instanceof Element && !SILENT.has(node.tagName)) {
    if (node.tagName === "BR") words.push("\n");
    const edge = BLOCKS.has(node.tagName) ? "\n\n" : "";
    words.push(edge);
    node.childNodes.forEach((child) => collect(child, words));
    words.push(edge);
  }
}
