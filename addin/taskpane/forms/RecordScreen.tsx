import { useCallback, useState } from "react";
import type { RecordBody, RecordView } from "#shared/contract/records";
import { useAppearance } from "../../ui/Appearance.tsx";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import type { Draft } from "../drafts/draft.ts";
import type { FormOffer } from "../pane-api.ts";
import { useSay, useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import { Screen } from "../shell/Screen.tsx";
import { ConflictScreen } from "./ConflictScreen.tsx";
import type { FormsRoute } from "./forms-route.ts";
import { openRecord } from "./open-record.ts";
import { RecordEditor } from "./RecordEditor.tsx";

export type RecordScreenProps = {
  readonly offer: FormOffer;
  readonly record: number | null;
  readonly draftKey: string | undefined;
  readonly start: RecordBody | undefined;
  readonly onBack: () => void;
  readonly onGo: (route: FormsRoute) => void;
};

type Conflict = { readonly draft: Draft; readonly theirs: RecordView };

/** A new record or one that exists: opened, filled, and compared where somebody else changed it meanwhile. */
export function RecordScreen({ offer, record, draftKey, start, onBack, onGo }: RecordScreenProps) {
  const say = useSay();
  const { api, drafts, environment } = useServices();
  const { language } = useAppearance();
  const { me } = usePerson();
  const [conflict, setConflict] = useState<Conflict>();
  const load = useCallback(
    () =>
      openRecord(
        { api, drafts, offer, me, environment },
        { record, ...(draftKey !== undefined && { key: draftKey }), ...(start && { start }) },
      ),
    [api, drafts, offer, me, environment, record, draftKey, start],
  );
  const opened = useLoad(load);
  const title = offer.definition.title[language];
  if (!opened.value || opened.loading) {
    return (
      <Screen title={title} onBack={onBack}>
        {opened.failure ? (
          <FailureMessage
            title={say("pane.record.not-loaded")}
            failure={opened.failure}
            onRetry={opened.reload}
          />
        ) : (
          <Loading />
        )}
      </Screen>
    );
  }
  const { draft, record: current, overtaken } = opened.value;
  const met = conflict ?? (overtaken && current ? { draft, theirs: current } : undefined);
  if (met) {
    return (
      <ConflictScreen
        offer={offer}
        draft={met.draft}
        theirs={met.theirs}
        onBack={onBack}
        onConflict={(theirs) => setConflict({ draft: met.draft, theirs })}
        onReopen={() => {
          setConflict(undefined);
          opened.reload();
        }}
        onGo={onGo}
      />
    );
  }
  return (
    <RecordEditor
      key={`${draft.key}|${draft.savedAt}`}
      offer={offer}
      opened={opened.value}
      onBack={onBack}
      onGo={onGo}
      onConflict={setConflict}
      onReopen={opened.reload}
    />
  );
}
