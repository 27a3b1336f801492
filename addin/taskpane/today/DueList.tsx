import { Badge } from "@fluentui/react-components";
import type { DueForm } from "#shared/contract/today";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatDay, formatInstant } from "../../ui/format.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { useSay } from "../pane-context.ts";
import { TodaySection } from "./TodaySection.tsx";

export type DueListProps = {
  readonly due: readonly DueForm[];
  readonly onOpen: (due: DueForm) => void;
};

/** Forms that the person owes, what is late first as the server lists it. */
export function DueList({ due, onOpen }: DueListProps) {
  const say = useSay();
  const { language } = useAppearance();
  return (
    <TodaySection title={say("today.due")} count={due.length}>
      {due.map((one) => {
        const what = one.about?.label ?? (one.period === one.day ? formatDay(language, one.day) : one.period);
        const by = say("today.due-at", { at: formatInstant(language, one.dueAt) });
        return (
          <ListButton
            key={`${one.form}|${one.period}|${one.about?.number ?? ""}`}
            title={one.title[language]}
            under={`${what} · ${by}`}
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
    </TodaySection>
  );
}
