/** The keys: what each does, where they work, and where they are text. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { EXAMPLE, pasteExample, rows, useDesk } from "./browser.ts";

const desk = useDesk();

function dialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Keyboard" });
}

test("every status has its key, in the list and in the article", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const status = rows(page).first().getByRole("combobox");
    const keys = [["v", "verified"], ["c", "checking"], ["f", "fix"], ["u", "unverified"], ["d", "na"]] as const;
    for (const place of ["row", "words"]) {
      if (place === "row") await rows(page).first().focus();
      else await page.keyboard.press("Enter");
      for (const [key, to] of keys) {
        await page.keyboard.press(key);
        assert.equal(await status.inputValue(), to, `${key} in the ${place}`);
      }
    }
  }));

test("J and K go on and back, N to the next that is not settled, S to a source", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const current = (n: number): Promise<string | null> => rows(page).nth(n).getAttribute("aria-current");
    await rows(page).first().focus();
    await page.keyboard.press("j");
    assert.equal(await current(1), "true");
    await page.keyboard.press("v");
    await page.keyboard.press("k");
    assert.equal(await current(0), "true");
    await page.keyboard.press("n");
    assert.equal(await current(2), "true");
    await page.keyboard.press("s");
    await page.keyboard.type("https://example.org/v");
    assert.equal(await rows(page).nth(2).getByLabel("Address of source 1").inputValue(), "https://example.org/v");
    assert.equal(await rows(page).nth(2).getByRole("combobox").inputValue(), "todo", "letters in a field are text");
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    assert.equal(await rows(page).nth(2).getByLabel("Address of source 2").count(), 1);
  }));

test("? lists the keys; Escape and Close put the list away", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    await rows(page).first().focus();
    await page.keyboard.press("?");
    await dialog(page).waitFor();
    await dialog(page).getByText("Next item that is not settled").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await dialog(page).count(), 0);
    await page.getByRole("button", { name: "Keyboard" }).click();
    await dialog(page).getByRole("button", { name: "Close" }).click();
    assert.equal(await dialog(page).count(), 0);
  }));

test("after a reload the keys work at once: the kept article has the focus, and nothing has scrolled", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    await page.getByText("Saved in this browser", { exact: false }).waitFor();
    const begin = async (): Promise<void> => {
      await page.reload();
      await page.waitForFunction(() => document.querySelector("fact-checklist")!.shadowRoot!.activeElement?.matches(".reader"));
    };
    await begin();
    const scrolled = await page.locator(".reader").evaluate((reader) => [reader.scrollTop, document.documentElement.scrollTop]);
    assert.deepEqual(scrolled, [0, 0]);
    await page.keyboard.press("j");
    await page.keyboard.press("v");
    assert.equal(await rows(page).first().getByRole("combobox").inputValue(), "verified");
    await page.getByText("Saved in this browser", { exact: false }).waitFor();
    await begin();
    await page.keyboard.press("?");
    await dialog(page).waitFor();
    await page.keyboard.press("Escape");
    await begin();
    const coming = page.waitForEvent("download");
    await page.keyboard.press("ControlOrMeta+s");
    await coming;
  }));

test("a page that is only opened leaves the focus at its start, where screen readers begin, though an article was kept", () =>
  desk().visit(async (page, { url }) => {
    await pasteExample(page);
    await page.getByText("Saved in this browser", { exact: false }).waitFor();
    await page.goto("about:blank");
    await page.goto(url);
    await page.locator("mark").first().waitFor();
    await page.evaluate(() => document.querySelector("fact-checklist")!.ready);
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "body");
  }));

test("a kept article takes the focus from nobody: not on a page that the element stands in, nor from what was chosen", async () => {
  const { page, faults } = await desk().blank();
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><html lang="en"><title>Host</title><script type="module" src="element.js"></script><fact-checklist></fact-checklist>',
    }),
  );
  const reload = async (): Promise<string | undefined> => {
    await page.reload();
    await page.evaluate(async () => {
      await customElements.whenDefined("fact-checklist");
      await document.querySelector("fact-checklist")!.ready;
      await new Promise((done) => setTimeout(done, 100));
    });
    await page.locator("mark").first().waitFor();
    return page.evaluate(() => document.activeElement?.localName);
  };
  await page.goto(`${desk().url}/host.html`);
  await pasteExample(page);
  await page.getByText("Saved in this browser", { exact: false }).waitFor();
  assert.equal(await reload(), "body");
  // And on our own page what the reader has gone to meanwhile stays.
  await page.addInitScript(() =>
    addEventListener("DOMContentLoaded", () => {
      const link = document.createElement("a");
      link.href = "#";
      document.body.prepend(link);
      link.focus();
    }),
  );
  await page.goto(desk().url);
  await pasteExample(page);
  await page.getByText("Saved in this browser", { exact: false }).waitFor();
  assert.equal(await reload(), "a");
  await page.context().close();
  assert.deepEqual(faults, []);
});

test("Escape leads from a menu to the row and the list; letters at a menu choose from it, and ? lists the keys", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const held = (): Promise<string | null> =>
      page.locator("fact-checklist").evaluate((element) => element.shadowRoot!.activeElement!.getAttribute("data-id"));
    const id = (n: number): Promise<string | null> => rows(page).nth(n).getAttribute("data-id");
    await page.getByLabel("Filter by kind").focus();
    await page.keyboard.press("Escape");
    assert.equal(await held(), await id(0), "out of the filters to the first row");
    const control = rows(page).nth(1).getByRole("combobox");
    await control.focus();
    // The menu's own: N is "Needs fix" or "Not a fact" here, J is nothing, and neither goes anywhere.
    await page.keyboard.type("Needs");
    await page.keyboard.press("j");
    assert.equal(await control.inputValue(), "fix");
    assert.equal(await rows(page).nth(1).getAttribute("aria-current"), "true");
    await page.keyboard.press("?");
    await dialog(page).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await control.evaluate((one) => one.matches(":focus")), true, "back at the menu");
    await page.keyboard.press("Escape");
    assert.equal(await held(), await id(1));
    assert.equal(await control.inputValue(), "fix");
    await page.keyboard.press("j");
    assert.equal(await held(), await id(2));
  }));

test("a page can turn the letters off; all else stays", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    await page.locator("fact-checklist").evaluate((element) => element.setAttribute("no-shortcuts", ""));
    await rows(page).first().focus();
    await page.keyboard.press("v");
    await page.keyboard.press("?");
    assert.equal(await rows(page).first().getByRole("combobox").inputValue(), "todo");
    assert.equal(await dialog(page).count(), 0);
    await page.keyboard.press("ArrowDown");
    assert.equal(await rows(page).nth(1).getAttribute("aria-current"), "true");
  }));

test("keys pressed beside the checklist do nothing", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    await rows(page).first().focus();
    await page.getByRole("button", { name: "Read" }).focus();
    for (const key of ["v", "f", "?"]) await page.keyboard.press(key);
    assert.equal(await rows(page).first().getByRole("combobox").inputValue(), "todo");
    assert.equal(await dialog(page).count(), 0);
  }));

test("the divider between the panes moves by its keys and by the mouse", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const width = async (): Promise<number> => (await page.getByRole("region", { name: "Checklist" }).boundingBox())!.width;
    const divider = page.getByRole("separator", { name: "Width of the checklist" });
    const usual = await width();
    await divider.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    const wider = await width();
    assert.ok(wider > usual + 60, `${usual} to ${wider}`);
    assert.equal(await divider.getAttribute("aria-valuenow"), String(Math.round((wider / 1280) * 100)));
    await page.keyboard.press("ArrowRight");
    assert.ok((await width()) < wider);
    for (const [key, share] of [["Home", 25], ["End", 70]] as const) {
      await page.keyboard.press(key);
      assert.ok(Math.abs((await width()) - 12.8 * share) < 2, key);
    }
    await page.keyboard.press("Enter");
    assert.equal(await width(), usual);
    const box = (await divider.boundingBox())!;
    await page.mouse.move(box.x + 8, 400);
    await page.mouse.down();
    await page.mouse.move(600, 400, { steps: 4 });
    await page.mouse.up();
    assert.ok(Math.abs((await width()) - 680) < 2, String(await width()));
    await page.mouse.move(700, 400);
    assert.ok(Math.abs((await width()) - 680) < 2, "it stays where it was let go");
    // Over a reload as well, and its own place is told there; the usual width comes back as before.
    await page.getByText("Saved in this browser", { exact: false }).waitFor();
    await page.reload();
    await page.locator("mark").first().waitFor();
    assert.ok(Math.abs((await width()) - 680) < 2, String(await width()));
    await divider.focus();
    assert.equal(await divider.getAttribute("aria-valuenow"), "53");
    await page.keyboard.press("Enter");
    assert.equal(await width(), usual);
    await page.reload();
    await page.locator("mark").first().waitFor();
    assert.equal(await width(), usual);
  }));

test("without a mouse: paste, go through the list, note, source, undo, save, filter, download", () =>
  desk().visit(async (page) => {
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key);
        const held = await page.evaluate(() => document.activeElement?.localName);
        assert.equal(held, "fact-checklist", `the focus is kept after ${key}`);
      }
    };
    /** Tabs on until the control with a name has the focus. */
    const reach = async (name: string, key = "Tab"): Promise<void> => {
      for (let i = 0; i < 60; i += 1) {
        const there = await page.locator("fact-checklist").evaluate((element, name) => {
          const held = element.shadowRoot!.activeElement as HTMLElement | null;
          return held !== null && (held.ariaLabel ?? held.textContent ?? "").trim() === name;
        }, name);
        if (there) return;
        await page.keyboard.press(key);
      }
      throw new Error(`${name} cannot be reached by ${key}`);
    };
    const statuses = (): Promise<string[]> =>
      rows(page).getByRole("combobox").evaluateAll((all) => all.slice(0, 3).map((one) => (one as HTMLSelectElement).value));
    await page.evaluate((words) => navigator.clipboard.writeText(words), EXAMPLE);
    await page.keyboard.press("ControlOrMeta+V");
    await rows(page).first().waitFor();
    await press("j", "Enter", "v", "j", "f", "k", "j");
    assert.deepEqual(await statuses(), ["verified", "fix", "todo"]);
    await press("e");
    await page.keyboard.type("The source has another number.");
    await press("Escape", "s");
    await page.keyboard.type("https://example.org/report");
    await press("Escape", "j", "v");
    assert.deepEqual(await statuses(), ["verified", "fix", "verified"]);
    await press("ControlOrMeta+z");
    assert.deepEqual(await statuses(), ["verified", "fix", "todo"]);
    await page.getByText("Saved in this browser", { exact: false }).waitFor();
    const all = await rows(page).count();
    await reach("Filter by status", "Shift+Tab");
    // A native control, chosen from by typing.
    await page.keyboard.type("Needs");
    await page.waitForFunction((all) => document.querySelector("fact-checklist")!.shadowRoot!.querySelectorAll("li.row").length < all, all);
    assert.equal(await rows(page).count(), 1);
    await reach("Status of item 2, " + (await rows(page).first().locator("strong").textContent()));
    const coming = page.waitForEvent("download");
    await press("ControlOrMeta+s");
    const file = JSON.parse(await readFile(await (await coming).path(), "utf8"));
    const done = file.items.filter(({ status }: { status: string }) => status !== "todo");
    assert.deepEqual(done.map(({ status, note, sources }: Record<string, unknown>) => [status, note, sources]), [
      ["verified", "", []],
      ["fix", "The source has another number.", [{ url: "https://example.org/report", title: "" }]],
    ]);
    assert.equal(all, file.items.length);
  }));
