import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { ok } from "#shared/result";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { ContestedField } from "../forms/conflict/ContestedField.tsx";
import { FormHostProvider } from "../forms/FormHostProvider.tsx";
import { contestedFields, settledBody, type Side } from "../forms/resolve-conflict.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import type { Draft } from "./draft.ts";
import type { DraftMirror } from "./draft-mirror.ts";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export type ContestScreenProps = {
  readonly mirror: DraftMirror;
  readonly onBack: () => void;
  /** The draft goes on. */
  readonly onOpen: (draft: Draft) => void;
};

/** One draft written on two devices: both sides of every field, and a choice for each. */
export function ContestScreen({ mirror, onBack, onOpen }: ContestScreenProps) {
  const say = useSay();
  const { drafts } = useServices();
  const { listForms } = usePerson();
  const load = useCallback(async () => {
    const draft = await drafts.readDraft(mirror.key);
    const offers = await listForms();
    if (!offers.ok) return offers;
    const offer = offers.value.find(({ definition }) => definition.code === draft?.form);
    return ok({ draft, offer });
  }, [listForms, drafts, mirror.key]);
  const loaded = useLoad(load);
  if (!loaded.value) {
    return (
      <Screen title={say("contest.title")} onBack={onBack}>
        {loaded.failure ? <FailureMessage failure={loaded.failure} onRetry={loaded.reload} /> : <Loading />}
      </Screen>
    );
  }
  const { draft, offer } = loaded.value;
  if (!draft || !offer) return null;
  return (
    <FormHostProvider offer={offer}>
      <Sides mirror={mirror} draft={draft} offer={offer} onBack={onBack} onOpen={onOpen} />
    </FormHostProvider>
  );
}

type SidesProps = ContestScreenProps & { readonly draft: Draft; readonly offer: FormOffer };

function Sides({ mirror, draft, offer, onBack, onOpen }: SidesProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const { sync } = usePerson();
  const { drafts } = useServices();
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const [settling, setSettling] = useState(false);
  const theirs = mirror.theirs;
  if (!theirs) return null;
  const form = offer.definition;
  const contested = contestedFields(form, mirror.body, draft.body, theirs.body);
  const body = settledBody(contested, draft.body, choices);
  const settle = async (work: Promise<void>) => {
    setSettling(true);
    await work;
    const settled = await drafts.readDraft(draft.key);
    setSettling(false);
    onOpen(settled ?? draft);
  };
  return (
    <Screen title={say("contest.title")} under={form.title[language]} onBack={onBack} takesFocus>
      <MessageBar intent="warning" layout="multiline" role="alert">
        <MessageBarBody>{say("contest.why", { at: dayAndTime(theirs.savedAt) })}</MessageBarBody>
      </MessageBar>
      {contested.map((one) => (
        <ContestedField
          key={one.field.key}
          contested={one}
          names={{ mine: say("contest.here"), theirs: say("contest.there") }}
          saidOf={(changedBy) => say(`contest.changed.${changedBy}`)}
          choice={choices[one.field.key] ?? one.suggested}
          onChoose={(side) => setChoices((before) => ({ ...before, [one.field.key]: side }))}
        />
      ))}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={body === undefined || settling}
          onClick={() => body && void settle(sync.choose(draft.key, body))}
        >
          {say("contest.go-on")}
        </Button>
        <Button disabledFocusable={settling} onClick={() => void settle(sync.choose(draft.key, theirs.body))}>
          {say("contest.take-theirs")}
        </Button>
        {draft.record === null && (
          <Button disabledFocusable={settling} onClick={() => void settle(sync.keepBoth(draft.key))}>
            {say("contest.keep-both")}
          </Button>
        )}
      </div>
      {body === undefined && <Text size={200}>{say("contest.choose-all")}</Text>}
    </Screen>
  );
}
