import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core";
import { Driver, HELPERS } from "./driver.ts";

/** Firefox, over WebDriver BiDi. */
export class Firefox extends Driver {
  readonly name = "Firefox";

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
  ) {
    super();
  }

  static async open(executablePath: string): Promise<Driver> {
    const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    return new Firefox(browser, page);
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }
  evaluate<T>(body: string): Promise<T> {
    return this.page.evaluate(`(() => {${HELPERS}${body}})()`) as Promise<T>;
  }
  pointer(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key as KeyInput);
  }
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` });
  }
  close(): Promise<void> {
    return this.browser.close();
  }
}
