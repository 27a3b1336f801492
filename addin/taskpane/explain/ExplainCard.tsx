import { Card, makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({ title: { margin: 0 } });

export type ExplainCardProps = { readonly title: string; readonly children: ReactNode };

/** A part of an explanation under its heading. */
export function ExplainCard({ title, children }: ExplainCardProps) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <Card>
        <Text weight="semibold" as="h3" block className={styles.title}>
          {title}
        </Text>
        {children}
      </Card>
    </section>
  );
}
