import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { FieldValue } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { FieldValueView } from "../values/FieldValueView.tsx";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    border: "none",
    margin: 0,
    padding: 0,
  },
  label: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
  },
  value: { overflowWrap: "anywhere", whiteSpace: "pre-wrap", minWidth: 0 },
});

export type ReadOnlyFieldProps = {
  readonly field: Field;
  readonly value: FieldValue | undefined;
  /** Says that others may change it. */
  readonly locked?: boolean;
};

/** A field that this person may read and not change here. */
export function ReadOnlyField({ field, value, locked = false }: ReadOnlyFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const id = useId();
  return (
    <fieldset className={styles.root} aria-labelledby={id}>
      <span className={styles.label}>
        <Text size={200} id={id}>
          {field.label[language]}
        </Text>
        {locked && (
          <LockClosedRegular aria-label={say("pane.field.locked")} title={say("pane.field.locked")} />
        )}
      </span>
      <div className={styles.value}>
        <FieldValueView field={field} value={value} />
      </div>
    </fieldset>
  );
}
