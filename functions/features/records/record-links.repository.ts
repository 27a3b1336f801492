import type { RecordWrite } from "./record-write.ts";

/** The statements that point records at what their look-up fields name; none for forms without such fields. */
export function linkStatements(
  db: D1Database,
  writes: readonly RecordWrite[],
  updatedIds: string,
): D1PreparedStatement[] {
  if (writes.every((write) => write.links === null)) return [];
  const links = writes.flatMap((write) =>
    (write.links ?? []).map((link) => ({
      f: write.formId,
      n: write.number,
      t: link.targetId,
      k: link.field,
    })),
  );
  return [
    db
      .prepare("DELETE FROM record_link WHERE record_id IN (SELECT value FROM json_each(?))")
      .bind(updatedIds),
    db
      .prepare(
        `INSERT INTO record_link (target_id, record_id, field)
         SELECT l.value ->> 't', r.id, l.value ->> 'k'
         FROM json_each(?) l JOIN record r ON r.form_id = l.value ->> 'f' AND r.number = l.value ->> 'n'`,
      )
      .bind(JSON.stringify(links)),
  ];
}
