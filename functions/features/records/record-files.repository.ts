import type { RecordWrite } from "./record-write.ts";

/**
 * The statements that give files to the records that name them; none where no file is named. A file belongs to one
 * record for good. The batch fails with `files_moved` when one is another record's, another person's, or gone.
 */
export function fileStatements(
  db: D1Database,
  writes: readonly RecordWrite[],
  by: number | null,
): D1PreparedStatement[] {
  const named = writes.flatMap(({ formId, number, files }) => files.map((file) => [formId, number, file]));
  if (named.length === 0) return [];
  const rows = JSON.stringify(named);
  const records = "CROSS JOIN record r ON r.form_id = w.value ->> 0 AND r.number = w.value ->> 1";
  return [
    db
      .prepare(
        `UPDATE attachment SET record_id = r.id FROM json_each(?1) w ${records}
         WHERE attachment.id = w.value ->> 2 AND attachment.record_id IS NULL AND attachment.person_id = ?2
           AND attachment.doomed_at IS NULL AND attachment.coming = 0`,
      )
      .bind(rows, by),
    db
      .prepare(
        `INSERT INTO batch_guard (files_current)
         SELECT 0 FROM json_each(?) w ${records} LEFT JOIN attachment a ON a.id = w.value ->> 2
         WHERE a.record_id IS NOT r.id LIMIT 1`,
      )
      .bind(rows),
  ];
}
