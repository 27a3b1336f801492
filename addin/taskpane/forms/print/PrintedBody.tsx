import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { RecordView } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { fillForm } from "../filled-form.ts";
import { sameValue } from "../form-body.ts";
import { useFormHost } from "../form-host.ts";
import { sectionsOf } from "../sections.ts";
import { FieldValueView } from "../values/FieldValueView.tsx";
import { OnPaperContext } from "./on-paper.ts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: "14px", lineHeight: "20px", fontWeight: 600, breakAfter: "avoid" },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  whole: { gridColumnStart: 1, gridColumnEnd: -1 },
  /** A long table or text goes on on the next page; whatever is short stays together. */
  short: { breakInside: "avoid" },
  label: { color: "#424242", breakAfter: "avoid" },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  computed: { fontWeight: 600 },
});

const WHOLE_LINE = new Set<Field["type"]>(["lines", "longtext", "attachment"]);

/** What a record says to whoever gets the paper, section by section; blank fields are left out. */
export function PrintedBody({ record }: { readonly record: RecordView }) {
  const styles = useStyles();
  const { language } = useAppearance();
  const { form } = useFormHost();
  const { complete, isShown } = fillForm(form, record.body, []);
  return (
    <OnPaperContext value={true}>
      {sectionsOf(form).map(({ title, fields }, index) => {
        const filled = fields.filter(
          (field) => field.internal !== true && isShown(field) && !sameValue(complete[field.key], null),
        );
        if (filled.length === 0) return null;
        return (
          <section key={fields[0]?.key ?? index} className={styles.section}>
            {title && <h3 className={styles.heading}>{title[language]}</h3>}
            <dl className={styles.list}>
              {filled.map((field) => (
                <div key={field.key} className={WHOLE_LINE.has(field.type) ? styles.whole : styles.short}>
                  <dt className={styles.label}>
                    <Text size={200}>{field.label[language]}</Text>
                  </dt>
                  <dd
                    className={mergeClasses(
                      styles.value,
                      field.computed !== undefined && field.type === "money" && styles.computed,
                    )}
                  >
                    <FieldValueView field={field} value={complete[field.key]} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </OnPaperContext>
  );
}
