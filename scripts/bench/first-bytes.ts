import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** Compressed bytes of scripts. */
export type FirstBytes = {
  /** Of our own that the page loads before a cell can be answered. */
  readonly cells: number;
  /** Of Microsoft's sign-in library, which comes between where people sign in by Entra. */
  readonly signIn: number;
};

const SCRIPT = /(?:src|href)="\/(assets\/[^"]+\.js)"/g;
const SIGN_IN = /^entra-nested-app-.*\.js$/;

/** Weighs what a built page loads at once, office.js left out: Excel has it already. */
export async function firstBytes(client: string): Promise<FirstBytes> {
  const page = await readFile(path.join(client, "taskpane.html"), "utf8");
  const own = [...page.matchAll(SCRIPT)].map(([, file = ""]) => file);
  const assets = await readdir(path.join(client, "assets"));
  const signIn = assets.filter((file) => SIGN_IN.test(file)).map((file) => `assets/${file}`);
  if (own.length === 0 || signIn.length === 0)
    throw new Error(`${client} holds no pages of this product: build it anew.`);
  const weigh = async (files: readonly string[]) => {
    const sizes = await Promise.all(
      files.map(async (file) => gzipSync(await readFile(path.join(client, file))).length),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  return { cells: await weigh([...new Set(own)]), signIn: await weigh(signIn) };
}
