import { z } from "zod";
import { ImportKind, type NewImport } from "#shared/contract/imports";
import { jsonPieces } from "../json-pieces.ts";

const ImportRow = z.object({
  id: z.number(),
  kind: ImportKind,
  file_name: z.string(),
  columns: z.string(),
  rows: z.number(),
  cursor: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  state: z.enum(["running", "done"]),
  started_at: z.string(),
  started_by: z.string(),
  started_by_name: z.string(),
});
export type ImportRow = z.infer<typeof ImportRow>;

const SELECT = `SELECT i.id, i.kind, i.file_name, i.columns, i.rows, i.cursor, i.added, i.changed, i.unchanged, i.refused,
  i.state, i.started_at, p.code AS started_by, p.name AS started_by_name FROM import i JOIN person p ON p.id = i.started_by`;

/** One import by id. */
export async function readImport(db: D1Database, id: number): Promise<ImportRow | undefined> {
  const row = await db.prepare(`${SELECT} WHERE i.id = ?`).bind(id).first();
  return row === null ? undefined : ImportRow.parse(row);
}

/** The latest imports, newest first. */
export async function listImports(db: D1Database, limit: number): Promise<ImportRow[]> {
  const { results } = await db.prepare(`${SELECT} ORDER BY i.id DESC LIMIT ?`).bind(limit).all();
  return z.array(ImportRow).parse(results);
}

/** Opens an import, or takes up the running one of the same kind and digest, whose rows may come in other columns. */
export async function openImport(
  db: D1Database,
  entry: NewImport,
  by: { readonly personId: number; readonly at: string },
): Promise<number> {
  const id = await db
    .prepare(
      `INSERT INTO import (kind, file_name, digest, columns, rows, state, started_at, started_by)
       VALUES (?1, ?2, ?3, ?4, ?5, iif(?5 = 0, 'done', 'running'), ?6, ?7)
       ON CONFLICT (kind, digest) WHERE state = 'running'
       DO UPDATE SET columns = excluded.columns, file_name = excluded.file_name
       RETURNING id`,
    )
    .bind(
      entry.kind,
      entry.fileName,
      entry.digest,
      JSON.stringify(entry.columns),
      entry.rows,
      by.at,
      by.personId,
    )
    .first("id");
  return z.number().parse(id);
}

/** A row that was not taken, as it is kept; `row` counts data rows from 1. */
export type KeptRefusal = {
  readonly row: number;
  readonly column: string | null;
  readonly reason: string;
  readonly parameters: string;
};

const RefusalRow = z.object({
  row: z.number(),
  column_name: z.string().nullable(),
  reason: z.string(),
  parameters: z.string(),
});

/** All rows of an import that were not taken, in order. */
export async function readRefusals(db: D1Database, id: number): Promise<KeptRefusal[]> {
  const { results } = await db
    .prepare(
      `SELECT row, column_name, reason, parameters FROM import_refusal WHERE import_id = ? ORDER BY row`,
    )
    .bind(id)
    .all();
  return z
    .array(RefusalRow)
    .parse(results)
    .map(({ column_name, ...row }) => ({ ...row, column: column_name }));
}

/** Fails the batch with `cursor_moved` unless the import stands where the caller read it. */
export function guardCursor(db: D1Database, id: number, cursor: number): D1PreparedStatement {
  return db
    .prepare("INSERT INTO batch_guard (cursor_current) SELECT (SELECT cursor FROM import WHERE id = ?) IS ?")
    .bind(id, cursor);
}

/** The statements that keep the refused rows and move the import on. */
export function advanceStatements(
  db: D1Database,
  id: number,
  step: {
    readonly rows: number;
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: readonly KeptRefusal[];
  },
): D1PreparedStatement[] {
  const refused = step.refused.map(({ row, column, reason, parameters }) => [
    row,
    column,
    reason,
    parameters,
  ]);
  return [
    ...jsonPieces(refused).map((piece) =>
      db
        .prepare(
          `INSERT INTO import_refusal (import_id, row, column_name, reason, parameters)
           SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?2)`,
        )
        .bind(id, piece),
    ),
    db
      .prepare(
        `UPDATE import SET cursor = cursor + ?2, added = added + ?3, changed = changed + ?4,
           unchanged = unchanged + ?5, refused = refused + ?6, state = iif(cursor + ?2 >= rows, 'done', 'running')
         WHERE id = ?1`,
      )
      .bind(id, step.rows, step.added, step.changed, step.unchanged, step.refused.length),
  ];
}
