import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2 },
  value: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  formula: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

export type ShownProps = {
  readonly label: string;
  readonly value: ReactNode;
  readonly formula?: boolean;
};

/** A place of a definition that is only to be read. */
export function Shown({ label, value, formula = false }: ShownProps) {
  const styles = useStyles();
  const blank = value === "" || value === undefined;
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.label}>
        {label}
      </Text>
      <Text
        font={formula ? "monospace" : "base"}
        className={mergeClasses(styles.value, formula && !blank && styles.formula)}
      >
        {blank ? "–" : value}
      </Text>
    </div>
  );
}
