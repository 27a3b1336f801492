import type { Shape } from "./question.ts";
import type { BenchFigures, StageFigures } from "./results.ts";

/** A bar of the design, and how the product stands to it. */
export type Bar = {
  readonly what: string;
  readonly measured: string;
  readonly bar: string;
  readonly met: boolean;
};

const IMPORT_ROWS_A_SECOND = 10_000;
const WARM_TIMES_RIVAL = 6;
const WRITTEN_TIMES_WARM = 1.2;
const TENFOLD_TIMES_WARM = 1.2;
const FIRST_KILOBYTES = 60;
const BYTES_A_KILOBYTE = 1_000;

const SHAPES = { cells: "single cells", ranges: "five ranges" } as const satisfies Record<Shape, string>;

/** Every bar that the bench can measure, for the larger board and both shapes of the request. */
export function barsOf({ stages, pages }: BenchFigures): Bar[] {
  const [small, large] = [stages[0], stages.at(-1)];
  if (!small || !large) return [];
  const speed = (small.imported.rows * 1000) / small.imported.ms;
  const shapes = ["cells", "ranges"] as const;
  return [
    ...shapes.map((shape) => warmBar(large, shape)),
    ...shapes.map((shape) => coldBar(large, shape)),
    ...shapes.map((shape): Bar => {
      const { facts } = large[shape].repeated.meter;
      return {
        what: `the request again, nothing changed (${SHAPES[shape]}): queries that touch a fact`,
        measured: String(facts),
        bar: "0",
        met: facts === 0,
      };
    }),
    ...shapes.map((shape) =>
      ratioBar(
        `one policy written, then the request (${SHAPES[shape]}), to warm`,
        large[shape].written.ms / large[shape].warm.ms,
        WRITTEN_TIMES_WARM,
      ),
    ),
    ...shapes.map((shape) =>
      ratioBar(
        `ten times the policies (${SHAPES[shape]}), warm to warm`,
        large[shape].warm.ms / small[shape].warm.ms,
        TENFOLD_TIMES_WARM,
      ),
    ),
    ...shapes.map((shape): Bar => {
      const counts = stages.flatMap((stage) => [
        stage[shape].warm.meter.queries,
        stage[shape].cold.meter.queries,
      ]);
      const [least, most] = [Math.min(...counts), Math.max(...counts)];
      return {
        what: `queries of a request (${SHAPES[shape]}), warm and cold, both sizes`,
        measured: least === most ? String(least) : `${least} to ${most}`,
        bar: "constant",
        met: stages.every(
          (stage) =>
            stage[shape].warm.meter.queries === small[shape].warm.meter.queries &&
            stage[shape].cold.meter.queries === small[shape].cold.meter.queries,
        ),
      };
    }),
    {
      what: `import of ${whole(small.imported.rows)} checked rows, CLI and HTTP and Worker, rows a second`,
      measured: whole(speed),
      bar: `≥ ${whole(IMPORT_ROWS_A_SECOND)}`,
      met: speed >= IMPORT_ROWS_A_SECOND,
    },
    {
      what: "scripts of our own before the first cell can answer, compressed",
      measured: `${kilobytes(pages.cells)} kB`,
      bar: `≤ ${FIRST_KILOBYTES} kB`,
      met: pages.cells <= FIRST_KILOBYTES * BYTES_A_KILOBYTE,
    },
  ];
}

function warmBar(stage: StageFigures, shape: Shape): Bar {
  return ratioBar(
    `the request, warm (${SHAPES[shape]}), to the ready table`,
    stage[shape].warm.ms / stage.rivals.ready,
    WARM_TIMES_RIVAL,
  );
}

function coldBar(stage: StageFigures, shape: Shape): Bar {
  return ratioBar(
    `the request, cold (${SHAPES[shape]}), to node:sqlite from the raw rows`,
    stage[shape].cold.ms / stage.rivals.sqlite,
    1,
  );
}

function ratioBar(what: string, ratio: number, most: number): Bar {
  return { what, measured: `${ratio.toFixed(2)} ×`, bar: `≤ ${most} ×`, met: ratio <= most };
}

/** Bytes as thousands of them. */
export function kilobytes(bytes: number): string {
  return whole(bytes / BYTES_A_KILOBYTE);
}

/** A number as people read it. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
