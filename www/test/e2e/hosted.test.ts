/** `for`: the page's own article is read and marked where it stands, and not changed. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { rows, useDesk } from "./browser.ts";

const desk = useDesk();

const ARTICLE = `<article id="story"><h1>Depot   opens</h1><script>/* 99 trucks */</script>
  <p>The depot has <b>50</b>
    trucks&nbsp; and cost <i>less than $4 million</i>.</p><ul><li>12% less fuel</li></ul></article>`;

/** A page of somebody's with the article and the checklist for it. */
async function host(page: Page): Promise<string> {
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
  return before;
}

/** The words that are marked in the page with a status, from the first to the last that was put there. */
function markedWords(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range).replace(/\s+/g, " ")),
    `fact-checklist-${name}`,
  );
}

test("for: the article stays as it is, its facts are marked in it and listed beside it", async () => {
  const { page, faults } = await desk().blank();
  const before = await host(page);
  const marked = (name: string): Promise<string[]> => markedWords(page, name);
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
  // The rows may be there before what was kept.
  await page.waitForFunction(() => {
    const row = document.querySelector("fact-checklist")?.shadowRoot?.querySelector("li.row select");
    return (row as HTMLSelectElement | null)?.value === "verified";
  });
  // Taken off the page, it leaves no mark.
  await page.locator("fact-checklist").evaluate((element) => (element as FactChecklist).remove());
  assert.deepEqual([...(await marked("todo")), ...(await marked("verified"))], []);
  await page.context().close();
  assert.deepEqual(faults, []);
});

test("for: the checklist follows the page's article, and what was done stays with its words", async () => {
  const { page, faults } = await desk().blank();
  await host(page);
  await rows(page).first().focus();
  await page.keyboard.press("v");
  await page.evaluate(() => {
    // As a writer's tool does it: words typed one by one, and a paragraph more.
    const words = document.querySelector("#story i")!.firstChild as Text;
    words.data = "less than $5 million";
    const more = document.createElement("p");
    more.textContent = "It opens on 4 May 2026.";
    document.querySelector("#story")!.append(more);
  });
  await rows(page).filter({ hasText: "4 May 2026" }).waitFor();
  assert.deepEqual(await markedWords(page, "verified"), []);
  assert.deepEqual(await markedWords(page, "todo"), ["50 trucks", "less than $5 million", "12%", "4 May 2026"]);
  await page.evaluate(() => {
    // The sentence is as it was again, so its tick is there again.
    (document.querySelector("#story i")!.firstChild as Text).data = "less than $4 million";
  });
  await page.waitForFunction(() => CSS.highlights.get("fact-checklist-verified")?.size === 1);
  assert.deepEqual(await markedWords(page, "verified"), ["50 trucks"]);
  // The same words in other nodes: nothing to read, but to be marked anew.
  const count = await page.evaluate(() => {
    Object.assign(globalThis, { read: 0 });
    addEventListener("fact-analyzed", () => (globalThis as unknown as { read: number }).read++);
    const story = document.querySelector("#story")!;
    story.replaceWith(story.cloneNode(true));
    return document.querySelectorAll("#story").length;
  });
  assert.equal(count, 1);
  await page.waitForFunction(() => {
    const range = [...(CSS.highlights.get("fact-checklist-verified") ?? [])][0] as Range | undefined;
    return range !== undefined && document.querySelector("#story")!.contains(range.startContainer);
  });
  assert.equal(await page.evaluate(() => (globalThis as unknown as { read: number }).read), 0);
  await page.context().close();
  assert.deepEqual(faults, []);
});
