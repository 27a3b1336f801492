import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { ROOT } from "../local/paths.ts";

/** How a tool ended and what it said. */
export type ToolResult = { readonly ok: boolean; readonly output: string };

/** Runs a JavaScript or TypeScript program of this repository under this Node and gathers what it says. */
export async function runTool(file: string, args: readonly string[]): Promise<ToolResult> {
  const child = spawn(process.execPath, [path.join(ROOT, file), ...args], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const [code] = await once(child, "close");
  return { ok: code === 0, output: output.trim() };
}
