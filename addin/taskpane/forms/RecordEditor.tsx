import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { RecordBody, RecordView } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatInstant } from "../../ui/format.ts";
import { useObservable } from "../../ui/use-observable.ts";
import type { Draft } from "../drafts/draft.ts";
import { ANY_WRITING } from "../drafts/draft-store.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { placeOfDuplicates } from "./duplicates/duplicate-question.ts";
import { DuplicateWarning } from "./duplicates/DuplicateWarning.tsx";
import { FormBody } from "./FormBody.tsx";
import { focusField } from "./focus-field.ts";
import type { FormsRoute } from "./forms-route.ts";
import { isFieldOpen } from "./open-fields.ts";
import type { OpenedRecord } from "./open-record.ts";
import { Refused } from "./Refused.tsx";
import { SendBar } from "./SendBar.tsx";
import { useFilling } from "./use-filling.ts";
import { useSend } from "./use-send.ts";

const useStyles = makeStyles({
  told: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export type RecordEditorProps = {
  readonly offer: FormOffer;
  readonly opened: OpenedRecord;
  readonly onBack: () => void;
  readonly onGo: (route: FormsRoute) => void;
  readonly onConflict: (conflict: { draft: Draft; theirs: RecordView }) => void;
  readonly onReopen: () => void;
};

/** A form being filled. Everything typed is kept; problems stand at their fields. */
export function RecordEditor({ offer, opened, onBack, onGo, onConflict, onReopen }: RecordEditorProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { drafts } = useServices();
  const { me, outbox, sync } = usePerson();
  const { entries } = useObservable(outbox.state);
  const { sending, send } = useSend();
  const root = useRef<HTMLDivElement>(null);
  const form = offer.definition;
  const { record } = opened;
  const waiting = record !== undefined && entries.some((entry) => entry.record === record.id);
  const isOpen = (field: Field, body: RecordBody) => !waiting && isFieldOpen(field, form, body, me, record);
  const filling = useFilling(opened, isOpen);
  const { keeper, state, body, filled, problems, prefilling, duplicates, refusal } = filling;
  const { draft } = state;
  const place = duplicates && placeOfDuplicates(form, filled.complete, duplicates.matches);

  const warning = duplicates && <DuplicateWarning duplicates={duplicates} />;

  const submit = async () => {
    const first = filling.check() ?? (duplicates?.refuses ? place : undefined);
    if (first !== undefined) return focusField(root.current, first);
    const expectedRevision = draft.base?.revision ?? null;
    const about = record ? `${form.title[language]} · ${record.number}` : form.title[language];
    const delivery = await send({ body, expectedRevision, reason: null, about, flush: keeper.flush });
    if (delivery.kind === "delivered" || delivery.kind === "waits") {
      keeper.close();
      const waits = delivery.kind === "waits" ? delivery.why : undefined;
      const saved = delivery.kind === "delivered" ? delivery.record : undefined;
      const sent = { record: saved, waits, before: draft.base?.body ?? {}, after: saved?.body ?? body };
      onGo({ screen: "sent", form: form.code, sent });
    } else if (delivery.kind === "conflict") {
      onConflict({ draft: { ...draft, key: delivery.keptAs ?? draft.key }, theirs: delivery.theirs });
    } else if (delivery.keptAs !== undefined && delivery.keptAs !== keeper.state.current().draft.key) {
      // Its name was used up elsewhere: it goes on as another draft.
      keeper.close();
      onGo({ screen: "record", form: form.code, record: draft.record, draft: delivery.keptAs });
    } else filling.refuse(delivery.refusal);
  };
  const discard = async () => {
    keeper.close();
    await drafts.removeDraft(draft.key, ANY_WRITING);
    sync.note();
    onReopen();
  };

  return (
    <Screen
      title={form.title[language]}
      under={record ? record.number : say("pane.record.new")}
      onBack={onBack}
      takesFocus
      actions={
        record && (
          <Button
            appearance="subtle"
            icon={<HistoryRegular />}
            onClick={() => onGo({ screen: "history", form: form.code, record: record.id })}
          >
            {say("pane.record.history")}
          </Button>
        )
      }
    >
      {opened.restored && state.typed === 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {say("pane.draft.restored", { at: formatInstant(language, opened.draft.savedAt) })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void discard()}>{say("pane.draft.discard")}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {waiting && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("pane.record.change-waits")}</MessageBarBody>
        </MessageBar>
      )}
      {refusal && <Refused refusal={refusal} form={form} />}
      <output className={styles.told}>{prefilling.told}</output>
      <div ref={root} inert={sending}>
        <FormBody
          body={draft.body}
          filled={filled}
          isOpen={(field) => isOpen(field, draft.body)}
          isNew={record === undefined}
          problems={problems}
          notes={prefilling.notes}
          under={place === undefined ? {} : { [place]: warning }}
          onChange={filling.type}
        />
      </div>
      <SendBar
        state={state}
        sending={sending}
        disabled={waiting || (record !== undefined && record.fieldsOpen.length === 0)}
        problems={Object.keys(problems).length}
        isNew={record === undefined}
        onSend={() => void submit()}
      />
    </Screen>
  );
}
