import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { dayOfInstant } from "#shared/calendar/zone";
import { PlainError } from "../console/plain-error.ts";
import { step } from "../console/step.ts";
import { buildLocally } from "../local/build.ts";
import { writeDevVars } from "../local/dev-vars.ts";
import { issuerKeyAt } from "../local/issuer-key.ts";
import { migrateLocalDatabase } from "../local/migrate.ts";
import { LOCAL } from "../local/paths.ts";
import type { BenchArguments } from "./bench-arguments.ts";
import { type Board, createBoard } from "./board.ts";
import { writeOrganisation, writePolicies } from "./board-files.ts";
import { BenchClient, type Measured } from "./client.ts";
import { databaseBytes } from "./database-file.ts";
import { openDuckDb } from "./duckdb-rival.ts";
import { firstBytes } from "./first-bytes.ts";
import { load, machine } from "./machine.ts";
import { measureProduct } from "./measure-product.ts";
import { median } from "./median.ts";
import { type BoardPolicy, createPolicies } from "./policies.ts";
import { type Answers, boardQuestion, differences, KPI_NAMES, type Shape } from "./question.ts";
import type { BenchFigures, RequestFigures, StageFigures } from "./results.ts";
import { openSqlite, type SqliteRival } from "./sqlite-rival.ts";
import { type Meter, meterBetween, startWorker } from "./worker.ts";

const COMPANY_TIME_ZONE = "Asia/Shanghai";
const LOOK_UPS = 9;
const COMPUTATIONS = 3;

/**
 * Makes the board, loads it twice (a tenth, then all of it), measures product and rivals, and compares every answer.
 * @throws {PlainError} when the product and a rival answer one cell differently
 */
export async function runBench({ size, seed, quick }: BenchArguments): Promise<BenchFigures> {
  const loadBefore = load();
  const board = createBoard(size, seed, dayOfInstant(Date.now(), COMPANY_TIME_ZONE));
  const question = boardQuestion(board);
  const runs = quick ? { cold: 1, warm: 1 } : { cold: 3, warm: 9 };
  const folder = await mkdtemp(path.join(tmpdir(), "fieldsheet-bench-"));
  const state = path.join(folder, "state");
  const key = await issuerKeyAt(LOCAL.issuer);
  const sqlite = openSqlite(board, question.scopes);
  try {
    await writeDevVars(LOCAL.devVars, key);
    await step("Build the Worker", buildLocally);
    await step("Migrate a new database", () => migrateLocalDatabase(state));
    const files = await writeOrganisation(board, folder);
    const organisation = await step("Import the organisation", () =>
      withWorker(state, key, async (client, spent) => {
        await client.setUp();
        const before = await spent();
        await client.import(files);
        const rows = board.units.length + board.reps.length;
        return { rows, meter: meterBetween(before.meter, (await spent()).meter) };
      }),
    );
    const parts = [Math.round(size.policies / 10), size.policies - Math.round(size.policies / 10)];
    const all: BoardPolicy[] = [];
    const stages: StageFigures[] = [];
    let duckdb: string | null = null;
    for (const [index, count] of parts.entries()) {
      const part = "AB"[index] ?? "";
      const policies = createPolicies(board, count, seed + index, part);
      const file = path.join(folder, `policies-${part}.csv`);
      await writePolicies(board, policies, file);
      const imported = await step(`Import ${count} policies`, () =>
        withWorker(state, key, async (client, spent) => {
          const before = await spent();
          const ms = await client.import([file]);
          const after = await spent();
          return {
            rows: count,
            ms,
            meter: meterBetween(before.meter, after.meter),
            cpu: before.cpu === undefined || after.cpu === undefined ? null : after.cpu - before.cpu,
          };
        }),
      );
      await rm(file);
      for (const policy of policies) all.push(policy);
      const product = await step(`Measure the request over ${all.length} policies`, () =>
        measureProduct(board, state, key, runs, part),
      );
      all.push(...product.policies);
      sqlite.add([...policies, ...product.policies]);
      const rivals = await step("Measure the rivals", () =>
        measureRivals({ board, sqlite, all, answers: product.answers, folder }),
      );
      duckdb = rivals.version;
      stages.push({
        policies: all.length - product.policies.length,
        imported,
        databaseBytes: databaseBytes(state),
        cells: figuresOf(product.shapes, "cells"),
        ranges: figuresOf(product.shapes, "ranges"),
        sent: product.sent,
        rivals: { ready: rivals.ready, sqlite: rivals.sqlite, duckdb: rivals.duckdb },
      });
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: { ...machine(), sqlite: sqlite.version, duckdb, loadBefore, loadAfter: load() },
      board: {
        scopes: question.scopes.length,
        reps: board.reps.length,
        months: `${board.months[0]} to ${board.months.at(-1)}`,
        cells: KPI_NAMES.length * question.scopes.length * question.months.length,
        seed,
      },
      runs,
      pages: await firstBytes(path.join(LOCAL.build, "client")),
      organisation,
      stages,
    };
  } finally {
    sqlite.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Spent = () => Promise<{ meter: Meter; cpu: number | undefined }>;

async function withWorker<Value>(
  state: string,
  key: Parameters<typeof startWorker>[1],
  work: (client: BenchClient, spent: Spent) => Promise<Value>,
): Promise<Value> {
  const worker = await startWorker(state, key);
  try {
    const spent: Spent = async () => ({ meter: await worker.meter(), cpu: worker.cpu() });
    return await work(await BenchClient.signIn(worker, key), spent);
  } finally {
    await worker.close();
  }
}

/** Times the rivals, and holds every answer of the product against theirs. */
async function measureRivals(input: {
  readonly board: Board;
  readonly sqlite: SqliteRival;
  readonly all: readonly BoardPolicy[];
  readonly answers: Answers;
  readonly folder: string;
}): Promise<{ ready: number; sqlite: number; duckdb: number | null; version: string | null }> {
  const { board, sqlite, answers } = input;
  const question = boardQuestion(board);
  const fromRaw = await timed(COMPUTATIONS, () => sqlite.compute(question));
  refuseDifferences("node:sqlite", differences(question, answers, fromRaw.value));
  sqlite.keep(question, fromRaw.value);
  const ready = await timed(LOOK_UPS, () => sqlite.lookUp(question));
  const duckdb = await openDuckDb(board, question.scopes, input.all, input.folder);
  if (duckdb === undefined) return { ready: ready.ms, sqlite: fromRaw.ms, duckdb: null, version: null };
  const computed = await timed(COMPUTATIONS, () => duckdb.compute(question));
  duckdb.close();
  refuseDifferences("DuckDB", differences(question, answers, computed.value));
  return { ready: ready.ms, sqlite: fromRaw.ms, duckdb: computed.ms, version: duckdb.version };
}

function refuseDifferences(rival: string, found: readonly string[]): void {
  if (found.length === 0) return;
  throw new PlainError(`The product and ${rival} do not answer the same:\n  ${found.join("\n  ")}`);
}

/** The middle time of some runs that end with JSON, and what the last gave. */
async function timed<Value>(
  runs: number,
  work: () => Value | Promise<Value>,
): Promise<{ ms: number; value: Value }> {
  const times: number[] = [];
  let value: Value;
  do {
    const started = performance.now();
    value = await work();
    if (typeof value !== "string") JSON.stringify(value);
    times.push(performance.now() - started);
  } while (times.length < runs);
  return { ms: median(times), value };
}

function figuresOf(
  shapes: Awaited<ReturnType<typeof measureProduct>>["shapes"],
  shape: Shape,
): StageFigures["cells"] {
  const { cold, warm, repeated, written } = shapes[shape];
  return {
    cold: middle(cold),
    warm: middle(warm),
    repeated: middle(repeated),
    written: middle(written),
  };
}

function middle(measured: readonly Measured[]): RequestFigures {
  const [first] = measured;
  if (!first) throw new Error("Nothing was measured.");
  const cpus = measured.flatMap(({ cpu }) => (cpu === undefined ? [] : [cpu]));
  return {
    ms: median(measured.map(({ ms }) => ms)),
    meter: first.meter,
    cpu: cpus.length > 0 ? median(cpus) : null,
  };
}
