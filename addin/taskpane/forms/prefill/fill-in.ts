import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { sameValue } from "../form-body.ts";

/** What was filled in for the person so far: field key → the value. */
export type FilledIn = Readonly<Record<string, FieldValue>>;

export type FillInQuestion = {
  readonly form: Form;
  readonly body: RecordBody;
  /** Keys of the fields that the person has typed into, or emptied. */
  readonly touched: ReadonlySet<string>;
  readonly filledIn: FilledIn;
  /** What the server knows for the blank fields of the body that `askedBody` gives. */
  readonly answer: RecordBody;
};

/** The body that the server is asked about: without what was filled in before, which may be known anew. */
export function askedBody({ body, touched, filledIn }: Omit<FillInQuestion, "form" | "answer">): RecordBody {
  return Object.fromEntries(
    Object.entries(body).filter(([key, value]) => touched.has(key) || !isOwnWork(key, value, filledIn)),
  );
}

/**
 * What to write into which fields: what is known, into fields that are blank and that nobody has touched. What was filled
 * in before and is no longer known, as after another customer was chosen, is taken out again.
 */
export function fillIn({ form, body, touched, filledIn, answer }: FillInQuestion): RecordBody {
  return Object.fromEntries(
    form.fields.flatMap(({ key, computed }): [string, FieldValue][] => {
      const value = body[key] ?? null;
      const mine = isOwnWork(key, value, filledIn);
      if (computed !== undefined || touched.has(key) || !(mine || isBlank(value))) return [];
      const known = answer[key] ?? null;
      return sameValue(value, known) ? [] : [[key, known]];
    }),
  );
}

/** Whether a field still holds what was filled in for the person. */
export function isOwnWork(key: string, value: FieldValue | undefined, filledIn: FilledIn): boolean {
  return Object.hasOwn(filledIn, key) && !isBlank(value) && sameValue(value, filledIn[key]);
}

function isBlank(value: FieldValue | undefined): boolean {
  return sameValue(value, null);
}
