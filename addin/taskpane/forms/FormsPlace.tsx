import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import { useLoad } from "../../ui/use-load.ts";
import { useSay } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";
import type { FormOffer } from "../pane-api.ts";
import { FormHostProvider, FormOffersContext } from "./FormHostProvider.tsx";
import { FormList } from "./FormList.tsx";
import { FormScreen } from "./FormScreen.tsx";
import type { FormsRoute } from "./forms-route.ts";
import { HistoryScreen } from "./HistoryScreen.tsx";
import { PrintScreen } from "./print/PrintScreen.tsx";
import { RecordScreen } from "./RecordScreen.tsx";
import { SentScreen } from "./SentScreen.tsx";

export type FormsPlaceProps = { readonly route: FormsRoute; readonly onGo: (route: FormsRoute) => void };

/** Everything about forms: the list, one form, a record, its history, and what was sent. */
export function FormsPlace({ route, onGo }: FormsPlaceProps) {
  const { listForms } = usePerson();
  const say = useSay();
  const offers = useLoad(listForms);
  if (!offers.value) {
    return offers.failure ? (
      <FailureMessage title={say("pane.forms.not-loaded")} failure={offers.failure} onRetry={offers.reload} />
    ) : (
      <Loading />
    );
  }
  const offer =
    route.screen === "list"
      ? undefined
      : offers.value.find(({ definition }) => definition.code === route.form);
  if (!offer || route.screen === "list") return <FormList offers={offers.value} onGo={onGo} />;
  return (
    <FormOffersContext value={offers.value}>
      <FormHostProvider offer={offer}>
        <FormRoute route={route} offer={offer} onGo={onGo} />
      </FormHostProvider>
    </FormOffersContext>
  );
}

type FormRouteProps = {
  readonly route: Exclude<FormsRoute, { screen: "list" }>;
  readonly offer: FormOffer;
  readonly onGo: (route: FormsRoute) => void;
};

function FormRoute({ route, offer, onGo }: FormRouteProps) {
  const form = offer.definition.code;
  const toForm = () => onGo({ screen: "form", form });
  if (route.screen === "form") return <FormScreen offer={offer} onGo={onGo} />;
  if (route.screen === "sent") return <SentScreen offer={offer} sent={route.sent} onGo={onGo} />;
  if (route.screen === "print") {
    return (
      <PrintScreen
        offer={offer}
        record={route.record}
        onBack={() => onGo({ screen: "record", form, record: route.record })}
      />
    );
  }
  if (route.screen === "history") {
    return (
      <HistoryScreen
        offer={offer}
        record={route.record}
        onBack={() => onGo({ screen: "record", form, record: route.record })}
      />
    );
  }
  return (
    <RecordScreen
      key={`${form}|${route.record ?? "new"}|${route.draft ?? ""}`}
      offer={offer}
      record={route.record}
      draftKey={route.draft}
      start={route.start}
      onBack={toForm}
      onGo={onGo}
    />
  );
}
