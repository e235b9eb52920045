/** The worker: the same core on a thread of its own, so that no text is long enough to make the page wait. */
import { analyze, load, version } from "./index.ts";
import { type Answer, type Order, toPlain } from "./protocol.ts";

const answer = (words: Answer): void => postMessage(words);

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.type === "start") {
    load({ wasm: data.module }).then(
      () => answer({ type: "ready", version: version() }),
      (error: unknown) => answer({ type: "failed", n: 0, error: toPlain(error) }),
    );
    return;
  }
  const { n, text, options } = data;
  try {
    answer({ type: "report", n, report: analyze(text, options) });
  } catch (error) {
    answer({ type: "failed", n, error: toPlain(error) });
  }
});
