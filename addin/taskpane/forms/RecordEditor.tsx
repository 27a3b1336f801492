import { Field as FluentField, makeStyles, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { RecordBody, RecordView } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useObservable } from "../../ui/use-observable.ts";
import type { Draft } from "../drafts/draft.ts";
import { PLACES } from "../drafts/kept-words.ts";
import { ANY_WRITING } from "../drafts/draft-store.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { useKeptWords } from "../use-kept-words.ts";
import { placeOfDuplicates } from "./duplicates/duplicate-question.ts";
import { DuplicateWarning } from "./duplicates/DuplicateWarning.tsx";
import { FormBody } from "./FormBody.tsx";
import { focusField } from "./focus-field.ts";
import { useFormHost } from "./form-host.ts";
import { type FormsRoute, sentOf } from "./forms-route.ts";
import { ActBar } from "./life/ActBar.tsx";
import { DecideBar, type Decided } from "./life/DecideBar.tsx";
import { REASON_LETTERS_MAX } from "./life/reason.ts";
import { RecordHead } from "./life/RecordHead.tsx";
import { ScoreCard } from "./life/ScoreCard.tsx";
import { StepLine } from "./life/StepLine.tsx";
import { type ActOutcome, useRecordActs } from "./life/use-record-acts.ts";
import type { LoadedRecord } from "./load-record.ts";
import { type Begun, isOpenIn, type RecordMode } from "./record-mode.ts";
import type { Dropped } from "./take-up.ts";
import { RecordNotices } from "./RecordNotices.tsx";
import { Refused } from "./Refused.tsx";
import { SendBar } from "./SendBar.tsx";
import { useFilling } from "./use-filling.ts";
import { useSend } from "./use-send.ts";

const useStyles = makeStyles({
  told: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export type RecordEditorProps = {
  readonly loaded: LoadedRecord;
  readonly mode: RecordMode;
  /** What was typed earlier and cannot be sent as things stand, or is no longer asked for. */
  readonly isHeldBack: boolean;
  readonly dropped: readonly Dropped[];
  readonly onBegin: (begun: Begun) => void;
  readonly onBack: () => void;
  readonly onGo: (route: FormsRoute) => void;
  readonly onConflict: (conflict: { draft: Draft; theirs: RecordView }) => void;
  readonly onReopen: () => void;
};

/** A record on the screen: read, filled, changed or decided. Everything typed is kept; problems stand at their fields. */
export function RecordEditor(props: RecordEditorProps) {
  const { loaded, mode, isHeldBack, dropped, onBegin, onBack, onGo, onConflict, onReopen } = props;
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { drafts } = useServices();
  const { me, outbox, sync, files } = usePerson();
  const { form } = useFormHost();
  const { entries } = useObservable(outbox.state);
  const { sending, send } = useSend();
  const [unsaid, setUnsaid] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const { opened, life } = loaded;
  const { record } = opened;
  const reason = useKeptWords(PLACES.amend(record?.id ?? 0));
  const acts = useRecordActs(record, life);
  const isWaiting = record !== undefined && entries.some((entry) => entry.record === record.id);
  const isOpen = (field: Field, body: RecordBody) =>
    !isWaiting && isOpenIn(field, { mode, form, body, me, record, life });
  const filling = useFilling(opened, isOpen);
  const { keeper, state, typed, body, filled, problems, prefilling, duplicates, refusal } = filling;
  const { draft } = state;
  const isDeciding = mode === "decide";
  const isFilling = mode !== "read" && !isDeciding;
  const place =
    duplicates && isFilling ? placeOfDuplicates(form, filled.complete, duplicates.matches) : undefined;
  const warning = duplicates && <DuplicateWarning duplicates={duplicates} />;
  const isAmending = mode === "amend";

  const removeDraft = async () => {
    keeper.close();
    await drafts.removeDraft(draft.key, ANY_WRITING);
    sync.note();
    await files.release(draft.body);
  };
  /** Shows what is missing or wrong; gives whether everything is right. */
  const isRight = (): boolean => {
    const first = filling.check() ?? (duplicates?.refuses ? place : undefined);
    if (first !== undefined) focusField(root.current, first);
    return first === undefined;
  };
  /** Gives whether the act was taken in. What a decision that waits was filled with stays until it has been delivered. */
  const follow = async (outcome: ActOutcome, endsDraft: boolean): Promise<boolean> => {
    if (outcome.kind === "refused") {
      filling.refuse(outcome.refusal);
      return false;
    }
    if (endsDraft && outcome.kind === "done") await removeDraft();
    if (outcome.kind === "waits") onBack();
    else onReopen();
    return true;
  };
  const submit = async () => {
    const why = reason.text.trim();
    setUnsaid(isAmending && why === "");
    if (!isRight() || (isAmending && why === "")) return;
    if (mode === "migrate") {
      await follow(await acts.migrate(body), true);
      return;
    }
    const delivery = await send({
      body,
      expectedRevision: draft.base?.revision ?? null,
      reason: isAmending ? why : null,
      about: record ? `${form.title[language]} · ${record.number}` : form.title[language],
      flush: keeper.flush,
    });
    if (delivery.kind === "delivered" || delivery.kind === "waits") {
      keeper.close();
      if (isAmending) reason.forget();
      const sent = sentOf(delivery, { before: draft.base?.body ?? {}, after: body });
      onGo({ screen: "sent", form: form.code, sent });
    } else if (delivery.kind === "conflict") {
      onConflict({ draft: { ...draft, key: delivery.keptAs ?? draft.key }, theirs: delivery.theirs });
    } else if (delivery.keptAs !== undefined && delivery.keptAs !== keeper.state.current().draft.key) {
      // Its name was used up elsewhere: it goes on as another draft.
      keeper.close();
      onGo({ screen: "record", form: form.code, record: draft.record, draft: delivery.keptAs });
    } else filling.refuse(delivery.refusal);
  };
  const decide = async (decided: Decided): Promise<boolean> => {
    if (decided.decision === "pass" && !isRight()) return false;
    const own = form.fields.filter((field) => filled.isShown(field) && isOpen(field, typed));
    const filledByMe = Object.fromEntries(own.map(({ key }) => [key, body[key] ?? null]));
    return follow(await acts.decide(decided, filledByMe), true);
  };

  return (
    <Screen
      title={form.title[language]}
      under={record ? record.number : say("pane.record.new")}
      onBack={onBack}
      takesFocus
    >
      {record && life && (
        <>
          <RecordHead record={record} life={life} />
          <ActBar
            record={record.id}
            life={life}
            busy={acts.busy || isWaiting}
            isAmending={isAmending}
            onHistory={() => onGo({ screen: "history", form: form.code, record: record.id })}
            onPrint={() => onGo({ screen: "print", form: form.code, record: record.id })}
            onAmend={() => onBegin("amend")}
            onWithdraw={async (why) => follow(await acts.withdraw(why), false)}
          />
          <StepLine life={life} />
        </>
      )}
      <RecordNotices
        mode={mode}
        life={life}
        version={loaded.offer.version}
        restoredAt={opened.restored && state.typed === 0 ? opened.draft.savedAt : undefined}
        isHeldBack={isHeldBack}
        isWaiting={isWaiting}
        dropped={dropped}
        onDiscard={() => void removeDraft().then(onReopen)}
        onMigrate={() => onBegin("migrate")}
        // A migration that was begun another day is found again as long as its draft is there.
        onStop={() =>
          mode === "migrate" && opened.restored ? void removeDraft().then(onReopen) : onBegin(undefined)
        }
      />
      {refusal && <Refused refusal={refusal} form={form} />}
      <output className={styles.told}>{prefilling.told}</output>
      <div ref={root} inert={sending || acts.busy}>
        <FormBody
          body={typed}
          filled={filled}
          isOpen={(field) => isOpen(field, typed)}
          isNew={record === undefined}
          isRead={!isFilling}
          problems={problems}
          notes={prefilling.notes}
          under={place === undefined ? {} : { [place]: warning }}
          onChange={filling.type}
        />
      </div>
      {isAmending && (
        <FluentField
          label={say("forms.amend.why")}
          required
          {...(unsaid && reason.text.trim() === "" && { validationMessage: say("forms.reason.needed") })}
        >
          <Textarea
            value={reason.text}
            rows={2}
            maxLength={REASON_LETTERS_MAX}
            onChange={(_event, data) => reason.type(data.value)}
          />
        </FluentField>
      )}
      {record && life?.acts.includes("score") === true && (
        <ScoreCard
          record={record.id}
          busy={acts.busy}
          onScore={async (scoring) => follow(await acts.score(scoring), false)}
        />
      )}
      {isFilling && (
        <SendBar
          state={state}
          sending={sending || acts.busy}
          disabled={isWaiting}
          problems={Object.keys(problems).length}
          mode={mode}
          onSend={() => void submit()}
        />
      )}
      {isDeciding && !isWaiting && (
        <DecideBar
          step={life?.steps.find(({ code }) => code === life.step)?.title[language] ?? ""}
          busy={acts.busy}
          place={PLACES.decide(record?.id ?? 0, life?.step ?? "")}
          onDecide={decide}
        />
      )}
    </Screen>
  );
}
