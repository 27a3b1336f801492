import type { FunctionId } from "#shared/contract/signatures";
import type { CatalogueEntry } from "./catalogue/catalogue-entry.ts";
import { FUNNEL_CATALOGUE } from "./catalogue/funnel.ts";
import { KPI_CATALOGUE } from "./catalogue/kpi.ts";
import { PERIOD_CATALOGUE } from "./catalogue/period.ts";

/**
 * What people read about every custom function. The signatures stand in the contract; from both come
 * `functions.json`, the README's table and the pane's help. Not loaded with the cells.
 */
export const CATALOGUE: Readonly<Record<FunctionId, CatalogueEntry>> = {
  ...KPI_CATALOGUE,
  ...FUNNEL_CATALOGUE,
  ...PERIOD_CATALOGUE,
} satisfies Record<FunctionId, CatalogueEntry>;
