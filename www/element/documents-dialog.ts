import { html, nothing, type TemplateResult } from "lit";
import { momentWords, t } from "../messages/index.ts";
import type { Shelved } from "../store/index.ts";
import { icon, type IconName } from "../view/index.ts";
import type { Documents } from "./documents.ts";
import type { State } from "./state.ts";

/** The documents of this browser, the one on the desk first, then the newest first: a native dialog. */
export function documentsDialog({ text, about, shelf }: State, title: string, documents: Documents): TemplateResult {
  const here = { id: about.id, title, updated: about.updated };
  const list = [...(text === "" || about.id === "" ? [] : [here]), ...(shelf?.list ?? []).filter(({ id }) => id !== about.id)];
  return html`<dialog class="documents" aria-labelledby="documents-title" @keydown=${(event: Event) => event.stopPropagation()}>
    <h2 id="documents-title">${t("documents.label")}</h2>
    ${list.length === 0 ? html`<p>${t("documents.none")}</p>` : nothing}
    <ul>
      ${list.map((one) => (one.id === shelf?.renaming ? renaming(one, documents) : shown(one, one.id === about.id, documents)))}
    </ul>
    <p class="removed" role="status">
      ${shelf?.removed == null
        ? nothing
        : html`<span>${t("documents.removed", { title: shelf.removed })}</span>
            <button @click=${(event: Event) => focusThen(event, documents.bringBack(), ".title")}>${t("documents.bring-back")}</button>`}
    </p>
    <form method="dialog"><button class="primary">${t("keys.close")}</button></form>
  </dialog>`;
}

/** What had the focus goes with a step: it is put where the reader goes on, once that is drawn. */
function focusThen(event: Event, step: Promise<void> | void, selector: string): void {
  const dialog = (event.currentTarget as Element).closest("dialog");
  void Promise.resolve(step).then(() =>
    setTimeout(() => {
      const next = dialog?.querySelector<HTMLElement>(selector);
      next?.focus();
      if (next instanceof HTMLInputElement) next.select();
    }),
  );
}

function shown({ id, title, updated }: Shelved, here: boolean, documents: Documents): TemplateResult {
  const close = (event: Event): void => (event.currentTarget as Element).closest("dialog")?.close();
  const onOpen = (event: Event): void => {
    const root = (event.currentTarget as Element).getRootNode() as ParentNode;
    close(event);
    if (!here) void documents.open(id).then(() => root.querySelector<HTMLElement>(".reader")?.focus({ preventScroll: true }));
  };
  return html`<li>
    <button class="quiet title" aria-current=${here ? "true" : nothing} @click=${onOpen}>
      <span>${title}</span>
      <small>${here ? t("documents.here") : t("documents.changed", { when: momentWords(new Date(updated)) })}</small>
    </button>
    ${tool("rename", t("documents.rename", { title }), (event) => focusThen(event, documents.renaming(id), ".rename input"))}
    ${tool("duplicate", t("documents.duplicate", { title }), () => void documents.duplicate(id))}
    ${tool("delete", t("documents.delete", { title }), (event) => focusThen(event, documents.remove(id), ".removed button"))}
  </li>`;
}

function tool(name: IconName, words: string, onClick: (event: Event) => void): TemplateResult {
  return html`<button class="square" title=${words} aria-label=${words} @click=${onClick}>${icon(name)}</button>`;
}

function renaming({ id, title }: Shelved, documents: Documents): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).elements.namedItem("title") as HTMLInputElement;
    focusThen(event, documents.rename(id, input.value), ".title");
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    focusThen(event, documents.renaming(null), ".title");
  };
  return html`<li>
    <form class="rename" @submit=${onSubmit} @keydown=${onKey}>
      <input name="title" aria-label=${t("documents.title")} maxlength="120" .value=${title} />
      <button>${t("documents.save")}</button>
    </form>
  </li>`;
}
