import { formRefusal } from "#shared/import/refusal-text";
import type { Refusal } from "#shared/import/refusal";
import { readKeyHolders } from "../records/record-keys.repository.ts";
import type { InForce } from "../rulebook/rulebook.ts";
import type { Pending } from "./apply-record-row.ts";

/**
 * Takes out the writes of records that are the same as another in what must be there once: one that is stored, or one of
 * an earlier row.
 * @param pending what is to be written by number; what is refused leaves it
 * @returns the refusals by number
 */
export async function refuseSameRecords(
  db: D1Database,
  form: InForce<"form">,
  pending: Map<string, Pending>,
): Promise<ReadonlyMap<string, Refusal>> {
  const refusals = new Map<string, Refusal>();
  const writes = [...pending.values()].flatMap(({ write }) => write ?? []);
  const refusing = writes.flatMap(({ number, keys }) =>
    (keys ?? []).flatMap((key) => (key.refuses ? [{ ...key, number }] : [])),
  );
  if (refusing.length === 0) return refusals;
  const holders = new Map<string, string[]>();
  const hold = (key: string, number: string): void => {
    holders.set(key, [...(holders.get(key) ?? []), number]);
  };
  for (const [rule, value, number] of await readKeyHolders(db, form.id, refusing))
    hold(keyOf(rule, value), number);
  for (const { rule, value, number, fields } of refusing) {
    const key = keyOf(rule, value);
    const other = holders.get(key)?.find((holder) => holder !== number);
    if (other !== undefined) {
      pending.delete(number);
      refusals.set(number, formRefusal(fields[0] ?? form.definition.owner, sameAs(other)));
    } else if (!refusals.has(number)) hold(key, number);
  }
  return refusals;
}

function keyOf(rule: number, value: string): string {
  return `${rule} ${value}`;
}

function sameAs(number: string) {
  return {
    "zh-CN": `与已有记录“${number}”相同，只能有一份；请更正或删去这一行。`,
    "en-US": `This is the same as the record “${number}”, which may be there only once; correct the row or leave it out.`,
  };
}
