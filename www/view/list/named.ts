import { html, nothing, type TemplateResult } from "lit";
import type { Item } from "../../core/index.ts";
import { t } from "../../messages/index.ts";

/** Where else a person is named, each way of writing it once, so that two spellings of one name meet the eye. */
export function namedTemplate(text: string, item: Item): TemplateResult | typeof nothing {
  if (item.value?.kind !== "person" || item.value.mentions.length === 0) return nothing;
  const lines = new Map<string, number[]>();
  let at = 0;
  let line = 1;
  for (const { start, end } of item.value.mentions) {
    const words = text.slice(start, end).replace(/\s+/g, " ");
    line += text.slice(at, start).split(/\r\n?|\n/).length - 1;
    at = start;
    const found = lines.get(words) ?? [];
    if (found.at(-1) !== line) found.push(line);
    lines.set(words, found);
  }
  return html`<section>
    <h3>${t("detail.named")}</h3>
    <ul class="linked">
      ${[...lines].map(([words, all]) => html`<li><q>${words}</q> <small>${t("detail.named-line", { line: all.join(", ") })}</small></li>`)}
    </ul>
  </section>`;
}
