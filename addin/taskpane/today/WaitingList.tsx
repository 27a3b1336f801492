import { Badge, Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { InboxItem } from "#shared/contract/approvals";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { useObservable } from "../../ui/use-observable.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { entryOf, keyOfItem, undecided } from "./decisions.ts";
import { ReturnDialog } from "./ReturnDialog.tsx";
import { TodaySection } from "./TodaySection.tsx";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  open: { flexGrow: 1, minWidth: 0 },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  gap: { width: "32px", flexShrink: 0 },
});

export type WaitingListProps = {
  readonly items: readonly InboxItem[];
  readonly onOpen: (form: string, record: number) => void;
};

/** Steps that wait for the person: open one, or choose several and pass or return them at once. */
export function WaitingList({ items, onOpen }: WaitingListProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { me, outbox, today } = usePerson();
  const { entries, progress } = useObservable(outbox.state);
  const [chosenKeys, setChosenKeys] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState(false);
  const open = undecided(items, entries);
  const choosable = open.filter(({ hasFields }) => !hasFields);
  const chosen = choosable.filter((item) => chosenKeys.has(keyOfItem(item)));
  const onTheirWay = items.length - open.length;

  const choose = (keys: readonly string[], on: boolean) =>
    setChosenKeys((before) => {
      const next = new Set(before);
      for (const key of keys)
        if (on) next.add(key);
        else next.delete(key);
      return next;
    });
  const decide = async (decision: "pass" | "return", reason: string) => {
    const person = me.person.code;
    setReturning(false);
    setChosenKeys(new Set());
    await outbox.sendAll(chosen.map((item) => entryOf(item, { person, language, decision, reason })));
    await today.refresh();
  };

  return (
    <TodaySection title={say("today.waiting")} count={items.length}>
      {choosable.length > 1 && (
        <Checkbox
          checked={chosen.length === 0 ? false : chosen.length === choosable.length ? true : "mixed"}
          label={say("today.choose-all")}
          onChange={(_event, data) => choose(choosable.map(keyOfItem), data.checked === true)}
        />
      )}
      {open.map((item) => (
        <div key={keyOfItem(item)} className={styles.row}>
          {item.hasFields ? (
            <span className={styles.gap} title={say("today.open-only")} />
          ) : (
            <Checkbox
              checked={chosenKeys.has(keyOfItem(item))}
              aria-label={say("today.choose", { what: `${item.title[language]} ${item.label}` })}
              onChange={(_event, data) => choose([keyOfItem(item)], data.checked === true)}
            />
          )}
          <div className={styles.open}>
            <ListButton
              title={item.label}
              under={[
                item.title[language],
                item.owner.name,
                item.step.title[language],
                ...(item.insteadOf ? [say("today.for", { who: item.insteadOf.name })] : []),
                ...(item.dueAt ? [say("today.due-at", { at: dayAndTime(item.dueAt) })] : []),
                ...(item.hasFields ? [say("today.open-only")] : []),
              ]}
              beside={
                item.late ? (
                  <Badge appearance="tint" color="danger">
                    {say("today.late")}
                  </Badge>
                ) : undefined
              }
              onClick={() => onOpen(item.form, item.record)}
            />
          </div>
        </div>
      ))}
      {onTheirWay > 0 && (
        <output>
          <Text size={200} className={styles.quiet}>
            {say("today.decided-waits", { count: onTheirWay })}
          </Text>
        </output>
      )}
      {chosen.length > 0 && (
        <div className={styles.bar}>
          <Button
            appearance="primary"
            disabledFocusable={progress !== null}
            onClick={() => void decide("pass", "")}
          >
            {say("today.pass", { count: chosen.length })}
          </Button>
          <Button disabledFocusable={progress !== null} onClick={() => setReturning(true)}>
            {say("today.return", { count: chosen.length })}
          </Button>
        </div>
      )}
      {returning && (
        <ReturnDialog
          count={chosen.length}
          onReturn={async (reason) => {
            await decide("return", reason);
            return true;
          }}
          onClose={() => setReturning(false)}
        />
      )}
    </TodaySection>
  );
}
