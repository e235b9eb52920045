/** The same page, opened and ticked in every engine that was asked for: Chromium always, the others with `--browser`. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import { serve } from "../../serve.mjs";
import { asked, open } from "../driver/index.ts";

let server: Awaited<ReturnType<typeof serve>>;
before(async () => {
  mkdirSync("test-results", { recursive: true });
  server = await serve("dist", 0);
});
after(() => server.close());

for (const engine of asked()) {
  test(`open and tick in ${engine}`, { timeout: 90_000 }, async () => {
    const driver = await open(engine);
    try {
      await driver.goto(server.url);
      await driver.click("button", "Try an example");
      const drawn = 'all("li.row").length === document.querySelector("fact-checklist").items.length';
      await driver.until(`return all("li.row").length > 0 && ${drawn}`, "rows");
      const rows = await driver.count("li.row");
      assert.equal(await driver.text(".settled"), `0 of ${rows} settled`);
      await driver.touch("li.row .sentence");
      await driver.press("v");
      await driver.until(`return all(".settled")[0].textContent === "1 of ${rows} settled"`, "the progress to change");
      assert.equal(await driver.evaluate('return all("li.row select")[0].value'), "verified");
      assert.match(await driver.evaluate<string>('return all("mark.selected")[0].className'), /line-verified/);
      await driver.until('return /^Saved in this browser/.test(all(".strip p")[0].textContent)', "the work to be saved");
      await driver.until('return !document.querySelector("fact-checklist").unsaved', "the tick to be saved");
      // On by the keys, back by undo, and a row that is opened shows what there is to verify.
      await driver.press("j");
      await driver.press("f");
      await driver.until('return all("li.row select")[1].value === "fix"', "the second tick");
      await driver.press("k");
      await driver.until('return all("li.row[data-open] .prompts li").length > 0', "the row that was touched to be open");
      await driver.press("Escape");
      await driver.until('return all("li.row .detail").length === 0', "the row to close");
      await driver.evaluate('document.querySelector("fact-checklist").undo()');
      await driver.until('return all("li.row select")[1].value === "todo"', "the second tick to be taken back");
      // Words that are selected are put on the list, however the engine tells what is selected in a shadow root.
      const before = await driver.count("li.row");
      await driver.evaluate(`
        const words = all("article p")[0].firstChild;
        const walker = document.createTreeWalker(all("article p")[0], NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (node && !/[a-z]{5}/.test(node.data)) node = walker.nextNode();
        const at = /[a-z]{5}/.exec(node.data).index;
        getSelection().setBaseAndExtent(node, at, node, at + 5);
      `);
      await driver.evaluate('all("button.add")[0].click()');
      await driver.until(`return all("li.row").length === ${before + 1}`, "the reader's own item");
      assert.equal(await driver.evaluate('return document.querySelector("fact-checklist").undo()'), true);
      await driver.until(`return all("li.row").length === ${before}`, "the reader's own item to be taken back");
      // The worker does the reading here too.
      assert.equal(await driver.count(".strip details"), 0);
      await driver.screenshot(`test-results/engine-${engine}.png`);
      await driver.goto(server.url);
      await driver.until('return all("li.row select")[0]?.value === "verified"', "the tick after a reload");
      await driver.evaluate('document.querySelector("fact-checklist").undo()');
    } finally {
      await driver.close();
    }
  });
}
