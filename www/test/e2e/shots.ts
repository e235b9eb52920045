/** Pictures of every state into `test-results/`, and the one of the README. */
import { mkdirSync, statSync } from "node:fs";
import type { Page } from "playwright-core";
import { Desk, paste, pasteExample, row, rows } from "./browser.ts";

const OUT = "test-results";
const README = "www/page/screenshot.png";

const desk = await Desk.open();
mkdirSync(OUT, { recursive: true });
const screens = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of ["light", "dark"] as const) {
    const shoot = async (page: Page, state: string): Promise<void> => {
  await page.screenshot({ path: `${OUT}/${screen}-${colorScheme}-${state}.png`, animations: "disabled" });
    };
    const { page } = await desk.blank({ viewport, colorScheme });
    await page.goto(desk.url);
    await shoot(page, "empty");
    await pasteExample(page);
    await shoot(page, "read");
    if (screen === "phone") {
      await page.locator("mark").first().click();
      await shoot(page, "touched");
      await page.getByRole("button", { name: "Show in checklist" }).click();
      await shoot(page, "list");
    }
    await tick(page);
    await page.keyboard.press("Space");
    await shoot(page, "opened");
    await page.getByLabel("Filter by kind").selectOption("percent");
    await page.getByLabel("Filter by status").selectOption("fixed");
    await shoot(page, "no-match");
    await page.context().close();

    const { page: broken } = await desk.blank({ viewport, colorScheme });
    await broken.route("**/core.wasm", (route) => route.fulfill({ status: 404 }));
    await broken.goto(desk.url);
    await paste(broken, "Depot opens\n\nThe depot has 50 trucks and cost $4 million.");
    await broken.getByRole("button", { name: "Try again" }).waitFor();
    await shoot(broken, "load-error");
    await broken.context().close();
  }
}
const { page } = await desk.blank({ viewport: { width: 1200, height: 720 }, colorScheme: "light" });
await page.goto(desk.url);
await pasteExample(page);
await tick(page);
await page.locator("li.row").first().evaluate((li) => (li as HTMLElement).blur());
await page.screenshot({ path: README, animations: "disabled" });
await desk.close();

const { size } = statSync(README);
if (size > 200_000) throw new Error(`${README} is ${size} bytes; the README takes up to 200,000`);

/** A morning's work: some items settled, one to fix, one being asked about. The last one is left selected. */
async function tick(page: Page): Promise<void> {
  await rows(page).first().focus();
  for (const key of ["v", "j", "c", "j", "v", "j", "f", "j", "v"]) await page.keyboard.press(key);
  await row(page, "50 armored personnel carriers").focus();
}
