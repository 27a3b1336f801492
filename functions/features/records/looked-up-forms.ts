import type { Form } from "#shared/rulebook/form-definition";
import type { Rulebook } from "../rulebook/rulebook.ts";

const kept = new WeakMap<Rulebook, ReadonlySet<string>>();

/** The codes of the forms whose records are looked up: that a look-up field of some form names. */
export function lookedUpForms(rulebook: Rulebook): ReadonlySet<string> {
  const known = kept.get(rulebook);
  if (known !== undefined) return known;
  const found = new Set(
    rulebook.published.flatMap(({ definition }) =>
      definition.kind === "form" ? lookedUpBy(definition) : [],
    ),
  );
  kept.set(rulebook, found);
  return found;
}

function lookedUpBy(form: Form): string[] {
  return form.fields
    .flatMap((field) => [field, ...(field.columns ?? [])])
    .flatMap(({ type, form: target }) => (type === "lookup" && target !== undefined ? [target] : []));
}
