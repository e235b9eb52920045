import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { EXAMPLE, mark, paste, pasteExample, progress, row, rows, useDesk } from "./browser.ts";

const desk = useDesk();

const CARRIERS = "50 armored personnel carriers";

function counts(page: Page): Promise<{ all: number; money: number }> {
  return page.evaluate(() => {
    const { items } = document.querySelector<FactChecklist>("fact-checklist")!;
    return { all: items.length, money: items.filter(({ kind }) => kind === "money").length };
  });
}

test("the page starts empty and says what to do", () =>
  desk().visit(async (page) => {
    await page.getByText("Paste an article to start. Nothing you paste leaves this page.").waitFor();
    for (const name of ["Paste", "Open a file", "Try an example"]) {
      assert.ok(await page.getByRole("button", { name, exact: true }).isVisible(), name);
    }
    assert.equal(await page.getByRole("region", { name: "Checklist" }).isVisible(), false);
  }));

test("a pasted article is shown to the letter, with its items beside it", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    assert.equal(await page.locator("article").evaluate((article) => article.textContent), EXAMPLE);
    const { all } = await counts(page);
    assert.equal(await rows(page).count(), all);
    assert.equal(await page.getByRole("status").textContent(), `${all} items found`);
    assert.equal(await progress(page).getAttribute("aria-label"), `0 of ${all} settled`);
  }));

test("every mark is the words of its item", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const wrong = await page.locator("fact-checklist").evaluate((element) => {
      const { items, shadowRoot } = element as FactChecklist;
      const words = ({ id }: { id: string }): string =>
        [...shadowRoot!.querySelectorAll(`mark[data-items~="${id}"]`)].map((one) => one.textContent).join("");
      return items.filter((item) => words(item) !== item.exact).map((item) => [item.exact, words(item)]);
    });
    assert.deepEqual(wrong, []);
  }));

test("an item is ticked with the keyboard, and the progress says so", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const { all } = await counts(page);
    const carriers = row(page, CARRIERS);
    await carriers.focus();
    await page.keyboard.press("v");
    assert.equal(await carriers.getByRole("combobox").inputValue(), "verified");
    assert.equal(await progress(page).getAttribute("aria-label"), `1 of ${all} settled`);
    assert.match((await mark(page, CARRIERS).getAttribute("class")) ?? "", /line-verified/);
  }));

test("the status control is a native one, and says the same", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const control = row(page, CARRIERS).getByRole("combobox");
    await control.selectOption({ label: "Needs fix" });
    assert.match((await mark(page, CARRIERS).getAttribute("class")) ?? "", /line-fix/);
    assert.deepEqual(
      await control.locator("option").allTextContents(),
      ["To check", "Checking", "Verified", "Needs fix", "Fixed", "Can't verify", "Recheck", "Not a fact"],
    );
  }));

test("filters show a part and change nothing", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const { all, money } = await counts(page);
    assert.ok(money > 0);
    await page.getByLabel("Filter by kind").selectOption("money");
    assert.equal(await rows(page).count(), money);
    await page.getByLabel("Filter by status").selectOption("fixed");
    assert.equal(await rows(page).count(), 0);
    const hidden = all === 1 ? "1 is hidden." : `${all} are hidden.`;
    await page.getByText(`No items match these filters. ${hidden}`, { exact: true }).waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    assert.equal(await rows(page).count(), all);
    assert.equal(await page.getByLabel("Filter by kind").inputValue(), "All kinds");
  }));

test("a row that is settled under a filter stays until the filter is set again", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const { all } = await counts(page);
    await page.getByLabel("Filter by status").selectOption("todo");
    await row(page, CARRIERS).focus();
    await page.keyboard.press("v");
    assert.equal(await rows(page).count(), all);
    await page.getByLabel("Filter by status").selectOption("verified");
    assert.equal(await rows(page).count(), 1);
  }));

test("words select their row, and a row its words", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const last = rows(page).last();
    const words = (await last.locator("strong").textContent()) ?? "";
    await page.locator("mark").last().click();
    assert.equal(await last.getAttribute("aria-current"), "true");
    await assertInView(page, "li[aria-current]", ".desk");

    await rows(page).first().locator(".sentence").click();
    assert.equal(await last.getAttribute("aria-current"), null);
    const first = (await rows(page).first().locator("strong").textContent()) ?? "";
    // Words with other items inside them are marked in pieces.
    assert.equal((await page.locator("mark.selected").allTextContents()).join(""), first);
    assert.notEqual(first, words);
    await assertInView(page, "mark.selected", ".reader");
  }));

test("the whole job is done from the keyboard", () =>
  desk().visit(async (page) => {
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent?.trim() ?? "");
    await page.getByRole("button", { name: "Try an example" }).waitFor();
    for (let i = 0; i < 10 && (await focused()) !== "Try an example"; i += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await rows(page).first().waitFor();
    // The article has the focus now: the first item, its row, the next one, its status.
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("f");
    const second = rows(page).nth(1);
    assert.equal(await second.getByRole("combobox").inputValue(), "fix");
    assert.equal(await second.evaluate((li) => li.matches(":focus")), true);
    // To the words and back.
    await page.keyboard.press("Enter");
    assert.equal(await focused(), await page.locator("mark.selected").first().textContent());
    await page.keyboard.press("Escape");
    assert.equal(await second.evaluate((li) => li.matches(":focus")), true);
    // A note: letters are text there. Then out of it, and on to the next that is not settled.
    await page.keyboard.press("e");
    await page.keyboard.type("vn: jk");
    assert.equal(await second.getByLabel("Note").inputValue(), "vn: jk");
    await page.keyboard.press("Escape");
    await page.keyboard.press("d");
    await page.keyboard.press("n");
    assert.equal(await rows(page).nth(2).evaluate((li) => li.matches(":focus")), true);
    assert.equal(await second.getByRole("combobox").inputValue(), "na");
  }));

test("an opened row has what to verify, why it is listed, sources and a note", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const money = row(page, "under $20 million");
    await money.getByRole("button", { name: /^Open item/ }).click();
    await money.getByText("less than 20,000,000 USD (assumed)").first().waitFor();
    await money.getByText("Which currency?").waitFor();
    await money.getByText("Why is this here?").waitFor();
    await money.getByText("An amount with a currency sign").waitFor();
    await money.getByText("under (limit)", { exact: false }).waitFor();

    await money.getByRole("button", { name: "Add a source" }).click();
    await money.getByLabel("Address of source 1").fill("javascript:alert(1)");
    assert.equal(await money.getByRole("link").count(), 0);
    await money.getByText("Kept as text", { exact: false }).waitFor();
    await money.getByLabel("Address of source 1").fill("https://example.org/study");
    await money.getByLabel("Title of source 1").fill("Institute, note of 12 March");
    const link = money.getByRole("link", { name: "Open source 1" });
    assert.equal(await link.getAttribute("href"), "https://example.org/study");
    assert.equal(await link.getAttribute("rel"), "noopener noreferrer");

    await money.getByRole("combobox").selectOption("unverified");
    await money.getByText("Without a note this item stays open.", { exact: false }).waitFor();
    assert.match((await progress(page).getAttribute("aria-label")) ?? "", /^0 of/);
    await money.getByLabel("Note").fill("The institute has not answered.");
    assert.match((await progress(page).getAttribute("aria-label")) ?? "", /^1 of/);

    const { items } = await page.evaluate(() => document.querySelector<FactChecklist>("fact-checklist")!.checklist);
    assert.deepEqual(items.map(({ status, note, sources }) => ({ status, note, sources })), [
      {
        status: "unverified",
        note: "The institute has not answered.",
        sources: [{ url: "https://example.org/study", title: "Institute, note of 12 March" }],
      },
    ]);
  }));

test("the same fact elsewhere is linked, and settled there only when asked", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    const carriers = row(page, CARRIERS);
    await carriers.focus();
    await page.keyboard.press("Space");
    await carriers.getByText("Same fact").waitFor();
    await page.keyboard.press("v");
    const other = row(page, "50 APCs");
    assert.equal(await other.getByRole("combobox").inputValue(), "todo");
    await carriers.getByRole("button", { name: "Apply to 1 other that says the same" }).click();
    assert.equal(await other.getByRole("combobox").inputValue(), "verified");
    await carriers.getByRole("button", { name: /50 APCs/ }).click();
    assert.equal(await other.getAttribute("aria-current"), "true");
  }));

test("statuses stay with words that do not change while the text is edited", () =>
  desk().visit(async (page) => {
    await pasteExample(page);
    await row(page, CARRIERS).focus();
    await page.keyboard.press("v");
    await page.getByRole("button", { name: "Edit" }).click();
    const field = page.getByRole("textbox", { name: "Article text" });
    await field.press("ControlOrMeta+End");
    await field.pressSequentially("\n\nIt cost $3 million.");
    await page.getByRole("button", { name: "Read" }).click();
    await row(page, "$3 million").waitFor();
    assert.equal(await row(page, CARRIERS).getByRole("combobox").inputValue(), "verified");
    assert.equal(await page.locator("article").evaluate((a) => a.textContent), `${EXAMPLE}\n\nIt cost $3 million.`);
  }));

test("a new article asks before work is thrown away that the browser does not keep", () =>
  desk().visit(async (page) => {
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    await pasteExample(page);
    await row(page, CARRIERS).focus();
    await page.keyboard.press("v");
    await page.getByText("There is no room left", { exact: false }).waitFor();
    await page.getByRole("button", { name: "New article" }).click();
    await page.getByText("Start a new article?", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await row(page, CARRIERS).getByRole("combobox").inputValue(), "verified");
    await page.getByRole("button", { name: "New article" }).click();
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByText("Paste an article to start.", { exact: false }).waitFor();
    await pasteExample(page);
    assert.equal(await row(page, CARRIERS).getByRole("combobox").inputValue(), "todo");
  }));

test("markup in an article is text, and nothing in it runs", () =>
  desk().visit(async (page) => {
    await page.evaluate(() => Object.assign(window, { ran: [] }));
    const hostile = [
      "Depot sends 50 trucks <img src=x onerror=\"window.ran.push('img')\">",
      "<script>window.ran.push('script')</script> It cost $4 million, said <b>Ada Moss</b>.",
      '"We have <svg onload=window.ran.push(1)> 12 boats," said Moss. ${window.ran.push(2)} {{ran}} &lt;i&gt;',
    ].join("\n\n");
    await paste(page, hostile);
    await rows(page).first().waitFor();
    await rows(page).first().getByRole("button", { name: /^Open item/ }).click();
    assert.equal(await page.locator("article").evaluate((article) => article.textContent), hostile);
    for (const tag of ["img", "script", "b", "i"]) {
      assert.equal(await page.locator(`article ${tag}, li.row ${tag}`).count(), 0, tag);
    }
    assert.deepEqual(await page.evaluate(() => Reflect.get(window, "ran")), []);
  }));

/** Holds that an element can be seen inside the pane that scrolls it. */
async function assertInView(page: Page, selector: string, pane: string): Promise<void> {
  const [box, view] = await Promise.all([
    page.locator(selector).first().boundingBox(),
    page.locator(pane).first().boundingBox(),
  ]);
  assert.ok(box && view && box.y >= view.y - 1 && box.y < view.y + view.height, `${selector} is out of sight`);
}
