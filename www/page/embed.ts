/**
 * The page inside a frame of another site, for sites that take no scripts. It speaks with the page around it only where
 * `?origin=` names that page's origin, and only to that origin; without it, it is the stand-alone page in a frame.
 *
 * Messages are `{ fc: 1, type, id? }`. In: `set-text` (`text`), `get`, `checklist` (`checklist`). Out: `ready` (`version`),
 * `checklist` (`text`, `checklist`, `items`: an answer, with the `id` of the question), `change` (`item`, `from`, `to`),
 * `resize` (`height` that shows all without scrolling), `error` (`code`, `message`).
 */
import { FactChecklist, t } from "../element/define.ts";

const element = document.querySelector("fact-checklist");
const host = hostOf(new URLSearchParams(location.search).get("origin"));
if (element instanceof FactChecklist && host !== null) speak(element, host);

/** The origin that was named, where there is a page around this one and it is on another site. */
function hostOf(named: string | null): string | null {
  try {
    const { origin, protocol } = new URL(named ?? "");
    // On the same site the frame would be no wall: the page around it could reach in without asking.
    const other = origin !== location.origin && window.parent !== window;
    return other && /^https?:$/.test(protocol) && origin === named ? origin : null;
  } catch {
    return null;
  }
}

function speak(element: FactChecklist, origin: string): void {
  const tell = (type: string, more: object = {}): void => window.parent.postMessage({ fc: 1, type, ...more }, origin);
  const answer = (id: unknown): void => {
    const { text, checklist, items } = element;
    tell("checklist", { id, text, checklist, items });
  };
  const honest = document.createElement("p");
  honest.slot = "footer";
  honest.className = "honest";
  honest.textContent = t("embed.honest", { origin });
  element.append(honest);

  element.addEventListener("fact-ready", ({ detail }) => tell("ready", detail));
  element.addEventListener("fact-error", ({ detail: { code, message } }) => tell("error", { code, message }));
  element.addEventListener("fact-change", ({ detail: { item, from, to } }) => tell("change", { item, from, to }));
  const resized = (): void => void element.updateComplete.then(() => tell("resize", { height: heightOf(element) }));
  element.addEventListener("fact-analyzed", resized);
  window.addEventListener("resize", resized);

  /** The questions that wait for a text to be read. */
  let waiting: unknown[] = [];
  element.addEventListener("fact-analyzed", () => {
    for (const id of waiting) answer(id);
    waiting = [];
  });
  window.addEventListener("message", ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || from !== origin) return;
    const { fc, type, id, text, checklist } = Object(data) as Record<string, unknown>;
    if (fc !== 1) return;
    try {
      if (type === "get") answer(id);
      else if (type === "set-text" && typeof text === "string") {
        if (text === element.text && element.report) return answer(id);
        waiting.push(id);
        element.text = text;
      } else if (type === "checklist") {
        element.checklist = checklist as typeof element.checklist;
        answer(id);
      } else tell("error", { id, code: "not-understood", message: `embed: ${String(type)} was not understood` });
    } catch (error) {
      tell("error", { id, code: "bad-checklist", message: error instanceof Error ? error.message : String(error) });
    }
  });
}

/** How high the frame must be for nothing in it to scroll. */
function heightOf(element: FactChecklist): number {
  const panes = [...(element.shadowRoot?.querySelectorAll(".scroll, .editor") ?? [])];
  const heights = panes.map((pane) => element.clientHeight - pane.clientHeight + pane.scrollHeight);
  return Math.ceil(Math.max(element.clientHeight, ...heights));
}
