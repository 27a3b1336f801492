import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { RecordView } from "#shared/contract/records";
import { useAppearance } from "../../../ui/Appearance.tsx";
import { useCompanyTime } from "../../../ui/company-time.ts";
import { useLoad } from "../../../ui/use-load.ts";
import type { Draft } from "../../drafts/draft.ts";
import { ANY_WRITING } from "../../drafts/draft-store.ts";
import { PLACES } from "../../drafts/kept-words.ts";
import { rebaseDraft } from "../../drafts/rebase-draft.ts";
import type { FormOffer } from "../../pane-api.ts";
import { useSay, useServices } from "../../pane-context.ts";
import { usePerson } from "../../person-context.ts";
import { Screen } from "../../shell/Screen.tsx";
import { useKeptWords } from "../../use-kept-words.ts";
import { bodyToSend } from "../form-body.ts";
import { type FormsRoute, sentOf } from "../forms-route.ts";
import { ContestedField } from "./ContestedField.tsx";
import { contestedFields, settledBody, type Side } from "../resolve-conflict.ts";
import { useSend } from "../use-send.ts";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type ConflictScreenProps = {
  readonly offer: FormOffer;
  readonly draft: Draft;
  readonly theirs: RecordView;
  readonly onBack: () => void;
  readonly onConflict: (theirs: RecordView) => void;
  readonly onReopen: () => void;
  readonly onGo: (route: FormsRoute) => void;
};

/** Two people changed one record: both sides of every field, and a choice for each. Nothing is overwritten unseen. */
export function ConflictScreen({
  offer,
  draft,
  theirs,
  onBack,
  onConflict,
  onReopen,
  onGo,
}: ConflictScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { drafts, environment } = useServices();
  const { sync, files } = usePerson();
  const { sending, send } = useSend();
  // Why an approved record is changed was said before the other's change was met.
  const why = useKeptWords(PLACES.amend(theirs.id));
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const form = offer.definition;
  const who = useLastWriter(theirs);
  const mine = bodyToSend(form, draft.body);
  const contested = contestedFields(form, draft.base?.body ?? {}, mine, theirs.body);
  const body = settledBody(contested, mine, choices);

  const submit = async () => {
    if (!body) return;
    const next = rebaseDraft(draft, theirs, body, environment);
    const flush = async () => {
      await drafts.writeDraft(next, ANY_WRITING);
      return next;
    };
    const about = `${form.title[language]} · ${theirs.number}`;
    const reason = why.text.trim() || null;
    const delivery = await send({ body, expectedRevision: theirs.revision, reason, about, flush });
    if (delivery.kind === "conflict") return onConflict(delivery.theirs);
    if (delivery.kind === "refused") return onReopen();
    why.forget();
    const sent = sentOf(delivery, { before: theirs.body, after: body });
    onGo({ screen: "sent", form: form.code, sent });
  };
  const takeTheirs = async () => {
    await drafts.removeDraft(draft.key, ANY_WRITING);
    sync.note();
    await files.release(draft.body);
    onReopen();
  };

  return (
    <Screen
      title={say("pane.conflict.title")}
      under={`${form.title[language]} · ${theirs.number}`}
      onBack={onBack}
      takesFocus
    >
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>{say("pane.conflict.why", { who, at: dayAndTime(theirs.updatedAt) })}</MessageBarBody>
      </MessageBar>
      {contested.length === 0 && <Body1>{say("pane.conflict.same")}</Body1>}
      <div className={styles.fields} inert={sending}>
        {contested.map((one) => (
          <ContestedField
            key={one.field.key}
            contested={one}
            names={{ mine: say("pane.conflict.mine"), theirs: say("pane.conflict.theirs", { who }) }}
            saidOf={(changedBy) => say(`forms.conflict.${changedBy}`, { who })}
            choice={choices[one.field.key] ?? one.suggested}
            onChoose={(side) => setChoices((before) => ({ ...before, [one.field.key]: side }))}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={body === undefined || sending}
          icon={sending ? <Spinner size="tiny" /> : null}
          onClick={() => void submit()}
        >
          {say("pane.conflict.send")}
        </Button>
        <Button disabled={sending} onClick={() => void takeTheirs()}>
          {say("pane.conflict.take-theirs")}
        </Button>
      </div>
      {body === undefined && <Text size={200}>{say("pane.conflict.choose-all")}</Text>}
    </Screen>
  );
}

/** Who wrote a record last, by name as soon as its life has been read. */
function useLastWriter({ id, updatedBy }: RecordView): string {
  const { api } = useServices();
  const { value } = useLoad(useCallback(() => api.readLife(id), [api, id]));
  return value?.events.find(({ by }) => by?.code === updatedBy)?.by?.name ?? updatedBy;
}
