import type { ConsoleRoute } from "./console-route.ts";
import { AuditPage } from "../audit/AuditPage.tsx";
import { FormPages } from "../forms/FormPages.tsx";
import { ImportsPage } from "../imports/ImportsPage.tsx";
import { JobsPage } from "../jobs/JobsPage.tsx";
import { OrganisationPage } from "../organisation/OrganisationPage.tsx";
import { PeriodsPage } from "../periods/PeriodsPage.tsx";
import { RulebookPages } from "../rules/RulebookPages.tsx";
import { TargetsPage } from "../targets/TargetsPage.tsx";

/** The page that the address names. */
export function ConsolePages({ route }: { readonly route: ConsoleRoute }) {
  switch (route.page) {
    case "rules":
      return <RulebookPages parts={route.parts} />;
    case "forms":
      return <FormPages parts={route.parts} />;
    case "periods":
      return <PeriodsPage unit={route.parts[0]} period={route.parts[1]} />;
    case "targets":
      return <TargetsPage />;
    case "organisation":
      return <OrganisationPage parts={route.parts} />;
    case "imports":
      return <ImportsPage id={route.parts[0]} />;
    case "jobs":
      return <JobsPage />;
    default:
      return <AuditPage />;
  }
}
