/** Nothing leaves the page, and nothing from outside is needed once it is there. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { serve } from "../../serve.mjs";
import type { Page } from "playwright-core";
import { mark, pasteExample, row, rows, useDesk } from "./browser.ts";

const desk = useDesk();

/** A bit of every sort of work there is. */
async function work(page: Page): Promise<void> {
  await pasteExample(page);
  await rows(page).first().focus();
  for (const key of ["v", "j", "f", "j", "u", "e"]) await page.keyboard.press(key);
  await page.keyboard.type("Nobody answers.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("s");
  await page.keyboard.type("https://example.org/study");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+Z");
  await page.getByRole("button", { name: "Edit" }).click();
  await page.getByRole("textbox", { name: "Article text" }).press("ControlOrMeta+End");
  await page.keyboard.type(" It cost $3 million.");
  await page.getByRole("button", { name: "Read" }).click();
  await mark(page, "$3 million").waitFor();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a copy" }).click();
  await coming;
  await page.getByText("Saved in this browser", { exact: false }).waitFor();
}

test("request log: the page asks for its own files, and for nothing while it is worked in", async () => {
  const { page, faults } = await desk().blank({ serviceWorkers: "allow" });
  const log: string[] = [];
  // At the network layer, so that workers, frames, beacons, preflights and prefetches are in it too.
  const cdp = await page.context().newCDPSession(page);
  const seen = (url: string): void => void log.push(url.replace(desk().deployed, ""));
  cdp.on("Network.requestWillBeSent", ({ request }) => seen(request.url));
  cdp.on("Network.webSocketCreated", ({ url }) => seen(url));
  await cdp.send("Network.enable");
  page.context().on("request", (request) => seen(request.url()));
  await page.goto(desk().deployed);
  await page.evaluate(() => document.querySelector("fact-checklist")!.ready);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const loaded = [...new Set(log)].filter((url) => !url.startsWith("data:")).sort();
  assert.deepEqual(loaded, ["/", "/core.wasm", "/element.js", "/page.css", "/page.js", "/service.js", "/worker.js"]);
  log.length = 0;
  await work(page);
  // A copy that is downloaded is read out of the page's own memory; the browser draws its date field with a picture of its own.
  assert.deepEqual(log.filter((url) => !/^(blob|data):/.test(url)), []);
  await page.context().close();
  assert.deepEqual(faults, []);
});

test("offline after load: with the network off, everything works", async () => {
  const { page, faults } = await desk().blank();
  await page.goto(desk().url);
  await page.evaluate(() => document.querySelector("fact-checklist")!.ready);
  await page.context().setOffline(true);
  await work(page);
  assert.equal(await row(page, "$3 million").count(), 1);
  await page.context().close();
  assert.deepEqual(faults, []);
});

for (const folder of ["", "tools/facts/"]) {
  test(`offline from then on: under /${folder} the page comes without a network, and its work with it`, async () => {
    const { page, faults } = await desk().blank({ serviceWorkers: "allow" });
    const outside: string[] = [];
    const at = `${desk().deployed}/${folder}`;
    await page.context().route(`${desk().deployed}/tools/facts/**`, async (route) => {
      // The same files, one folder down.
      const url = route.request().url().replace("/tools/facts/", "/").replace(desk().deployed, desk().url);
      const response = await route.fetch({ url });
      await route.fulfill({ response });
    });
    await page.goto(at);
    await page.evaluate(() => navigator.serviceWorker.ready);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one!.scope)), at);
    await pasteExample(page);
    await page.getByText("Saved in this browser", { exact: false }).waitFor();
    await page.context().unrouteAll();
    await page.context().setOffline(true);
    page.context().on("requestfailed", (request) => outside.push(request.url()));
    for (const address of [at, `${at}index.html`, `${at}?from=mail`]) {
      await page.goto(address);
      await page.evaluate(() => document.querySelector("fact-checklist")!.ready);
    }
    await page.goto(at);
    await rows(page).first().waitFor();
    await rows(page).first().focus();
    await page.keyboard.press("v");
    assert.equal(await rows(page).first().getByRole("combobox").inputValue(), "verified");
    assert.deepEqual(outside, []);
    // What was not kept is not there: nothing is made up, and nothing was kept but the page's own files.
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname).sort();
    });
    const files = ["", "core.wasm", "element.js", "page.css", "page.js", "worker.js"];
    assert.deepEqual(kept, files.map((file) => `/${folder}${file}`));
    assert.equal(await page.evaluate(() => fetch("licences.txt").then(() => "there", () => "not there")), "not there");
    await page.context().close();
    assert.deepEqual(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault)), []);
  });
}

for (const host of ["localhost", "127.0.0.1"]) {
  test(`served from ${host}: what was built last is seen at once, and the page opens when no server runs`, async () => {
    const folder = mkdtempSync(join(tmpdir(), "fact-checklist-"));
    cpSync("dist", folder, { recursive: true });
    const server = await serve(folder, 0);
    const { page, faults } = await desk().blank({ serviceWorkers: "allow" });
    try {
      await page.goto(server.url.replace("localhost", host));
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.reload();
      assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
      const html = readFileSync(join(folder, "index.html"), "utf8");
      writeFileSync(join(folder, "index.html"), html.replaceAll("Fact checklist", "Built again"));
      await page.reload();
      assert.equal(await page.title(), "Built again");
      assert.deepEqual(faults.filter((fault) => !fault.startsWith("left:")), []);
      await server.close();
      await page.reload();
      await pasteExample(page);
      await rows(page).first().focus();
      await page.keyboard.press("v");
      assert.equal(await rows(page).first().getByRole("combobox").inputValue(), "verified");
    } finally {
      await page.context().close();
      await server.close().catch(() => undefined);
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test("the policy is sent as a header and stands in the page, and says the same", async () => {
  const { page } = await desk().blank();
  const response = await page.goto(desk().url);
  const policy = response?.headers()["content-security-policy"] ?? "";
  assert.equal(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content"), policy);
  const rules = new Map(policy.split(";").map((rule) => [rule.trim().split(" ")[0], rule.trim()]));
  const wanted = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src data:",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ];
  for (const rule of wanted) assert.equal(rules.get(rule.split(" ")[0]), rule);
  await page.context().close();
});

test("Trusted Types are enforced: text cannot become markup or a script", () =>
  desk().visit(async (page) => {
    const refused = await page.evaluate(() => {
      const tries: (() => unknown)[] = [
        () => (document.createElement("div").innerHTML = "<b>x</b>"),
        () => new Worker("worker.js"),
        () => (document.createElement("script").src = "element.js"),
        () => trustedTypes.createPolicy("another", {}),
      ];
      return tries.map((one) => {
        try {
          one();
          return "let through";
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    assert.deepEqual(refused, ["TypeError", "TypeError", "TypeError", "TypeError"]);
  }, {}, /TrustedHTML|TrustedScriptURL|trusted-types|Trusted Type/));

declare const trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
