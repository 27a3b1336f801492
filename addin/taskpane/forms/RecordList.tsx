import { Body1, makeStyles, SearchBox, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { RecordView } from "#shared/contract/records";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { formatDay } from "../../ui/format.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useDebounced } from "../../ui/use-debounced.ts";
import { useLoad } from "../../ui/use-load.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

const SEARCH_RESTS_MS = 250;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  search: { maxWidth: "none", width: "100%" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type RecordListProps = {
  readonly form: string;
  /** Whether the form has an approval: where none is, every record is sent for good. */
  readonly approves: boolean;
  readonly onOpen: (record: number) => void;
};

/** The latest records of a form, to search and open: a rep's own, and those of the team for whoever leads one. */
export function RecordList({ form, approves, onOpen }: RecordListProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { api } = useServices();
  const { me } = usePerson();
  const [search, setSearch] = useState("");
  const text = useDebounced(search.trim(), SEARCH_RESTS_MS);
  const mine = me.role === "rep";
  const records = useLoad(
    useCallback(
      () => api.listRecords({ form, mine, ...(text !== "" && { q: text }) }),
      [api, form, mine, text],
    ),
  );
  const title = say(mine ? "pane.form.mine" : "pane.form.team");
  const none = text === "" ? say("pane.form.none-mine") : say("pane.form.none-found", { search: text });
  return (
    <section className={styles.root} aria-label={title}>
      <Subtitle2 as="h2" className={styles.heading}>
        <Text size={200} weight="semibold">
          {title}
        </Text>
      </Subtitle2>
      <SearchBox
        className={styles.search}
        placeholder={say("pane.form.search")}
        aria-label={say("pane.form.search")}
        value={search}
        onChange={(_event, data) => setSearch(data.value)}
      />
      {records.failure && <FailureMessage failure={records.failure} onRetry={records.reload} />}
      {records.loading && !records.value && <Loading />}
      {records.value?.length === 0 && <Body1 className={styles.quiet}>{none}</Body1>}
      {records.value?.map((record) => (
        <ListButton
          key={record.id}
          title={record.label}
          under={[
            ...underOf(record, mine),
            ...(approves || record.state === "withdrawn" ? [say(`forms.state.${record.state}`)] : []),
          ]}
          beside={formatDay(language, record.day)}
          onClick={() => onOpen(record.id)}
        />
      ))}
    </section>
  );
}

/** What tells the record from others beside its label, which may be its number. */
function underOf({ number, label, owner }: RecordView, mine: boolean): readonly string[] {
  return [...(number === label ? [] : [number]), ...(mine ? [] : [owner.name])];
}
