import type { Day } from "#shared/calendar/day";
import type { FormOffer } from "#shared/contract/forms";
import type { Form, Option } from "#shared/rulebook/form-definition";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";

/** A version of a form with the central lists that its choices take, as they are on a day. */
export function formOffer(form: InForce<"form">, rulebook: Rulebook, day: Day): FormOffer {
  const { definition, version } = form;
  return { definition, version, lists: listsOf(definition, rulebook, day) };
}

function listsOf(form: Form, rulebook: Rulebook, day: Day): Record<string, Option[]> {
  const lists = new Set(
    form.fields.flatMap((field) => [field, ...(field.columns ?? [])]).flatMap(({ list }) => list ?? []),
  );
  return Object.fromEntries([...lists].map((list) => [list, optionsOf(list, rulebook, day)]));
}

function optionsOf(list: string, rulebook: Rulebook, day: Day): Option[] {
  const { choices = [] } = rulebook.inForce("parameter", list, day)?.definition ?? {};
  return choices.map(({ value, title }) => ({ value, label: title }));
}
