import { existsSync } from "node:fs";
import { PlainError } from "../console/plain-error.ts";
import { usualPlaces } from "./usual-places.ts";

/** A browser for the end-to-end tests, in the words of playwright's `launch`. */
export type Browser = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env?: Record<string, string | undefined>;
};

/** What looking for a browser depends on. */
export type Machine = {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly exists: (file: string) => boolean;
  readonly packaged: () => Promise<Browser | undefined>;
};

/**
 * Looks for Chromium: `CHROMIUM_PATH`, the usual places of Chrome, Edge and Chromium, then the package from npm.
 * @returns undefined when there is none.
 */
export async function findChromium(machine: Machine = thisMachine()): Promise<Browser | undefined> {
  const named = machine.environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (machine.exists(named)) return withOurArguments({ executablePath: named, args: [] }, machine);
    throw new PlainError(`CHROMIUM_PATH names ${named}, and there is no such file; correct it or unset it.`);
  }
  const installed = usualPlaces(machine.platform, machine.environment).find((file) => machine.exists(file));
  const browser =
    installed === undefined ? await machine.packaged() : { executablePath: installed, args: [] };
  return browser && withOurArguments(browser, machine);
}

function withOurArguments(browser: Browser, machine: Machine): Browser {
  // Chromium's sandbox refuses to run as root, as in most containers, whose shared memory is small besides.
  const container = machine.platform === "linux" ? ["--disable-dev-shm-usage"] : [];
  return { ...browser, args: [...browser.args, ...container, ...(machine.isRoot ? ["--no-sandbox"] : [])] };
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    packaged: async () => (await import("./packaged-chromium.ts")).packagedChromium(),
  };
}
