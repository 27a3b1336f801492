import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { RecordLife } from "#shared/contract/approvals";
import type { RecordView } from "#shared/contract/records";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useCompanyTime } from "../../../ui/company-time.ts";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";
import { FieldValueView } from "../values/FieldValueView.tsx";
import { OnPaperContext } from "./on-paper.ts";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(160px, 1fr))",
    gap: tokens.spacingHorizontalL,
    margin: 0,
    breakInside: "avoid",
  },
  label: { color: "#424242" },
  value: {
    margin: 0,
    borderBottom: "1px solid #000000",
    minHeight: "36px",
    paddingTop: tokens.spacingVerticalXS,
  },
  party: { margin: 0, fontWeight: 600 },
  stamp: { minHeight: "72px" },
});

export type SignaturesProps = { readonly record: RecordView; readonly life: RecordLife };

/** Who passed it, step by step, and where it is signed and stamped: by each of its signatories, where it names them. */
export function Signatures({ record, life }: SignaturesProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { form } = useFormHost();
  const signatories = (form.document?.signatories ?? []).flatMap((key) =>
    form.fields.filter((field) => field.key === key),
  );
  const passed = life.steps.filter(({ state }) => state === "passed");
  return (
    <dl className={styles.list}>
      {passed.map(({ code, title, approvers }) => (
        <div key={code}>
          <dt className={styles.label}>
            <Text size={200}>{title[language]}</Text>
          </dt>
          <dd className={styles.value}>
            {approvers
              .filter(({ decision }) => decision === "pass")
              .map(({ code: person, name, by, at }) => (
                <div key={person}>
                  <Text>{by?.name ?? name}</Text> <Text size={200}>{at === null ? "" : dayAndTime(at)}</Text>
                </div>
              ))}
          </dd>
        </div>
      ))}
      {signatories.map((field) => (
        <div key={field.key}>
          <dt className={styles.label}>
            <Text size={200}>{field.label[language]}</Text>
          </dt>
          <dd className={styles.party}>
            <OnPaperContext value={true}>
              <FieldValueView field={field} value={record.body[field.key]} />
            </OnPaperContext>
          </dd>
          <dd className={mergeClasses(styles.value, styles.stamp)}>
            <Text size={200} className={styles.label}>
              {say("forms.print.signature")}
            </Text>
          </dd>
        </div>
      ))}
      {signatories.length === 0 && (
        <div>
          <dt className={styles.label}>
            <Text size={200}>{say("forms.print.signature")}</Text>
          </dt>
          <dd className={styles.value} />
        </div>
      )}
    </dl>
  );
}
