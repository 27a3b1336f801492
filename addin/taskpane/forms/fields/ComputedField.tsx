import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { FieldValue } from "#shared/contract/records";
import type { Field, LineField } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { FieldValueView } from "../values/FieldValueView.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  label: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  icon: { color: tokens.colorNeutralForeground3 },
  value: { overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  help: { color: tokens.colorNeutralForeground2 },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

export type ComputedFieldProps = {
  readonly field: Field | LineField;
  readonly value: FieldValue | undefined;
  readonly problem: string | undefined;
};

/** A field that is worked out from the others. */
export function ComputedField({ field, value, problem }: ComputedFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const id = useId();
  const help = field.help?.[language];
  return (
    <div className={styles.root}>
      <span className={styles.label}>
        <Text id={id}>{field.label[language]}</Text>
        <CalculatorRegular
          className={styles.icon}
          aria-label={say("forms.computed")}
          title={say("forms.computed")}
        />
      </span>
      <output className={styles.value} aria-labelledby={id}>
        <Text weight="semibold">
          <FieldValueView field={field} value={value} />
        </Text>
      </output>
      {help !== undefined && (
        <Text size={200} className={styles.help}>
          {help}
        </Text>
      )}
      {problem !== undefined && (
        <Text size={200} className={styles.bad} role="alert">
          {problem}
        </Text>
      )}
    </div>
  );
}
