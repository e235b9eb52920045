/** Where a text stops being JSON. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  readonly what: string;
}

const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const ATOM = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;

/** Deeper ones are built to break parsers. */
const DEEPEST = 500;

/**
 * The first fault of a text that `JSON.parse` refused, in the same words in every browser: each has words of its own,
 * and not every one names the line.
 */
export function firstFault(text: string): Fault {
  const scan = new Scan(text);
  const what = scan.document() ?? "not JSON";
  return { line: text.slice(0, scan.at).split("\n").length, what };
}

class Scan {
  at = 0;

  constructor(private readonly text: string) {}

  /** Each of these gives what is wrong, or `null`, with `at` standing where it is. */
  document(): string | null {
    const wrong = this.value(0);
    if (wrong !== null) return wrong;
    this.take(SPACE);
    return this.at < this.text.length ? "more text after the end" : null;
  }

  private value(depth: number): string | null {
    this.take(SPACE);
    const next = this.text[this.at];
    if (next === undefined) return "the file ends too early";
    if (depth > DEEPEST) return "too deep";
    if (next === "{") return this.many("}", () => this.member(depth));
    if (next === "[") return this.many("]", () => this.value(depth + 1));
    if (next === '"') return this.take(STRING) ? null : "missing quotation mark";
    return this.take(ATOM) ? null : "missing value";
  }

  private member(depth: number): string | null {
    this.take(SPACE);
    if (!this.take(STRING)) return this.ended() ?? "missing name";
    this.take(SPACE);
    if (this.text[this.at] !== ":") return this.ended() ?? "missing colon";
    this.at += 1;
    return this.value(depth + 1);
  }

  private many(close: string, one: () => string | null): string | null {
    this.at += 1;
    this.take(SPACE);
    if (this.text[this.at] === close) {
      this.at += 1;
      return null;
    }
    for (;;) {
      const wrong = one();
      if (wrong !== null) return wrong;
      const before = this.at;
      this.take(SPACE);
      const next = this.text[this.at];
      if (next !== "," && next !== close) {
        const early = this.ended();
        // The comma is missing where the last value ended, not where the next one begins.
        if (early === null) this.at = before;
        return early ?? "missing comma";
      }
      this.at += 1;
      if (next === close) return null;
    }
  }

  private ended(): string | null {
    return this.at >= this.text.length ? "the file ends too early" : null;
  }

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return false;
    this.at += found[0].length;
    return true;
  }
}
