import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RecordLife } from "#shared/contract/approvals";
import type { RecordView } from "#shared/contract/records";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useCompanyTime } from "../../../ui/company-time.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { formatDay } from "../../../ui/format.ts";
import { useSay } from "../../pane-context.ts";
import { useFormHost } from "../form-host.ts";
import { StateBadge } from "./StateBadge.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export type RecordHeadProps = { readonly record: RecordView; readonly life: RecordLife };

/** Where a record stands: its state, whether it is late, whose it is, and how well it was filled. */
export function RecordHead({ record, life }: RecordHeadProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { form } = useFormHost();
  const { due, score, round } = life;
  return (
    <div className={styles.root}>
      <div className={styles.badges}>
        <StateBadge state={life.state} approves={form.approval !== undefined} />
        {due?.late === true && (
          <Badge appearance="tint" size="large" color="warning">
            {say("forms.late")}
          </Badge>
        )}
        {round > 1 && (
          <Badge appearance="outline" size="large">
            {say("forms.round", { round })}
          </Badge>
        )}
        {score !== null && (
          <Badge appearance="outline" size="large">
            {say("forms.score.given", { score: score.score })}
          </Badge>
        )}
      </div>
      <Text size={200} className={styles.quiet}>
        <Facts facts={[record.owner.name, record.unit.name, formatDay(language, record.day)]} />
      </Text>
      {due !== null && (
        <Text size={200} className={styles.quiet}>
          {say("forms.due", { at: dayAndTime(due.at) })}
        </Text>
      )}
      {score !== null && score.comment !== null && (
        <Text size={200} className={styles.quiet}>
          {score.by.name}: {score.comment}
        </Text>
      )}
    </div>
  );
}
