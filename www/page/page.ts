/** The stand-alone page: the element fills it, so what is pasted or dropped anywhere on the page is meant for it. */
import { FactChecklist } from "../element/define.ts";

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
  window.addEventListener("beforeunload", (event) => {
    if (element.unsaved) event.preventDefault();
  });
}
