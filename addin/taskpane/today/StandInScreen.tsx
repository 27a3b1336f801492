import { Body1, Button, Card, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DelegationList } from "#shared/contract/approvals";
import { useAppearance } from "../../ui/Appearance.tsx";
import type { Failure } from "../../ui/failure.ts";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { formatDay } from "../../ui/format.ts";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { StandInForm } from "./StandInForm.tsx";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: "flex", flexDirection: "row", alignItems: "center", gap: tokens.spacingHorizontalS },
  texts: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Away from when until when, and who decides meanwhile; and for whom I decide. */
export function StandInScreen({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const { api } = useServices();
  const agreed = useLoad(useCallback(() => api.listDelegations(), [api]));
  const [failure, setFailure] = useState<Failure>();
  const end = async (id: number) => {
    const ended = await api.endDelegation(id);
    setFailure(ended.ok ? undefined : ended.reason);
    agreed.reload();
  };
  return (
    <Screen title={say("stand-in.title")} under={say("stand-in.why")} onBack={onBack} takesFocus>
      {agreed.failure && (
        <FailureMessage title={say("stand-in.not-loaded")} failure={agreed.failure} onRetry={agreed.reload} />
      )}
      {failure && <FailureMessage failure={failure} />}
      <section className={styles.section} aria-label={say("stand-in.now")}>
        <Heading text={say("stand-in.now")} />
        {!agreed.value && agreed.loading && <Loading />}
        {agreed.value?.delegations.length === 0 && (
          <Body1 className={styles.quiet}>{say("stand-in.none")}</Body1>
        )}
        {agreed.value?.delegations.map((one) => (
          <Agreed key={one.id} one={one} onEnd={() => void end(one.id)} />
        ))}
      </section>
      <section className={styles.section} aria-label={say("stand-in.new")}>
        <Heading text={say("stand-in.new")} />
        <StandInForm onAgreed={agreed.reload} />
      </section>
    </Screen>
  );
}

function Heading({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <Subtitle2 as="h2" className={styles.heading}>
      <Text size={200} weight="semibold">
        {text}
      </Text>
    </Subtitle2>
  );
}

type AgreedProps = { readonly one: DelegationList["delegations"][number]; readonly onEnd: () => void };

function Agreed({ one, onEnd }: AgreedProps) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useAppearance();
  const { me } = usePerson();
  const mine = one.person.code === me.person.code;
  const days = { from: formatDay(language, one.from), until: formatDay(language, one.until) };
  return (
    <Card className={styles.row} orientation="horizontal">
      <div className={styles.texts}>
        <Text weight="semibold">
          {mine
            ? say("stand-in.mine", { who: one.delegate.name })
            : say("stand-in.others", { who: one.person.name })}
        </Text>
        <Text size={200}>{say("stand-in.days", days)}</Text>
      </div>
      {mine && <Button onClick={onEnd}>{say("stand-in.end")}</Button>}
    </Card>
  );
}
