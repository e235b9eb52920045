/**
 * What an element's work is kept under: the key that its page names, or the page's address and the element's id. An
 * element without an id is told by its place among the others. `null` where nothing is to be kept.
 */
export function storageKey(element: HTMLElement & { storage: string | null }): string | null {
  const { storage, id } = element;
  if (storage === "off") return null;
  if (storage !== null && storage !== "" && storage !== "auto") return `key ${storage}`;
  const page = location.pathname.replace(/\/index\.html$/, "/") + location.search;
  if (id !== "") return `page ${page} #${id}`;
  const place = [...document.querySelectorAll(element.localName)].indexOf(element);
  return `page ${page} ${Math.max(0, place)}`;
}
