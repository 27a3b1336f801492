import { CounterBadge, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export type TodaySectionProps = {
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
};

/** One kind of what is to be done; nothing at all where there is none of it. */
export function TodaySection({ title, count, children }: TodaySectionProps) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <section className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.heading}>
          <Text size={200} weight="semibold">
            {title}
          </Text>
        </Subtitle2>
        <CounterBadge count={count} size="small" appearance="filled" color="informative" />
      </div>
      {children}
    </section>
  );
}
