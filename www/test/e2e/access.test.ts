import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { AxeResults } from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { paste, pasteExample, rows, useDesk } from "./browser.ts";

const desk = useDesk();
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function audit(page: Page, state: string): Promise<void> {
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary]));
  assert.deepEqual(found, [], state);
}

const SCREENS: [string, BrowserContextOptions][] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["phone", { viewport: { width: 390, height: 844 } }],
];

for (const [name, options] of SCREENS) {
  test(`axe finds nothing in any state (${name})`, () =>
    desk().visit(async (page) => {
      // Evaluated from outside the page: its own policy would not let a script in.
      await page.evaluate(AXE);
      await audit(page, "empty");
      await paste(page, "%PDF-1.7");
      await audit(page, "refused");
      await pasteExample(page);
      await audit(page, "read");
      await page.locator("mark").first().click();
      if (name === "phone") await page.getByRole("button", { name: "Show in checklist" }).click();
      await rows(page).first().focus();
      for (const key of ["v", "j", "c", "j", "f", "j", "u", "j", "d", "k", "Space"]) await page.keyboard.press(key);
      await page.getByRole("button", { name: "Add a source" }).click();
      await page.getByLabel("Address of source 1").fill("https://example.org/");
      await audit(page, "a row opened");
      await page.getByText("Saved in this browser", { exact: false }).waitFor();
      await rows(page).first().focus();
      await page.keyboard.press("?");
      await audit(page, "the keys");
      await page.keyboard.press("Escape");
      if (name === "phone") await page.getByRole("button", { name: "Article", exact: true }).click();
      await page.getByRole("button", { name: "Articles" }).click();
      await page.getByRole("button", { name: /^Duplicate/ }).click();
      await page.getByRole("button", { name: /^Rename Copy of/ }).click();
      await audit(page, "the articles of this browser");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^Delete Copy of/ }).click();
      await page.getByText(/^Deleted: Copy of/).waitFor();
      await audit(page, "an article was deleted");
      await page.getByRole("button", { name: "Close", exact: true }).click();
      if (name === "phone") await page.getByRole("button", { name: "Checklist", exact: true }).click();
      await rows(page).first().focus();
      await page.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException("no room", "QuotaExceededError");
        };
      });
      await page.keyboard.press("v");
      await page.getByText("There is no room left", { exact: false }).waitFor();
      await audit(page, "storage is full");
      await page.getByLabel("Filter by status").selectOption("recheck");
      await page.getByLabel("Filter by kind").selectOption("percent");
      await audit(page, "no matches");
    }, options));
}

test("axe finds nothing where the checker cannot run, nor in a second tab", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const second = await page.context().newPage();
    await second.goto(desk().url);
    await second.getByText("so this one is read-only", { exact: false }).first().waitFor();
    await second.evaluate(AXE);
    await audit(second, "read-only");
    const blocked = await page.context().newPage();
    await blocked.route(`${desk().url}/`, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    await blocked.goto(desk().url);
    await blocked.getByText("security policy stopped the checker", { exact: false }).waitFor();
    await blocked.evaluate(AXE);
    await audit(blocked, "blocked");
  }));

test("in forced colours every line and the selected words can still be seen", () =>
  desk().visit(
    async (page) => {
      await pasteExample(page);
      await rows(page).first().focus();
      for (const key of ["v", "j", "u", "j", "f", "j"]) await page.keyboard.press(key);
      const unseen = await page.locator("mark").evaluateAll((marks) =>
        marks.filter((one) => getComputedStyle(one).textDecorationLine !== "underline").map((one) => one.textContent),
      );
      assert.deepEqual(unseen, []);
      assert.notEqual(await page.locator("mark.selected").first().evaluate((one) => getComputedStyle(one).outlineStyle), "none");
    },
    { forcedColors: "active" },
  ));

test("what can be pressed is at least 24 pixels each way", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    await rows(page).first().getByRole("button", { name: /^Open item/ }).click();
    const small = await page.locator("fact-checklist").evaluate((element) =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>("button, select, input, textarea, a")]
        .filter((control) => control.checkVisibility())
        .map((control) => ({ name: control.ariaLabel ?? control.textContent, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name }) => name),
    );
    assert.deepEqual(small, []);
  }));

test("what the keys do is told to who does not see it: a status with its words, and what a step back has led to", () =>
  desk().visit(async (page) => {
    // Every change that a screen reader would hear of, in order.
    await page.evaluate(() => {
      const region = document.querySelector("fact-checklist")!.shadowRoot!.querySelector(".unseen[role=status]")!;
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
    });
    const heard = async (...expected: string[]): Promise<void> => {
      await page.waitForTimeout(50);
      assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0)), expected);
    };
    const text = "The depot cost $10 million.\n\nAnother one cost $10 million, and it has 50 trucks.";
    await paste(page, text);
    await rows(page).first().waitFor();
    await heard("3 items found");
    await rows(page).first().focus();
    await page.keyboard.press("v");
    await heard("Verified: $10 million");
    await page.keyboard.press("ControlOrMeta+z");
    await heard("Undone. To check: $10 million");
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await heard("Done again. Verified: $10 million");
    await page.keyboard.press("j");
    await heard();
    for (const [key, status] of [["c", "Checking"], ["f", "Needs fix"], ["u", "Can't verify"], ["d", "Not a fact"], ["v", "Verified"]]) {
      await page.keyboard.press(key!);
      await heard(`${status}: $10 million`);
    }
    // The same words once more are a change all the same.
    await page.keyboard.press("v");
    await heard("Verified: $10 million\u00a0");
    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("ControlOrMeta+z");
    await heard("Undone. Verified: $10 million", "Undone. Not a fact: $10 million");
    // Strokes are heard as they are typed, and a menu speaks for itself.
    await page.keyboard.press("e");
    await page.keyboard.type("Asked twice.");
    await heard();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+z");
    await heard("Undone. Note: $10 million");
    await rows(page).nth(2).getByRole("combobox").focus();
    await page.keyboard.type("Ver");
    assert.equal(await rows(page).nth(2).getByRole("combobox").inputValue(), "verified");
    await heard();
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("textbox", { name: "Article text" }).press("ControlOrMeta+End");
    await page.keyboard.type(" It has 9 gates.");
    await page.waitForTimeout(400);
    await heard();
    await page.getByRole("button", { name: "Read" }).click();
    await page.locator(".reader").focus();
    await page.keyboard.press("ControlOrMeta+z");
    await heard("Undone. Article text");
  }));

test("in a narrow window the element gives its focus to what is shown, article or list", () =>
  desk().visit(
    async (page) => {
      await pasteExample(page);
      const focused = (): Promise<string | undefined> =>
        page.locator("fact-checklist").evaluate((one) => {
          (one.shadowRoot!.activeElement as HTMLElement | null)?.blur();
          (one as HTMLElement).focus();
          return one.shadowRoot!.activeElement?.classList[0];
        });
      assert.equal(await focused(), "scroll");
      await page.getByRole("button", { name: "Checklist", exact: true }).click();
      await rows(page).first().waitFor();
      assert.equal(await focused(), "row");
    },
    { viewport: { width: 390, height: 844 } },
  ));

test("motion is off when it is not wanted", () =>
  desk().visit(
    async (page) => {
      const button = page.getByRole("button", { name: "Try an example" });
      assert.equal(await button.evaluate((one) => getComputedStyle(one).transitionDuration), "0s");
    },
    { reducedMotion: "reduce" },
  ));
