import type { Report } from "../../pkg/core.js";
import { CoreError } from "./errors.ts";

/** Texts over this are read from the top in growing parts, so that the first items are there at once. */
const LONG = 1_000_000;
/** Ends of the parts, about. */
const STEPS = [256_000, 1_000_000, 4_000_000, 10_000_000];
/** How many paragraphs are gone around before it is given up. */
const MOST_SKIPPED = 5;

/**
 * Where the parts of a text end, the last one with the text. A part ends at a blank line: what follows it changes
 * nothing before it, so the items of a part are items of the whole.
 */
export function partsOf(text: string, bytes = text.length): number[] {
  if (bytes <= LONG) return [text.length];
  const ends = STEPS.filter((step) => step < text.length * 0.8).flatMap((step) => {
    const at = text.indexOf("\n\n", step);
    return at < 0 || at > step * 1.5 ? [] : [at];
  });
  return [...new Set([...ends, text.length])];
}

/** A report, and the paragraphs (from 1) that had to be left out of it. */
export interface Salvage {
  readonly report: Report;
  readonly skipped: readonly number[];
}

/**
 * Reads a text around the paragraphs that stop the core. Each is found by halving, and taken for blank in the next try, so
 * all other words stay where they are.
 */
export async function readAround(text: string, run: (text: string) => Promise<Report>): Promise<Salvage> {
  const skipped: number[] = [];
  let words = text;
  for (;;) {
    try {
      return { report: await run(words), skipped };
    } catch (error) {
      if (!isStop(error) || skipped.length === MOST_SKIPPED) throw error;
    }
    const spans = paragraphs(words);
    let [low, high] = [0, spans.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (await stops(words.slice(0, spans[middle]!.end), run)) high = middle;
      else low = middle + 1;
    }
    const bad = spans[low];
    if (!bad || !(await stops(words.slice(0, bad.end), run))) throw new CoreError("core-stopped", "core: stopped");
    skipped.push(paragraphs(text).findIndex(({ start }) => start === bad.start) + 1);
    words = words.slice(0, bad.start) + blank(words.slice(bad.start, bad.end)) + words.slice(bad.end);
  }
}

async function stops(text: string, run: (text: string) => Promise<Report>): Promise<boolean> {
  try {
    await run(text);
    return false;
  } catch (error) {
    if (isStop(error)) return true;
    throw error;
  }
}

function isStop(error: unknown): boolean {
  return error instanceof CoreError && error.code === "core-stopped";
}

function paragraphs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?![^\S\n]*(?:\n|$)))*/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

function blank(words: string): string {
  return words.replace(/[^\n]/g, " ");
}
