import { z } from "zod";
import { Text } from "#shared/contract/language";

const TitleRow = z.object({ kind: z.string(), code: z.string(), title: z.string() });

/** What some definitions are called, drafts too: the title of the newest version of each; none for what is not there. */
export async function readTitles(
  db: D1Database,
  wanted: readonly { readonly kind: string; readonly code: string }[],
): Promise<{ readonly kind: string; readonly code: string; readonly title: Text }[]> {
  const { results } = await db
    .prepare(
      `SELECT d.kind, d.code, v.body -> 'title' AS title
       FROM (SELECT DISTINCT value ->> 'kind' AS kind, value ->> 'code' AS code FROM json_each(?)) w
       JOIN definition d ON d.kind = w.kind AND d.code = w.code
       JOIN definition_version v ON v.definition_id = d.id
         AND v.version = (SELECT max(version) FROM definition_version WHERE definition_id = d.id)`,
    )
    .bind(JSON.stringify(wanted.map(({ kind, code }) => ({ kind, code }))))
    .all();
  return z
    .array(TitleRow)
    .parse(results)
    .map((row) => ({ ...row, title: Text.parse(JSON.parse(row.title)) }));
}
