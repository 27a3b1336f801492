import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  ArrowUndoFilled,
  CheckmarkCircleFilled,
  CircleRegular,
  ClockFilled,
  type FluentIcon,
  SubtractCircleRegular,
} from "@fluentui/react-icons";
import type { RecordLife, StepState, StepView } from "#shared/contract/approvals";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useCompanyTime } from "../../../ui/company-time.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { useSay } from "../../pane-context.ts";
import { StepDecision } from "./StepDecision.tsx";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  step: { display: "flex", gap: tokens.spacingHorizontalS, minWidth: 0 },
  texts: { display: "flex", flexDirection: "column", minWidth: 0, gap: tokens.spacingVerticalXXS },
  title: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  icon: { fontSize: "20px", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorBrandForeground1 },
  returned: { color: tokens.colorStatusDangerForeground1 },
  waiting: {},
  skipped: {},
});

const ICONS: Readonly<Record<StepState, FluentIcon>> = {
  waiting: CircleRegular,
  open: ClockFilled,
  passed: CheckmarkCircleFilled,
  returned: ArrowUndoFilled,
  skipped: SubtractCircleRegular,
};

/** The steps that a record passes, in their order: who decides, since when and until when, and what was decided. */
export function StepLine({ life }: { readonly life: RecordLife }) {
  const styles = useStyles();
  const say = useSay();
  if (life.steps.length === 0) return null;
  return (
    <ol className={styles.list} aria-label={say("forms.steps")}>
      {life.steps.map((step) => (
        <Step key={step.code} step={step} />
      ))}
    </ol>
  );
}

function Step({ step }: { readonly step: StepView }) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { state, approvers, all, openedAt, dueAt, handedUpAt } = step;
  const Icon = ICONS[state];
  const decided = approvers.filter(({ decision }) => decision !== null);
  const asked = approvers.filter(({ decision }) => decision === null);
  const names = asked.map(({ name }) => name).join(language === "zh-CN" ? "、" : ", ");
  const waits = (state === "open" || state === "waiting") && names !== "";
  return (
    <li className={styles.step} aria-current={state === "open" ? "step" : undefined}>
      <Icon className={mergeClasses(styles.icon, styles[state])} aria-hidden />
      <span className={styles.texts}>
        <span className={styles.title}>
          <Text weight={state === "open" ? "semibold" : "regular"}>{step.title[language]}</Text>
          <Text size={200} className={styles.quiet}>
            {say(`forms.step.${state}`)}
          </Text>
          {step.late && (
            <Badge appearance="tint" color="warning">
              {say("forms.late")}
            </Badge>
          )}
        </span>
        {waits && (
          <Text size={200} className={styles.quiet}>
            {say(asked.length === 1 ? "forms.step.one" : all ? "forms.step.all" : "forms.step.any", {
              names,
            })}
          </Text>
        )}
        {state === "open" && openedAt !== null && (
          <Text size={200} className={styles.quiet}>
            <Facts
              facts={[
                say("forms.step.since", { at: dayAndTime(openedAt) }),
                ...(dueAt === null ? [] : [say("forms.due", { at: dayAndTime(dueAt) })]),
                ...(handedUpAt === null ? [] : [say("forms.step.handed-up", { at: dayAndTime(handedUpAt) })]),
              ]}
            />
          </Text>
        )}
        {decided.map((approver) => (
          <StepDecision key={approver.code} approver={approver} />
        ))}
      </span>
    </li>
  );
}
