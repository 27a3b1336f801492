import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useSay } from "../pane-context.ts";
import { changedFields } from "./form-body.ts";
import { FieldValueView } from "./values/FieldValueView.tsx";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  // The text component would run the lines of a long text together.
  text: { whiteSpace: "inherit" },
  old: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
});

export type ValueChangesProps = {
  readonly form: Form;
  readonly before: RecordBody;
  readonly after: RecordBody;
};

/** What changed between two bodies of a record: old → new. */
export function ValueChanges({ form, before, after }: ValueChangesProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const changed = changedFields(form, before, after);
  if (changed.length === 0) return <Text>{say("pane.changes.none")}</Text>;
  return (
    <dl className={styles.list}>
      {changed.map((field) => {
        const old = before[field.key] ?? null;
        return (
          <div key={field.key}>
            <dt className={styles.label}>
              <Text size={200}>{field.label[language]}</Text>
            </dt>
            <dd className={styles.value}>
              {old !== null && (
                <>
                  <Text
                    as="span"
                    className={mergeClasses(styles.text, styles.old)}
                    aria-label={say("pane.changes.old")}
                  >
                    <FieldValueView field={field} value={old} />
                  </Text>
                  {" → "}
                </>
              )}
              <Text weight="semibold" className={styles.text}>
                <FieldValueView field={field} value={after[field.key]} />
              </Text>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
