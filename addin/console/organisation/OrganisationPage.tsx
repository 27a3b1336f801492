import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useConsoleSay } from "../console-context.ts";
import { Empty } from "../parts/Empty.tsx";
import { PageHeader } from "../parts/PageHeader.tsx";
import { addressOf } from "../shell/console-route.ts";
import { useViewer } from "../viewer-context.ts";
import { PersonPage } from "./PersonPage.tsx";
import { PersonSearch } from "./PersonSearch.tsx";
import { SignInsPage } from "./SignInsPage.tsx";
import { UnitPage } from "./UnitPage.tsx";
import { UnitTree } from "./UnitTree.tsx";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "minmax(280px, 380px) minmax(0, 1fr)",
    alignItems: "start",
    gap: tokens.spacingHorizontalXL,
    "@media (max-width: 1000px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** The organisation: its tree on a day, a unit, a person, and who waits to be known. */
export function OrganisationPage({ parts }: { readonly parts: readonly string[] }) {
  const styles = useStyles();
  const say = useConsoleSay();
  const { role } = useViewer();
  const [what, code] = parts;
  return (
    <>
      <PageHeader
        title={say("console.organisation")}
        about={say("organisation.about")}
        actions={
          role === "admin" &&
          what !== "sign-ins" && (
            <Link href={addressOf("organisation", "sign-ins")}>{say("organisation.sign-ins")}</Link>
          )
        }
      />
      {what === "sign-ins" ? (
        <SignInsPage />
      ) : (
        <div className={styles.grid}>
          <div className={styles.side}>
            <PersonSearch />
            <UnitTree here={what === "unit" ? code : undefined} />
          </div>
          <Detail what={what} code={code} />
        </div>
      )}
    </>
  );
}

function Detail({
  what,
  code,
}: {
  readonly what: string | undefined;
  readonly code: string | undefined;
}): ReactNode {
  const say = useConsoleSay();
  if (what === "unit" && code !== undefined) return <UnitPage key={code} code={code} />;
  if (what === "person" && code !== undefined) return <PersonPage key={code} code={code} />;
  return <Empty>{say("organisation.choose")}</Empty>;
}
