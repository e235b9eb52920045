import { entryOf, isSettled } from "../checklist/index.ts";
import type { Item } from "../core/index.ts";
import type { Command } from "./keys.ts";
import type { Session } from "./session.ts";

/** What commands need done on the screen. */
export interface Commands {
  /** To an item's row, or to its words in the article. */
  readonly go: (id: string, place: "row" | "words") => void;
  /** To a field of an item's row, which is opened. */
  readonly edit: (id: string, field: string) => void;
  readonly toggle: (id: string) => void;
  readonly help: () => void;
  /** Puts the selected words on the list. */
  readonly add: () => void;
}

/** Runs a command; says whether there was anything for it to do. */
export function runCommand(command: Command, target: Element, session: Session, on: Commands): boolean {
  const { selected } = session.state;
  const place = target.closest(".reader") ? "words" : "row";
  const goTo = (item: Item | undefined): boolean => {
    if (item) on.go(item.id, place);
    return item !== undefined;
  };
  switch (command.type) {
    case "move":
      return goTo(session.beside(command.by));
    case "next-unsettled":
      return goTo(nextUnsettled(session));
    case "help":
      on.help();
      return true;
    case "add":
      on.add();
      return true;
    default:
      // Out of the filters there is a way to the list as well, whether or not a row of it was chosen.
      if (selected === null || !session.isShown(selected)) {
        return command.type === "row" && place === "row" && goTo(session.beside(1));
      }
  }
  switch (command.type) {
    case "status":
      session.act({ type: "status", ids: [selected], to: command.to }, true);
      break;
    case "note":
      on.edit(selected, "textarea");
      break;
    case "source":
      addSource(session, selected);
      on.edit(selected, ".source:last-of-type input");
      break;
    case "linked":
      on.edit(selected, ".linked button");
      break;
    case "why":
      on.edit(selected, ".why h3");
      break;
    case "toggle":
      on.toggle(selected);
      break;
    case "words":
      on.go(selected, "words");
      break;
    case "row":
      if (target.matches("li.row")) session.set({ opened: null });
      else on.go(selected, "row");
  }
  return true;
}

/** A further source of an item, unless its last is still to be filled in. */
function addSource(session: Session, id: string): void {
  const last = entryOf(session.state.checklist, id).sources.at(-1);
  if (!last || last.url !== "" || last.title !== "") session.act({ type: "add-source", id });
}

/** The next item that is not settled, from the selected one on and then from the top. */
function nextUnsettled(session: Session): Item | undefined {
  const { selected, checklist } = session.state;
  const shown = session.shown();
  const from = shown.findIndex(({ id }) => id === selected) + 1;
  return [...shown.slice(from), ...shown.slice(0, from)].find(({ id }) => !isSettled(entryOf(checklist, id)));
}
