import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useCallback } from "react";
import { recordLabel } from "#shared/rulebook/record-label";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { useLoad } from "../../ui/use-load.ts";
import type { Draft } from "../drafts/draft.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import type { FormsRoute } from "./forms-route.ts";
import { ListButton } from "../../ui/ListButton.tsx";
import { listDrafts } from "./list-drafts.ts";
import { RecordList } from "./RecordList.tsx";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export type FormScreenProps = { readonly offer: FormOffer; readonly onGo: (route: FormsRoute) => void };

/** One form: a new record, what was begun and not sent, and the latest records. */
export function FormScreen({ offer, onGo }: FormScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { drafts } = useServices();
  const { me } = usePerson();
  const { code, title, description, approval } = offer.definition;
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
                  : say("pane.form.begun-change", { record: nameOf(draft, offer) })
              }
              under={say(draft.refusal ? "pane.form.begun-refused" : "pane.form.begun-at", {
                at: dayAndTime(draft.savedAt),
              })}
              onClick={() => onGo({ screen: "record", form: code, record: draft.record, draft: draft.key })}
            />
          ))}
        </section>
      )}
      <RecordList
        form={code}
        approves={approval !== undefined}
        onOpen={(record) => onGo({ screen: "record", form: code, record })}
      />
    </Screen>
  );
}

/** What a change is of, as its record said when the change was begun. */
function nameOf({ base, record }: Draft, { definition }: FormOffer): string {
  return (base && recordLabel(definition, base.body)) || String(record);
}
