import path from "node:path";
import { parseArgs } from "node:util";
import { PlainError } from "../console/plain-error.ts";

/** What `npm run import` was asked for. */
export type ImportArguments = {
  readonly files: readonly string[];
  readonly map: string | undefined;
  /** Of a deployment; the local server when absent. */
  readonly url: string | undefined;
  readonly token: string | undefined;
};

const USAGE =
  "npm run import -- units.csv people.csv policies.csv [--map mapping.json] [--url https://host --token …]";

/**
 * Reads the command line. Paths count from where npm was called, which is not where it runs scripts.
 * @throws {PlainError} when no file is named or an option is unknown
 */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): ImportArguments {
  const base = env["npm_lifecycle_event"] === "import" ? (env["INIT_CWD"] ?? cwd) : cwd;
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new PlainError(`Name the files to import: ${USAGE}`);
  return {
    files: positionals.map((file) => path.resolve(base, file)),
    map: values.map === undefined ? undefined : path.resolve(base, values.map),
    url: values.url?.replace(/\/+$/, ""),
    token: values.token ?? env["FIELDSHEET_TOKEN"],
  };
}

function parse(args: readonly string[]) {
  try {
    const options = { map: { type: "string" }, url: { type: "string" }, token: { type: "string" } } as const;
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    throw new PlainError(
      `${cause instanceof Error ? cause.message : String(cause)}\nThe command is: ${USAGE}`,
      { cause },
    );
  }
}
