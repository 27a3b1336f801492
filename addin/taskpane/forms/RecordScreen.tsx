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
import { ConflictScreen } from "./conflict/ConflictScreen.tsx";
import { FormHostProvider } from "./FormHostProvider.tsx";
import type { FormsRoute } from "./forms-route.ts";
import { loadRecord } from "./load-record.ts";
import { type Begun, modeOf } from "./record-mode.ts";
import { RecordEditor } from "./RecordEditor.tsx";
import { takeUp } from "./take-up.ts";

export type RecordScreenProps = {
  /** The form in the version that is in force. */
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
  const [begun, setBegun] = useState<Begun>();
  const load = useCallback(
    () =>
      loadRecord(
        { api, drafts, offer, me, environment },
        { record, ...(draftKey !== undefined && { key: draftKey }), ...(start && { start }) },
      ),
    [api, drafts, offer, me, environment, record, draftKey, start],
  );
  const loading = useLoad(load);
  if (!loading.value || loading.loading) {
    return (
      <Screen title={offer.definition.title[language]} onBack={onBack}>
        {loading.failure ? (
          <FailureMessage
            title={say("pane.record.not-loaded")}
            failure={loading.failure}
            onRetry={loading.reload}
          />
        ) : (
          <Loading />
        )}
      </Screen>
    );
  }
  const reopen = () => {
    setConflict(undefined);
    setBegun(undefined);
    loading.reload();
  };
  const { life } = loading.value;
  const mode = modeOf(life, begun ?? begunBy(loading.value.opened.draft, life?.formInForce));
  const taken = takeUp(loading.value, mode, offer, me);
  const { draft, record: current, overtaken } = taken.loaded.opened;
  const met = conflict ?? (overtaken && current ? { draft, theirs: current } : undefined);
  return (
    <FormHostProvider offer={taken.loaded.offer} owner={current?.owner}>
      {met ? (
        <ConflictScreen
          offer={taken.loaded.offer}
          draft={met.draft}
          theirs={met.theirs}
          onBack={onBack}
          onConflict={(theirs) => setConflict({ draft: met.draft, theirs })}
          onReopen={reopen}
          onGo={onGo}
        />
      ) : (
        <RecordEditor
          key={`${draft.key}|${draft.savedAt}|${mode}|${current?.revision ?? 0}`}
          loaded={taken.loaded}
          mode={mode}
          isHeldBack={taken.isHeldBack}
          dropped={taken.dropped}
          onBegin={setBegun}
          onBack={onBack}
          onGo={onGo}
          onConflict={setConflict}
          onReopen={reopen}
        />
      )}
    </FormHostProvider>
  );
}

/** A draft written under the version in force, of a record that is older, is a migration that was begun. */
function begunBy(draft: Draft, inForce: number | undefined): Begun {
  return draft.record !== null && draft.formVersion === inForce ? "migrate" : undefined;
}
