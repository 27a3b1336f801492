import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { FieldValue } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { showValue } from "../show-value.ts";
import { useValueSetting } from "../use-value-setting.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, margin: 0 },
  label: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

export type ReadOnlyFieldProps = { readonly field: Field; readonly value: FieldValue | undefined };

/** A field that this person may read and not change. */
export function ReadOnlyField({ field, value }: ReadOnlyFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const setting = useValueSetting();
  return (
    <dl className={styles.root}>
      <dt className={styles.label}>
        <Text size={300}>{field.label[language]}</Text>
        <LockClosedRegular aria-label={say("pane.field.locked")} title={say("pane.field.locked")} />
      </dt>
      <dd className={styles.value}>{showValue(field, value, setting)}</dd>
    </dl>
  );
}
