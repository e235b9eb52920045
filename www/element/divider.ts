import { html, type TemplateResult } from "lit";
import { t } from "../messages/index.ts";

/** How much of the width the checklist may take, in hundredths, and by how much a key moves the divider. */
const LEAST = 25;
const MOST = 70;
const STEP = 3;
/** About what it takes by itself; the first step starts from what is on the screen. */
const USUAL = 42;

/**
 * The divider between the panes: dragged, or moved by its own keys. A double click, or Enter, gives the usual width back.
 *
 * Where it stands is a matter of the screen alone, so it is kept in the style of the panes and not in the state. A page may
 * give it as `--list`.
 */
export function dividerTemplate(): TemplateResult {
  return html`<div
    class="divider"
    role="separator"
    tabindex="0"
    aria-orientation="vertical"
    aria-label=${t("checklist.divider")}
    aria-valuemin=${LEAST}
    aria-valuemax=${MOST}
    aria-valuenow=${USUAL}
    @focus=${tell}
    @keydown=${onKey}
    @pointerdown=${onPointer}
    @pointermove=${onPointer}
    @dblclick=${(event: Event) => move(event, null)}
  ></div>`;
}

function onKey(event: KeyboardEvent): void {
  const now = widthNow(event);
  // To the left is more for the list, which stands on the right.
  const to = { ArrowLeft: now + STEP, ArrowRight: now - STEP, Home: LEAST, End: MOST, Enter: null }[event.key];
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  move(event, to);
}

function onPointer(event: PointerEvent): void {
  const divider = event.currentTarget as HTMLElement;
  if (event.type === "pointerdown" && event.button === 0) {
    event.preventDefault();
    divider.focus();
    divider.setPointerCapture(event.pointerId);
  } else if (divider.hasPointerCapture(event.pointerId)) {
    const { right, width } = panesOf(event).getBoundingClientRect();
    move(event, ((right - event.clientX) / width) * 100);
  }
}

function panesOf(event: Event): HTMLElement {
  return (event.currentTarget as Element).closest<HTMLElement>(".panes")!;
}

function widthNow(event: Event): number {
  const list = (event.currentTarget as Element).parentElement!;
  return (list.getBoundingClientRect().width / panesOf(event).getBoundingClientRect().width) * 100;
}

function move(event: Event, to: number | null): void {
  const { style } = panesOf(event);
  style.setProperty("--list", to === null ? "initial" : `${Math.min(MOST, Math.max(LEAST, to))}%`);
  tell(event);
}

function tell(event: Event): void {
  (event.currentTarget as Element).setAttribute("aria-valuenow", String(Math.round(widthNow(event))));
}
