/** The element on somebody else's site: another origin, one script tag, a folder below a path, plain static files. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { EXAMPLE, rows, useDesk } from "./browser.ts";

const desk = useDesk();

/** Files of a host that knows nothing about us: no policy, no types but the plainest, other sites may read them. */
interface Host {
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function serveFiles(answer: (path: string) => { type: string; body: Buffer | string } | null): Promise<Host> {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? "/", "http://host").pathname);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.writeHead(found ? 200 : 404, { "content-type": found?.type ?? "text/plain" });
    response.end(found?.body);
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => (server.close(() => closed()), server.closeAllConnections())),
  };
}

let files: Host;
let folder: string;

before(async () => {
  // `dist/` as somebody would copy it, below a path of theirs.
  folder = mkdtempSync(join(tmpdir(), "fact-checklist-"));
  cpSync("dist", folder, { recursive: true });
  files = await serveFiles((path) => {
    const name = /^\/tools\/checklist\/([\w.]*)$/.exec(path)?.[1];
    if (name === undefined) return null;
    const type = { html: "text/html", js: "text/javascript", css: "text/css" }[name.split(".").at(-1) ?? ""];
    try {
      return { type: name === "" ? "text/html" : (type ?? "application/octet-stream"), body: readFileSync(join(folder, name || "index.html")) };
    } catch {
      return null;
    }
  });
});
after(async () => {
  await files.close();
  rmSync(folder, { recursive: true, force: true });
});

async function onHost(body: string, visitor: (page: Page) => Promise<void>): Promise<void> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${body}`;
  const host = await serveFiles((path) => (path === "/story" ? { type: "text/html", body: html } : null));
  const { page, faults } = await desk().blank();
  try {
    await page.goto(`${host.url}/story`);
    await visitor(page);
  } finally {
    await page.context().close();
    await host.close();
  }
  const own = (fault: string): boolean => fault.startsWith(`left: ${host.url}`) || fault.startsWith(`left: ${files.url}`);
  // The host has no icon of its own: nothing of ours. A worker is asked for while the core is on its way; what a policy
  // says to that is the browser's to print.
  const foreign = (fault: string): boolean => own(fault) || fault.includes("404") || fault.includes("worker-src 'none'");
  assert.deepEqual(faults.filter((fault) => !foreign(fault)), []);
}

test("cross-origin embed: one script tag, then paste, analyse and tick; the change reaches the host", () =>
  onHost(
    `<style>p, li, strong { color: rgb(255, 0, 0) !important } fact-checklist { --fc-accent: rgb(0, 0, 200) }</style>
    <p id="own">The host's own words.</p>
    <script type="module" src="${files.url}/tools/checklist/element.js"></script>
    <fact-checklist id="one" theme="light"></fact-checklist>
    <fact-checklist id="two" theme="light">It cost $4 million.</fact-checklist>`,
    async (page) => {
      await page.evaluate(() => {
        Object.assign(window, { told: [] });
        document.addEventListener("fact-change", (event) => {
          const { target, detail } = event as CustomEvent<{ item: { exact: string }; from: string; to: string }>;
          const { item, from, to } = detail;
          Reflect.get(window, "told").push([(target as Element).id, item.exact, from, to]);
        });
      });
      const one = page.locator("#one");
      await page.evaluate((words) => navigator.clipboard.writeText(words), EXAMPLE);
      await one.getByRole("textbox", { name: "Article text" }).focus();
      await page.keyboard.press("ControlOrMeta+V");
      const first = one.getByRole("list", { name: "Checklist" }).locator("> li").first();
      await first.focus();
      await page.keyboard.press("v");
      const words = await first.locator("strong").textContent();
      // The second has the text that the host gave as its child; ticking one does not tick the other.
      const other = page.locator("#two").getByRole("list", { name: "Checklist" }).locator("> li").first();
      await other.getByRole("combobox").selectOption("fix");
      const told = await page.evaluate(() => Reflect.get(window, "told"));
      assert.deepEqual(told, [
        ["one", words, "todo", "verified"],
        ["two", "$4 million", "todo", "fix"],
      ]);
      // A worker of another site cannot be started: it was fetched and runs out of memory, one for both elements.
      assert.equal(page.workers().length, 1);
      assert.match(page.workers()[0]?.url() ?? "", /^blob:/);
      // Styles leak neither way; variables of the host reach in.
      const color = (selector: string): Promise<string> => page.locator(selector).evaluate((p) => getComputedStyle(p).color);
      assert.equal(await color("#own"), "rgb(255, 0, 0)");
      assert.notEqual(await first.locator("strong").evaluate((p) => getComputedStyle(p).color), "rgb(255, 0, 0)");
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).fontFamily.includes("Segoe")), false);
      const pencil = await page.locator("#two li.row select").evaluate((select) => getComputedStyle(select).color);
      assert.equal(pencil, "rgb(0, 0, 200)");
      // What is ticked on the host's page is kept there, for each element by itself.
      await page.getByText("Saved in this browser", { exact: false }).nth(1).waitFor();
      await page.reload();
      await page.locator("#one li.row").first().waitFor();
      await page.locator("#two li.row").first().waitFor();
      assert.equal(await first.getByRole("combobox").inputValue(), "verified");
      assert.equal(await other.getByRole("combobox").inputValue(), "fix");
    },
  ));

test("the folder works below a path of a plain static host, with wasm sent as bytes", async () => {
  const { page, faults } = await desk().blank();
  await page.goto(`${files.url}/tools/checklist/`);
  await page.getByRole("button", { name: "Try an example" }).click();
  await rows(page).first().waitFor();
  assert.deepEqual(page.workers().map((worker) => worker.url()), [`${files.url}/tools/checklist/worker.js`]);
  await page.context().close();
  assert.deepEqual(faults.filter((fault) => !fault.startsWith(`left: ${files.url}`)), []);
});

test("a host with a strict policy: the exact words, and its text is still there", () =>
  onHost(
    `<meta http-equiv="Content-Security-Policy" content="script-src ${files.url}; worker-src 'none'">
    <script type="module" src="${files.url}/tools/checklist/element.js"></script>
    <fact-checklist>It cost $4 million.</fact-checklist>`,
    async (page) => {
      await page
        .getByText(
          "This site's security policy stopped the checker. Its owner can allow it by adding 'wasm-unsafe-eval' to script-src. Your text is still here.",
        )
        .waitFor();
      assert.equal(await page.locator("fact-checklist").evaluate((element) => (element as FactChecklist).text), "It cost $4 million.");
    },
  ));
