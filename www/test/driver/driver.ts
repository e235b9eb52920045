/**
 * The few verbs that a test needs in every engine. An engine gives the primitives; the verbs are made of them, so they
 * mean the same everywhere: things are found by role and name, and touched where they are on the screen.
 */
export abstract class Driver {
  abstract readonly name: string;
  abstract goto(url: string): Promise<void>;
  /** Runs the body of a function in the page and gives what it returns, as plain data. */
  abstract evaluate<T>(body: string): Promise<T>;
  abstract pointer(x: number, y: number): Promise<void>;
  /** Presses a key by the name that `KeyboardEvent.key` has for it. */
  abstract press(key: string): Promise<void>;
  abstract screenshot(path: string): Promise<void>;
  abstract close(): Promise<void>;

  /** Presses the button or field with this name. */
  async click(role: "button" | "textbox", name: string): Promise<void> {
    const tag = role === "button" ? "button" : "textarea, input";
    const found = `all(${JSON.stringify(tag)}).find((one) => nameOf(one) === ${JSON.stringify(name)})`;
    await this.#touch(`${role} “${name}”`, found);
  }

  /** Touches the first element that a selector finds, on the page or inside the element. */
  async touch(selector: string): Promise<void> {
    await this.#touch(selector, `all(${JSON.stringify(selector)})[0]`);
  }

  async paste(text: string): Promise<void> {
    await this.evaluate(`
      const data = new DataTransfer();
      data.setData("text/plain", ${JSON.stringify(text)});
      const field = all("textarea.text")[0];
      field.focus();
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, composed: true, cancelable: true }));
    `);
  }

  text(selector: string): Promise<string> {
    return this.evaluate(`return all(${JSON.stringify(selector)})[0]?.textContent?.trim() ?? ""`);
  }

  count(selector: string): Promise<number> {
    return this.evaluate(`return all(${JSON.stringify(selector)}).length`);
  }

  /** Waits until the body of a function returns something true in the page. */
  async until(body: string, what: string): Promise<void> {
    const last = Date.now() + 15_000;
    while (!(await this.evaluate<boolean>(body))) {
      if (Date.now() > last) throw new Error(`${this.name}: waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #touch(what: string, found: string): Promise<void> {
    await this.until(`return Boolean(${found})`, what);
    const place = (): Promise<{ x: number; y: number }> =>
      this.evaluate(`
        const one = ${found};
        one.scrollIntoView({ block: "center" });
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
      `);
    // A page that is still being laid out moves what is to be clicked away from under the pointer.
    let at = await place();
    for (let still = 0; still < STILL; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = await place();
      still = now.x === at.x && now.y === at.y ? still + 1 : 0;
      at = now;
    }
    await this.pointer(at.x, at.y);
  }
}

/** How often in a row something must be found in the same place before it is clicked. */
const STILL = 3;

/** What stands before every body that is evaluated. */
export const HELPERS = `
  const all = (selector) => {
    const host = document.querySelector("fact-checklist");
    return [...document.querySelectorAll(selector), ...(host?.shadowRoot?.querySelectorAll(selector) ?? [])];
  };
  const nameOf = (one) => (one.ariaLabel ?? one.getAttribute("aria-label") ?? one.textContent).trim();
`;
