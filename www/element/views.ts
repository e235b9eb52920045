import { entryOf } from "../checklist/index.ts";
import type { ArticleView, ListView } from "../view/index.ts";
import type { Session } from "./session.ts";
import { START } from "./state.ts";

/** What the rows of the list ask for. */
export type RowHandlers = Pick<
  ListView,
  "onAction" | "onAmend" | "onChange" | "onFilter" | "onSelect" | "onToggle" | "onLeftAlone" | "onMore" | "onJump" | "onWords"
>;

/** The article as the session has it. */
export function articleViewOf(session: Session, onSelect: ArticleView["onSelect"]): ArticleView {
  const { reading, checklist, selected, drawn } = session.state;
  const shown = new Set(session.shown().map(({ id }) => id));
  const next = reading?.pages[drawn];
  return {
    text: reading?.text ?? "",
    pages: (reading?.pages ?? []).slice(0, drawn),
    end: next ? next.block.span.start : null,
    line: (id) => (shown.has(id) ? entryOf(checklist, id).status : null),
    selected,
    onSelect,
  };
}

/** The list as the session has it; `null` before a text is read. */
export function listViewOf(session: Session, on: RowHandlers): ListView | null {
  const { reading, checklist, settings, filters, selected, opened, leftAlone, drawn } = session.state;
  if (!reading) return null;
  const { text, report, byId } = reading;
  const shown = session.shown();
  const early = session.hasMore && drawn === START.drawn;
  const current = shown.some(({ id }) => id === selected) ? selected : (shown[0]?.id ?? null);
  return { text, report, byId, checklist, settings, filters, shown, drawn, early, selected, current, opened, leftAlone, ...on };
}
