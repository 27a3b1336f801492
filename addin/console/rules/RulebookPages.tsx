import { NewKpiPage } from "./NewKpiPage.tsx";
import { RuleListPage } from "./RuleListPage.tsx";
import { RulePage } from "./RulePage.tsx";
import { RuleUnknown } from "./RuleUnknown.tsx";

/** The rulebook: its list, a version of a definition (`kpi/activity_rate/2`), or a new KPI (`new`). */
export function RulebookPages({ parts }: { readonly parts: readonly string[] }) {
  const [kind, code, version] = parts;
  if (kind === undefined) return <RuleListPage />;
  if (kind === "new") return <NewKpiPage />;
  if (code === undefined || version === undefined || !/^\d{1,9}$/.test(version)) return <RuleUnknown />;
  return <RulePage name={{ kind, code, version: Number(version) }} />;
}
