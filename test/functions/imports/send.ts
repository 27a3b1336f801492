import { ImportChunkResponse, ImportView } from "../../../shared/contract/imports.ts";
import type { ImportValue } from "../../../shared/contract/imports.ts";
import type { testApi } from "../support/api.ts";

type Api = ReturnType<typeof testApi>;

/** Opens an import as the admin. The digest is made of the words. */
export async function open(
  api: Api,
  kind: string,
  columns: string,
  rows: number,
  words = crypto.randomUUID(),
): Promise<ImportView> {
  const digest = Array.from(new TextEncoder().encode(words.padEnd(32, "-")), (byte) => byte.toString(16))
    .join("")
    .slice(0, 64);
  const body = { kind, fileName: `${kind}.csv`, digest, columns: columns.split(","), rows };
  const { status, json } = await api.call("/imports", { as: "admin", body });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return ImportView.parse(json);
}

/** Imports rows in one chunk as the admin. */
export async function send(
  api: Api,
  kind: string,
  columns: string,
  ...rows: (readonly ImportValue[] | string)[]
): Promise<ImportChunkResponse> {
  const cells = rows.map((row) => (typeof row === "string" ? row.split(",") : row));
  const { id } = await open(api, kind, columns, cells.length);
  const { status, json } = await api.call(`/imports/${id}/chunks`, {
    as: "admin",
    body: { offset: 0, rows: cells },
  });
  if (status !== 200) throw new Error(JSON.stringify(json));
  return ImportChunkResponse.parse(json);
}

/** What came of the rows, in few words. */
export function counts({ import: { added, changed, unchanged, refused } }: ImportChunkResponse): string {
  return Object.entries({ added, changed, unchanged, refused })
    .flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : []))
    .join(", ");
}

/** All of a table, for comparing states byte by byte. */
export async function dump(db: D1Database, table: string): Promise<unknown[]> {
  return (await db.prepare(`SELECT * FROM ${table}`).all()).results;
}
