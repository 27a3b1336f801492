import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Explanation } from "#shared/contract/explanation";
import { useSay } from "../pane-context.ts";

const COLORS = {
  open: "informative",
  provisional: "warning",
  final: "success",
  reopened: "warning",
} as const;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  meaning: { color: tokens.colorNeutralForeground2 },
});

/** How settled the number is, what that means, and what was held back since the close. */
export function StatusLine({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const say = useSay();
  const { status, adjustments } = explanation;
  return (
    <div className={styles.root}>
      <Badge appearance="tint" color={COLORS[status]}>
        {say(`pane.explain.status-${status}`)}
      </Badge>
      <Text size={200} className={styles.meaning}>
        {say(`pane.explain.means-${status}`)}
        {adjustments > 0 && <> {say("pane.explain.adjustments", { count: adjustments })}</>}
      </Text>
    </div>
  );
}
