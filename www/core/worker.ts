/** The worker: the same core on a thread of its own, so that no text is long enough to make the page wait. */
import { load, read, version } from "./index.ts";
import { PRACTICE } from "./practice.ts";
import { type Answer, type Order, toPlain } from "./protocol.ts";

const answer = (words: Answer, moved: Transferable[] = []): void => postMessage(words, { transfer: moved });

/** How long nobody must have asked for anything before the core reads for practice, in milliseconds. */
const IDLE = 10;
let practice: ReturnType<typeof setTimeout> | undefined;

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.type === "start") {
    load({ wasm: data.module }).then(
      () => {
        answer({ type: "ready", version: version() });
        practice = setTimeout(() => read(PRACTICE), IDLE);
      },
      (error: unknown) => answer({ type: "failed", n: 0, error: toPlain(error) }),
    );
    return;
  }
  clearTimeout(practice);
  const { n, text, options } = data;
  try {
    const packed = read(text, options);
    answer({ type: "report", n, packed }, [packed.buffer]);
  } catch (error) {
    answer({ type: "failed", n, error: toPlain(error) });
  }
});
