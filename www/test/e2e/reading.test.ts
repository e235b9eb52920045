import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { paste, row, rows, useDesk } from "./browser.ts";

const desk = useDesk();

const TEXT = `The quay opened on 04/12/2023 and closed on 05/11/2024.

It cost $20 million. A second quay cost $20 million. The 747 boats left last month.`;

const values = (page: Page): Promise<Record<string, unknown>[]> =>
  page.evaluate(() => {
    const { items } = document.querySelector<FactChecklist>("fact-checklist")!;
    return items.map(({ exact, value }) => ({ exact, ...value }) as Record<string, unknown>);
  });

async function valueOf(page: Page, n: number): Promise<Record<string, unknown>> {
  return (await values(page))[n]!;
}

async function open(page: Page, n: number): Promise<ReturnType<typeof row>> {
  const one = rows(page).nth(n);
  await one.focus();
  await page.keyboard.press("Space");
  await one.getByText("Change how this was read").click();
  return one;
}

test("an ambiguous date says how it was read, and is changed by keyboard for itself and everywhere", () =>
  desk().visit(async (page) => {
    await paste(page, TEXT);
    const date = rows(page).first();
    await date.getByText("Read as 12 April 2023;").waitFor();
    await date.getByRole("button", { name: "change?" }).press("Enter");
    const order = date.getByLabel("Day and month");
    assert.equal(await order.evaluate((one) => one.matches(":focus")), true);
    await page.keyboard.press("ArrowUp");
    await date.getByText("Read as 4 December 2023;").waitFor();
    assert.equal((await valueOf(page, 0))["edtf"], "2023-12-04");
    assert.equal((await valueOf(page, 1))["edtf"], "2024-05-11");
    await date.getByRole("button", { name: "Read it so in the whole article" }).click();
    await rows(page).nth(1).getByText("Read as 5 November 2024;").waitFor();
    // Undone step by step, as everything is.
    await page.getByRole("button", { name: "Undo" }).click();
    await rows(page).nth(1).getByText("Read as 11 May 2024;").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await date.getByText("Read as 12 April 2023;").waitFor();
  }));

test("currency and magnitude are put right, kept over a reload and written into the file", () =>
  desk().visit(async (page) => {
    await paste(page, TEXT);
    await rows(page).nth(2).waitFor();
    const money = await open(page, 2);
    await money.getByLabel("Currency").selectOption({ label: "Canadian Dollar (CAD)" });
    await money.getByText("20,000,000 CAD", { exact: true }).first().waitFor();
    await money.getByLabel("Number").selectOption({ label: "20,000,000,000" });
    await money.getByText("20,000,000,000 CAD", { exact: true }).first().waitFor();
    assert.equal((await valueOf(page, 3))["max"], "20000000");
    await money.getByText("You changed how this item is read.").waitFor();
    await page.getByText("Saved in this browser", { exact: false }).waitFor();
    await page.waitForTimeout(300);

    await page.reload();
    await rows(page).nth(2).waitFor();
    assert.equal((await valueOf(page, 2))["max"], "20000000000");
    assert.equal((await valueOf(page, 2))["currency"], "CAD");
    const file = await page.evaluate(async () => {
      return JSON.parse(await (await document.querySelector<FactChecklist>("fact-checklist")!.export()).text());
    });
    assert.equal(file.doc.corrections.length, 1);
    assert.equal(file.items[2].value.currency, "CAD");

    // What was changed stands open.
    const again = rows(page).nth(2);
    await again.focus();
    await page.keyboard.press("Space");
    await again.getByRole("button", { name: "As it was read at first" }).click();
    await again.getByText("20,000,000 USD (assumed)").first().waitFor();
  }));

test("what is no number leaves the list and can be put back", () =>
  desk().visit(async (page) => {
    await paste(page, TEXT);
    await row(page, "747 boats").waitFor();
    const all = await rows(page).count();
    await open(page, 4);
    await rows(page).nth(4).getByRole("button", { name: "Not a number" }).click();
    await page.getByText("Left out because you said so").waitFor();
    assert.equal(await rows(page).count(), all - 1);
    // The focus is on the next row, not lost with the old one.
    assert.equal(await rows(page).nth(4).evaluate((li) => li.matches(":focus")), true);
    await page.getByRole("button", { name: "Put back 747 boats" }).click();
    await row(page, "747 boats").waitFor();
  }));

test("the day of writing is asked for, set and taken back", () =>
  desk().visit(async (page) => {
    await paste(page, TEXT);
    const last = row(page, "last month");
    await last.getByText("month left open").waitFor();
    await page.getByText("When was this written?").click();
    await page.getByLabel("Written on").fill("2024-03-05");
    await page.getByText("Dates are read as of 5 March 2024").waitFor();
    await last.getByText("February 2024").waitFor();
    await page.getByRole("button", { name: "As the text says" }).click();
    await last.getByText("month left open").waitFor();
  }));

test("a text in another language says what is read of it", () =>
  desk().visit(async (page) => {
    await paste(page, "Der Hafen war zwei Tage geschlossen, und die Stadt sagte, dass er 20 EUR je Schiff verlangt und auch nicht mehr.");
    await page
      .getByText("This looks like German. Numbers, money, dates, links and quotation marks are listed. Names, claims and sums are read in English only and are off.")
      .waitFor();
    await page.getByRole("button", { name: "Read as English" }).click();
    await page.getByText("This looks like German", { exact: false }).waitFor({ state: "detached" });
  }));

test("where nothing is found in a text that was not told to be English, the list says what is read of it", () =>
  desk().visit(async (page) => {
    const said = "This does not look like English. Numbers, money, dates, links and quotation marks are listed. Names, claims and sums are read in English only.";
    const none = "None of these were found. Select any words and press A to add your own.";
    const texts = [
      "Port był zamknięty, a burmistrz powiedział dziennikarzom, że otworzą go ponownie, gdy tylko wiatr osłabnie. Rybacy czekali na brzegu i naprawiali sieci od 1250 do 640.",
      "Порт был закрыт, и мэр сказал журналистам, что его откроют, как только стихнет ветер.",
      "港は閉鎖され、市長は風が弱まれば再開すると述べた。",
    ];
    for (const text of texts) {
      await paste(page, text);
      await page.locator(".language").getByText(said, { exact: true }).waitFor();
      await page.locator(".nothing").getByText(none, { exact: true }).waitFor();
      assert.equal(await page.locator(".unseen[role=status]").textContent(), `${said} ${none}`);
      await page.getByRole("button", { name: "New article" }).click();
    }
    // Other letters tell it also where something is found.
    await paste(page, "Порт стоил 400 EUR и был закрыт.");
    await rows(page).first().waitFor();
    await page.getByText(said).waitFor();
    await page.getByRole("button", { name: "Read as English" }).click();
    await page.getByText(said).waitFor({ state: "detached" });
    // English that is short, and English with nothing to find, are no other language.
    for (const text of ["It rained and they stayed at home.", "They walked along the river and talked about nothing much until it was dark, and then they went home again and slept."]) {
      await page.getByRole("button", { name: "New article" }).click();
      await paste(page, text);
      await page.locator(".nothing").getByText("No numbers, names, dates, quotes or claims were found.", { exact: false }).waitFor();
      assert.equal(await page.locator(".language").count(), 0);
    }
  }));
