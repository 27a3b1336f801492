import type { Form } from "#shared/rulebook/form-definition";

/** The look-up fields of a form whose records other fields are filled from. */
export function sourceLookups(form: Form): readonly string[] {
  const named = form.fields.flatMap(({ initial }) =>
    typeof initial === "object" && "of" in initial ? [initial.of] : [],
  );
  return [...new Set(named)];
}

/** Whether the server may know what some blank field of a new record is to start with. */
export function asksAtOpening(form: Form): boolean {
  return form.fields.some(
    ({ initial, list, type }) => typeof initial === "object" || (type === "choice" && list !== undefined),
  );
}
