import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { Facts } from "./Facts.tsx";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "44px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  texts: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  title: { overflowWrap: "anywhere" },
  under: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  short: { display: "-webkit-box", overflow: "hidden", WebkitLineClamp: 1, WebkitBoxOrient: "vertical" },
  beside: { color: tokens.colorNeutralForeground2, flexShrink: 0, textAlign: "end" },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export type ListButtonProps = {
  readonly title: string;
  /** A sentence, or facts that are named one after the other. */
  readonly under?: string | readonly string[] | undefined;
  readonly beside?: ReactNode;
  /** Shows one line of what stands under the title: for long lists. */
  readonly isShort?: boolean;
  readonly onClick: () => void;
};

/** An entry of a list that opens something. */
export function ListButton({ title, under, beside, isShort = false, onClick }: ListButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.root} onClick={onClick}>
      <span className={styles.texts}>
        <Text weight="semibold" className={styles.title}>
          {title}
        </Text>
        {under !== undefined && (
          <Text size={200} className={mergeClasses(styles.under, isShort && styles.short)}>
            {typeof under === "string" ? under : <Facts facts={under} />}
          </Text>
        )}
      </span>
      {beside !== undefined && (
        <Text size={200} className={styles.beside}>
          {beside}
        </Text>
      )}
      <ChevronRightRegular className={styles.chevron} aria-hidden />
    </button>
  );
}
