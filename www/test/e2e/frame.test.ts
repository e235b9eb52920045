/** `embed.html`: the page in a frame of another site, and what it says to the page around it. */
import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { FrameLocator, Page } from "playwright-core";
import { useDesk } from "./browser.ts";

const desk = useDesk();
let HOST: string;
let server: Server;
before(async () => {
  // Another site of this machine: browsers keep pages from elsewhere away from its servers.
  server = createServer((request, response) => {
    const query = new URL(request.url!, "http://localhost").searchParams.get("query")!;
    response.setHeader("content-type", "text/html");
    response.end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">
      <script>var inbox = []; addEventListener("message", (event) => inbox.push({ from: event.origin, ...event.data }))</script>
      <iframe title="Checklist" width="1000" height="600" sandbox="allow-scripts allow-same-origin allow-downloads allow-modals allow-popups"
        src="${desk().url}/embed.html${query}"></iframe>`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  HOST = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const TEXT = "The depot has 50 trucks and cost $4 million.";

interface Message {
  fc: number;
  type: string;
  id?: unknown;
  [more: string]: unknown;
}

/** A page on another site with the frame in it; it keeps every message that reaches it. */
async function host(query: string): Promise<{ page: Page; frame: FrameLocator; faults: string[]; inbox: () => Promise<Message[]> }> {
  const { page, faults } = await desk().blank();
  await page.goto(`${HOST}/?query=${encodeURIComponent(query)}`);
  const frame = page.frameLocator("iframe");
  await frame.getByText("Paste an article to start.").waitFor();
  const inbox = (): Promise<Message[]> => page.evaluate(() => (globalThis as unknown as { inbox: Message[] }).inbox);
  return { page, frame, faults: faults.filter((fault) => !fault.startsWith(`left: ${HOST}`)), inbox };
}

function ask(page: Page, message: object): Promise<void> {
  return page.evaluate(([message]) => window.frames[0]!.postMessage(message, "*"), [message]);
}

async function until(inbox: () => Promise<Message[]>, wanted: (message: Message) => boolean): Promise<Message> {
  for (let i = 0; i < 100; i += 1) {
    const found = (await inbox()).find(wanted);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no such message among ${JSON.stringify(await inbox())}`);
}

test("frame: the page around it gives a text, hears of ticks, and asks for the checklist", async () => {
  const { page, frame, inbox } = await host(`?origin=${HOST}`);
  const ready = await until(inbox, ({ type }) => type === "ready");
  assert.equal(ready["from"], desk().url);
  assert.match(String(ready["version"]), /^\d/);
  await frame.getByText(`The page this stands in (${HOST}) can read what you paste here.`, { exact: false }).waitFor();
  await ask(page, { fc: 1, type: "set-text", id: 7, text: TEXT });
  const read = await until(inbox, ({ id }) => id === 7);
  assert.equal(read.type, "checklist");
  assert.equal(read["text"], TEXT);
  assert.deepEqual((read["items"] as { exact: string }[]).map(({ exact }) => exact), ["50 trucks", "$4 million"]);
  const { height } = (await until(inbox, ({ type }) => type === "resize")) as unknown as { height: number };
  assert.ok(height >= 600, String(height));
  await frame.locator("li.row").first().focus();
  await page.keyboard.press("v");
  const change = await until(inbox, ({ type }) => type === "change");
  assert.deepEqual([change["from"], change["to"], (change["item"] as { exact: string }).exact], ["todo", "verified", "50 trucks"]);
  await ask(page, { fc: 1, type: "get", id: "mine" });
  const answer = await until(inbox, ({ id }) => id === "mine");
  const { items } = answer["checklist"] as { items: { status: string }[] };
  assert.deepEqual(items.map(({ status }) => status), ["verified"]);
  // Ticks can be given back.
  await ask(page, { fc: 1, type: "checklist", id: 9, checklist: { version: 1, items: [] } });
  await until(inbox, ({ id }) => id === 9);
  assert.equal(await frame.locator("li.row").first().getByRole("combobox").inputValue(), "todo");
  await ask(page, { fc: 1, type: "checklist", id: 10, checklist: { version: 99 } });
  const refused = await until(inbox, ({ id }) => id === 10);
  assert.deepEqual([refused.type, refused["code"]], ["error", "bad-checklist"]);
  await ask(page, { fc: 1, type: "dance", id: 11 });
  assert.equal((await until(inbox, ({ id }) => id === 11))["code"], "not-understood");
  await page.context().close();
});

for (const [name, query] of [
  ["no origin is named", ""],
  ["another origin is named", "?origin=https://other.example"],
  ["what is named is no origin", "?origin=*"],
] as const) {
  test(`frame: nothing is said or heard where ${name}`, async () => {
    const { page, frame, inbox } = await host(query);
    await ask(page, { fc: 1, type: "set-text", id: 1, text: TEXT });
    await ask(page, { fc: 1, type: "get", id: 2 });
    await frame.getByRole("textbox", { name: "Article text" }).fill("It sent 12 boats.");
    await frame.locator("li.row").first().waitFor();
    await page.waitForTimeout(300);
    assert.deepEqual(await inbox(), []);
    assert.equal(await frame.getByRole("textbox", { name: "Article text" }).inputValue(), "It sent 12 boats.");
    await page.context().close();
  });
}
