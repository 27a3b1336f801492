import { Badge } from "@fluentui/react-components";
import type { VersionState } from "#shared/contract/rulebook";
import { useConsoleSay } from "../console-context.ts";

const COLORS = {
  draft: "warning",
  checked: "informative",
  simulated: "brand",
  published: "success",
  superseded: "subtle",
  rolled_back: "danger",
  discarded: "subtle",
} as const satisfies Record<VersionState, string>;

/** Where a version stands in its life. */
export function StateBadge({ state }: { readonly state: VersionState }) {
  const say = useConsoleSay();
  return (
    <Badge appearance="tint" color={COLORS[state]}>
      {say(`rules.state.${state}`)}
    </Badge>
  );
}

/** Whether a version can still be changed. */
export function isOpen(state: VersionState): boolean {
  return state === "draft" || state === "checked" || state === "simulated";
}
