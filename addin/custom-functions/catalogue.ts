import type { FunctionId } from "#shared/contract/signatures";
import type { CatalogueEntry } from "./catalogue/catalogue-entry.ts";
import { FUNNEL_CATALOGUE } from "./catalogue/funnel.ts";
import { KPI_CATALOGUE } from "./catalogue/kpi.ts";
import { ORG_CATALOGUE } from "./catalogue/org.ts";
import { PERIOD_CATALOGUE } from "./catalogue/period.ts";
import { RULE_CATALOGUE } from "./catalogue/rule.ts";

/**
 * What people read about every custom function. The signatures stand in the contract; from both come
 * `functions.json`, the README's table and the pane's help. Not loaded with the cells.
 */
export const CATALOGUE: Readonly<Record<FunctionId, CatalogueEntry>> = {
  ...KPI_CATALOGUE,
  ...FUNNEL_CATALOGUE,
  ...PERIOD_CATALOGUE,
  ...ORG_CATALOGUE,
  ...RULE_CATALOGUE,
} satisfies Record<FunctionId, CatalogueEntry>;
