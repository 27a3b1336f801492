import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { RecordView } from "#shared/contract/records";
import { useAppearance } from "../../ui/Appearance.tsx";
import { formatInstant } from "../../ui/format.ts";
import { useObservable } from "../../ui/use-observable.ts";
import type { Draft } from "../drafts/draft.ts";
import { ANY_WRITING } from "../drafts/draft-store.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { bodyToSend } from "./form-body.ts";
import { FormBody } from "./FormBody.tsx";
import { focusField } from "./focus-field.ts";
import type { FormsRoute } from "./forms-route.ts";
import { isFieldOpen } from "./open-fields.ts";
import type { OpenedRecord } from "./open-record.ts";
import { checkTyped, problemsOfRefusal } from "./problems.ts";
import { Refused } from "./Refused.tsx";
import { SendBar } from "./SendBar.tsx";
import { useDraftKeeper } from "./use-draft-keeper.ts";
import { useSend } from "./use-send.ts";

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
  const say = useSay();
  const { language } = useAppearance();
  const { drafts } = useServices();
  const { me, outbox, sync } = usePerson();
  const keeper = useDraftKeeper(opened.draft);
  const state = useObservable(keeper.state);
  const { entries } = useObservable(outbox.state);
  const { sending, send } = useSend();
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState(opened.draft.refusal);
  const root = useRef<HTMLDivElement>(null);
  const form = offer.definition;
  const { draft } = state;
  const { record } = opened;
  const waiting = record !== undefined && entries.some((entry) => entry.record === record.id);
  const isOpen = (field: (typeof form.fields)[number]) =>
    !waiting && isFieldOpen(field, form, draft.body, me, record);
  const body = bodyToSend(form, draft.body);
  const found = tried ? checkTyped({ form, body, today: me.today, language, isOpen }) : {};
  const problems = { ...problemsOfRefusal(refusal, form), ...found };

  const submit = async () => {
    setTried(true);
    const missing = checkTyped({ form, body, today: me.today, language, isOpen });
    const first = form.fields.find(({ key }) => missing[key] !== undefined);
    if (first) return focusField(root.current, first.label[language]);
    const expectedRevision = draft.base?.revision ?? null;
    const about = record ? `${form.title[language]} · ${record.number}` : form.title[language];
    const delivery = await send({ body, expectedRevision, reason: null, about, flush: keeper.flush });
    if (delivery.kind === "delivered" || delivery.kind === "waits") {
      keeper.close();
      const waits = delivery.kind === "waits" ? delivery.why : undefined;
      const saved = delivery.kind === "delivered" ? delivery.record : undefined;
      const sent = { record: saved, waits, before: draft.base?.body ?? {}, after: saved?.body ?? body };
      onGo({ screen: "sent", form: form.code, sent });
    } else if (delivery.kind === "conflict") onConflict({ draft, theirs: delivery.theirs });
    else setRefusal(delivery.refusal);
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
      <div ref={root} inert={sending}>
        <FormBody
          form={form}
          body={draft.body}
          isOpen={isOpen}
          isNew={record === undefined}
          problems={problems}
          onChange={(key, value) => {
            setRefusal(
              (before) =>
                before && { ...before, errors: before.errors.filter(({ pointer }) => pointer !== key) },
            );
            keeper.type(key, value);
          }}
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
