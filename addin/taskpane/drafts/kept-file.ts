import type { RecordBody } from "#shared/contract/records";

/**
 * A file that was chosen for a record, as this device keeps it until the record has been sent. `id` is its name for
 * good: what is brought to the server under it is one file, however often.
 */
export type KeptFile = {
  readonly id: string;
  readonly person: string;
  readonly form: string;
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly chosenAt: number;
  readonly hasArrived: boolean;
  /** What the server said against it. */
  readonly refusal: string | null;
};

/** Everything that a body may name a file by: the texts of its lists, with the field that they stand in. */
export function listedTexts(body: RecordBody): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [field, value] of Object.entries(body)) {
    if (!Array.isArray(value)) continue;
    for (const text of value) if (typeof text === "string") found.set(text, field);
  }
  return found;
}
