/** What a clipboard holds beside plain text: markup is read for its parts, and nothing in it runs or is fetched. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { FactChecklist } from "../../element/fact-checklist.ts";
import { mark, paste, rows, useDesk } from "./browser.ts";

const desk = useDesk();

type Held = { readonly html?: string | undefined; readonly plain?: string | undefined };

/** A paste with what an application put on the clipboard, to the letter: browsers clean what pages put there. */
async function pasteHeld(page: Page, { html, plain }: Held, at = "textarea.text"): Promise<void> {
  await page.locator("fact-checklist").evaluate(
    (element, [html, plain, at]) => {
      const clipboardData = new DataTransfer();
      if (html !== undefined) clipboardData.setData("text/html", html);
      if (plain !== undefined) clipboardData.setData("text/plain", plain);
      const field = element.shadowRoot!.querySelector<HTMLElement>(at!)!;
      field.focus();
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, composed: true, cancelable: true }));
    },
    [html, plain, at] as const,
  );
}

function textOf(page: Page): Promise<string> {
  return page.locator("fact-checklist").evaluate((element) => (element as FactChecklist).text);
}

/** The text that a paste gives on a fresh page. */
async function pasted(page: Page, held: Held): Promise<string> {
  await page.locator("fact-checklist").evaluate((element) => ((element as FactChecklist).text = ""));
  await pasteHeld(page, held);
  await page.waitForFunction(() => document.querySelector("fact-checklist")!.text !== "");
  return textOf(page);
}

const STORY = `<html><head><meta charset="utf-8"><style>p { color: red }</style></head><body><!--StartFragment-->
<b style="font-weight:normal" id="docs-internal-guid-1"><h1 dir="ltr" style="line-height:1.38"><span style="color:#000">Depot   opens</span></h1>
<p style="margin:0">It has <b>50</b>
  trucks&nbsp;and cost <a href="https://example.org/cost">less than $4 million</a>.<br>Nobody paid more.</p>
<ul><li dir="ltr"><p role="presentation"><span>12% less fuel</span></p></li><li>Three gates<ul><li>One is shut</li></ul></li></ul>
<ol start="3"><li>The mayor spoke</li><li></li><li>She left</li></ol>
<table><caption>Costs</caption><tr><th>Part</th><th>2024</th></tr><tr><td><p>Roof</p></td><td><p>$2 million</p></td></tr></table>
<table><tr><td><p>On the left.</p><p>Further down.</p></td><td>On the right.</td></tr></table>
<blockquote>“It runs,” said Ada Moss.</blockquote></b>
<p><o:p>&nbsp;</o:p></p><script>document.title = "99 trucks"</script><!--EndFragment--></body></html>`;

const READ = `Depot opens

It has 50 trucks\u00a0and cost less than $4 million.
Nobody paid more.

• 12% less fuel

• Three gates

• One is shut

3. The mayor spoke

5. She left

Costs

Part | 2024

Roof | $2 million

On the left.

Further down.

On the right.

“It runs,” said Ada Moss.`;

test("markup: headings, paragraphs, lists, tables, quotations and the words of links are kept as parts of the text", () =>
  desk().visit(async (page) => {
    assert.equal(await pasted(page, { html: STORY, plain: STORY.replace(/<[^>]*>|\s+/g, " ").slice(0, 400) }), READ);
    await mark(page, "less than $4 million").waitFor();
    const kinds = await page.locator("fact-checklist").evaluate((one) => {
      const { report, text } = one as FactChecklist;
      return report!.blocks.map(({ kind, span }) => [kind, text.slice(span.start, span.start + 8)]);
    });
    const lists = kinds.filter(([kind]) => kind === "list").map(([, words]) => words);
    assert.deepEqual(kinds.find(([, words]) => words === "Roof | $"), ["paragraph", "Roof | $"]);
    assert.deepEqual([kinds[0], lists], [["heading", "Depot op"], ["• 12% le", "• Three ", "• One is", "3. The m", "5. She l"]]);
  }));

test("markup: without plain text beside it it is read all the same, by the keys and by the button", () =>
  desk().visit(async (page) => {
    assert.equal(await pasted(page, { html: "<span>It has 50 trucks.</span>" }), "It has 50 trucks.");
    await page.evaluate(() =>
      navigator.clipboard.write([
        new ClipboardItem({ "text/html": new Blob(["<h2>Depot</h2><p>It cost $3 million.</p>"], { type: "text/html" }) }),
      ]),
    );
    const paragraphs = "Depot\n\nIt cost $3 million.";
    await page.getByRole("button", { name: "New article" }).click();
    await page.getByRole("textbox", { name: "Article text" }).focus();
    await page.keyboard.press("ControlOrMeta+V");
    await mark(page, "$3 million").waitFor();
    assert.equal(await textOf(page), paragraphs);
    await page.getByRole("button", { name: "New article" }).click();
    await page.getByRole("button", { name: "Paste", exact: true }).click();
    await mark(page, "$3 million").waitFor();
    assert.equal(await textOf(page), paragraphs);
    // Into a text it is put where the caret stands, and can be undone there.
    await page.getByRole("button", { name: "Edit" }).click();
    const field = page.getByRole("textbox", { name: "Article text" });
    await field.press("ControlOrMeta+End");
    await pasteHeld(page, { html: "<p> It has 9 gates.</p>" });
    assert.equal(await field.inputValue(), `${paragraphs}It has 9 gates.`);
    await field.press("ControlOrMeta+Z");
    assert.equal(await field.inputValue(), paragraphs);
  }));

test("plain text is taken where markup tells no more: code, terminals, words within a line, a picture of the words", () =>
  desk().visit(async (page) => {
    const code = "if (a) {\n    b(50);\n}";
    const words = "It has 50 trucks and cost $4 million, the mayor said.";
    const cases: { html: string; plain: string }[] = [
      { html: '<div style="white-space: pre"><div><span>if</span> (a) {</div><div>    b(50);</div><div>}</div></div>', plain: code },
      { html: "<pre>if (a) {<br>    b(50);<br>}</pre>", plain: code },
      { html: "<meta charset='utf-8'><span style='color: red'>50  trucks</span>", plain: "50  trucks" },
      { html: "<p><img src='chart.png' alt='A chart'></p>", plain: words },
      { html: "<p>Chart</p>", plain: words },
      { html: "", plain: words },
    ];
    for (const held of cases) assert.equal(await pasted(page, held), held.plain, held.html);
  }));

test("markup from a clipboard is inert: no script of it runs, no picture, style or frame of it is asked for", () =>
  desk().visit(async (page) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const html = `<link rel="stylesheet" href="https://example.org/a.css"><style>@import "https://example.org/b.css"; p { background: url(/c.png) }</style>
      <base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org/d">
      <p style="background: url(https://example.org/e.png)" onclick="if (2 > 1) run()" title='a > b'>It has 50 trucks.</p>
      <img src="https://example.org/f.png" onerror="document.title = 'ran'"><img srcset="/g.png 2x" onload="document.title = 'ran'">
      <iframe src="https://example.org/h"></iframe><video src="/i.mp4" poster="/j.png" autoplay></video><object data="/k.swf"></object>
      <svg onload="document.title = 'ran'"><image href="/l.png"/></svg><script>document.title = "ran"</script><script src="/m.js"></script>`;
    assert.equal(await pasted(page, { html, plain: "It has 50 trucks." }), "It has 50 trucks.");
    await page.waitForTimeout(300);
    assert.deepEqual(asked.filter((url) => !/^(data|blob):/.test(url)), []);
    assert.equal(await page.title(), "Fact checklist");
  }));

test("markup: comments, values, styles and tags end where a browser ends them, so no words are lost with them", () =>
  desk().visit(async (page) => {
    const cases: [html: string, text: string][] = [
      ["<p>One<!-->two</p><p>three</p><!-- x --><p>four</p>", "Onetwo\n\nthree\n\nfour"],
      ["<p>One<!--->, two<!-- a > b --!>, three<!---->.</p>", "One, two, three."],
      ["<p><a href=/s?q='a>link</a> is here</p><p>it's late</p>", "link is here\n\nit's late"],
      [`<p title = 'a > b' lang="en"class=x>One <b/title=">">two</b></p>`, "One two"],
      ["<p>a</p><script-x>b</script-x>", "a\n\nb"],
      ["<svg><style/></svg><p>It has 50 trucks.</p>", "It has 50 trucks."],
      ["<style>p {}</stylex></style\n><p>It has 50 trucks.</p>", "It has 50 trucks."],
    ];
    for (const [html, text] of cases) assert.equal(await pasted(page, { html, plain: "" }), text, html);
  }));

test("markup that the clipboard names and does not give: the plain text beside it is taken", () =>
  desk().visit(async (page) => {
    await page.evaluate(() => {
      const getType = async (type: string): Promise<Blob> => {
        if (type === "text/html") throw new DOMException("gone", "NotFoundError");
        return new Blob(["It cost $3 million."]);
      };
      const read = (): Promise<unknown> => Promise.resolve([{ types: ["text/html", "text/plain"], getType }]);
      Object.defineProperty(navigator.clipboard, "read", { value: read });
    });
    await page.getByRole("button", { name: "Paste", exact: true }).click();
    await mark(page, "$3 million").waitFor();
    assert.equal(await textOf(page), "It cost $3 million.");
  }));

test("a clipboard with nothing to read says so", () =>
  desk().visit(async (page) => {
    await pasteHeld(page, { html: "<p><img src='chart.png'></p>" });
    await page.getByText("There is no text on the clipboard.").first().waitFor();
    assert.equal(await rows(page).count(), 0);
  }));

test("markup built to break parsers is read or left, and costs no time", () =>
  desk().visit(async (page) => {
    const took = async (html: string): Promise<number> => {
      const start = Date.now();
      await pasted(page, { html, plain: "It has 50 trucks." });
      return Date.now() - start;
    };
    await took("<p>warm</p>");
    // Deeper than anything is written, one line of a million words, and rows in rows.
    assert.ok((await took(`${"<div>".repeat(20_000)}<p>It has 50 trucks.`)) < 2_000);
    assert.ok((await took(`<p>${"<b>trucks</b> ".repeat(60_000)}</p>`)) < 4_000);
    assert.ok((await took(`<p>It has 50 trucks.${"<a ".repeat(1_000_000)}`)) < 4_000);
    assert.ok((await took(`<p>It has 50 trucks.${'<a b="'.repeat(300_001)}`)) < 4_000);
    assert.ok((await took(`<p>It has 50 trucks.${"<!--<style>".repeat(300_000)}`)) < 4_000);
    assert.ok((await took(`<p>It has 50 trucks.${"<style/".repeat(300_000)}`)) < 4_000);
    assert.ok((await took(`<p>It has 50 trucks.<a ${"b = ".repeat(300_000)}`)) < 4_000);
    assert.ok((await took(`${"<table><tr><td>a</td><td>".repeat(150)}It has 50 trucks.`)) < 2_000);
  }));

test("markup: lines that a style keeps are lines of the text", () =>
  desk().visit(async (page) => {
    const cases: [html: string, text: string][] = [
      ['<p style="white-space: pre-wrap">Fifty\ntrucks.\n\nNobody <b>paid\nmore</b>.</p><p>One\nline</p>', "Fifty\ntrucks.\n\nNobody paid\nmore.\n\nOne line"],
      ["<ul><li><span style='color:#000;white-space-collapse:preserve;text-wrap:wrap'>It rained.\nIt stopped.\n</span></li></ul>", "• It rained.\nIt stopped."],
      ['<p style="white-space:break-spaces">a\r\nb</p><p style="white-space: normal">c\nd</p><p style="white-space:nowrap">e\nf</p>', "a\nb\n\nc d\n\ne f"],
      ["<pre>a\nb</pre><p title='white space: pre'>c\nd</p>", "a\nb\n\nc d"],
    ];
    for (const [html, text] of cases) assert.equal(await pasted(page, { html, plain: "a" }), text, html);
  }));

test("markup: where the core did not come its words are taken, and not those of its styles and scripts", async () => {
  const { page } = await desk().blank();
  await page.route("**/core.wasm", (route) => route.abort());
  await page.goto(desk().url);
  assert.equal(await pasted(page, { html: "<style>p { color: red }</style><p>It has <b>50</b> trucks.</p><script>run()</script>" }), "It has 50 trucks.");
  await page.context().close();
});

test("a text that came while markup was read stays, and what is pasted into a text gets there wherever the focus went", async () => {
  const { page } = await desk().blank();
  let send = (): void => undefined;
  const held = new Promise<void>((resolve) => (send = resolve));
  await page.route("**/core.wasm", (route) => held.then(() => route.continue()));
  await page.goto(desk().url);
  await pasteHeld(page, { html: "<p>It has 50 trucks.</p>" });
  await pasteHeld(page, { plain: "It cost $4 million." });
  send();
  await mark(page, "$4 million").waitFor();
  await page.getByRole("button", { name: "Edit" }).click();
  const field = page.getByRole("textbox", { name: "Article text" });
  await field.press("ControlOrMeta+End");
  // In the same turn, before the markup is read.
  await page.evaluate(() => addEventListener("paste", () => document.querySelector("fact-checklist")!.shadowRoot!.querySelector("button")!.focus()));
  await pasteHeld(page, { html: "<p> It has 9 gates.</p>" });
  await page.waitForFunction(() => document.querySelector("fact-checklist")!.text.includes("gates"));
  assert.equal(await field.inputValue(), "It cost $4 million.It has 9 gates.");
  await page.context().close();
});

test("on a page whose Trusted Types allow no policy of ours, the plain text is taken", async () => {
  const { page } = await desk().blank();
  await page.route("**/host.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: { "content-security-policy": "require-trusted-types-for 'script'; trusted-types lit-html" },
      body: '<!doctype html><html lang="en"><title>Host</title><script type="module" src="element.js"></script><fact-checklist></fact-checklist>',
    }),
  );
  await page.goto(`${desk().url}/host.html`);
  await paste(page, "It cost $4 million.");
  await mark(page, "$4 million").waitFor();
  assert.equal(await pasted(page, { html: "<h1>Depot</h1><p>It has 50 trucks.</p>", plain: "Depot\nIt has 50 trucks." }), "Depot\nIt has 50 trucks.");
  await page.context().close();
});
