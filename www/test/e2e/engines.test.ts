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
      await driver.until('return all("li.row").length > 0', "rows");
      const rows = await driver.count("li.row");
      assert.equal(await driver.text(".settled"), `0 of ${rows} settled`);
      await driver.touch("li.row .sentence");
      await driver.press("v");
      await driver.until(`return all(".settled")[0].textContent === "1 of ${rows} settled"`, "the progress to change");
      assert.equal(await driver.evaluate('return all("li.row select")[0].value'), "verified");
      assert.match(await driver.evaluate<string>('return all("mark.selected")[0].className'), /line-verified/);
      await driver.until('return /^Saved in this browser/.test(all(".strip p")[0].textContent)', "the work to be saved");
      await driver.until('return !document.querySelector("fact-checklist").unsaved', "the tick to be saved");
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
