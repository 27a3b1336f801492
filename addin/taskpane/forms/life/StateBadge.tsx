import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { RecordState } from "#shared/contract/records";
import { useSay } from "../../pane-context.ts";

const COLORS: Readonly<Record<RecordState | "sent", NonNullable<BadgeProps["color"]>>> = {
  submitted: "brand",
  approved: "success",
  returned: "danger",
  withdrawn: "subtle",
  sent: "success",
};

export type StateBadgeProps = {
  readonly state: RecordState;
  /** Whether its form has an approval: without one, what is sent is sent for good. */
  readonly approves: boolean;
};

/** Where a record stands, in a word. */
export function StateBadge({ state, approves }: StateBadgeProps) {
  const say = useSay();
  const word = state === "submitted" && !approves ? "sent" : state;
  return (
    <Badge appearance="tint" size="large" color={COLORS[word]}>
      {say(`forms.state.${word}`)}
    </Badge>
  );
}
