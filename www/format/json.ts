import { type About, type Checklist, type Doc, type Entry, type Fields, isStatus, type Source } from "../checklist/index.ts";
import { nameOf, titleOf, UNTOUCHED } from "../checklist/index.ts";
import type { Report } from "../core/index.ts";
import { FormatError } from "./errors.ts";
import { firstFault } from "./fault.ts";
import { readSettings, SETTINGS, writeSettings } from "./settings.ts";

/** What the files are called and how they are told apart. */
export const JSON_ENDING = ".factcheck.json";
export const FORMAT = "fact-checklist";
export const VERSION = 1;

/** What this version writes by itself in each place; everything else in a file is kept as it was. */
const TOP = ["format", "version", "doc", "items"];
const DOC = ["id", "title", "text", "textSha256", ...SETTINGS, "created", "updated"];

/**
 * A document as a file: its text, and every item of the report with what was done about it. Items whose words have gone
 * from the text are written as well. `sha256` is the text's, or `null` where it could not be had.
 */
export function write(doc: Doc, report: Report | null, sha256: string | null): string {
  const { text, checklist, settings, about } = doc;
  const { rest } = about;
  const found = report?.items ?? [];
  const present = new Set(found.map(({ id }) => id));
  const gone = new Set([...checklist.entries.keys(), ...rest.items.keys()].filter((id) => !present.has(id)));
  const items = [
    ...found.map((item) => ({ ...rest.items.get(item.id), ...item, ...work(checklist, item.id) })),
    ...[...gone].map((id) => ({ ...rest.items.get(id), id, ...work(checklist, id) })),
  ];
  const file = {
    format: FORMAT,
    version: VERSION,
    doc: {
      id: about.id,
      title: nameOf(doc, report),
      text,
      textSha256: sha256,
      ...writeSettings(settings),
      created: about.created,
      updated: about.updated,
      ...rest.doc,
    },
    items,
    findings: [],
    dismissed: [],
    ...rest.top,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A file as a document. Throws a `FormatError` that says where the file is not a checklist. */
export function read(file: string): Doc {
  const top = record(parse(file), "file");
  if (top["format"] !== FORMAT) throw new FormatError("damaged", 'format is not "fact-checklist"');
  const { version } = top;
  if (typeof version !== "number") throw new FormatError("damaged", "version is not a number");
  if (version > VERSION) throw new FormatError("newer", String(version));
  const doc = record(top["doc"], "doc");
  const entries = new Map<string, Entry>();
  const kept = new Map<string, Fields>();
  list(top["items"] ?? [], "items").forEach((value, index) => {
    const at = `items[${index}]`;
    const item = record(value, at);
    const id = text(item["id"], `${at}.id`);
    const { status = UNTOUCHED.status, note = "", sources = [] } = item;
    if (!isStatus(status)) throw new FormatError("damaged", `${at}.status is not a status`);
    const entry: Entry = {
      status,
      note: text(note, `${at}.note`),
      sources: list(sources, `${at}.sources`).map((one, i) => source(one, `${at}.sources[${i}]`)),
    };
    if (status !== UNTOUCHED.status || entry.note !== "" || entry.sources.length > 0) entries.set(id, entry);
    kept.set(id, item);
  });
  const words = text(doc["text"], "doc.text");
  const title = text(doc["title"] ?? "", "doc.title");
  const about: About = {
    id: text(doc["id"] ?? "", "doc.id"),
    ...(title === "" || title === titleOf(words) ? {} : { title }),
    created: text(doc["created"] ?? "", "doc.created"),
    updated: text(doc["updated"] ?? "", "doc.updated"),
    rest: { top: without(top, TOP), doc: without(doc, DOC), items: kept },
  };
  return { text: words, checklist: { entries }, settings: readSettings(doc), about };
}

/** Whether a file says that it is a checklist, whatever state it is in. */
export function isChecklist(name: string, start: string): boolean {
  return name.toLowerCase().endsWith(".json") || /^\s*\{\s*"format"\s*:\s*"fact-checklist"/.test(start);
}

function work(checklist: Checklist, id: string): Pick<Entry, "status" | "note" | "sources"> {
  const { status, note, sources } = checklist.entries.get(id) ?? UNTOUCHED;
  return { status, note, sources };
}

function parse(file: string): unknown {
  const words = file.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(words);
  } catch {
    const { line, what } = firstFault(words);
    throw new FormatError("damaged", what, line);
  }
}

/** A source keeps what else the file said about it. */
function source(value: unknown, at: string): Source {
  const { url = "", title = "", ...more } = record(value, at);
  return { ...more, url: text(url, `${at}.url`), title: text(title, `${at}.title`) };
}

function without(fields: Fields, known: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !known.includes(name)));
}

function record(value: unknown, at: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new FormatError("damaged", `${at} is not an object`);
  }
  return value as Fields;
}

function list(value: unknown, at: string): unknown[] {
  if (!Array.isArray(value)) throw new FormatError("damaged", `${at} is not a list`);
  return value;
}

function text(value: unknown, at: string): string {
  if (typeof value !== "string") throw new FormatError("damaged", `${at} is not text`);
  return value;
}
