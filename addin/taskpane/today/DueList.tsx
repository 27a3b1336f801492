import { Badge, Button } from "@fluentui/react-components";
import { useState } from "react";
import type { DueForm } from "#shared/contract/today";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { formatDay, formatList } from "../../ui/format.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { useSay } from "../pane-context.ts";
import { dueRows } from "./due-rows.ts";
import { TodaySection } from "./TodaySection.tsx";

export type DueListProps = {
  readonly due: readonly DueForm[];
  readonly onOpen: (due: DueForm) => void;
};

/** So many stand there before the person asks for all: a list that nobody tended would bury what waits. */
const SHOWN = 8;

/** Forms that the person owes. */
export function DueList({ due, onOpen }: DueListProps) {
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const [all, setAll] = useState(false);
  const rows = dueRows(due);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <TodaySection title={say("today.due")} count={rows.length}>
      {shown.map(({ first: one, lines }) => {
        const day = one.period === one.day ? formatDay(language, one.day) : one.period;
        const which = lines.length === 0 ? [] : [say("today.lines", { lines: formatList(language, lines) })];
        const by = say("today.due-at", { at: dayAndTime(one.dueAt) });
        return (
          <ListButton
            key={`${one.form}|${one.period}|${one.about?.number ?? ""}|${one.late}`}
            title={one.title[language]}
            under={[one.about?.label ?? day, ...which, by]}
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
      {shown.length < rows.length && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {say("today.show-all", { count: rows.length })}
        </Button>
      )}
    </TodaySection>
  );
}
