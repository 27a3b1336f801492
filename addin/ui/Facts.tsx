import { makeStyles } from "@fluentui/react-components";

/** As wide as a mark is: what stands before the first fact of a line is cut off by as much. */
const MARK = "1em";

const useStyles = makeStyles({
  root: { display: "block", marginInlineStart: `-${MARK}`, clipPath: `inset(0 0 0 ${MARK})` },
  fact: { display: "inline-block", position: "relative", paddingInlineStart: MARK },
  mark: { position: "absolute", insetInlineStart: 0, width: MARK, textAlign: "center" },
});

/**
 * Facts one after the other, marked off from each other. A line ends between two of them where it can: a day or a name
 * stays whole, and no mark stands at the end or the start of a line.
 */
export function Facts({ facts }: { readonly facts: readonly string[] }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      {facts.map((fact, index) => (
        <span key={fact} className={styles.fact}>
          {index > 0 && <span className={styles.mark}> · </span>}
          {fact}
        </span>
      ))}
    </span>
  );
}
