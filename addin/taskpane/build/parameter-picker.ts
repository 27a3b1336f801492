import type { Pick } from "./formula-text.ts";
import type { PickedTag } from "./PickedField.tsx";

/** What the control of a parameter is given. */
export type ParameterPickerProps = {
  readonly label: string;
  /** Whether it takes several values. */
  readonly list: boolean;
  /** What is taken when nothing is picked. */
  readonly placeholder: string;
  readonly pick: Pick;
  /** Changes what is picked at that moment: answers of the server come later than clicks. */
  readonly onPick: (change: (before: Pick) => Pick) => void;
};

/** Adds values to a pick, each once; where only one is taken, the last one counts. */
export function addValues(pick: Pick, added: readonly (string | number)[], list: boolean): Pick {
  const before = pick.kind === "values" ? pick.values : [];
  if (!list) return { kind: "values", values: added.slice(-1) };
  return { kind: "values", values: [...new Set([...before, ...added])] };
}

/** A pick's values as tags. */
export function tagsOf(pick: Pick, nameOf: (value: string) => string): readonly PickedTag[] {
  if (pick.kind !== "values") return [];
  return pick.values.map((value) => ({ value: String(value), text: nameOf(String(value)) }));
}
