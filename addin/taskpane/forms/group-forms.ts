import { FORM_GROUPS } from "#shared/rulebook/form-definition";
import type { FormOffer } from "../pane-api.ts";

/** The groups of the list, in its order; forms that name none come last. */
const LISTED = [...FORM_GROUPS, "other"] as const;
export type FormGroup = (typeof LISTED)[number];

/** Forms by their groups, each in its given order; empty groups are left out. */
export function groupForms(
  offers: readonly FormOffer[],
): readonly { readonly group: FormGroup; readonly offers: readonly FormOffer[] }[] {
  return LISTED.map((group) => ({
    group,
    offers: offers.filter(({ definition }) => groupOf(definition.group) === group),
  })).filter((one) => one.offers.length > 0);
}

function groupOf(group: string | undefined): FormGroup {
  return LISTED.find((known) => known === group) ?? "other";
}
