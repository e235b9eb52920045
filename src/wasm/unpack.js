// What the core leaves to JavaScript: a text in, an error for an option, and the report out of the numbers and letters
// that `pack.rs` writes: its fields in their order, nothing else.
// `www` checks its types against those of the report, and a test that nothing is left over.

/** @type {Uint32Array} */
let numbers;
/** The next number. */
let at = 0;
/** Of all strings, one behind the other. */
let letters = "";
/** Where the next string starts. */
let from = 0;
/** The codes that have come so far. @type {string[]} */
let codes = [];

const decoder = new TextDecoder();

/**
 * The report that was packed. Throws a `RangeError` for what was packed by another version.
 * @param {Uint32Array} packed
 * @returns {import("./core.js").Report}
 */
export function unpack(packed) {
  numbers = packed;
  at = 0;
  const end = number();
  letters = decoder.decode(new Uint8Array(packed.buffer, packed.byteOffset + 4 * end, number()));
  from = 0;
  codes = [];
  const read = report();
  if (at !== end || from !== letters.length) throw unlike();
  // Nothing of it is held on to.
  numbers = new Uint32Array();
  letters = "";
  return read;
}

const encoder = new TextEncoder();

/**
 * A text in UTF-8. Throws a `TypeError` for what is no text, which would come back as an empty report.
 * @param {unknown} text
 * @returns {Uint8Array}
 */
export function encode(text) {
  if (typeof text === "string") return encoder.encode(text);
  throw new TypeError(`text must be a string, not ${text}`);
}

/**
 * The error for an option whose value is not understood, or that is not known: then nothing is `given`.
 * @param {string} field
 * @param {unknown} given
 * @param {string} wanted
 * @returns {import("./core.js").BadOptionError}
 */
export function refuse(field, given, wanted) {
  const what = given === undefined ? `is not known; there are ${wanted}` : `was ${JSON.stringify(given)}; it takes ${wanted}`;
  return Object.assign(new Error(`option \`${field}\` ${what}`), /** @type {const} */ ({ name: "BadOptionError", code: "bad-option", field }));
}

/** A host that gives files of two versions at once is told apart from a short report. */
const unlike = () => new RangeError("unpack: packed by another version");

const number = () => /** @type {number} */ (numbers[at++]);
const flag = () => number() === 1;
const string = () => letters.slice(from, (from += number()));
/** Serde gives it as its letters alone, and none as 0. */
const decimal = () => string() || null;

/**
 * @template {string} T
 * @returns {T}
 */
function code() {
  const place = number();
  if (place === codes.length) codes.push(string());
  return /** @type {T} */ (codes[place]);
}

/**
 * @template T
 * @param {() => T} one
 */
const maybe = (one) => (flag() ? one() : null);

/**
 * @template T
 * @param {() => T} one
 */
function list(one) {
  const length = number();
  if (length > numbers.length) throw unlike();
  // A new array without a length has room for four.
  if (length === 0) return [];
  // As long as it will be: one that grows takes room for sixteen, and most have two or three.
  /** @type {T[]} */
  const all = new Array(length);
  for (let i = 0; i < length; i++) all[i] = one();
  return all;
}

/** @returns {import("./core.js").Report} */
const report = () => ({
  version: string(),
  offsets: code(),
  language: maybe(string),
  documentDate: maybe(documentDate),
  items: list(item),
  unlisted: list(unlisted),
  blocks: list(block),
  sentences: list(sentence),
  stats: { words: number(), lines: number() },
});

/** @returns {import("./core.js").Span} */
const span = () => ({ start: number(), end: number() });

/** @returns {import("./core.js").DocumentDate} */
const documentDate = () => ({ date: string(), evidence: maybe(span) });

/** @returns {import("./core.js").Item} */
const item = () => ({
  id: string(),
  kind: code(),
  span: span(),
  exact: string(),
  numeral: maybe(span),
  value: maybe(value),
  direction: maybe(direction),
  per: maybe(string),
  sentence: number(),
  block: number(),
  line: number(),
  speaker: maybe(speaker),
  rule: code(),
  matched: list(matched),
  prompts: list(code),
  priority: code(),
  reasons: list(reason),
  same: list(same),
});

/** @returns {import("./core.js").Value} */
function value() {
  const kind = string();
  switch (kind) {
    case "quantity":
      return amount(kind);
    case "person":
      return { kind, name: string(), role: maybe(string), mentions: list(span) };
    case "acronym":
      return { kind, expansion: string() };
    default:
      return time(/** @type {"date"} */ (kind));
  }
}

/**
 * A quantity that says what it is. Written out: to copy the fields of another object takes longer than all of them.
 * @param {"quantity"} kind
 * @returns {import("./core.js").Value}
 */
const amount = (kind) => ({
  kind,
  min: decimal(),
  max: decimal(),
  minOpen: flag(),
  maxOpen: flag(),
  bound: code(),
  approx: flag(),
  precision: number() | 0,
  unit: maybe(string),
  currency: maybe(string),
  currencyAssumed: flag(),
  currencyFrom: maybe(span),
});

/** @returns {import("./core.js").Quantity} */
const quantity = () => ({
  min: decimal(),
  max: decimal(),
  minOpen: flag(),
  maxOpen: flag(),
  bound: code(),
  approx: flag(),
  precision: number() | 0,
  unit: maybe(string),
  currency: maybe(string),
  currencyAssumed: flag(),
  currencyFrom: maybe(span),
});

/**
 * @template {string} K
 * @param {K} kind
 * @returns {{ kind: K } & import("./core.js").TimeValue}
 */
const time = (kind) => ({
  kind,
  form: code(),
  edtf: string(),
  written: string(),
  ends: maybe(ends),
  or: maybe(ends),
  length: maybe(string),
  part: maybe(string),
  resolvedFrom: maybe(span),
  order: maybe(order),
});

/** @returns {import("./core.js").DateOrder} */
const order = () => code();

/** @returns {import("./core.js").Direction} */
const direction = () => code();

/** @returns {import("./core.js").Ends} */
const ends = () => ({ start: maybe(string), end: maybe(string) });

/** @returns {import("./core.js").Speaker} */
const speaker = () => ({ name: string(), mention: span(), cue: span(), stance: code() });

/** @returns {import("./core.js").Matched} */
const matched = () => ({ span: span(), role: code() });

/** @returns {import("./core.js").PriorityReason} */
const reason = () => ({ reason: code(), span: span() });

/** @returns {import("./core.js").Same} */
const same = () => ({ id: string(), link: code() });

/** @returns {import("./core.js").Unlisted} */
const unlisted = () => ({ span: span(), numeral: span(), value: quantity(), reason: code() });

/** @returns {import("./core.js").Block} */
const block = () => ({ kind: code(), span: span() });

/** @returns {import("./core.js").Sentence} */
const sentence = () => ({
  span: span(),
  block: number(),
  decile: maybe(number),
  standing: code(),
  evidence: maybe(span),
});
