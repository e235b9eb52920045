/** Reading never stands in the way: a worker does it, and where none may run the page does it itself. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { EXAMPLE, mark, paste, pasteExample, row, useDesk } from "./browser.ts";

const desk = useDesk();
const NO_WORKER = "Running without a worker; long texts may feel slow.";

function setText(page: Page, text: string): Promise<void> {
  return page.locator("fact-checklist").first().evaluate((element, text) => {
    (element as FactChecklist).text = text;
  }, text);
}

/** Another policy for the page than its own. */
async function underPolicy(page: Page, policy: string): Promise<void> {
  await page.route(`${desk().url}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, "");
    await route.fulfill({ response, body, headers: { ...response.headers(), "content-security-policy": policy } });
  });
}

test("texts are read in one worker, which all elements of a page share", async () => {
  const { page, faults } = await desk().blank();
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Host</title><script type="module" src="element.js"></script>
        <script type="module" src="element.js?again"></script>
        <fact-checklist>It sent 50 trucks.</fact-checklist><fact-checklist>It cost $4 million.</fact-checklist>`,
    }),
  );
  await page.goto(`${desk().url}/host.html`);
  await page.locator("li.row").nth(1).waitFor();
  assert.deepEqual(page.workers().map((worker) => worker.url()), [`${desk().url}/worker.js`]);
  await page.context().close();
  assert.deepEqual(faults, []);
});

test("the newest text wins, whatever was asked for before", () =>
  desk().visit(async (page) => {
    const seen = await page.evaluate(async (long) => {
      const element = document.querySelector<FactChecklist>("fact-checklist")!;
      await element.ready;
      const seen: number[] = [];
      element.addEventListener("fact-analyzed", (event) => seen.push(event.detail.report.items.length));
      for (let n = 1; n <= 40; n += 1) element.text = `${long} It cost $${n} million.`;
      element.text = "It sent 50 trucks.";
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return [seen.at(-1), seen.length, element.items.map(({ exact }) => exact)];
    }, "Nothing is here. ".repeat(20_000));
    assert.deepEqual([seen[0], seen[2]], [1, ["50 trucks"]]);
    assert.equal(seen[1], 1, "texts that were overtaken are not shown");
  }));

test("where no worker may run, the page reads by itself and says so in Details", async () => {
  const { page } = await desk().blank();
  await underPolicy(page, "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'");
  await page.goto(desk().url);
  await pasteExample(page);
  assert.equal(page.workers().length, 0);
  await page.getByText("Details").click();
  await page.getByText(NO_WORKER).waitFor();
  await row(page, "50 armored personnel carriers").focus();
  await page.keyboard.press("v");
  assert.equal(await row(page, "50 armored personnel carriers").getByRole("combobox").inputValue(), "verified");
  await page.context().close();
});

test("where no worker may run, a long text is read in slices, and dropped between two when a newer one comes", async () => {
  const { page } = await desk().blank();
  await underPolicy(page, "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'");
  await page.goto(desk().url);
  const seen = await page.evaluate(async (long) => {
    const element = document.querySelector<FactChecklist>("fact-checklist")!;
    await element.ready;
    const analyzed = (): Promise<number> =>
      new Promise((resolve) => {
        element.addEventListener("fact-analyzed", ({ detail }) => resolve(detail.report.items.length), { once: true });
      });
    let turns = 0;
    const others = setInterval(() => (turns += 1));
    element.text = `${long} It sent 50 trucks.`;
    const first = await analyzed();
    clearInterval(others);
    element.text = `${long} It sent 60 trucks and 70 boats.`;
    // Long enough that it has been begun, and short enough that it is not done.
    await new Promise((resolve) => setTimeout(resolve, 60));
    element.text = "It cost $4 million, $5 million and $6 million.";
    return [first, turns, await analyzed()] as const;
  }, "Anna Moss and Boris Tarn of Port Ellis were there. ".repeat(12_000));
  assert.deepEqual([seen[0], seen[2]], [1, 3]);
  assert.ok(seen[1] >= 3, `others had ${seen[1]} turns`);
  await page.context().close();
});

test("where Trusted Types leave no room for a worker, the page reads by itself", async () => {
  const { page } = await desk().blank();
  await underPolicy(page, "script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types lit-html");
  await page.goto(desk().url);
  await pasteExample(page);
  assert.equal(page.workers().length, 0);
  await page.getByText("Details").click();
  await page.getByText(NO_WORKER).waitFor();
  await page.context().close();
});

test("a worker that is not found costs nothing but speed", async () => {
  const { page } = await desk().blank();
  await page.route("**/worker.js", (route) => route.fulfill({ status: 404 }));
  await page.goto(desk().url);
  await pasteExample(page);
  assert.equal(await page.getByText(NO_WORKER).count(), 1);
  await page.context().close();
});

test("a policy that stops wasm: the exact words, the text can be copied, and what was blocked is named", async () => {
  const { page } = await desk().blank();
  await underPolicy(page, "script-src 'self'");
  await page.goto(desk().url);
  await paste(page, EXAMPLE);
  await page
    .getByText(
      "This site's security policy stopped the checker. Its owner can allow it by adding 'wasm-unsafe-eval' to script-src. Your text is still here.",
    )
    .waitFor();
  assert.equal(await page.locator("article").evaluate((article) => article.textContent), EXAMPLE);
  await page.getByText("Details").click();
  await page.getByText("Blocked: script-src by core.wasm").waitFor();
  await page.getByRole("button", { name: "Copy text" }).click();
  await page.getByText("Copied.").first().waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), EXAMPLE);
  await page.context().close();
});

/** A worker whose core traps on a text with the word TRAP, as a fault in it would. */
const FAULTY = `{
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (module, imports) {
    const exports = { ...new Instance(module, imports).exports };
    const { read } = exports;
    exports.read = (text, options) => {
      if (text.includes("TRAP")) throw new WebAssembly.RuntimeError("unreachable");
      return read(text, options);
    };
    return { exports };
  };
}
`;

test("a core that stops is started anew and goes around the paragraph; text and ticks are safe", async () => {
  const { page, faults } = await desk().blank();
  let started = 0;
  await page.route("**/worker.js", async (route) => {
    started += 1;
    const response = await route.fetch();
    await route.fulfill({ response, body: FAULTY + (await response.text()) });
  });
  await page.goto(desk().url);
  const start = "The depot has 50 trucks.\n\nIt cost $4 million.";
  await paste(page, start);
  await row(page, "$4 million").focus();
  await page.keyboard.press("v");
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("textbox", { name: "Article text" }).press("ControlOrMeta+End");
  await page.keyboard.type("\n\nTRAP 12 boats.\n\nIt runs on 9% less.");
  await page.getByRole("button", { name: "Read" }).click();
  await page
    .getByText("The checker stopped on paragraph 3 and went on without it. Your text and ticks are safe.")
    .first()
    .waitFor();
  await mark(page, "9%").waitFor();
  assert.equal(await row(page, "$4 million").getByRole("combobox").inputValue(), "verified");
  assert.equal(
    await page.locator("article").evaluate((article) => article.textContent),
    `${start}\n\nTRAP 12 boats.\n\nIt runs on 9% less.`,
  );
  assert.ok(started > 1, "a fresh worker");
  await page.getByRole("button", { name: "Copy a report (without your text)" }).click();
  assert.doesNotMatch(await page.evaluate(() => navigator.clipboard.readText()), /TRAP/);
  assert.deepEqual(faults, []);
  await page.context().close();
});

test("a long text is read in parts that can be worked on and stopped, and its rows come in slices", async () => {
  const { page, faults } = await desk().blank();
  page.setDefaultTimeout(20_000);
  await page.goto(desk().url);
  const part = Array.from({ length: 60_000 }, (_, n) => `Depot ${n} has ${n + 2} trucks and it lies by the river, they say.`);
  await setText(page, part.join("\n\n"));
  const words = (await page.locator(".list-notice p").textContent()) ?? "";
  assert.match(words, /^This is a long text \(\d(\.\d)? MB\)\. \d+% read; you can start on what is listed\.$/);
  await page.locator("li.row").first().waitFor();
  await page.locator(".list-notice").getByText("Stop here").click();
  await page.locator("li.row").first().focus();
  await page.keyboard.press("v");
  assert.equal(await page.locator("li.row").first().locator("select").inputValue(), "verified");
  assert.equal(await page.locator(".list-notice").getByText("Stop here").count(), 0);
  await page.context().close();
  assert.deepEqual(faults, []);
});

test("after a very large text the worker is replaced, so that its memory goes back", async () => {
  const { page, faults } = await desk().blank();
  page.setDefaultTimeout(20_000);
  const ended: string[] = [];
  page.on("worker", (worker) => worker.on("close", () => ended.push(worker.url())));
  await page.goto(desk().url);
  await setText(page, "Nobody at the depot could say anything about the river. ".repeat(60).concat("\n\n").repeat(1_700));
  // By place and not by words: looking for words in five megabytes of them takes the test longer than the page.
  await page.locator(".desk .nothing").waitFor();
  await page.locator(".list-notice").waitFor({ state: "detached" });
  await setText(page, "It sent 50 trucks.");
  await mark(page, "50 trucks").waitFor();
  assert.equal(ended.length, 1);
  assert.equal(page.workers().length, 1);
  await page.context().close();
  assert.deepEqual(faults, []);
});
