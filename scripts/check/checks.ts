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
  {
    name: "worker types",
    file: "node_modules/wrangler/bin/wrangler.js",
    args: [
      "types",
      "functions/worker-configuration.d.ts",
      "--strict-vars",
      "false",
      "--env-file",
      "scripts/worker-types.env",
      "--check",
    ],
    remedy: "`npm run worker-types` puts it right.",
  },
  { name: "manifest", file: "scripts/validate-manifest.ts", args: [] },
  {
    name: "generated files",
    file: "scripts/generate.ts",
    args: ["--check"],
    remedy: "`npm run generate` puts it right.",
  },
];
