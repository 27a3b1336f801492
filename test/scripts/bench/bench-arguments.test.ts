import path from "node:path";
import { describe, expect, test } from "vitest";
import { readBenchArguments } from "../../../scripts/bench/bench-arguments.ts";
import { FULL_BOARD, SMALL_BOARD } from "../../../scripts/bench/board-size.ts";

const read = (...args: string[]) => readBenchArguments(args, {}, "/here");

describe("the bench's command line", () => {
  test("without options is the board of the design, to the console", () => {
    expect(read()).toMatchObject({ size: FULL_BOARD, quick: false, out: undefined });
    expect(FULL_BOARD.policies).toBe(1_000_000);
  });

  test("takes a size, a seed and where to write", () => {
    expect(read("--policies", "20_000", "--seed", "777", "--out", "docs/bench.md")).toEqual({
      size: { ...FULL_BOARD, policies: 20_000 },
      seed: 777,
      quick: false,
      out: path.resolve("/here/docs/bench.md"),
    });
    expect(read("--quick")).toMatchObject({ size: SMALL_BOARD, quick: true });
  });

  test("counts paths from where npm was called", () => {
    const env = { npm_lifecycle_event: "bench", INIT_CWD: "/there" };
    expect(readBenchArguments(["--out", "b.md"], env, "/here").out).toBe(path.resolve("/there/b.md"));
  });

  test.each([["--policies", "many"], ["--policies", "7"], ["--seed", "1.5"], ["--size", "9"], ["docs"]])(
    "refuses %s %s",
    (...args) => {
      expect(() => read(...args)).toThrow(/--policies|npm run bench|whole number/);
    },
  );
});
