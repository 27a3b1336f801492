import type { Text } from "#shared/contract/language";
import type { Field, Form } from "#shared/rulebook/form-definition";

/** Fields that stand together. A field without a section stands with the one before it. */
export type Section = { readonly title: Text | undefined; readonly fields: readonly Field[] };

/** A form's fields in their sections. */
export function sectionsOf(form: Form): readonly Section[] {
  const sections: { title: Text | undefined; fields: Field[] }[] = [];
  for (const field of form.fields) {
    const last = sections.at(-1);
    const begins = field.section !== undefined && field.section["en-US"] !== last?.title?.["en-US"];
    if (!last || begins) sections.push({ title: field.section, fields: [field] });
    else last.fields.push(field);
  }
  return sections;
}
