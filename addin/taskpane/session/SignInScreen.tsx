import {
  Button,
  Card,
  Combobox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Option,
  Spinner,
  Subtitle1,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { SignIn } from "#shared/contract/identity";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { ProductMark } from "../../ui/ProductMark.tsx";
import { useSay, useServices } from "../pane-context.ts";
import type { SessionState, SignInOutcome } from "./session.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  hero: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
  },
  title: { margin: 0 },
  points: {
    margin: 0,
    paddingInlineStart: "18px",
    color: tokens.colorNeutralForeground2,
    lineHeight: "22px",
  },
});

type SignedOut = Extract<SessionState, { kind: "signed-out" }>;

/** What the product does, and the one button to begin. */
export function SignInScreen({ state }: { readonly state: SignedOut }) {
  const styles = useStyles();
  const say = useSay();
  const { session } = useServices();
  const [outcome, setOutcome] = useState<SignInOutcome>("done");
  const begin = async (person?: string) => setOutcome(await session.signIn(person));
  return (
    <div className={styles.root}>
      <div className={styles.hero}>
        <ProductMark size={44} />
        <Subtitle1 as="h1" className={styles.title}>
          {say("pane.welcome.title")}
        </Subtitle1>
        <ul className={styles.points}>
          <li>{say("pane.welcome.numbers")}</li>
          <li>{say("pane.welcome.forms")}</li>
          <li>{say("pane.welcome.reasons")}</li>
        </ul>
      </div>
      {state.failure && <FailureMessage failure={state.failure} onRetry={() => void session.start()} />}
      {outcome !== "done" && (
        <MessageBar intent={outcome === "failed" ? "error" : "info"} layout="multiline" role="alert">
          <MessageBarBody>{say(`sign-in.${outcome}`)}</MessageBarBody>
        </MessageBar>
      )}
      {state.offer && (
        <Offer offer={state.offer} busy={state.busy} onBegin={(person) => void begin(person)} />
      )}
      {!state.offer && !state.failure && <Loading />}
    </div>
  );
}

type OfferProps = {
  readonly offer: SignIn;
  readonly busy: boolean;
  readonly onBegin: (person?: string) => void;
};

function Offer({ offer, busy, onBegin }: OfferProps) {
  const say = useSay();
  if (offer.kind === "local") return <LocalOffer offer={offer} busy={busy} onBegin={onBegin} />;
  return (
    <Button
      appearance="primary"
      size="large"
      disabled={busy}
      icon={busy ? <Spinner size="tiny" /> : null}
      onClick={() => onBegin()}
    >
      {say(busy ? "sign-in.running" : "sign-in.action")}
    </Button>
  );
}

type LocalOfferProps = OfferProps & { readonly offer: Extract<SignIn, { kind: "local" }> };

function LocalOffer({ offer, busy, onBegin }: LocalOfferProps) {
  const say = useSay();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string>();
  const wanted = query.trim().toLowerCase();
  const people = offer.people.filter(({ code, name, unit }) =>
    [code, name, unit ?? ""].some((text) => text.toLowerCase().includes(wanted)),
  );
  const nameOf = (code: string | undefined) => offer.people.find((person) => person.code === code)?.name;
  return (
    <Card>
      <Text size={200}>{say("pane.sign-in.local")}</Text>
      <Field label={say("sign-in.person")}>
        <Combobox
          placeholder={say("pane.sign-in.choose")}
          value={query}
          selectedOptions={chosen === undefined ? [] : [chosen]}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(undefined);
          }}
          onOptionSelect={(_event, { optionValue }) => {
            setChosen(optionValue);
            setQuery(nameOf(optionValue) ?? "");
          }}
        >
          {(chosen === undefined ? people : offer.people).slice(0, 40).map(({ code, name, role, unit }) => (
            <Option key={code} value={code} text={name}>
              <span>
                {name}
                <br />
                <Text size={200}>
                  {[code, say(`pane.role.${role}`), unit].filter((part) => part !== null).join(" · ")}
                </Text>
              </span>
            </Option>
          ))}
        </Combobox>
      </Field>
      <Button appearance="primary" disabled={busy || chosen === undefined} onClick={() => onBegin(chosen)}>
        {chosen === undefined
          ? say("sign-in.action")
          : say("sign-in.action-local", { name: nameOf(chosen) ?? chosen })}
      </Button>
    </Card>
  );
}
