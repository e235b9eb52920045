import { render } from "lit";
import { pageReader, PRACTICE } from "../core/index.ts";
import { articlePane } from "./article-pane.ts";
import type { Handlers } from "./handlers.ts";
import { listPane } from "./list-pane.ts";
import { idle } from "./pause.ts";
import { Session } from "./session.ts";
import { readingOf } from "./state.ts";
import { articleViewOf, listViewOf, type RowHandlers } from "./views.ts";

/** What is compiled and found is the page's, not the element's. */
let rehearsed = false;

/**
 * Draws a short report once where nobody sees it, while nobody waits: browsers compile scripts, templates and styles, and
 * look for fonts, when they are first needed, and for the first article that would be most of the time.
 *
 * It goes in steps between which whatever the reader does comes first, and ends as soon as `wanted` says no.
 */
export async function rehearse(root: ParentNode, on: Handlers, rows: RowHandlers, wanted: () => boolean): Promise<void> {
  if (rehearsed) return;
  rehearsed = true;
  const report = await pageReader().analyze({}, PRACTICE, {});
  const session = new Session({
    options: () => ({}),
    core: () => new URL("about:blank"),
    workers: () => ({ given: null, beside: new URL("about:blank") }),
    changed: () => undefined,
    emit: () => undefined,
  });
  session.set({ text: PRACTICE, reading: readingOf(PRACTICE, PRACTICE.length, report) });
  const scenes = [
    () => articlePane(session.state, articleViewOf(session, () => undefined), on, null),
    () => listPane(session.state, listViewOf(session, rows), on, null),
  ];
  for (const scene of scenes) {
    await idle();
    const place = root.querySelector(".root");
    if (!place || !wanted()) return;
    const stage = document.createElement("div");
    stage.className = "panes stage";
    stage.inert = true;
    render(scene(), stage);
    place.append(stage);
    // Laid out, and gone before the next frame.
    stage.getBoundingClientRect();
    stage.remove();
  }
}
