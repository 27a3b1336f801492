import type { RecordBody } from "#shared/contract/records";
import type { DueForm } from "#shared/contract/today";
import type { Form } from "#shared/rulebook/form-definition";

/** What a record of a due form starts with: a day of its period, or the record that asks for it. */
export function startOfDue(form: Form, { day, about }: Pick<DueForm, "day" | "about">): RecordBody {
  const every = form.cadence?.every;
  const asker = about && typeof every === "object" ? { [every.by]: about.number } : {};
  return about ? asker : { [form.day]: day };
}
