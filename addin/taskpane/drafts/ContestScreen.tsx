import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { ok } from "#shared/result";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { contestedFields, settledBody, type Contested, type Side } from "../forms/resolve-conflict.ts";
import { showValue } from "../forms/show-value.ts";
import { useValueSetting } from "../forms/use-value-setting.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import type { Draft } from "./draft.ts";
import type { DraftMirror } from "./draft-mirror.ts";

const useStyles = makeStyles({
  field: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  side: { display: "flex", flexDirection: "column" },
  who: { color: tokens.colorNeutralForeground2 },
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
  const { api, drafts } = useServices();
  const load = useCallback(async () => {
    const draft = await drafts.readDraft(mirror.key);
    const offers = await api.listForms();
    if (!offers.ok) return offers;
    const offer = offers.value.find(({ definition }) => definition.code === draft?.form);
    return ok({ draft, offer });
  }, [api, drafts, mirror.key]);
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
  return <Sides mirror={mirror} draft={draft} offer={offer} onBack={onBack} onOpen={onOpen} />;
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
        <ContestedDraftField
          key={one.field.key}
          contested={one}
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

type ContestedDraftFieldProps = {
  readonly contested: Contested;
  readonly choice: Side | undefined;
  readonly onChoose: (side: Side) => void;
};

function ContestedDraftField({ contested, choice, onChoose }: ContestedDraftFieldProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const setting = useValueSetting();
  const { field, mine, theirs } = contested;
  const label = (name: string, value: typeof mine) => (
    <span className={styles.side}>
      <Text weight="semibold">{showValue(field, value, setting)}</Text>
      <Text size={200} className={styles.who}>
        {name}
      </Text>
    </span>
  );
  return (
    <fieldset className={styles.field}>
      <Text as="span" id={`draft-${field.key}`}>
        {field.label[language]}
      </Text>
      <RadioGroup
        aria-labelledby={`draft-${field.key}`}
        value={choice ?? ""}
        onChange={(_event, data) => onChoose(data.value === "mine" ? "mine" : "theirs")}
      >
        <Radio value="mine" label={label(say("contest.here"), mine)} />
        <Radio value="theirs" label={label(say("contest.there"), theirs)} />
      </RadioGroup>
    </fieldset>
  );
}
