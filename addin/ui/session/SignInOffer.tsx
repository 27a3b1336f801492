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
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Role, SignIn } from "#shared/contract/identity";
import { translate } from "../../i18n/translate.ts";
import { useAppearance } from "../Appearance.tsx";
import { FailureMessage } from "../FailureMessage.tsx";
import { ListButton } from "../ListButton.tsx";
import { Loading } from "../Loading.tsx";
import type { Session, SessionState, SignInOutcome } from "./session.ts";

/** Up to so many people are shown at once; more are searched. */
const LISTED_MAX = 8;
const FOUND_MAX = 40;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  people: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** Words that pane and console have of their own. */
export type SignInWords = {
  readonly local: string;
  readonly choose: string;
  readonly role: (role: Role) => string;
};

export type SignInOfferProps = {
  readonly session: Session;
  readonly state: Extract<SessionState, { kind: "signed-out" }>;
  readonly words: SignInWords;
};

/** The way in: one button for Microsoft's sign-in, or the people of a local server. */
export function SignInOffer({ session, state, words }: SignInOfferProps) {
  const styles = useStyles();
  const { language } = useAppearance();
  const [outcome, setOutcome] = useState<SignInOutcome>("done");
  const { offer, busy, failure } = state;
  const begin = async (person?: string) => setOutcome(await session.signIn(person));
  return (
    <div className={styles.root}>
      {failure && <FailureMessage failure={failure} onRetry={() => void session.start()} />}
      {outcome !== "done" && (
        <MessageBar intent={outcome === "failed" ? "error" : "info"} layout="multiline" role="alert">
          <MessageBarBody>{translate(language, `sign-in.${outcome}`)}</MessageBarBody>
        </MessageBar>
      )}
      {!offer && !failure && <Loading />}
      {offer?.kind === "entra" && (
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy}
          icon={busy ? <Spinner size="tiny" /> : null}
          onClick={() => void begin()}
        >
          {translate(language, busy ? "sign-in.running" : "sign-in.action")}
        </Button>
      )}
      {offer?.kind === "local" && (
        <LocalPeople
          people={offer.people}
          busy={busy}
          words={words}
          onBegin={(person) => void begin(person)}
        />
      )}
    </div>
  );
}

type LocalPeopleProps = {
  readonly people: Extract<SignIn, { kind: "local" }>["people"];
  readonly busy: boolean;
  readonly words: SignInWords;
  readonly onBegin: (person: string) => void;
};

function LocalPeople({ people, busy, words, onBegin }: LocalPeopleProps) {
  const styles = useStyles();
  const under = ({ code, role, unit }: LocalPeopleProps["people"][number]) =>
    [words.role(role), unit, code].filter((part) => part !== null).join(" · ");
  return (
    <div className={styles.people} inert={busy}>
      <Text size={200}>{words.local}</Text>
      {people.length <= LISTED_MAX ? (
        people.map((person) => (
          <ListButton
            key={person.code}
            title={person.name}
            under={under(person)}
            onClick={() => onBegin(person.code)}
          />
        ))
      ) : (
        <PersonSearch people={people} words={words} under={under} onBegin={onBegin} />
      )}
    </div>
  );
}

type PersonSearchProps = Omit<LocalPeopleProps, "busy"> & {
  readonly under: (person: LocalPeopleProps["people"][number]) => string;
};

function PersonSearch({ people, words, under, onBegin }: PersonSearchProps) {
  const { language } = useAppearance();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<LocalPeopleProps["people"][number]>();
  const wanted = chosen ? "" : query.trim().toLowerCase();
  const found = people.filter((person) => `${person.name} ${under(person)}`.toLowerCase().includes(wanted));
  return (
    <Card>
      <Field label={translate(language, "sign-in.person")}>
        <Combobox
          placeholder={words.choose}
          value={query}
          selectedOptions={chosen ? [chosen.code] : []}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(undefined);
          }}
          onOptionSelect={(_event, { optionValue }) => {
            const person = people.find(({ code }) => code === optionValue);
            setChosen(person);
            setQuery(person?.name ?? "");
          }}
        >
          {found.slice(0, FOUND_MAX).map((person) => (
            <Option key={person.code} value={person.code} text={person.name}>
              <span>
                {person.name}
                <br />
                <Text size={200}>{under(person)}</Text>
              </span>
            </Option>
          ))}
        </Combobox>
      </Field>
      <Button appearance="primary" disabledFocusable={!chosen} onClick={() => chosen && onBegin(chosen.code)}>
        {chosen
          ? translate(language, "sign-in.action-local", { name: chosen.name })
          : translate(language, "sign-in.action")}
      </Button>
    </Card>
  );
}
