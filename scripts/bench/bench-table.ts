import { barsOf, kilobytes, whole } from "./bars.ts";
import { FULL_BOARD } from "./board-size.ts";
import type { BenchFigures, RequestFigures, StageFigures } from "./results.ts";

/** The measurements as a page of Markdown: bars first, then every time and count. */
export function benchTable(figures: BenchFigures): string {
  const { machine, board, runs, stages } = figures;
  const missed = barsOf(figures).filter((bar) => !bar.met).length;
  return [
    "# The bench",
    "",
    `Written by \`npm run bench -- --out docs/bench.md\` on ${figures.date}; the counters stand in \`bench.json\` beside it.`,
    "",
    `- Machine: ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB, ${machine.system}; Node ${machine.node}, workerd ${machine.workerd}, SQLite ${machine.sqlite} (node:sqlite), ${machine.duckdb === null ? "DuckDB not installed" : `DuckDB ${machine.duckdb}`}.`,
    `- Load before ${machine.loadBefore}, after ${machine.loadAfter}${busy(figures) ? ": **other programs ran at the same time, so the times are upper bounds and the ratios are rough**" : ""}.`,
    `- Board: ${whole(board.scopes)} scopes, ${whole(board.reps)} reps, ${board.months}, seed ${board.seed}; the request asks ${whole(board.cells)} cells, as single cells and as five formulas that spill.`,
    "- Server: the production build of the Worker in workerd with local D1, requests straight to workerd's socket; a meter around the D1 binding counts queries and rows. Times run from before the request is written as JSON until its answer is read.",
    `- Cold: a new Worker, no rollups (${runs.cold} runs). Warm: a new Worker whose code has run three requests for other months, rollups there, nothing of this request in memory (${runs.warm} runs, a restart before each). Repeated and after one policy written: ${runs.warm} runs each. The table has the middle run.`,
    "- Every cell of the last answer, with all written policies, equals what `node:sqlite` and DuckDB compute from the raw rows; the bench ends with an error otherwise.",
    "",
    "## The bars of the design",
    "",
    ...(isDesignsBoard(stages)
      ? []
      : [
          "The bars are set for 1,000,000 policies, and their import for 100,000; **this run was smaller**.",
          "",
        ]),
    missed === 0 ? "All are met." : `${missed} missed.`,
    "",
    "| What | Measured | Bar | |",
    "|---|---|---|---|",
    ...barsOf(figures).map(
      ({ what, measured, bar, met }) => `| ${what} | ${measured} | ${bar} | ${met ? "met" : "**missed**"} |`,
    ),
    "",
    `Where people sign in by Entra, Microsoft's sign-in library comes before the first cell too: ${kilobytes(figures.pages.signIn)} kB. office.js is not counted.`,
    "",
    "## The request, and the rivals in the same run",
    "",
    `| | ${stages.map((stage) => `${whole(stage.policies)} policies`).join(" | ")} |`,
    `|---|${stages.map(() => "---|").join("")}`,
    ...requestRows(stages),
    ...rivalRows(stages),
    "",
    "Milliseconds · D1 queries · rows read. The rivals run inside one Node process, without HTTP; their raw rows have covering indices.",
    "",
    "## The import",
    "",
    "| Rows | Rows a second | Rows written a policy | Rows read a policy | workerd's processor time a policy | Database |",
    "|---|---|---|---|---|---|",
    ...stages.map(importRow),
    "",
    "The time is that of `npm run import` as a process of its own, from its start to its end; workerd's time includes D1's.",
    "",
  ].join("\n");
}

function isDesignsBoard(stages: readonly StageFigures[]): boolean {
  return (stages.at(-1)?.policies ?? 0) >= FULL_BOARD.policies;
}

/** Whether something else kept the machine busy when the bench began. */
function busy({ machine }: BenchFigures): boolean {
  return machine.loadBefore > 0.5;
}

const KINDS = {
  cold: "cold",
  warm: "warm",
  repeated: "again, nothing changed",
  written: "after one policy written",
} as const;
const SHAPE_NAMES = { cells: "single cells", ranges: "five ranges" } as const;

function requestRows(stages: readonly StageFigures[]): string[] {
  return (["cells", "ranges"] as const).flatMap((shape) =>
    (["cold", "warm", "repeated", "written"] as const).map(
      (kind) =>
        `| ${SHAPE_NAMES[shape]}, ${KINDS[kind]} | ${stages.map((stage) => requestText(stage[shape][kind])).join(" | ")} |`,
    ),
  );
}

function requestText({ ms, meter }: RequestFigures): string {
  return `${whole(ms)} ms · ${meter.queries} · ${whole(meter.read)}`;
}

function rivalRows(stages: readonly StageFigures[]): string[] {
  const row = (name: string, time: (stage: StageFigures) => number | null): string =>
    `| ${name} | ${stages.map((stage) => milliseconds(time(stage))).join(" | ")} |`;
  return [
    row("`node:sqlite`, ready table, one `json_each` join", ({ rivals }) => rivals.ready),
    row("`node:sqlite` from the raw rows", ({ rivals }) => rivals.sqlite),
    row("DuckDB from the raw rows", ({ rivals }) => rivals.duckdb),
  ];
}

function milliseconds(value: number | null): string {
  return value === null ? "not installed" : `${whole(value)} ms`;
}

function importRow({ imported, databaseBytes }: StageFigures): string {
  const { rows, ms, meter, cpu } = imported;
  const cells = [
    whole(rows),
    whole((rows * 1000) / ms),
    (meter.written / rows).toFixed(1),
    (meter.read / rows).toFixed(1),
    cpu === null ? "not told by this system" : `${whole((cpu * 1000) / rows)} µs`,
    `${whole(databaseBytes / 1e6)} MB`,
  ];
  return `| ${cells.join(" | ")} |`;
}
