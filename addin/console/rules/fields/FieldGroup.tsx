import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalL}`,
    border: "none",
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalM },
  title: { margin: 0 },
});

/** Fields that belong together, under a heading. */
export function FieldGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>
        <Subtitle2 as="h2" className={styles.title}>
          {title}
        </Subtitle2>
      </legend>
      {children}
    </fieldset>
  );
}
