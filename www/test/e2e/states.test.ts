import assert from "node:assert/strict";
import { test } from "node:test";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { EXAMPLE, paste, pasteExample, rows, useDesk } from "./browser.ts";

const desk = useDesk();

test("the Paste button reads the clipboard", () =>
  desk().visit(async (page) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), EXAMPLE);
    await page.getByRole("button", { name: "Paste", exact: true }).click();
    await rows(page).first().waitFor();
  }));

test("a refused clipboard says which keys to press", () =>
  desk().visit(async (page) => {
    await page.context().clearPermissions();
    await page.getByRole("button", { name: "Paste", exact: true }).click();
    await page.getByText("Press Ctrl+V to paste", { exact: false }).first().waitFor();
  }));

test("pasting works wherever the focus is", () =>
  desk().visit(async (page) => {
    await page.evaluate((words) => navigator.clipboard.writeText(words), EXAMPLE);
    await page.locator("h1").click();
    await page.keyboard.press("ControlOrMeta+V");
    await rows(page).first().waitFor();
  }));

test("a file is opened", () =>
  desk().visit(async (page) => {
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a file" }).click();
    await (await choosing).setFiles({ name: "article.txt", mimeType: "text/plain", buffer: Buffer.from(EXAMPLE) });
    await rows(page).first().waitFor();
  }));

test("a file and a text are dropped", () =>
  desk().visit(async (page) => {
    const drop = (kind: "file" | "text", words: string): Promise<void> =>
      page.locator("fact-checklist").evaluate(
        (element, [kind, words]) => {
          const dataTransfer = new DataTransfer();
          if (kind === "file") dataTransfer.items.add(new File([words!], "article.txt", { type: "text/plain" }));
          else dataTransfer.setData("text/plain", words!);
          const target = element.shadowRoot!.querySelector(".lead")!;
          target.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, composed: true, cancelable: true }));
        },
        [kind, words],
      );
    await drop("file", EXAMPLE);
    await rows(page).first().waitFor();
    await page.getByRole("button", { name: "New article" }).click();
    await drop("text", "It cost $4 million.");
    await page.locator("mark").getByText("$4 million").waitFor();
  }));

test("typing starts an article", () =>
  desk().visit(async (page) => {
    await page.getByRole("textbox", { name: "Article text" }).click();
    await page.keyboard.type("It sent 50 trucks.");
    await rows(page).first().waitFor();
    assert.equal(await page.getByRole("textbox", { name: "Article text" }).inputValue(), "It sent 50 trucks.");
    await page.getByRole("button", { name: "Read" }).click();
    await page.locator("mark").getByText("50 trucks").waitFor();
  }));

test("numbers that are left alone stand at the foot of the list with the reason, closed at first", () =>
  desk().visit(async (page) => {
    await paste(page, "The depot has 50 trucks. See page 12 of the report, and section 4 for the rest.");
    await rows(page).first().waitFor();
    const summary = page.getByText("Left alone: 2 numbers");
    await summary.waitFor();
    assert.equal(await page.getByText("The number of a page, a section or the like").count(), 0);
    await summary.click();
    const found = page.locator(".left-alone li");
    await found.first().waitFor();
    assert.deepEqual(
      (await found.allTextContents()).map((words) => words.replace(/\s+/g, " ").trim()),
      ["See page 12 of the report, and … The number of a page, a section or the like", "… report, and section 4 for the rest. The number of a page, a section or the like"],
    );
    await page.getByText("Left alone: 2 numbers").click();
    await found.first().waitFor({ state: "detached" });
  }));

test("a text with nothing to check says so", () =>
  desk().visit(async (page) => {
    await paste(page, "It rained and they stayed at home.");
    await page.getByText("No numbers, names, dates, quotes or claims were found.").first().waitFor();
    assert.equal(await page.getByRole("progressbar").count(), 0);
  }));

test("a file's contents and a picture are refused", () =>
  desk().visit(async (page) => {
    await paste(page, "%PDF-1.7 obj stream");
    await page
      .getByText(
        "That looks like a file's contents, not text, so nothing was added. Open the file here instead, or copy its text.",
      )
      .first()
      .waitFor();
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Open a file" }).click();
    await (await choosing).setFiles({ name: "truck.png", mimeType: "image/png", buffer: Buffer.from("x") });
    await page.getByText("That is a picture. Text in pictures cannot be read here.").first().waitFor();
    await page.getByRole("button", { name: "Close this message" }).click();
    assert.equal(await page.getByRole("button", { name: "Close this message" }).count(), 0);
  }));

test("a text over the limit is refused whole", () =>
  desk().visit(async (page) => {
    await page.locator("fact-checklist").evaluate((element) => {
      (element as FactChecklist).text = "fifty trucks ".repeat(2_400_000);
    });
    await page
      .getByText("This text is 31.2 MB and the limit is 20 MB. Nothing was added. Paste one part at a time.")
      .first()
      .waitFor();
    assert.equal(await page.locator("fact-checklist").evaluate((element) => (element as FactChecklist).text), "");
  }));

test("a core that does not load is said, the text is kept, and trying again works", async () => {
  const { page, faults } = await desk().blank();
  await page.route("**/core.wasm", (route) => route.fulfill({ status: 404 }));
  await page.goto(desk().url);
  await paste(page, EXAMPLE);
  await page.getByText("The checker did not load (404, core.wasm). Your text is safe.").waitFor();
  assert.equal(await page.locator("article").evaluate((article) => article.textContent), EXAMPLE);
  await page.unroute("**/core.wasm");
  await page.getByRole("button", { name: "Try again" }).click();
  await rows(page).first().waitFor();
  await page.context().close();
  assert.deepEqual(faults.filter((fault) => !/404|preload/.test(fault)), []);
});

test("a policy that blocks wasm is named", async () => {
  const { page } = await desk().blank();
  await page.route(`${desk().url}/`, async (route) => {
    const response = await route.fetch();
    const csp = "script-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": csp } });
  });
  await page.goto(desk().url);
  await page.getByText("adding 'wasm-unsafe-eval' to script-src. Your text is still here.", { exact: false }).waitFor();
  await page.context().close();
});

test("a server that sends wasm as bytes is good enough", async () => {
  const { page, faults } = await desk().blank();
  await page.route("**/core.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await page.goto(desk().url);
  await pasteExample(page);
  await page.context().close();
  assert.deepEqual(faults, []);
});

test("at phone width one pane is shown at a time", () =>
  desk().visit(
    async (page) => {
      await pasteExample(page);
      const [article, list] = [page.locator("article"), rows(page).first()];
      assert.deepEqual([await article.isVisible(), await list.isVisible()], [true, false]);
      await page.locator("mark").first().click();
      await page.getByRole("button", { name: "Show in checklist" }).click();
      assert.deepEqual([await article.isVisible(), await list.isVisible()], [false, true]);
      await list.getByRole("button", { name: /^Open item/ }).click();
      await list.getByRole("button", { name: "Show in article" }).click();
      assert.deepEqual([await article.isVisible(), await list.isVisible()], [true, false]);
      await page.getByRole("button", { name: "Checklist", exact: true }).click();
      assert.deepEqual([await article.isVisible(), await list.isVisible()], [false, true]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, "nothing is wider than the screen");
    },
    { viewport: { width: 390, height: 844 } },
  ));
