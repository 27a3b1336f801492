/** One check: a program of this repository that ends with 0 when all is well. */
export type Check = {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
  /** What to do when it fails, where the program does not say it. */
  readonly remedy?: string;
};

/** Everything that `npm run check` looks at, the slowest first. */
export const CHECKS: readonly Check[] = [
  { name: "types", file: "node_modules/typescript/bin/tsc", args: ["-b"] },
  {
    name: "lint",
    file: "node_modules/oxlint/bin/oxlint",
    args: ["--type-aware", "--deny-warnings"],
  },
  { name: "dead code", file: "node_modules/knip/bin/knip.js", args: ["--no-progress", "--cache"] },
  {
    name: "format",
    file: "node_modules/oxfmt/bin/oxfmt",
    args: ["--check", "."],
    remedy: "`npm run format` puts it right.",
  },
];
