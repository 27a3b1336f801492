import { z } from "zod";
import { Meter } from "./worker.ts";

/** A request's middle run: milliseconds, what its database was asked, and processor time where the system tells it. */
export const RequestFigures = z.object({
  ms: z.number(),
  meter: Meter,
  cpu: z.number().nullable(),
});
export type RequestFigures = z.infer<typeof RequestFigures>;

const ShapeFigures = z.object({
  cold: RequestFigures,
  warm: RequestFigures,
  repeated: RequestFigures,
  written: RequestFigures,
});

/** One size of the board. */
export const StageFigures = z.object({
  policies: z.number(),
  /** Of the import that brought the board to this size. */
  imported: z.object({
    rows: z.number(),
    ms: z.number(),
    meter: Meter,
    cpu: z.number().nullable(),
  }),
  databaseBytes: z.number(),
  cells: ShapeFigures,
  ranges: ShapeFigures,
  /** One policy sent by itself. */
  sent: Meter,
  rivals: z.object({
    ready: z.number().describe("node:sqlite, ready table, milliseconds"),
    sqlite: z.number().describe("node:sqlite from raw rows, milliseconds"),
    duckdb: z.number().nullable().describe("DuckDB from raw rows, milliseconds; null: not installed"),
  }),
});
export type StageFigures = z.infer<typeof StageFigures>;

/** Everything that a run of the bench measured; kept as JSON beside its table. */
export const BenchFigures = z.object({
  date: z.string(),
  machine: z.object({
    cpu: z.string(),
    cores: z.number(),
    memoryGb: z.number(),
    system: z.string(),
    node: z.string(),
    workerd: z.string(),
    sqlite: z.string(),
    duckdb: z.string().nullable(),
    loadBefore: z
      .number()
      .describe("processes that ran or waited, on average over the minute before the bench"),
    loadAfter: z.number(),
  }),
  board: z.object({
    scopes: z.number(),
    reps: z.number(),
    months: z.string(),
    cells: z.number(),
    seed: z.number(),
  }),
  runs: z.object({ cold: z.number(), warm: z.number() }),
  pages: z
    .object({ cells: z.number(), signIn: z.number() })
    .describe("compressed bytes of scripts before the first cell, and of Entra's sign-in library"),
  organisation: z.object({ rows: z.number(), meter: Meter }),
  stages: z.array(StageFigures).min(1),
});
export type BenchFigures = z.infer<typeof BenchFigures>;
