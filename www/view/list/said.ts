import type { Speaker } from "../../core/index.ts";
import { t } from "../../messages/index.ts";

/** Who says an item, and how: a denial is not a statement. Checklists kept before there were stances have none. */
export function said({ name, stance }: Speaker): string {
  return t(`stance.${(stance as Speaker["stance"] | undefined) ?? "says"}`, { name });
}
