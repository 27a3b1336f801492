import { parseArgs } from "node:util";
import { PlainError } from "../console/plain-error.ts";

/** What `npm run rebuild` was asked for: a deployment, or the local server when `url` is absent. */
export type RebuildArguments = { readonly url: string | undefined; readonly token: string | undefined };

const USAGE = "npm run rebuild -- [--url https://host --token …]";

/**
 * Reads the command line.
 * @throws {PlainError} when an option is unknown
 */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): RebuildArguments {
  try {
    const options = { url: { type: "string" }, token: { type: "string" } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return { url: values.url?.replace(/\/+$/, ""), token: values.token ?? env["FIELDSHEET_TOKEN"] };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new PlainError(`${message}\nThe command is: ${USAGE}`, { cause });
  }
}
