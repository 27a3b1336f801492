import type { Text } from "../contract/language.ts";
import type { Cadence, Form } from "./form-definition.ts";

/** What the definitions of a form's cadence are made from: the form, its cadence, and the form that it answers if any. */
export type CadenceForm = {
  readonly form: Form;
  readonly cadence: Cadence;
  readonly after: Form | undefined;
};

/** A title or a description, Chinese first. */
export type Said = readonly [chinese: string, english: string];

/** The code of one of the definitions of a form's cadence. */
export function cadenceCode({ form }: Pick<CadenceForm, "form">, part: string): string {
  return `${form.code}_${part}`;
}

/** What every one of them carries: named after the form. */
export function cadenceNamed(
  { form }: Pick<CadenceForm, "form">,
  code: string,
  { title, description }: { readonly title: Said; readonly description: Said },
): { code: string; title: Text; description: Text } {
  const { title: name } = form;
  return {
    code,
    title: { "zh-CN": `${name["zh-CN"]}：${title[0]}`, "en-US": `${name["en-US"]}: ${title[1]}` },
    description: { "zh-CN": description[0], "en-US": description[1] },
  };
}
