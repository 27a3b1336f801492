import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Board } from "./board.ts";
import type { BoardPolicy } from "./policies.ts";
import { type Answers, KPI_NAMES, type Question } from "./question.ts";
import { answerFromRaw } from "./raw-queries.ts";
import { monthTable, organisationTables, policyTable, type RawTable } from "./raw-rows.ts";

const Sums = z.array(z.object({ period: z.number(), above: z.number(), a: z.number(), b: z.number() }));
const Months = z.array(z.tuple([z.number(), z.number(), z.number()]));

/** The board in SQLite in this process: raw rows with covering indices, and a ready table of answers. */
export type SqliteRival = {
  /** Adds policies to the raw rows. */
  readonly add: (policies: readonly BoardPolicy[]) => void;
  /** Computes a question from the raw rows. */
  readonly compute: (question: Question) => Promise<Answers>;
  /** Keeps answers in the ready table. */
  readonly keep: (question: Question, answers: Answers) => void;
  /** Looks a question up in the ready table: one join with `json_each`. @returns the result as JSON */
  readonly lookUp: (question: Question) => string;
  readonly version: string;
  readonly close: () => void;
};

/** Opens the rival in memory and fills in the organisation. */
export function openSqlite(board: Board, scopes: readonly string[]): SqliteRival {
  const database = new DatabaseSync(":memory:");
  for (const [name, table] of Object.entries(organisationTables(board, scopes))) fill(database, name, table);
  fill(database, "policy", policyTable([], scopes));
  database.exec(`
    CREATE INDEX stay_of_rep ON stay (rep, from_day, until_day, unit);
    CREATE INDEX tree_of_unit ON tree (unit, from_day, until_day, above);
    CREATE INDEX policy_issued ON policy (issued, rep, unit, cents);
    CREATE INDEX policy_due ON policy (due, cohort, rep, unit, issued, cents, ended, keeps);
    CREATE TABLE ready (kpi TEXT, scope TEXT, period TEXT, value REAL, PRIMARY KEY (kpi, scope, period)) WITHOUT ROWID`);
  const version = z.object({ v: z.string() }).parse(database.prepare("SELECT sqlite_version() AS v").get()).v;
  return {
    version,
    add: (policies) => {
      insert(database, "policy", policyTable(policies, scopes));
      database.exec("ANALYZE");
    },
    compute: async (question) => {
      const months = monthTable(question);
      database.exec("DROP TABLE IF EXISTS month");
      fill(database, "month", months);
      return answerFromRaw(
        question,
        Months.parse(months.rows).map(([, from, until]) => [from, until] as const),
        (sql) => Sums.parse(database.prepare(sql).all()),
      );
    },
    keep: (question, answers) => {
      const statement = database.prepare("INSERT OR REPLACE INTO ready VALUES (?, ?, ?, ?)");
      database.exec("BEGIN");
      for (const [index, [kpi, scope, month]] of placesOf(question).entries()) {
        statement.run(kpi, scope, month, answers[index] ?? null);
      }
      database.exec("COMMIT");
    },
    lookUp: (question) =>
      JSON.stringify(
        database
          .prepare(
            `SELECT q.key, r.value FROM json_each(?) q
             JOIN ready r ON r.kpi = q.value ->> 0 AND r.scope = q.value ->> 1 AND r.period = q.value ->> 2`,
          )
          .all(JSON.stringify(placesOf(question))),
      ),
    close: () => database.close(),
  };
}

function placesOf({ scopes, months }: Question): [string, string, string][] {
  return KPI_NAMES.flatMap((kpi) =>
    scopes.flatMap((scope) => months.map((month): [string, string, string] => [kpi, scope, month])),
  );
}

function fill(database: DatabaseSync, name: string, table: RawTable): void {
  database.exec(`CREATE TABLE ${name} (${table.columns.map((column) => `${column} INTEGER`).join(", ")})`);
  insert(database, name, table);
}

function insert(database: DatabaseSync, name: string, table: RawTable): void {
  const statement = database.prepare(
    `INSERT INTO ${name} VALUES (${table.columns.map(() => "?").join(", ")})`,
  );
  database.exec("BEGIN");
  for (const row of table.rows) statement.run(...row);
  database.exec("COMMIT");
}
