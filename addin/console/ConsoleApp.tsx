import {
  Button,
  Card,
  makeStyles,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Subtitle1,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentTableRegular, OrganizationRegular, RulerRegular } from "@fluentui/react-icons";
import { Appearance } from "../ui/Appearance.tsx";
import { ErrorBoundary } from "../ui/ErrorBoundary.tsx";
import { Loading } from "../ui/Loading.tsx";
import { ProductMark } from "../ui/ProductMark.tsx";
import { SignInOffer } from "../ui/session/SignInOffer.tsx";
import { SkipLink } from "../ui/SkipLink.tsx";
import { useObservable } from "../ui/use-observable.ts";
import type { ConsoleServices } from "./compose-console.ts";
import { ConsoleContext, useConsole, useConsoleSay } from "./console-context.ts";
import { ConsoleHeader } from "./ConsoleHeader.tsx";
import { CONSOLE_PAGES, writeRoute, type ConsoleRoute } from "./console-route.ts";
import { ImportsPage } from "./ImportsPage.tsx";
import { OrganisationPage } from "./OrganisationPage.tsx";
import { RulesPage } from "./RulesPage.tsx";
import { useRoute } from "./use-route.ts";

const ICONS = {
  rules: RulerRegular,
  organisation: OrganizationRegular,
  imports: DocumentTableRegular,
} as const;

const useStyles = makeStyles({
  page: { minHeight: "100vh", display: "flex", flexDirection: "column" },
  body: { display: "flex", flexGrow: 1 },
  nav: {
    width: "208px",
    flexShrink: 0,
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  link: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorSubtleBackgroundSelected },
  icon: { fontSize: "20px" },
  main: { flexGrow: 1, minWidth: 0, padding: tokens.spacingHorizontalXXL, outlineStyle: "none" },
  signIn: { width: "420px", maxWidth: "100%", marginInline: "auto", marginTop: "10vh" },
  title: { margin: 0 },
});

/** The admin's page. */
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
  const route = useRoute();
  return (
    <div className={styles.page}>
      <SkipLink target="main">{say("console.skip")}</SkipLink>
      <ConsoleHeader />
      <div className={styles.body}>
        {state.kind === "signed-in" && <Pages route={route} />}
        <main id="main" tabIndex={-1} className={styles.main}>
          {state.kind === "starting" && <Loading />}
          {state.kind === "signed-out" && (
            <Card className={styles.signIn}>
              <ProductMark size={44} />
              <Subtitle1 as="h1" className={styles.title}>
                {say("console.title")}
              </Subtitle1>
              <Text>{say("console.welcome")}</Text>
              <SignInOffer
                session={session}
                state={state}
                words={{
                  local: say("console.local"),
                  choose: say("console.choose"),
                  role: (role) => say(`console.role.${role}`),
                }}
              />
            </Card>
          )}
          {state.kind === "signed-in" && (
            <ErrorBoundary key={`${state.me.person.code}|${route.page}`} Fallback={Broken}>
              <Page route={route} />
            </ErrorBoundary>
          )}
        </main>
      </div>
    </div>
  );
}

function Pages({ route }: { readonly route: ConsoleRoute }) {
  const styles = useStyles();
  const say = useConsoleSay();
  return (
    <nav className={styles.nav} aria-label={say("console.nav")}>
      {CONSOLE_PAGES.map((page) => {
        const Icon = ICONS[page];
        const here = page === route.page;
        return (
          <a
            key={page}
            className={mergeClasses(styles.link, here && styles.here)}
            href={writeRoute({ page, id: undefined, search: "" })}
            aria-current={here ? "page" : undefined}
          >
            <Icon className={styles.icon} aria-hidden />
            <Text>{say(`console.${page}`)}</Text>
          </a>
        );
      })}
    </nav>
  );
}

function Page({ route }: { readonly route: ConsoleRoute }) {
  const search = (next: string) => window.location.replace(writeRoute({ ...route, search: next }));
  if (route.page === "organisation") return <OrganisationPage search={route.search} onSearch={search} />;
  if (route.page === "imports") return <ImportsPage id={route.id} />;
  return <RulesPage search={route.search} onSearch={search} />;
}

function Broken({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const say = useConsoleSay();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {say("console.broken", { reason: error.message })}{" "}
        <Button onClick={again}>{say("common.retry")}</Button>
      </MessageBarBody>
    </MessageBar>
  );
}
