import { makeStyles, tokens } from "@fluentui/react-components";
import type { FieldValue } from "#shared/contract/records";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import { FieldValueView } from "../values/FieldValueView.tsx";

const useStyles = makeStyles({
  root: {
    display: "block",
    paddingTop: "6px",
    paddingBottom: "6px",
    overflowWrap: "anywhere",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground1,
  },
});

export type ComputedValueProps = {
  readonly field: Field | LineField;
  readonly value: FieldValue | undefined;
};

/** What is worked out, told anew whenever it changes. */
export function ComputedValue({ field, value }: ComputedValueProps) {
  const styles = useStyles();
  return (
    <output className={styles.root}>
      <FieldValueView field={field} value={value} />
    </output>
  );
}
