/** Several articles in one browser: put away, found again, named, copied, deleted and brought back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { paste, row, rows, useDesk } from "./browser.ts";

const desk = useDesk();

const DEPOT = "Depot opens\n\nThe depot has 50 trucks and cost $4 million.";
const HARBOUR = "Harbour closes\n\nThe harbour lost 12 cranes in a storm.";

function dialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Articles kept in this browser" });
}

/** What the dialog lists, from the top. */
function titles(page: Page): Promise<string[]> {
  return dialog(page).locator("li .title span").allTextContents();
}

async function listed(page: Page): Promise<string[]> {
  await page.getByRole("button", { name: "Articles" }).click();
  await dialog(page).waitFor();
  return titles(page);
}

async function saved(page: Page): Promise<void> {
  await page.getByText("Saved in this browser", { exact: false }).waitFor();
}

/** Two articles with a tick in each; the second is on the desk. */
async function two(page: Page): Promise<void> {
  await paste(page, DEPOT);
  await row(page, "50 trucks").focus();
  await page.keyboard.press("v");
  // At once after a tick: what is not kept yet goes with its article.
  await page.getByRole("button", { name: "New article" }).click();
  await paste(page, HARBOUR);
  await row(page, "12 cranes").focus();
  await page.keyboard.press("f");
  await saved(page);
}

test("a new article puts the old one away with its work; each comes back as it was, also after a reload", () =>
  desk().visit(async (page) => {
    await two(page);
    assert.deepEqual(await listed(page), ["Harbour closes", "Depot opens"]);
    await dialog(page).getByRole("button", { name: /^Depot opens/ }).click();
    await row(page, "50 trucks").waitFor();
    assert.equal(await row(page, "50 trucks").getByRole("combobox").inputValue(), "verified");
    assert.equal(await row(page, "12 cranes").count(), 0);
    await page.reload();
    await row(page, "50 trucks").waitFor();
    assert.equal(await row(page, "50 trucks").getByRole("combobox").inputValue(), "verified");
    assert.deepEqual(await listed(page), ["Depot opens", "Harbour closes"]);
    await dialog(page).getByRole("button", { name: /^Harbour closes/ }).click();
    await row(page, "12 cranes").waitFor();
    assert.equal(await row(page, "12 cranes").getByRole("combobox").inputValue(), "fix");
    // Undo is the way back here as everywhere, and no article is there twice then.
    await page.keyboard.press("ControlOrMeta+Z");
    await row(page, "50 trucks").waitFor();
    assert.deepEqual(await listed(page), ["Depot opens", "Harbour closes"]);
  }));

/** Opens the field of a name; a browser that is quick types before it has the focus. */
async function rename(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await dialog(page).locator(".rename input:focus").waitFor();
}

test("an article is given a name, and the name is on its file", () =>
  desk().visit(async (page) => {
    await two(page);
    await listed(page);
    await rename(page, "Rename Depot opens");
    await page.keyboard.type("Trucks, second draft");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Trucks, second draft").waitFor();
    await rename(page, "Rename Harbour closes");
    await page.keyboard.type("The storm");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("The storm").waitFor();
    await page.keyboard.press("Escape");
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download a copy" }).click();
    assert.equal((await coming).suggestedFilename(), "The-storm.factcheck.json");
    await page.reload();
    await rows(page).first().waitFor();
    assert.deepEqual(await listed(page), ["The storm", "Trucks, second draft"]);
    // An empty name gives the first line back.
    await rename(page, "Rename The storm");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    await dialog(page).getByText("Harbour closes").waitFor();
  }));

test("a copy has a life of its own", () =>
  desk().visit(async (page) => {
    await two(page);
    await listed(page);
    await page.getByRole("button", { name: "Duplicate Harbour closes" }).click();
    await dialog(page).getByRole("button", { name: /^Copy of Harbour closes/ }).click();
    await dialog(page).waitFor({ state: "detached" });
    await row(page, "12 cranes").focus();
    await page.keyboard.press("v");
    await saved(page);
    assert.deepEqual((await listed(page)).toSorted(), ["Copy of Harbour closes", "Depot opens", "Harbour closes"]);
    await dialog(page).getByRole("button", { name: /^Harbour closes/ }).click();
    await page.waitForFunction(
      () => document.querySelector("fact-checklist")!.checklist.items.some(({ status }) => status === "fix"),
    );
    assert.equal(await row(page, "12 cranes").getByRole("combobox").inputValue(), "fix");
  }));

test("a deleted article is gone from the browser at once, and comes back for as long as the undo stands there", () =>
  desk().visit(async (page) => {
    await two(page);
    await listed(page);
    await page.getByRole("button", { name: "Delete Depot opens" }).click();
    await dialog(page).getByText("Deleted: Depot opens").waitFor();
    assert.deepEqual(await titles(page), ["Harbour closes"]);
    assert.equal(await kept(page, "50 trucks"), 0, "nothing of it is left in the storage");
    // The focus is on the way back.
    await page.keyboard.press("Enter");
    await dialog(page).getByRole("button", { name: /^Depot opens/ }).waitFor();
    assert.equal(await kept(page, "50 trucks"), 1);
    // The one on the desk can be deleted as well.
    await page.getByRole("button", { name: "Delete Harbour closes" }).click();
    await dialog(page).getByText("Deleted: Harbour closes").waitFor();
    assert.deepEqual(await titles(page), ["Depot opens"]);
    await page.keyboard.press("Escape");
    await page.getByText("Paste an article to start.").waitFor();
    await page.getByRole("button", { name: "Articles" }).click();
    await dialog(page).getByRole("button", { name: /^Depot opens/ }).click();
    assert.equal(await row(page, "50 trucks").getByRole("combobox").inputValue(), "verified");
  }));

test("where there is no room, an old article can be deleted to make some, and nothing takes the place of what is not kept", () =>
  desk().visit(async (page) => {
    await two(page);
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      Object.assign(globalThis, { full: true });
      IDBObjectStore.prototype.put = function (...given) {
        if ((globalThis as unknown as { full: boolean }).full) throw new DOMException("no room", "QuotaExceededError");
        return put.apply(this, given);
      };
    });
    await row(page, "12 cranes").focus();
    await page.keyboard.press("v");
    await page.getByText("There is no room left", { exact: false }).waitFor();
    await listed(page);
    await dialog(page).getByRole("button", { name: /^Depot opens/ }).click();
    await page.getByText("The browser did not let the page change what is kept.", { exact: false }).first().waitFor();
    assert.equal(await row(page, "12 cranes").getByRole("combobox").inputValue(), "verified");
    await listed(page);
    await page.evaluate(() => Object.assign(globalThis, { full: false }));
    await page.getByRole("button", { name: "Delete Depot opens" }).click();
    await dialog(page).getByText("Deleted: Depot opens").waitFor();
    await page.keyboard.press("Escape");
    await saved(page);
  }));

test("after half a minute a deleted article is gone for good", async () => {
  const { page, faults } = await desk().blank();
  await page.clock.install();
  await page.goto(desk().url);
  await page.clock.runFor(1_000);
  await page.evaluate((text) => Object.assign(document.querySelector("fact-checklist")!, { text }), DEPOT);
  await page.clock.runFor(1_000);
  await row(page, "50 trucks").waitFor();
  await row(page, "50 trucks").focus();
  await page.keyboard.press("v");
  await page.clock.runFor(1_000);
  await saved(page);
  await listed(page);
  await page.getByRole("button", { name: "Delete Depot opens" }).click();
  await page.clock.runFor(100);
  await dialog(page).getByText("Deleted: Depot opens").waitFor();
  await page.clock.runFor(29_000);
  assert.equal(await dialog(page).getByRole("button", { name: "Undo" }).count(), 1);
  await page.clock.runFor(2_000);
  assert.equal(await dialog(page).getByRole("button", { name: "Undo" }).count(), 0);
  await page.context().close();
  assert.deepEqual(faults, []);
});

/** How many of the texts that are kept hold some words. */
function kept(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (words) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("fact-checklist");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("text").objectStore("text").getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.filter((text: string) => text.includes(words)).length);
          };
        };
      }),
    words,
  );
}
