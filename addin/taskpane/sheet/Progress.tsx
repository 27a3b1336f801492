import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export type ProgressProps = { readonly label: string; readonly done: number; readonly of: number };

/** How far some work on many cells is; with nothing to count it only says that it goes on. */
export function Progress({ label, done, of }: ProgressProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text size={200}>{label}</Text>
      <ProgressBar aria-label={label} {...(of > 0 ? { max: of, value: done } : {})} />
    </div>
  );
}
