import type { FormOffer } from "../pane-api.ts";

/** The groups that forms are listed under, in the order of a working day; forms that name none come last. */
export const FORM_GROUPS = [
  "customers",
  "visits",
  "plans",
  "reports",
  "quotes",
  "contracts",
  "service",
  "people",
  "company",
  "other",
] as const;
export type FormGroup = (typeof FORM_GROUPS)[number];

/** Forms by their groups, each in its given order; empty groups are left out. */
export function groupForms(
  offers: readonly FormOffer[],
): readonly { readonly group: FormGroup; readonly offers: readonly FormOffer[] }[] {
  return FORM_GROUPS.map((group) => ({
    group,
    offers: offers.filter(({ definition }) => groupOf(definition.group) === group),
  })).filter((one) => one.offers.length > 0);
}

function groupOf(group: string | undefined): FormGroup {
  return FORM_GROUPS.find((known) => known === group) ?? "other";
}
