import { Badge } from "@fluentui/react-components";
import type { PeriodStatus } from "#shared/contract/closing";
import { useConsoleSay } from "../console-context.ts";

const COLORS = {
  open: "informative",
  provisional: "warning",
  final: "success",
  reopened: "danger",
} as const satisfies Record<PeriodStatus, string>;

/** How settled a period is. */
export function StatusBadge({ status }: { readonly status: PeriodStatus }) {
  const say = useConsoleSay();
  return (
    <Badge appearance="tint" color={COLORS[status]}>
      {say(`periods.status.${status}`)}
    </Badge>
  );
}
