import path from "node:path";
import { parseArgs } from "node:util";
import { PlainError } from "../console/plain-error.ts";
import { type BoardSize, FULL_BOARD, SMALL_BOARD } from "./board-size.ts";

/** What `npm run bench` was asked for. */
export type BenchArguments = {
  readonly size: BoardSize;
  readonly seed: number;
  /** The small board and few runs: proves that everything works, measures nothing worth keeping. */
  readonly quick: boolean;
  /** Where the table goes; its counters stand beside it as JSON. Undefined: to the console only. */
  readonly out: string | undefined;
};

const SEED = 20_261_031;
const USAGE = "npm run bench -- [--policies 1000000] [--seed 20261031] [--out docs/bench.md] [--quick]";

/**
 * Reads the command line. Paths count from where npm was called.
 * @throws {PlainError} when an option is unknown or no number
 */
export function readBenchArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): BenchArguments {
  const values = parse(args);
  const quick = values.quick ?? false;
  const board = quick ? SMALL_BOARD : FULL_BOARD;
  const base = env["npm_lifecycle_event"] === "bench" ? (env["INIT_CWD"] ?? cwd) : cwd;
  return {
    size: { ...board, policies: numberOf("policies", values.policies) ?? board.policies },
    seed: numberOf("seed", values.seed) ?? SEED,
    quick,
    out: values.out === undefined ? undefined : path.resolve(base, values.out),
  };
}

function parse(args: readonly string[]) {
  const options = {
    policies: { type: "string" },
    seed: { type: "string" },
    out: { type: "string" },
    quick: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new PlainError(
      `${cause instanceof Error ? cause.message : String(cause)}\nThe command is: ${USAGE}`,
      { cause },
    );
  }
}

function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text.replaceAll(/[_,]/g, ""));
  if (Number.isSafeInteger(value) && value >= 100) return value;
  throw new PlainError(`--${option} takes a whole number of at least 100, not “${text}”.`);
}
