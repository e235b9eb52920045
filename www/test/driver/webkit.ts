import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { Driver, HELPERS } from "./driver.ts";

/** Keys that WebDriver writes as code points of its own. */
const KEYS: Readonly<Record<string, string>> = { Enter: "\uE007", Escape: "\uE00C", Tab: "\uE004", " ": " " };

/** WebKit, over W3C WebDriver: plain HTTP, so there is nothing to install but the driver. */
export class WebKit extends Driver {
  readonly name = "WebKit";

  private constructor(
    private readonly driver: ChildProcess,
    private readonly session: string,
  ) {
    super();
  }

  /** `command` starts the driver, on a screen of its own where there is none; `browser` is the browser to drive. */
  static async open(command: readonly string[], browser: string): Promise<Driver> {
    const port = await freePort();
    const [program = "", ...args] = command;
    // A group of its own: the screen and the browser that it starts end with it.
    const driver = spawn(program, [...args, `--port=${port}`, "--host=127.0.0.1"], { stdio: "ignore", detached: true });
    const base = `http://127.0.0.1:${port}`;
    const options = { binary: browser, args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
    for (let tries = 0; ; tries += 1) {
      try {
        const made = await call<{ sessionId: string }>("POST", `${base}/session`, { capabilities });
        return new WebKit(driver, `${base}/session/${made.sessionId}`);
      } catch (error) {
        if (tries > 40 || !(error instanceof TypeError)) {
          end(driver);
          throw error;
        }
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
  }

  async goto(url: string): Promise<void> {
    await call("POST", `${this.session}/url`, { url });
  }
  evaluate<T>(body: string): Promise<T> {
    return call("POST", `${this.session}/execute/sync`, { script: HELPERS + body, args: [] });
  }
  async pointer(x: number, y: number): Promise<void> {
    const actions = [
      { type: "pointerMove", x, y, duration: 0, origin: "viewport" },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    const pointer = { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions };
    await call("POST", `${this.session}/actions`, { actions: [pointer] });
  }
  async press(key: string): Promise<void> {
    const value = KEYS[key] ?? key;
    const actions = [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ];
    await call("POST", `${this.session}/actions`, { actions: [{ type: "key", id: "keys", actions }] });
  }
  async screenshot(path: string): Promise<void> {
    writeFileSync(path, Buffer.from(await call<string>("GET", `${this.session}/screenshot`), "base64"));
  }
  async close(): Promise<void> {
    await call("DELETE", this.session).catch(() => {});
    end(this.driver);
  }
}

async function call<T>(method: string, url: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(url, init);
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
  return value;
}

function end(driver: ChildProcess): void {
  if (driver.pid !== undefined) process.kill(-driver.pid, "SIGTERM");
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}
