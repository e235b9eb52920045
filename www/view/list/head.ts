import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { listed, type Order, PRIORITIES, priorityOf, progressOf, STATUSES } from "../../checklist/index.ts";
import type { Item, Kind } from "../../core/index.ts";
import { label, t } from "../../messages/index.ts";
import { writtenTemplate } from "./settings.ts";
import type { ListView } from "./view.ts";

/** How far the reader got, and the filters. */
export function headTemplate(view: ListView): TemplateResult {
  const { filters, onFilter } = view;
  const items = listed(view.report, view.checklist);
  const { all, settled, byStatus } = progressOf(items, view.checklist);
  const words = settled === all ? t("checklist.done", { n: all }) : t("checklist.settled", { settled, all });
  const kinds = [...countKinds(items, filters.kind)].map(([value, n]) => ({ value, name: label("kind", value), n }));
  const statuses = STATUSES.map((value) => ({ value, name: t(`status.${value}`), n: byStatus.get(value) ?? 0 }));
  const priorities = PRIORITIES.map((value) => ({
    value,
    name: t(`priority.${value}`),
    n: items.filter((item) => priorityOf(item) === value).length,
  }));
  return html`
    <div class="progress" part="progress">
      <p class="settled">${words}</p>
      <progress max=${all} .value=${settled} aria-label=${words}></progress>
    </div>
    <div class="filters">
      ${choice(t("filter.kind"), t("filter.all-kinds"), kinds, filters.kind, (kind) => onFilter({ ...filters, kind }))}
      ${choice(t("filter.status"), t("filter.all-statuses"), statuses, filters.status, (status) =>
        onFilter({ ...filters, status }),
      )}
      ${choice(t("filter.priority"), t("filter.all-priorities"), priorities, filters.priority, (priority) =>
        onFilter({ ...filters, priority }),
      )}
      ${order(filters.order, (to) => onFilter({ ...filters, order: to }))}
    </div>
    ${writtenTemplate(view)}
  `;
}

interface Option<V extends string> {
  readonly value: V;
  readonly name: string;
  readonly n: number;
}

function choice<V extends string>(
  name: string,
  all: string,
  options: readonly Option<V>[],
  chosen: V | null,
  onChoose: (value: V | null) => void,
): TemplateResult {
  // The first option stands for all; the rest follow in their order.
  const onChange = (event: Event): void => {
    const { selectedIndex } = event.currentTarget as HTMLSelectElement;
    onChoose(options[selectedIndex - 1]?.value ?? null);
  };
  return html`<select class="choice" aria-label=${name} ?data-on=${chosen !== null} @change=${onChange}>
    <option .selected=${live(chosen === null)}>${all}</option>
    ${options.map(
      ({ value, name, n }) =>
        html`<option value=${value} .selected=${live(chosen === value)}>${t("filter.option", { name, n })}</option>`,
    )}
  </select>`;
}

/** In which order the rows stand. */
function order(now: Order, onChoose: (order: Order) => void): TemplateResult {
  const onChange = (event: Event): void => onChoose((event.currentTarget as HTMLSelectElement).selectedIndex === 1 ? "priority" : "text");
  return html`<select class="choice" aria-label=${t("filter.order")} ?data-on=${now !== "text"} @change=${onChange}>
    <option .selected=${live(now === "text")}>${t("filter.order-text")}</option>
    <option .selected=${live(now === "priority")}>${t("filter.order-priority")}</option>
  </select>`;
}

/** The kinds that occur, and the one that is chosen even if it no longer does. */
function countKinds(items: readonly Item[], chosen: Kind | null): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
  return counts;
}
