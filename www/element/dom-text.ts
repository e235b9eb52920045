/** Elements whose words are never shown or never prose. */
export const UNREAD = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "HEAD", "TEXTAREA", "SELECT"]);

/** Elements that stand in a line of text; every other one starts a part of its own. */
const INLINE = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SLOT SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(" "),
);

/** Deepest tree that is walked: deeper ones are built to break parsers. */
const DEEPEST = 400;

/** What makes a row of a table a part of a page's layout. */
const LAYOUT = "table, li, p ~ p, div ~ div";

/**
 * The words under a node, each block of the page a paragraph of its own: a blank line stands between them.
 *
 * White space is read as a browser shows it. Nothing of the tree is changed, and scripts and styles are passed over.
 * `marks` writes what a browser only draws: the bullet or number of a list's entry, a line between the cells of a row, which
 * then is one paragraph.
 */
export function textOf(root: Node, marks = false): string {
  const parts: string[] = [];
  /** The part being read. */
  let words = "";
  /** It has no words yet, or a line of it has just begun. */
  let fresh = true;
  /** A block began or ended, or white space stands, since the last word. */
  let part = false;
  let space = false;
  /** What stands before the next word. */
  let mark = "";
  const end = (): void => {
    words = words.trimEnd();
    if (words !== "") parts.push(words);
    words = "";
    fresh = true;
  };
  const push = (text: string, preformatted: boolean): void => {
    for (const [piece] of text.matchAll(preformatted ? /[\t\f\r ]+|[^\t\f\r ]+/g : /[\t\n\f\r ]+|[^\t\n\f\r ]+/g)) {
      if (/^[\t\f\r ]/.test(piece) || (piece[0] === "\n" && !preformatted)) {
        space = true;
        continue;
      }
      if (part) end();
      else if (space && !fresh) words += " ";
      words += mark + piece;
      mark = "";
      part = space = false;
      fresh = piece.endsWith("\n");
    }
  };
  const read = (node: Node, preformatted: boolean, flat: boolean, depth: number): void => {
    if (node instanceof Text) return push(node.data, preformatted);
    const name = node.nodeName.toUpperCase();
    if (!(node instanceof Element || node instanceof DocumentFragment) || depth > DEEPEST || UNREAD.has(name)) return;
    if (name === "BR" && !flat) {
      words += "\n";
      space = false;
      fresh = true;
      return;
    }
    const row = marks && name === "TR" && node.childElementCount > 1 && node.querySelector(LAYOUT) === null;
    const block = !flat && !INLINE.has(name);
    let n = node instanceof HTMLOListElement ? node.start : NaN;
    let cells = 0;
    part ||= block;
    space ||= name === "BR";
    for (let child = node.firstChild; child; child = child.nextSibling) {
      const entry = marks && child.nodeName === "LI";
      if (entry) mark = n >= 0 ? `${n++}. ` : "• ";
      if (row && child instanceof Element && cells++ > 0) push(" | ", false);
      read(child, preformatted || name === "PRE", flat || row, depth + 1);
      if (entry) mark = "";
    }
    part ||= block;
  };
  read(root, false, false, 0);
  end();
  return parts.join("\n\n");
}
