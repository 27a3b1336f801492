import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Behind, Explanation } from "#shared/contract/explanation";
import { useAppearance } from "../../ui/Appearance.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { formatDay, formatNumber } from "../../ui/format.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { useSay } from "../pane-context.ts";
import { ExplainCard } from "./ExplainCard.tsx";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  row: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export type BehindListProps = {
  readonly explanation: Explanation;
  readonly onOpenRecord: (form: string, record: number) => void;
};

/** The records and people behind a number; how many this person may not see is said. */
export function BehindList({ explanation, onOpenRecord }: BehindListProps) {
  const styles = useStyles();
  const say = useSay();
  const { behind, behindTotal, behindHidden, terms } = explanation;
  const { language } = useAppearance();
  if (behindTotal === 0) return null;
  const groups = [...new Set(behind.map(({ term }) => term))];
  const more = behindTotal - behindHidden - behind.length;
  return (
    <ExplainCard title={say("pane.explain.behind", { count: behindTotal })}>
      {groups.map((group) => (
        <div key={group} className={styles.list}>
          <GroupTitle title={terms.find(({ name }) => name === group)?.title[language]} />
          {behind
            .filter(({ term }) => term === group)
            .map((one) => (
              <BehindLine
                key={`${one.recordId ?? ""}|${one.label}|${one.day}|${one.person ?? ""}`}
                behind={one}
                onOpenRecord={onOpenRecord}
              />
            ))}
        </div>
      ))}
      {more > 0 && <Text size={200}>{say("pane.explain.behind-more", { count: more })}</Text>}
      {behindHidden > 0 && (
        <Text size={200}>{say("pane.explain.behind-hidden", { count: behindHidden })}</Text>
      )}
    </ExplainCard>
  );
}

function GroupTitle({ title }: { readonly title: string | undefined }) {
  const styles = useStyles();
  if (title === undefined) return null;
  return (
    <Text size={200} className={styles.quiet}>
      {title}
    </Text>
  );
}

type BehindLineProps = { readonly behind: Behind; readonly onOpenRecord: BehindListProps["onOpenRecord"] };

function BehindLine({ behind, onOpenRecord }: BehindLineProps) {
  const styles = useStyles();
  const { language } = useAppearance();
  const { form, recordId, label, person, unit, day, value } = behind;
  const under = [person, unit, formatDay(language, day)].filter((part): part is string => Boolean(part));
  // A thing that is only counted stands for itself.
  const amount = value === 1 ? undefined : formatNumber(language, value, 2);
  if (form !== null && recordId !== null) {
    return (
      <ListButton title={label} under={under} beside={amount} onClick={() => onOpenRecord(form, recordId)} />
    );
  }
  return (
    <div className={styles.row}>
      <span>
        <Text block>{label}</Text>
        <Text block size={200} className={styles.quiet}>
          <Facts facts={under} />
        </Text>
      </span>
      {amount !== undefined && <Text>{amount}</Text>}
    </div>
  );
}
