/** Nothing is lost: what was done is there after a reload, a crash, an undo, and in a file. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { EXAMPLE, launchKept, mark, paste, pasteExample, progress, row, rows, useDesk } from "./browser.ts";

const desk = useDesk();

const CARRIERS = "50 armored personnel carriers";

function saved(page: Page): Promise<void> {
  return page.getByText(/^Saved in this browser \d\d:\d\d$/).waitFor();
}

/** Ticks one item and writes a note on another; returns when the browser has it. */
async function work(page: Page): Promise<void> {
  await pasteExample(page);
  await row(page, CARRIERS).focus();
  await page.keyboard.press("v");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await page.keyboard.type("Asked the ministry.");
  // Autosave is there within a second of the last stroke: nothing tells the page to save, and nothing waits longer.
  await page.waitForTimeout(1_000);
  await saved(page);
}

async function assertWork(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  assert.equal(await page.locator("article").evaluate((article) => article.textContent), EXAMPLE);
  assert.equal(await row(page, CARRIERS).getByRole("combobox").inputValue(), "verified");
  await row(page, CARRIERS).focus();
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  assert.equal(await page.locator("li.row[data-open] textarea").inputValue(), "Asked the ministry.");
  assert.match((await progress(page).getAttribute("aria-label")) ?? "", /^1 of/);
}

test("crash and reload: after the renderer is killed, text, ticks and notes are there again", async () => {
  const profile = mkdtempSync(join(tmpdir(), "fact-checklist-"));
  try {
    const first = await launchKept(profile);
    const page = await first.newPage();
    await page.goto(desk().url);
    await work(page);
    const crashed = new Promise((resolve) => page.once("crash", resolve));
    const cdp = await first.newCDPSession(page);
    cdp.send("Page.crash").catch(() => {});
    await crashed;
    const again = await first.newPage();
    await again.goto(desk().url);
    await assertWork(again);
    await first.close();
    // And in a browser that is started anew.
    const second = await launchKept(profile);
    const later = await second.newPage();
    await later.goto(desk().url);
    await assertWork(later);
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

test("a reload asks nothing and loses nothing", () =>
  desk().visit(async (page) => {
    await work(page);
    await page.reload();
    await assertWork(page);
  }));

test("what was begun a moment before the page is left is kept", () =>
  desk().visit(async (page) => {
    await work(page);
    await row(page, CARRIERS).focus();
    await page.keyboard.press("f");
    await page.waitForTimeout(1_000);
    await page.goto("about:blank");
    await page.goto(desk().url);
    await rows(page).first().waitFor();
    assert.equal(await row(page, CARRIERS).getByRole("combobox").inputValue(), "fix");
  }));

test("every action is undone and done again: ticks, notes, sources, the text, a new article", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const carriers = row(page, CARRIERS);
    const control = carriers.getByRole("combobox");
    await carriers.focus();
    await page.keyboard.press("v");
    await page.keyboard.press("f");
    await page.keyboard.press("ControlOrMeta+Z");
    assert.equal(await control.inputValue(), "verified");
    await page.keyboard.press("ControlOrMeta+Z");
    assert.equal(await control.inputValue(), "todo");
    await page.keyboard.press("ControlOrMeta+Shift+Z");
    assert.equal(await control.inputValue(), "verified");
    assert.match((await mark(page, CARRIERS).getAttribute("class")) ?? "", /line-verified/);

    await page.keyboard.press("e");
    await page.keyboard.type("Counted twice.");
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await page.keyboard.type("https://example.org/");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Undo" }).click();
    assert.equal(await carriers.getByLabel("Address of source 1").inputValue(), "");
    await page.getByRole("button", { name: "Undo" }).click();
    assert.equal(await carriers.getByLabel("Address of source 1").count(), 0);
    await page.getByRole("button", { name: "Undo" }).click();
    assert.equal(await carriers.getByLabel("Note").inputValue(), "");
    await page.getByRole("button", { name: "Redo" }).click();
    assert.equal(await carriers.getByLabel("Note").inputValue(), "Counted twice.");

    await page.getByRole("button", { name: "Edit" }).click();
    const field = page.getByRole("textbox", { name: "Article text" });
    await field.press("ControlOrMeta+End");
    await field.pressSequentially(" It cost $3 million.");
    await page.getByRole("button", { name: "Read" }).click();
    await row(page, "$3 million").waitFor();
    await page.locator(".reader").focus();
    await page.keyboard.press("ControlOrMeta+Z");
    await row(page, "$3 million").waitFor({ state: "detached" });
    assert.equal(await page.locator("article").evaluate((article) => article.textContent), EXAMPLE);

    await page.getByRole("button", { name: "New article" }).click();
    await page.getByText("Paste an article to start.", { exact: false }).waitFor();
    await page.keyboard.press("ControlOrMeta+Z");
    await rows(page).first().waitFor();
    assert.equal(await control.inputValue(), "verified");
  }));

test("a new article can be taken back with a button", () =>
  desk().visit(async (page) => {
    await work(page);
    await page.getByRole("button", { name: "New article" }).click();
    await page.getByRole("button", { name: "Bring back the last article" }).click();
    await assertWork(page);
  }));

test("a copy is downloaded, and opened again it is the same", () =>
  desk().visit(async (page) => {
    await work(page);
    const coming = page.waitForEvent("download");
    await row(page, CARRIERS).focus();
    await page.keyboard.press("ControlOrMeta+S");
    const download = await coming;
    assert.match(download.suggestedFilename(), /^[\p{L}\p{N}-]+\.factcheck\.json$/u);
    const file = await readFile(await download.path(), "utf8");
    const { format, version, doc, items } = JSON.parse(file);
    assert.deepEqual([format, version, doc.text], ["fact-checklist", 1, EXAMPLE]);
    assert.match(doc.textSha256, /^[0-9a-f]{64}$/);
    assert.equal(items.filter(({ status }: { status: string }) => status === "verified").length, 1);

    await page.getByRole("button", { name: "New article" }).click();
    await open(page, "copy.factcheck.json", file);
    await assertWork(page);
    const again = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download a copy" }).click();
    assert.equal(await readFile(await (await again).path(), "utf8"), file);
  }));

test("a newer file and a damaged one change nothing, and say so", () =>
  desk().visit(async (page) => {
    await open(page, "a.factcheck.json", '{"format":"fact-checklist","version":3}');
    await page
      .getByText("This file was made by a newer version (3). This page reads version 1. Nothing was changed.")
      .first()
      .waitFor();
    await open(page, "a.factcheck.json", '{\n "format": "fact-checklist",\n "version": 1\n "doc": {}\n}');
    await page.getByText("This is not a checklist file (line 3: missing comma). Nothing was changed.").first().waitFor();
    await page.getByText("Paste an article to start.", { exact: false }).waitFor();
  }));

test("a second tab of the document is read-only, and takes over when the first is closed", () =>
  desk().visit(async (page) => {
    await work(page);
    const second = await page.context().newPage();
    second.setDefaultTimeout(5_000);
    await second.goto(desk().url);
    const words = "This document is open in another tab, so this one is read-only.";
    await second.getByText(words).first().waitFor();
    await row(second, CARRIERS).focus();
    await second.keyboard.press("f");
    assert.equal(await row(second, CARRIERS).getByRole("combobox").inputValue(), "verified");
    assert.equal(await second.getByRole("button", { name: "Articles" }).count(), 0);
    await page.close();
    await second.locator(".strip .urgent").waitFor({ state: "detached" });
    await assertWork(second);
    await row(second, CARRIERS).focus();
    await second.keyboard.press("f");
    assert.equal(await row(second, CARRIERS).getByRole("combobox").inputValue(), "fix");
    assert.equal(await second.getByRole("button", { name: "Articles" }).count(), 1);
  }));

test("storage that is full or refused is said, with a way to keep a copy", () =>
  desk().visit(async (page) => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    await pasteExample(page);
    await page
      .getByText("There is no room left to save in this browser. Nothing is lost yet. Download a copy now", { exact: false })
      .waitFor();
    assert.equal(await page.evaluate(() => document.querySelector("fact-checklist")!.unsaved), true);
    const coming = page.waitForEvent("download");
    await page.locator(".strip").getByRole("button", { name: "Download a copy" }).click();
    await coming;
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("not allowed", "InvalidStateError");
      };
    });
    await row(page, CARRIERS).focus();
    await page.keyboard.press("v");
    await page.getByText("This browser will not let the page save. Your work lasts until you close this tab.").waitFor();
  }));

test("where saving is off nothing is saved, and leaving asks first", async () => {
  const { page } = await desk().blank();
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.route(`${desk().url}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<fact-checklist>", '<fact-checklist storage="off">');
    await route.fulfill({ response, body });
  });
  await page.goto(desk().url);
  await paste(page, EXAMPLE);
  await rows(page).first().waitFor();
  await page.waitForTimeout(1_000);
  assert.equal(await page.getByText("Saved in this browser", { exact: false }).count(), 0);
  await page.reload();
  assert.deepEqual(asked, ["beforeunload"]);
  await page.getByText("Paste an article to start.", { exact: false }).waitFor();
  await page.context().close();
});

test("a text that the page gave is not saved before something was done with it; then its ticks come back", () =>
  desk().visit(async (page) => {
    const give = (): Promise<void> =>
      page.evaluate(async (text) => {
        const element = document.querySelector("fact-checklist")!;
        await element.ready;
        element.text = text;
      }, EXAMPLE);
    await give();
    await rows(page).first().waitFor();
    await page.waitForTimeout(1_000);
    assert.equal(await page.getByText("Saved in this browser", { exact: false }).count(), 0);
    await row(page, CARRIERS).focus();
    await page.keyboard.press("v");
    await saved(page);
    await page.reload();
    await rows(page).first().waitFor();
    assert.equal(await row(page, CARRIERS).getByRole("combobox").inputValue(), "verified");
  }));

async function open(page: Page, name: string, words: string): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a file" }).click();
  await (await choosing).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(words) });
}
