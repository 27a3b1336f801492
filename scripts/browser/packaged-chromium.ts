import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import packaged, { inflate } from "@sparticuz/chromium";
import { ROOT } from "../local/paths.ts";
import type { Browser } from "./find-chromium.ts";

const run = promisify(execFile);
const FOLDER = path.join(ROOT, "node_modules/.cache/chromium");
const BIN = path.join(ROOT, "node_modules/@sparticuz/chromium/bin");

/**
 * Unpacks the Chromium that comes by npm, the first time, and sees that it starts. It is a headless shell for
 * Linux on x64; the system libraries that a bare container lacks come with it.
 */
export async function packagedChromium(): Promise<Browser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const executablePath = await inOurFolder(() => packaged.executablePath(BIN));
  const browser = { executablePath, args: ["--no-zygote", "--disable-gpu"] };
  if (await starts(executablePath, {})) return browser;
  if (!existsSync(path.join(FOLDER, "al2023")))
    await inOurFolder(() => inflate(path.join(BIN, "al2023.tar.br")));
  const env = {
    LD_LIBRARY_PATH: path.join(FOLDER, "al2023/lib"),
    FONTCONFIG_PATH: path.join(FOLDER, "fonts"),
  };
  return (await starts(executablePath, env)) ? { ...browser, env: { ...process.env, ...env } } : undefined;
}

/** The package unpacks into the temporary folder, where anything of that name would be taken for it. */
async function inOurFolder(work: () => Promise<string>): Promise<string> {
  const before = process.env["TMPDIR"];
  await mkdir(FOLDER, { recursive: true });
  process.env["TMPDIR"] = FOLDER;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

async function starts(file: string, environment: Record<string, string>): Promise<boolean> {
  return run(file, ["--version", "--no-sandbox"], {
    env: { ...process.env, ...environment },
    timeout: 20_000,
  }).then(
    () => true,
    () => false,
  );
}
