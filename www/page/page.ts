/** The stand-alone page: the element fills it, so what is pasted or dropped anywhere on the page is meant for it. */
import { FactChecklist, scriptURL } from "../element/define.ts";

/** How long after the page the copy for days without a network is made, in milliseconds: it must not hold up the work. */
const LATER = 3_000;

const element = document.querySelector("fact-checklist");

if (element instanceof FactChecklist) {
  document.addEventListener("paste", (event) => {
    if (!event.defaultPrevented && event.target === document.body) void element.receive(event.clipboardData);
  });
  // A file that is dropped beside the element would replace the page, and the work on it.
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    void element.receive(event.dataTransfer);
  });
  // What a reload finds of the page that was left: where the divider stood.
  const left = history.state as string | null;
  element.style.setProperty("--list", left);
  window.addEventListener("beforeunload", (event) => {
    history.replaceState(element.renderRoot.querySelector<HTMLElement>(".panes")?.style.getPropertyValue("--list"), "");
    if (element.unsaved) event.preventDefault();
  });
  // Its keys go on at once as well: the kept article has the focus, unless the reader or a page around this one has it elsewhere.
  // A page that is only opened leaves the focus at its start, where screen readers begin.
  void element.ready.then(() => element.updateComplete).then(() => {
    if (left !== null && element.text !== "" && window === window.top && document.activeElement === document.body) {
      element.focus({ preventScroll: true });
    }
  });
  // Where it cannot be (no https, a private window), the page works with a network.
  const keepPage = (): Promise<unknown> =>
    navigator.serviceWorker.register(scriptURL(new URL("service.js", document.baseURI))).catch(() => undefined);
  if ("serviceWorker" in navigator) setTimeout(() => void keepPage(), LATER);
}
