import { makeStyles } from "@fluentui/react-components";
import { Fragment } from "react";

const useStyles = makeStyles({
  fact: { display: "inline-block" },
});

/** Facts one after the other. A line ends between two of them where it can: a day or a name stays whole. */
export function Facts({ facts }: { readonly facts: readonly string[] }) {
  const styles = useStyles();
  return facts.map((fact, index) => (
    <Fragment key={fact}>
      <span className={styles.fact}>{index < facts.length - 1 ? `${fact} ·` : fact}</span>
      {index < facts.length - 1 && " "}
    </Fragment>
  ));
}
