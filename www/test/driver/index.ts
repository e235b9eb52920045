/** Browsers to drive, by name. Where each of them is, the command that starts the tests says in the environment. */
import { Chromium } from "./chromium.ts";
import type { Driver } from "./driver.ts";
import { Firefox } from "./firefox.ts";
import { WebKit } from "./webkit.ts";

export type { Driver } from "./driver.ts";
export type Engine = "chromium" | "firefox" | "webkit";
export const ENGINES: readonly Engine[] = ["chromium", "firefox", "webkit"];

/** The engines that were asked for. */
export function asked(): readonly Engine[] {
  const { BROWSERS = "chromium" } = process.env;
  return BROWSERS === "all" ? ENGINES : ENGINES.filter((engine) => BROWSERS.split(",").includes(engine));
}

export function open(engine: Engine): Promise<Driver> {
  switch (engine) {
    case "chromium":
      return Chromium.open(need("CHROME_PATH"));
    case "firefox":
      return Firefox.open(need("FIREFOX_PATH"));
    case "webkit":
      return WebKit.open(need("WEBKIT_DRIVER").split(" "), need("WEBKIT_BROWSER"));
  }
}

function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run \`cargo xtask e2e --browser all\`, which finds the browsers`);
  return value;
}
