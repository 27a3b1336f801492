import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Toaster,
  tokens,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { Appearance } from "../ui/Appearance.tsx";
import { CompanyZoneContext } from "../ui/company-time.ts";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { Loading } from "../ui/Loading.tsx";
import { ExpiredBar } from "../ui/session/ExpiredBar.tsx";
import { SkipLink } from "../ui/SkipLink.tsx";
import { useObservable } from "../ui/use-observable.ts";
import type { ConsoleServices } from "./compose-console.ts";
import { ConsoleContext, useConsole, useConsoleSay } from "./console-context.ts";
import { TOASTER } from "./parts/use-notice.tsx";
import { ConsoleHeader } from "./shell/ConsoleHeader.tsx";
import { ConsolePages } from "./shell/ConsolePages.tsx";
import { readRoute, writeRoute } from "./shell/console-route.ts";
import { Navigation } from "./shell/Navigation.tsx";
import { pagesOfRole } from "./shell/pages-of-role.ts";
import { SignedOut } from "./shell/SignedOut.tsx";
import { usePageFocus } from "./shell/use-page-focus.ts";
import { useRoute } from "./shell/use-route.ts";
import { ViewerContext } from "./viewer-context.ts";

const NARROW = "@media (max-width: 900px)";

const useStyles = makeStyles({
  page: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  body: { display: "flex", flexGrow: 1, [NARROW]: { flexDirection: "column" } },
  main: {
    flexGrow: 1,
    minWidth: 0,
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXXL}`,
    outlineStyle: "none",
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  width: { maxWidth: "1240px", marginInline: "auto" },
  /** Over everything, and in nobody's way. */
  notices: { position: "fixed", inset: 0, pointerEvents: "none", zIndex: 1_000_001 },
});

/** The admin's and the manager's page. */
export function ConsoleApp({ services }: { readonly services: ConsoleServices }) {
  return (
    <ConsoleContext value={services}>
      <Appearance
        host={{ displayLanguage: undefined, dark: undefined }}
        languagePreference={services.languagePreference}
        themePreference={services.themePreference}
      >
        <Console />
      </Appearance>
    </ConsoleContext>
  );
}

function Console() {
  const styles = useStyles();
  const say = useConsoleSay();
  const { session } = useConsole();
  const state = useObservable(session.state);
  const address = useRoute();
  const pages = state.kind === "signed-in" ? pagesOfRole(state.me.role) : [];
  // The bare address is everybody's: it leads to the first page that is theirs.
  const bare = window.location.hash.length <= 2;
  const route = bare && pages[0] ? readRoute(writeRoute({ ...address, page: pages[0] })) : address;
  const place = writeRoute({ ...route, query: {} });
  usePageFocus(place);
  useEffect(() => {
    document.title = `${say(`console.${route.page}`)} · ${say("common.product")}`;
  }, [say, route.page]);
  return (
    <div className={styles.page}>
      <SkipLink target="main">{say("console.skip")}</SkipLink>
      <ConsoleHeader />
      <ExpiredBar session={session} text={say("console.expired")} />
      <div className={styles.body}>
        {state.kind === "signed-in" && <Navigation pages={pages} here={route.page} />}
        <main id="main" tabIndex={-1} className={styles.main}>
          <div className={styles.width}>
            {state.kind === "starting" && <Loading />}
            {state.kind === "signed-out" && <SignedOut state={state} />}
            {state.kind === "signed-in" && (
              <ErrorBoundary key={`${state.me.person.code}|${place}`} Fallback={Broken}>
                <ViewerContext value={state.me}>
                  <CompanyZoneContext value={state.me.company.timeZone}>
                    <ConsolePages route={route} />
                  </CompanyZoneContext>
                </ViewerContext>
              </ErrorBoundary>
            )}
          </div>
        </main>
      </div>
      <section className={styles.notices} aria-label={say("console.notices")}>
        <Toaster toasterId={TOASTER} position="bottom-end" inline />
      </section>
    </div>
  );
}

function Broken({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const say = useConsoleSay();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{say("console.broken", { reason: error.message })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={again}>{say("common.retry")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
