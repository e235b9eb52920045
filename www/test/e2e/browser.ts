import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before } from "node:test";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { serve } from "../../serve.mjs";

/** The article of "Try an example". */
export const EXAMPLE = readFileSync("tests/golden/example/article.txt", "utf8");

const ARGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  // Plain grey edges of letters: pictures look the same on every machine and are smaller.
  "--disable-lcd-text",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with a fresh profile, and the built page on a free port. */
export class Desk {
  readonly #browser: Browser;
  readonly #close: () => Promise<void>;
  readonly url: string;

  private constructor(browser: Browser, url: string, close: () => Promise<void>) {
    this.#browser = browser;
    this.url = url;
    this.#close = close;
  }

  static async open(): Promise<Desk> {
    const { CHROME_PATH: executablePath } = process.env;
    assert.ok(executablePath, "CHROME_PATH names the browser");
    const { url, close } = await serve("dist", 0);
    return new Desk(await chromium.launch({ executablePath, args: ARGS }), url, close);
  }

  /** The same page as any host but `localhost` has it: there the service worker asks for nothing. */
  get deployed(): string {
    return this.url.replace("//", "//page.");
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#close();
  }

  /** A blank page in a context of its own, and what went wrong on it. */
  async blank(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      // Tests answer requests themselves, and what a service worker serves they would not see.
      serviceWorkers: "block",
      ...options,
    });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    page.setDefaultTimeout(5_000);
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (/blocked by Playwright/.test(message.text())) return;
      if (["error", "warning"].includes(message.type())) faults.push(message.text());
    });
    page.on("dialog", (dialog) => faults.push(`dialog: ${dialog.message()}`));
    page.on("request", (request) => {
      if (!request.url().replace("//page.", "//").startsWith(this.url) && !/^(data|blob):/.test(request.url())) faults.push(`left: ${request.url()}`);
    });
    return { page, faults };
  }

  /** Opens the page, does something on it, and holds that nothing was reported: no error, warning, policy violation or
   * request to anywhere else, but for what `expected` matches. */
  async visit(
    visitor: (page: Page, desk: Desk) => Promise<void>,
    options: BrowserContextOptions = {},
    expected: RegExp | null = null,
  ): Promise<void> {
    const { page, faults } = await this.blank(options);
    await page.goto(this.url);
    await visitor(page, this);
    await page.context().close();
    assert.deepEqual(faults.filter((fault) => !expected?.test(fault)), []);
  }
}

/** A browser whose profile lies in a folder and outlives it. */
export async function launchKept(profile: string): Promise<BrowserContext> {
  const { CHROME_PATH: executablePath } = process.env;
  assert.ok(executablePath, "CHROME_PATH names the browser");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ARGS,
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
    serviceWorkers: "block",
  });
  context.setDefaultTimeout(5_000);
  return context;
}

/** One desk for a test file. */
export function useDesk(): () => Desk {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open();
  });
  after(() => desk.close());
  return () => desk;
}

/** Puts text on the clipboard and pastes it as a person would. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.locator("fact-checklist").getByRole("textbox", { name: "Article text" }).focus();
  await page.keyboard.press("ControlOrMeta+V");
}

/** The example, pasted and read. */
export async function pasteExample(page: Page): Promise<void> {
  await paste(page, EXAMPLE);
  await page.locator("mark").first().waitFor();
  // The rows come in slices.
  await page.waitForFunction(() => {
    const element = document.querySelector("fact-checklist")!;
    return element.shadowRoot!.querySelectorAll("li.row").length === element.items.length;
  });
}

export function rows(page: Page): Locator {
  return page.getByRole("list", { name: "Checklist" }).locator("> li");
}

/** The row of the item with these very words; the first, where the article has them twice. */
export function row(page: Page, words: string): Locator {
  const exact = page.locator("strong").getByText(words, { exact: true });
  return rows(page).filter({ has: exact }).first();
}

export function mark(page: Page, words: string): Locator {
  return page.locator("mark").getByText(words, { exact: true }).first();
}

export function progress(page: Page): Locator {
  return page.getByRole("progressbar");
}
