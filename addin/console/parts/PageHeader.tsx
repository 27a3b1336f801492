import { makeStyles, Text, Title2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalXL,
  },
  texts: {
    minWidth: 0,
    maxWidth: "760px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  title: { margin: 0, overflowWrap: "anywhere" },
  about: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type PageHeaderProps = {
  readonly title: ReactNode;
  readonly about?: ReactNode;
  /** Stands above the title, such as the way back. */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
};

/** What a page is, what it is for, and what can be done here. */
export function PageHeader({ title, about, above, actions }: PageHeaderProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.texts}>
        {above}
        <Title2 as="h1" block className={styles.title}>
          {title}
        </Title2>
        {about !== undefined && <Text className={styles.about}>{about}</Text>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
