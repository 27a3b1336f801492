import type { RecordBody } from "#shared/contract/records";
import { completed } from "#shared/rulebook/complete-body";
import { isRequired } from "#shared/rulebook/form";
import type { Field, Form } from "#shared/rulebook/form-definition";
import { bodyToSend } from "./form-body.ts";

/**
 * What a form makes of what was typed so far: `complete` is its body with what is worked out and without what is not
 * asked for, and every field is asked for or not, and has to be filled or not.
 */
export type FilledForm = {
  readonly complete: RecordBody;
  readonly isShown: (field: Field) => boolean;
  readonly isRequired: (field: Field) => boolean;
};

/**
 * Fills a form in with what was typed.
 * @param fills keys of the fields that the person fills: those of a superior or of a step are required of nobody else
 */
export function fillForm(form: Form, typed: RecordBody, fills: readonly string[]): FilledForm {
  const { body, values, hidden } = completed(form, bodyToSend(form, typed));
  return {
    complete: body,
    isShown: ({ key }) => !hidden.has(key),
    isRequired: (field) => isRequired(form, field, values, { fills }),
  };
}
