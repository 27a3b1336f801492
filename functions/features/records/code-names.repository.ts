import { z } from "zod";

const NameRow = z.object({ type: z.enum(["person", "unit"]), code: z.string(), name: z.string() });
const NameRows = z.array(NameRow);

/** What some people and units are called, in one query; names are no secret within a company. */
export async function readCodeNames(
  db: D1Database,
  wanted: readonly { readonly type: string; readonly code: string }[],
): Promise<z.infer<typeof NameRows>> {
  const { results } = await db
    .prepare(
      `SELECT w.value ->> 'type' AS type, w.value ->> 'code' AS code, coalesce(p.name, u.name) AS name
       FROM json_each(?) w
       LEFT JOIN person p ON w.value ->> 'type' = 'person' AND p.code = w.value ->> 'code'
       LEFT JOIN unit u ON w.value ->> 'type' = 'unit' AND u.code = w.value ->> 'code'
       WHERE coalesce(p.name, u.name) IS NOT NULL`,
    )
    .bind(JSON.stringify(wanted.map(({ type, code }) => ({ type, code }))))
    .all();
  return NameRows.parse(results);
}
