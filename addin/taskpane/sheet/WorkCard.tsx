import { Card, makeStyles, Text, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: 0 },
  what: { color: tokens.colorNeutralForeground2 },
});

export type WorkCardProps = { readonly title: string; readonly what: string; readonly children: ReactNode };

/** One kind of work on the workbook: its name, what it does, and the way to do it. */
export function WorkCard({ title, what, children }: WorkCardProps) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Card>
        <h2 className={styles.title}>{title}</h2>
        <Text className={styles.what}>{what}</Text>
        {children}
      </Card>
    </section>
  );
}
