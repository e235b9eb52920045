/** A: words that the reader puts on the list. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { mark, paste, row, rows, useDesk } from "./browser.ts";

const desk = useDesk();
const TEXT = "Depot opens\n\nThe depot has 50 trucks. The mayor owns the land beside it.";

/** Selects words of the article as a person does: with the mouse, from the first to the last letter. */
async function select(page: Page, words: string): Promise<void> {
  const box = await page.locator("article").evaluate((article, words) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    }
    throw new Error(`not in the article: ${words}`);
  }, words);
  await page.mouse.move(box.left + 0.5, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 0.5, box.y, { steps: 5 });
  await page.mouse.up();
}

test("words that are selected are put on the list with A, worked on, undone, kept, and taken off again", () =>
  desk().visit(async (page) => {
    await paste(page, TEXT);
    await mark(page, "50 trucks").waitFor();
    await select(page, "mayor owns the land");
    await page.keyboard.press("a");
    const own = row(page, "mayor owns the land");
    await own.waitFor();
    assert.equal(await own.getAttribute("aria-current"), "true");
    await own.getByText("Added by you").waitFor();
    await mark(page, "mayor owns the land").waitFor();
    // The focus is on its row, so the keys go on with it.
    await page.keyboard.press("f");
    assert.equal(await own.getByRole("combobox").inputValue(), "fix");
    await page.keyboard.press("ControlOrMeta+Z");
    await page.keyboard.press("ControlOrMeta+Z");
    await own.waitFor({ state: "detached" });
    await page.keyboard.press("ControlOrMeta+Shift+Z");
    await own.waitFor();
    await page.getByText("Saved in this browser", { exact: false }).waitFor();
    await page.waitForTimeout(300);
    await page.reload();
    await own.waitFor();
    // The article changes; the words stay where they are meant.
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("textbox", { name: "Article text" }).press("ControlOrMeta+Home");
    await page.keyboard.type("Early edition\n\n");
    await page.getByRole("button", { name: "Read" }).click();
    await mark(page, "mayor owns the land").waitFor();
    await own.getByRole("button", { name: /^Open item/ }).click();
    await own.getByText("You put these words on the list").waitFor();
    await own.getByRole("button", { name: "Take off the list" }).click();
    await own.waitFor({ state: "detached" });
    assert.equal(await rows(page).count(), 1);
    assert.equal(await page.getByText("no longer in the text").count(), 0);
  }));

test("words that are on the list already are gone to; with nothing selected the page says what to do", () =>
  desk().visit(async (page) => {
    await paste(page, TEXT);
    await mark(page, "50 trucks").waitFor();
    await page.locator(".reader").focus();
    await page.keyboard.press("a");
    await page.getByText("Select the words in the article first.").first().waitFor();
    await select(page, "50 trucks");
    await page.getByRole("button", { name: "Add the selected words to the list (A)" }).click();
    await page.waitForFunction(() => document.querySelector("fact-checklist")!.shadowRoot!.activeElement?.matches("li.row"));
    assert.equal(await rows(page).count(), 1);
  }));

test("without a mouse: words are selected in the field, and the button puts them on the list", () =>
  desk().visit(async (page) => {
    await paste(page, TEXT);
    await mark(page, "50 trucks").waitFor();
    await page.getByRole("button", { name: "Edit" }).press("Enter");
    const field = page.getByRole("textbox", { name: "Article text" });
    await field.press("ControlOrMeta+Home");
    for (let i = 0; i < "Depot".length; i += 1) await page.keyboard.press("Shift+ArrowRight");
    await page.getByRole("button", { name: "Add the selected words to the list (A)" }).press("Enter");
    await row(page, "Depot").waitFor();
    assert.equal(await field.inputValue(), TEXT);
  }));
