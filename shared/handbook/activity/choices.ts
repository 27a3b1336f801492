import type { Text } from "../../contract/language.ts";
import type { Parameter } from "../../rulebook/definition.ts";

type Choice = NonNullable<Parameter["choices"]>[number];
type Definition = Pick<Parameter, "code" | "title" | "description"> & { readonly choices: Choice[] };

/** A parameter with choices; what ships is the first of them, for ever and everywhere. */
export function choiceParameter(definition: Definition): Parameter {
  const [first] = definition.choices;
  const value = first?.value ?? "";
  return {
    kind: "parameter",
    ...definition,
    measuredIn: "choice",
    values: [{ from: "1900-01-01", value }],
    vectors: [{ day: "2026-10-15", value }],
  };
}

/** A parameter that is one number, for ever and everywhere. */
export function numberParameter(
  definition: Pick<Parameter, "code" | "title" | "description" | "measuredIn">,
  value: number,
): Parameter {
  return {
    kind: "parameter",
    ...definition,
    values: [{ from: "1900-01-01", value }],
    vectors: [{ day: "2026-10-15", value }],
  };
}

/** One choice of a parameter. */
export function choice(value: string, title: Text, description: Text): Choice {
  return { value, title, description };
}
