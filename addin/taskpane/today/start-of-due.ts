import type { RecordBody } from "#shared/contract/records";
import type { DueForm } from "#shared/contract/today";
import type { Form } from "#shared/rulebook/form-definition";

/** What a record of a due form starts with: a day of its period, or the record that asks for it, and which line of it. */
export function startOfDue(form: Form, { day, about }: Pick<DueForm, "day" | "about">): RecordBody {
  const every = form.cadence?.every;
  if (!about) return { [form.day]: day };
  if (typeof every !== "object") return {};
  const line = every.lines && about.line !== null ? { [every.lines.by]: about.line } : {};
  return { [every.by]: about.number, ...line };
}
