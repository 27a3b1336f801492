import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  text: { color: tokens.colorNeutralForeground2 },
});

export type EmptyProps = { readonly title: string; readonly text: string; readonly children?: ReactNode };

/** Why there is nothing to show, and what would change that. */
export function Empty({ title, text, children }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text weight="semibold">{title}</Text>
      <Text className={styles.text}>{text}</Text>
      {children}
    </div>
  );
}
