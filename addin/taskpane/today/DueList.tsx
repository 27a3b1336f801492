import { Badge, Button } from "@fluentui/react-components";
import { useState } from "react";
import type { DueForm } from "#shared/contract/today";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { formatDay } from "../../ui/format.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { useSay } from "../pane-context.ts";
import { TodaySection } from "./TodaySection.tsx";

export type DueListProps = {
  readonly due: readonly DueForm[];
  readonly onOpen: (due: DueForm) => void;
};

/** So many stand there before the person asks for all: a list that nobody tended would bury what waits. */
const SHOWN = 8;

/** Forms that the person owes: what can still be in time first, then what is late, the latest first. */
export function DueList({ due, onOpen }: DueListProps) {
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const [all, setAll] = useState(false);
  const inTime = due.filter(({ late }) => !late);
  const ordered = [...inTime, ...due.filter(({ late }) => late).toReversed()];
  const shown = all ? ordered : ordered.slice(0, SHOWN);
  return (
    <TodaySection title={say("today.due")} count={due.length}>
      {shown.map((one) => {
        const what = one.about
          ? one.about.label
          : one.period === one.day
            ? formatDay(language, one.day)
            : one.period;
        const line = one.about?.line;
        const which = line === null || line === undefined ? "" : ` · ${say("today.line", { line })}`;
        const by = say("today.due-at", { at: dayAndTime(one.dueAt) });
        return (
          <ListButton
            key={`${one.form}|${one.period}|${one.about?.number ?? ""}|${line ?? ""}`}
            title={one.title[language]}
            under={[`${what}${which}`, by]}
            beside={
              one.late ? (
                <Badge appearance="tint" color="danger">
                  {say("today.late")}
                </Badge>
              ) : undefined
            }
            onClick={() => onOpen(one)}
          />
        );
      })}
      {shown.length < due.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {say("today.show-all", { count: due.length })}
        </Button>
      )}
    </TodaySection>
  );
}
