import type { RecordBrief } from "#shared/contract/today";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { TodaySection } from "./TodaySection.tsx";

export type BriefListProps = {
  readonly title: string;
  readonly records: readonly RecordBrief[];
  readonly onOpen: (form: string, record: number) => void;
};

/** Records that have something to say: whose they are, who did what, and why. */
export function BriefList({ title, records, onOpen }: BriefListProps) {
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { me } = usePerson();
  const underOf = ({
    title: form,
    number,
    label,
    owner,
    by,
    reason,
    state,
    at,
  }: RecordBrief): readonly string[] => {
    const whose = owner.code === me.person.code ? [] : [owner.name];
    const said = reason && by ? [say("today.returned-by", { who: by, reason })] : by ? [by] : [];
    const what = [say(`today.state.${state}`), dayAndTime(at)];
    return [form[language], ...(number === label ? [] : [number]), ...whose, ...what, ...said];
  };
  return (
    <TodaySection title={title} count={records.length}>
      {records.map((record) => (
        <ListButton
          key={record.id}
          title={record.label}
          under={underOf(record)}
          onClick={() => onOpen(record.form, record.id)}
        />
      ))}
    </TodaySection>
  );
}
