import { Card, Text } from "@fluentui/react-components";
import { useCallback } from "react";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { formatInstant } from "../../ui/format.ts";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { ValueChanges } from "./ValueChanges.tsx";

export type HistoryScreenProps = {
  readonly offer: FormOffer;
  readonly record: number;
  readonly onBack: () => void;
};

/** Who changed what and when, the latest first. */
export function HistoryScreen({ offer, record, onBack }: HistoryScreenProps) {
  const say = useSay();
  const { api } = useServices();
  const { language } = useAppearance();
  const history = useLoad(useCallback(() => api.readHistory(record), [api, record]));
  const revisions = (history.value ?? []).toSorted((left, right) => right.revision - left.revision);
  return (
    <Screen
      title={say("pane.record.history")}
      under={offer.definition.title[language]}
      onBack={onBack}
      takesFocus
    >
      {history.failure && <FailureMessage failure={history.failure} onRetry={history.reload} />}
      {history.loading && !history.value && <Loading />}
      {revisions.map((revision, index) => (
        <Card key={revision.revision}>
          <Text weight="semibold">{say("pane.history.revision", { number: revision.revision })}</Text>
          <Text size={200}>
            {revision.by} · {formatInstant(language, revision.at)}
          </Text>
          {revision.reason !== null && <Text italic>{revision.reason}</Text>}
          <ValueChanges
            form={offer.definition}
            before={revisions[index + 1]?.body ?? {}}
            after={revision.body}
          />
        </Card>
      ))}
    </Screen>
  );
}
