import { chromium, type Browser, type Page } from "playwright-core";
import { Driver, HELPERS } from "./driver.ts";

export class Chromium extends Driver {
  readonly name = "Chromium";

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {
    super();
  }

  static async open(executablePath: string): Promise<Driver> {
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    return new Chromium(browser, await browser.newPage({ viewport: { width: 1280, height: 800 } }));
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }
  evaluate<T>(body: string): Promise<T> {
    return this.page.evaluate(`(() => {${HELPERS}${body}})()`);
  }
  pointer(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }
  close(): Promise<void> {
    return this.browser.close();
  }
}
