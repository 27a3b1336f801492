import { writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import type { Board } from "./board.ts";
import type { BoardPolicy } from "./policies.ts";
import type { Answers, Question } from "./question.ts";
import { answerFromRaw } from "./raw-queries.ts";
import { monthTable, organisationTables, policyTable, type RawTable } from "./raw-rows.ts";

/** The part of `@duckdb/node-api` that is used here. */
type DuckDb = {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ getRowObjects(): unknown[] }>;
        closeSync(): void;
      }>;
      closeSync(): void;
    }>;
  };
};

const Sums = z.array(
  z.object({
    period: z.coerce.number(),
    above: z.coerce.number(),
    a: z.coerce.number(),
    b: z.coerce.number(),
  }),
);
const Months = z.array(z.tuple([z.number(), z.number(), z.number()]));

// Its binary does not exist for every system: there the bench goes on without it, and says so.
const PACKAGE = "@duckdb/node-api";

/** The board in DuckDB in this process, from the same raw rows. */
export type DuckDbRival = {
  readonly compute: (question: Question) => Promise<Answers>;
  readonly version: string;
  readonly close: () => void;
};

/** Opens the rival in memory and fills it; undefined where DuckDB is not installed. */
export async function openDuckDb(
  board: Board,
  scopes: readonly string[],
  policies: readonly BoardPolicy[],
  folder: string,
): Promise<DuckDbRival | undefined> {
  const loaded = await load();
  if (loaded === undefined) return undefined;
  const instance = await loaded.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const fill = async (name: string, table: RawTable): Promise<void> => {
    const file = path.join(folder, `duckdb-${name}.csv`);
    await writeFile(file, table.rows.map((row) => `${row.map((value) => value ?? "").join(",")}\n`).join(""));
    const columns = table.columns.map((column) => `'${column}': 'INTEGER'`).join(", ");
    await connection.run(
      `CREATE OR REPLACE TABLE ${name} AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', header = false, columns = {${columns}})`,
    );
  };
  for (const [name, table] of Object.entries(organisationTables(board, scopes))) await fill(name, table);
  await fill("policy", policyTable(policies, scopes));
  const read = async (sql: string): Promise<unknown[]> =>
    (await connection.runAndReadAll(sql)).getRowObjects();
  const [row] = z.array(z.object({ v: z.string() })).parse(await read("SELECT version() AS v"));
  return {
    version: row?.v ?? "",
    compute: async (question) => {
      const months = monthTable(question);
      const values = months.rows.map((month) => `(${month.join(", ")})`).join(", ");
      await connection.run(
        `CREATE OR REPLACE TABLE month AS SELECT * FROM (VALUES ${values}) AS m(${months.columns.join(", ")})`,
      );
      return answerFromRaw(
        question,
        Months.parse(months.rows).map(([, from, until]) => [from, until] as const),
        async (sql) => Sums.parse(await read(sql)),
      );
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function load(): Promise<DuckDb | undefined> {
  try {
    const loaded: DuckDb = await import(PACKAGE);
    return loaded;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND") return undefined;
    if (error instanceof Error && /native binding|Cannot find module/i.test(error.message)) return undefined;
    throw error;
  }
}
