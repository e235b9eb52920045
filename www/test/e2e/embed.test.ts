import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { type Desk, rows, useDesk } from "./browser.ts";

const desk = useDesk();

/** A page of somebody else's with the element on it. */
async function host(desk: Desk, body: string, visitor: (page: Page) => Promise<void>): Promise<void> {
  const { page, faults } = await desk.blank();
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="en"><title>Host</title>${body}` }),
  );
  await page.goto(`${desk.url}/host.html`);
  await visitor(page);
  await page.context().close();
  assert.deepEqual(faults, []);
}

const SCRIPT = '<script type="module" src="element.js"></script>';

test("the children are the text, block by block", () =>
  host(
    desk(),
    `${SCRIPT}<fact-checklist><article><h2>Depot
      opens</h2><p>It has <b>50</b> trucks.</p><ul><li>$4 million</li></ul></article></fact-checklist>`,
    async (page) => {
      await rows(page).first().waitFor();
      const text = await page.locator("fact-checklist").evaluate((element) => (element as FactChecklist).text);
      assert.equal(text, "Depot opens\n\nIt has 50 trucks.\n\n$4 million");
    },
  ));

test("ready waits for the children to be read; what stands in a slot is not the text", () =>
  host(
    desk(),
    `${SCRIPT}<fact-checklist><h1 slot="header">12 facts</h1><p>It has 50 trucks.</p></fact-checklist>`,
    async (page) => {
      const found = await page.evaluate(async () => {
        await customElements.whenDefined("fact-checklist");
        const element = document.querySelector<FactChecklist>("fact-checklist")!;
        await element.ready;
        return element.items.map(({ exact }) => exact);
      });
      assert.deepEqual(found, ["50 trucks"]);
    },
  ));

test("children that come later are read, until another text is given", () =>
  host(desk(), `${SCRIPT}<fact-checklist></fact-checklist>`, async (page) => {
    await page.locator("fact-checklist").evaluate((element) => element.append("It has 50 trucks."));
    await page.locator("mark").getByText("50 trucks").waitFor();
    await page.locator("fact-checklist").evaluate((element) => {
      (element as FactChecklist).text = "It cost $4 million.";
      element.append(" And 12 boats.");
    });
    await page.locator("mark").getByText("$4 million").waitFor();
    assert.equal(await page.locator("mark").count(), 1);
  }));

test("properties set before the script arrives are kept, and events are told", () =>
  host(desk(), "<fact-checklist></fact-checklist>", async (page) => {
    const told = await page.evaluate(async () => {
      const element = document.querySelector("fact-checklist") as FactChecklist;
      element.text = "It sent 50 trucks and $4 million.";
      element.setAttribute("kinds", "money");
      const told: string[] = [];
      for (const name of ["fact-ready", "fact-analyzed", "fact-change", "fact-select", "fact-error"]) {
        document.addEventListener(name, (event) => told.push(name + ((event as CustomEvent).detail.to ?? "")));
      }
      const script = document.createElement("script");
      script.type = "module";
      script.src = "element.js";
      document.head.append(script);
      await customElements.whenDefined("fact-checklist");
      await element.ready;
      await element.updateComplete;
      const [item] = element.items;
      element.checklist = { version: 1, items: [{ id: item!.id, status: "verified", note: "", sources: [] }] };
      await element.updateComplete;
      element.shadowRoot!.querySelector<HTMLElement>("li.row")!.focus();
      return [...told, ...element.items.map(({ exact }) => exact), ...element.checklist.items.map(({ status }) => status)];
    });
    assert.deepEqual(told, ["fact-ready", "fact-analyzed", "fact-select", "$4 million", "verified"]);
    await page.keyboard.press("c");
    const { items } = await page.evaluate(() => document.querySelector<FactChecklist>("fact-checklist")!.checklist);
    assert.equal(items[0]?.status, "checking");
  }));

test("loading the script twice is harmless, and two elements do not meet", () =>
  host(
    desk(),
    `${SCRIPT}<script type="module" src="element.js?again"></script>
    <fact-checklist>It sent 50 trucks.</fact-checklist><fact-checklist>It cost $4 million.</fact-checklist>`,
    async (page) => {
      await page.locator("li.row").nth(1).waitFor();
      assert.deepEqual(await page.locator("li.row strong").allTextContents(), ["50 trucks", "$4 million"]);
    },
  ));

test("rules of the page stay outside, and its variables reach in", () =>
  host(
    desk(),
    `<style>p, li, mark, button, strong { color: rgb(255, 0, 0) !important; display: none !important }
      fact-checklist { --fc-fg: rgb(0, 0, 128) } fact-checklist::part(item) { border-left: 4px solid }</style>
    ${SCRIPT}<fact-checklist theme="light">It sent 50 trucks.</fact-checklist>`,
    async (page) => {
      const item = rows(page).first();
      await item.waitFor();
      assert.equal(await item.isVisible(), true);
      assert.equal(await item.locator("strong").evaluate((words) => getComputedStyle(words).color), "rgb(0, 0, 128)");
      assert.equal(await item.evaluate((li) => getComputedStyle(li).borderLeftWidth), "4px");
    },
  ));

test("its height is the page's to set, and what does not fit scrolls inside", () =>
  host(
    desk(),
    `<style>.low { block-size: 18rem; min-block-size: 0 }</style>${SCRIPT}
    <fact-checklist id="usual">It sent 50 trucks.</fact-checklist><fact-checklist id="short" class="low">It sent 50 trucks and 12 boats.</fact-checklist>
    <fact-checklist id="long" class="low">${"<p>It sent 50 trucks and 12 boats over 9 days.</p>".repeat(40)}</fact-checklist>`,
    async (page) => {
      await page.waitForFunction(() => [...document.querySelectorAll("fact-checklist")].every((one) => one.shadowRoot?.querySelector("li.row")));
      const heights = (id: string): Promise<number[]> =>
        page.locator(id).evaluate((element) => [element.clientHeight, element.shadowRoot!.querySelector(".root")!.scrollHeight]);
      assert.deepEqual(await heights("#usual"), [640, 640]);
      assert.deepEqual(await heights("#short"), [288, 288]);
      assert.deepEqual(await heights("#long"), [288, 288]);
      const list = page.locator("#long .desk");
      assert.ok(await list.evaluate((desk) => desk.scrollHeight > desk.clientHeight && desk.clientHeight > 80));
    },
  ));

test("a setting that is not understood is said, and mending it reads the text", () =>
  host(desk(), `${SCRIPT}<fact-checklist currency="shells">It cost $4 million.</fact-checklist>`, async (page) => {
    await page.getByText("The setting currency was not understood", { exact: false }).waitFor();
    await page.locator("fact-checklist").evaluate((element) => element.setAttribute("currency", "AUD"));
    await page.getByText("4,000,000 AUD", { exact: false }).first().waitFor();
  }));

test("the core may lie elsewhere", () =>
  host(
    desk(),
    `${SCRIPT}<fact-checklist core-src="./core.wasm?v=2">It sent 50 trucks.</fact-checklist>`,
    async (page) => {
      await rows(page).first().waitFor();
      const files = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
      assert.ok(files.some((name) => name.endsWith("/core.wasm?v=2")));
    },
  ));
