import type { Rulebook } from "../rulebook/rulebook.ts";
import type { StoredRecord } from "./derived-units.repository.ts";
import { keysOfStored } from "./keys-of-record.ts";
import { type KeyRow, readKeysFrom, remadeKeyStatements } from "./record-keys.repository.ts";

/**
 * The statements that put right what records of a range of ids are found by: what differs alone.
 * @param records all records of the range
 */
export async function remakeKeys(
  db: D1Database,
  records: readonly StoredRecord[],
  ids: { readonly after: number; readonly until: number },
  rulebook: Rulebook,
): Promise<D1PreparedStatement[]> {
  const present = new Map((await readKeysFrom(db, ids)).map((row) => [JSON.stringify(row), row]));
  const expected = new Map(
    records
      .flatMap((record) =>
        keysOfStored(record, rulebook).map(({ rule, value }): KeyRow => [
          record.form_id,
          rule,
          value,
          record.id,
        ]),
      )
      .map((row) => [JSON.stringify(row), row]),
  );
  return remadeKeyStatements(db, {
    gone: [...present].flatMap(([key, row]) => (expected.has(key) ? [] : [row])),
    come: [...expected].flatMap(([key, row]) => (present.has(key) ? [] : [row])),
  });
}
