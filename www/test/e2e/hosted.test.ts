/** `for`: the page's own article is read and marked where it stands, and not changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { rows, useDesk } from "./browser.ts";

const desk = useDesk();

const ARTICLE = `<article id="story"><h1>Depot   opens</h1><script>/* 99 trucks */</script>
  <p>The depot has <b>50</b>
    trucks&nbsp; and cost <i>less than $4 million</i>.</p><ul><li>12% less fuel</li></ul></article>`;

test("for: the article stays as it is, its facts are marked in it and listed beside it", async () => {
  const { page, faults } = await desk().blank();
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${ARTICLE}
        <script type="module" src="element.js"></script><fact-checklist for="#story"></fact-checklist>`,
    }),
  );
  await page.goto(`${desk().url}/host.html`);
  const before = await page.locator("#story").evaluate((story) => story.outerHTML);
  await rows(page).first().waitFor();
  const marked = (name: string): Promise<string[]> =>
    page.evaluate(
      (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range).replace(/\s+/g, " ")),
      `fact-checklist-${name}`,
    );
  assert.deepEqual(await marked("todo"), ["50 trucks", "less than $4 million", "12%"]);
  await rows(page).first().focus();
  await page.keyboard.press("v");
  assert.deepEqual(await marked("verified"), ["50 trucks"]);
  assert.deepEqual(await marked("selected"), ["50 trucks"]);
  assert.deepEqual(await marked("todo"), ["less than $4 million", "12%"]);
  // A click on words selects their row.
  await page.locator("#story i").click();
  assert.equal(await rows(page).nth(1).getAttribute("aria-current"), "true");
  assert.deepEqual(await marked("selected"), ["less than $4 million"]);
  assert.equal(await page.locator("#story").evaluate((story) => story.outerHTML), before);
  assert.equal(await page.getByRole("textbox", { name: "Article text" }).count(), 0);
  // Its ticks are kept as well.
  await page.getByText("Saved in this browser", { exact: false }).waitFor();
  await page.reload();
  await rows(page).first().waitFor();
  assert.equal(await rows(page).first().getByRole("combobox").inputValue(), "verified");
  // Taken off the page, it leaves no mark.
  await page.locator("fact-checklist").evaluate((element) => (element as FactChecklist).remove());
  assert.deepEqual([...(await marked("todo")), ...(await marked("verified"))], []);
  await page.context().close();
  assert.deepEqual(faults, []);
});
