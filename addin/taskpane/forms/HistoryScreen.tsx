import { Card, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useCompanyTime } from "../../ui/company-time.ts";
import { Facts } from "../../ui/Facts.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { FormHostProvider } from "./FormHostProvider.tsx";
import { readStory } from "./life/happenings.ts";
import { ValueChanges } from "./ValueChanges.tsx";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  reason: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

export type HistoryScreenProps = {
  readonly offer: FormOffer;
  readonly record: number;
  readonly onBack: () => void;
};

/** What happened to a record: who did and changed what, when and why, the latest first. */
export function HistoryScreen({ offer, record, onBack }: HistoryScreenProps) {
  const styles = useStyles();
  const say = useSay();
  const { api } = useServices();
  const { language } = useAppearance();
  const { dayAndTime } = useCompanyTime();
  const history = useLoad(useCallback(() => readStory(api, offer, record), [api, offer, record]));
  const story = history.value;
  return (
    <Screen
      title={say("pane.record.history")}
      under={offer.definition.title[language]}
      onBack={onBack}
      takesFocus
    >
      {history.failure && <FailureMessage failure={history.failure} onRetry={history.reload} />}
      {history.loading && !story && <Loading />}
      {story && (
        <FormHostProvider offer={story.offer}>
          {story.happenings.map(({ key, at, by, event, step, reason, revision, changed }) => (
            <Card key={key}>
              <Text weight="semibold">
                <Facts
                  facts={[say(`forms.event.${event}`), step?.[language]].filter((part) => part !== undefined)}
                />
              </Text>
              <Text size={200} className={styles.quiet}>
                <Facts
                  facts={[
                    by ?? say("forms.history.clock"),
                    dayAndTime(at),
                    say("pane.history.revision", { number: revision }),
                  ]}
                />
              </Text>
              {reason !== null && (
                <Text italic className={styles.reason}>
                  {reason}
                </Text>
              )}
              {changed && (
                <ValueChanges form={story.offer.definition} before={changed.before} after={changed.after} />
              )}
            </Card>
          ))}
        </FormHostProvider>
      )}
    </Screen>
  );
}
