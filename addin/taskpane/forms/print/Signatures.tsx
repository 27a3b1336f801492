import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RecordLife } from "#shared/contract/approvals";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useCompanyTime } from "../../../ui/company-time.ts";
import { useSay } from "../../pane-context.ts";

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
});

/** Who passed it, step by step, and where it is signed and stamped. */
export function Signatures({ life }: { readonly life: RecordLife }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
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
      <div>
        <dt className={styles.label}>
          <Text size={200}>{say("forms.print.signature")}</Text>
        </dt>
        <dd className={styles.value} />
      </div>
    </dl>
  );
}
