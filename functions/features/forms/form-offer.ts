import type { Day } from "#shared/calendar/day";
import type { FormOffer } from "#shared/contract/forms";
import { listsOf } from "#shared/rulebook/options";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";

/** A version of a form with the central lists that its choices take, as they are on a day. */
export function formOffer(form: InForce<"form">, rulebook: Rulebook, day: Day): FormOffer {
  const { definition, version } = form;
  const lists = listsOf(definition, (code) => rulebook.inForce("parameter", code, day)?.definition);
  return { definition, version, lists };
}
