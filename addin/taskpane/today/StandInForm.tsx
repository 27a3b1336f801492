import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Failure } from "../../ui/failure.ts";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { PersonField, type Picked } from "./PersonField.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "stretch" },
  days: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  day: { flex: "1 1 130px", minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
});

/** Agrees that somebody stands in. A second press of the button agrees on nothing twice. */
export function StandInForm({ onAgreed }: { readonly onAgreed: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const { api, environment } = useServices();
  const { me } = usePerson();
  const [name, setName] = useState(() => environment.newId());
  const [delegate, setDelegate] = useState<Picked>();
  const [from, setFrom] = useState(me.today);
  const [until, setUntil] = useState("");
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const missing = delegate === undefined || from === "" || until === "" || until < from;

  const agree = async () => {
    setTried(true);
    if (missing) return;
    setSending(true);
    const answer = await api.delegate({ delegate: delegate.code, from, until }, name);
    setSending(false);
    setFailure(answer.ok ? undefined : answer.reason);
    if (!answer.ok) return;
    setName(environment.newId());
    setDelegate(undefined);
    setUntil("");
    setTried(false);
    onAgreed();
  };

  return (
    <form
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void agree();
      }}
    >
      <PersonField
        label={say("stand-in.who")}
        picked={delegate}
        except={me.person.code}
        onPick={setDelegate}
      />
      <div className={styles.days}>
        <Field label={say("stand-in.from")} required className={styles.day}>
          <Input
            type="date"
            className={styles.input}
            value={from}
            onChange={(_event, data) => setFrom(data.value)}
          />
        </Field>
        <Field label={say("stand-in.until")} required className={styles.day}>
          <Input
            type="date"
            className={styles.input}
            value={until}
            onChange={(_event, data) => setUntil(data.value)}
          />
        </Field>
      </div>
      <Field {...(tried && missing ? { validationMessage: say("stand-in.missing") } : {})}>
        <Button type="submit" appearance="primary" disabledFocusable={sending}>
          {say("stand-in.save")}
        </Button>
      </Field>
      {failure && <FailureMessage failure={failure} />}
    </form>
  );
}
