import type { RecordWrite } from "./record-write.ts";

/** Brings what records count for, in key order; the records themselves stand already, earlier in the batch. */
export function insertRecordFacts(db: D1Database, writes: readonly RecordWrite[]): D1PreparedStatement {
  const facts = writes
    .flatMap((write) =>
      write.facts.map(
        (fact) =>
          [
            fact.measureId,
            fact.unitId,
            fact.day,
            write.formId,
            write.number,
            fact.personId,
            fact.value,
          ] as const,
      ),
    )
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return db
    .prepare(
      `INSERT INTO fact (measure_id, unit_id, day, source_id, person_id, value)
       SELECT f.value ->> 0, f.value ->> 1, f.value ->> 2, r.id, f.value ->> 5, f.value ->> 6
       FROM json_each(?) f CROSS JOIN record r ON r.form_id = f.value ->> 3 AND r.number = f.value ->> 4`,
    )
    .bind(JSON.stringify(facts));
}
