/** Room left above and below what was scrolled to, so that it can be read with what is around it. */
const MARGIN = 72;

/**
 * Scrolls `target` into sight inside `scroller`, and nothing else: the browser's own `scrollIntoView` would move the page
 * that the element stands in as well.
 */
export function reveal(scroller: Element | null, target: Element | null): void {
  if (!scroller || !target) return;
  const view = scroller.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  if (view.height === 0 || box.height === 0) return;
  const margin = Math.min(MARGIN, view.height / 4);
  const above = box.top - (view.top + margin);
  const below = box.bottom - (view.bottom - margin);
  if (above < 0) scroller.scrollTop += above;
  else if (below > 0) scroller.scrollTop += Math.min(below, above);
}
