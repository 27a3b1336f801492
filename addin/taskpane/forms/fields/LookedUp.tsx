import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RecordBody } from "#shared/contract/records";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useSay } from "../../pane-context.ts";
import { FormHostContext, useFormHost } from "../form-host.ts";
import { FieldValueView } from "../values/FieldValueView.tsx";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "fit-content(45%) 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** What may be seen of the record that a look-up names. */
export function LookedUp({ form, shared }: { readonly form: string; readonly shared: RecordBody }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const host = useFormHost();
  const offer = host.offerOf(form);
  const fields = offer?.definition.fields.filter(({ key }) => (shared[key] ?? null) !== null) ?? [];
  if (!offer || fields.length === 0) return null;
  return (
    <FormHostContext value={{ ...host, form: offer.definition, lists: offer.lists }}>
      <dl className={styles.root} aria-label={say("forms.looked-up")}>
        {fields.map((field) => (
          // A row of a grid has no element of its own: both cells are its children.
          <Row key={field.key} label={field.label[language]}>
            <FieldValueView field={field} value={shared[field.key]} />
          </Row>
        ))}
      </dl>
    </FormHostContext>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>
        <Text size={200}>{label}</Text>
      </dt>
      <dd className={styles.value}>
        <Text size={200}>{children}</Text>
      </dd>
    </>
  );
}
