import { Body1, Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useCallback } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { formatDay, formatInstant } from "../../ui/format.ts";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import type { FormsRoute } from "./forms-route.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { listDrafts } from "./list-drafts.ts";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export type FormScreenProps = { readonly offer: FormOffer; readonly onGo: (route: FormsRoute) => void };

/** One form: a new record, what was begun and not sent, and my latest records. */
export function FormScreen({ offer, onGo }: FormScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { api, drafts } = useServices();
  const { me } = usePerson();
  const { code, title, description } = offer.definition;
  const records = useLoad(useCallback(() => api.listRecords({ form: code, mine: true }), [api, code]));
  const begun = useLoad(
    useCallback(() => listDrafts(drafts, me.person.code, code), [drafts, me.person.code, code]),
  );
  return (
    <Screen
      title={title[language]}
      under={description[language]}
      onBack={() => onGo({ screen: "list" })}
      takesFocus
    >
      <Button
        appearance="primary"
        size="large"
        icon={<AddRegular />}
        onClick={() => onGo({ screen: "record", form: code, record: null })}
      >
        {say("pane.form.new")}
      </Button>
      {(begun.value ?? []).length > 0 && (
        <section className={styles.group} aria-label={say("pane.form.begun")}>
          <Subtitle2 as="h2" className={styles.heading}>
            <Text size={200} weight="semibold">
              {say("pane.form.begun")}
            </Text>
          </Subtitle2>
          {begun.value?.map((draft) => (
            <ListButton
              key={draft.key}
              title={
                draft.record === null
                  ? say("pane.form.begun-new")
                  : say("pane.form.begun-change", { number: String(draft.record) })
              }
              under={say(draft.refusal ? "pane.form.begun-refused" : "pane.form.begun-at", {
                at: formatInstant(language, draft.savedAt),
              })}
              onClick={() => onGo({ screen: "record", form: code, record: draft.record, draft: draft.key })}
            />
          ))}
        </section>
      )}
      <section className={styles.group} aria-label={say("pane.form.mine")}>
        <Subtitle2 as="h2" className={styles.heading}>
          <Text size={200} weight="semibold">
            {say("pane.form.mine")}
          </Text>
        </Subtitle2>
        {records.failure && <FailureMessage failure={records.failure} onRetry={records.reload} />}
        {records.loading && !records.value && <Loading />}
        {records.value?.length === 0 && <Body1 className={styles.quiet}>{say("pane.form.none-mine")}</Body1>}
        {records.value?.map((record) => (
          <ListButton
            key={record.id}
            title={record.label}
            under={record.number}
            beside={formatDay(language, record.day)}
            onClick={() => onGo({ screen: "record", form: code, record: record.id })}
          />
        ))}
      </section>
    </Screen>
  );
}
