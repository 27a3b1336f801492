import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Me } from "#shared/contract/identity";
import { Appearance } from "../ui/Appearance.tsx";
import { CompanyZoneContext } from "../ui/company-time.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { Loading } from "../ui/Loading.tsx";
import { ExpiredBar } from "../ui/session/ExpiredBar.tsx";
import { SkipLink } from "../ui/SkipLink.tsx";
import { useObservable } from "../ui/use-observable.ts";
import { BuildPlace } from "./build/BuildPlace.tsx";
import { ContestBar } from "./drafts/ContestBar.tsx";
import { ContestScreen } from "./drafts/ContestScreen.tsx";
import { OutboxBar } from "./drafts/OutboxBar.tsx";
import { createPersonHere } from "./create-person-here.ts";
import { ExplainPlace } from "./explain/ExplainPlace.tsx";
import type { FormsRoute } from "./forms/forms-route.ts";
import { FormsPlace } from "./forms/FormsPlace.tsx";
import { ServicesContext, useSay, useServices } from "./pane-context.ts";
import { PersonContext } from "./person-context.ts";
import type { PaneServices } from "./services.ts";
import { SheetPlace } from "./sheet/SheetPlace.tsx";
import { SignInScreen } from "./session/SignInScreen.tsx";
import { Header } from "./shell/Header.tsx";
import { Navigation, type Place } from "./shell/Navigation.tsx";
import { StandInScreen } from "./today/StandInScreen.tsx";
import { TodayPlace } from "./today/TodayPlace.tsx";
import { useOutboxClock } from "./use-outbox-clock.ts";

const useStyles = makeStyles({
  page: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** On a wide window everything stands in one column in the middle. */
  column: { width: "100%", maxWidth: "760px", boxSizing: "border-box", marginInline: "auto" },
  main: {
    flexGrow: 1,
    padding: tokens.spacingHorizontalM,
    outlineStyle: "none",
  },
  bars: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    ":not(:empty)": { marginBottom: tokens.spacingVerticalM },
  },
});

/** The task pane. */
export function App({ services }: { readonly services: PaneServices }) {
  const host = useObservable(services.workbook.facts);
  return (
    <ServicesContext value={services}>
      <Appearance
        host={host}
        languagePreference={services.languagePreference}
        themePreference={services.themePreference}
      >
        <Pane />
      </Appearance>
    </ServicesContext>
  );
}

function Pane() {
  const styles = useStyles();
  const say = useSay();
  const { session } = useServices();
  const state = useObservable(session.state);
  return (
    <div className={styles.page}>
      <SkipLink target="main">{say("pane.skip")}</SkipLink>
      {state.kind === "signed-in" ? (
        <CompanyZoneContext value={state.me.company.timeZone}>
          <SignedIn key={state.me.person.code} me={state.me} expired={state.expired} />
        </CompanyZoneContext>
      ) : (
        <>
          <div className={styles.top}>
            <div className={styles.column}>
              <Header />
            </div>
          </div>
          <main id="main" tabIndex={-1} className={mergeClasses(styles.column, styles.main)}>
            {state.kind === "starting" ? <Loading /> : <SignInScreen state={state} />}
          </main>
        </>
      )}
    </div>
  );
}

function SignedIn({ me, expired }: { readonly me: Me; readonly expired: boolean }) {
  const styles = useStyles();
  const say = useSay();
  const services = useServices();
  const [place, setPlace] = useState<Place>("today");
  const [route, setRoute] = useState<FormsRoute>({ screen: "list" });
  const person = useMemo(() => createPersonHere(services, me), [services, me]);
  useOutboxClock(person, expired);
  const { contested } = useObservable(person.sync.state);
  const [aside, setAside] = useState<"stand-in" | "contest">();
  const openForms = (next: FormsRoute) => {
    setRoute(next);
    setPlace("forms");
    setAside(undefined);
  };
  /** Going to Forms from within Forms leads back to their list. */
  const go = (next: Place) => {
    if (next === "forms" && place === "forms") setRoute({ screen: "list" });
    setPlace(next);
    setAside(undefined);
  };
  const [mirror] = aside === "contest" ? contested : [];
  return (
    <PersonContext value={person}>
      <div className={styles.top}>
        <div className={styles.column}>
          <Header onStandIn={() => setAside("stand-in")} />
          <Navigation place={place} onGo={go} />
        </div>
      </div>
      <main id="main" tabIndex={-1} className={mergeClasses(styles.column, styles.main)}>
        <div className={styles.bars}>
          <ExpiredBar session={services.session} text={say("pane.session.expired")} />
          <OutboxBar />
          {!mirror && <ContestBar onCompare={() => setAside("contest")} />}
          {/* Explain says by itself what it cannot do without a workbook. */}
          <HostBar isSaid={place === "explain" && aside === undefined} />
        </div>
        <ErrorBoundary key={aside ?? place} Fallback={Broken}>
          {aside === "stand-in" ? (
            <StandInScreen onBack={() => setAside(undefined)} />
          ) : mirror ? (
            <ContestScreen
              key={mirror.key}
              mirror={mirror}
              onBack={() => setAside(undefined)}
              onOpen={({ form, record, key }) => openForms({ screen: "record", form, record, draft: key })}
            />
          ) : (
            <PlaceHere place={place} route={route} onGo={openForms} />
          )}
        </ErrorBoundary>
      </main>
    </PersonContext>
  );
}

type PlaceHereProps = {
  readonly place: Place;
  readonly route: FormsRoute;
  readonly onGo: (route: FormsRoute) => void;
};

function PlaceHere({ place, route, onGo }: PlaceHereProps) {
  if (place === "today") return <TodayPlace onGo={onGo} />;
  if (place === "forms") return <FormsPlace route={route} onGo={onGo} />;
  if (place === "build") return <BuildPlace />;
  if (place === "sheet") return <SheetPlace />;
  return <ExplainPlace onOpenRecord={(form, record) => onGo({ screen: "record", form, record })} />;
}

function HostBar({ isSaid }: { readonly isSaid: boolean }) {
  const say = useSay();
  const { workbook, draftsLast } = useServices();
  const host = useObservable(workbook.host);
  return (
    <>
      {host === "none" && !isSaid && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("pane.host.none")}</MessageBarBody>
        </MessageBar>
      )}
      {!draftsLast && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("pane.draft.not-lasting")}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Broken({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const say = useSay();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {say("pane.broken", { reason: error.message })} <Button onClick={again}>{say("common.retry")}</Button>
      </MessageBarBody>
    </MessageBar>
  );
}
