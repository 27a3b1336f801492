import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { preview } from "vite";
import { viteOptions, type Purpose } from "../build/vite-options.ts";
import { isHealthy } from "../local/server-address.ts";
import { LOCAL } from "../local/paths.ts";
import { PlainError } from "../console/plain-error.ts";

const HEALTH_MILLISECONDS = 60_000;

/** A local server that answers. */
export type LocalServer = {
  /** Scheme, host and port, with nothing behind. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** Serves the local build and waits until its Worker answers. */
export async function serveLocally(
  options: Omit<Purpose, "local"> & { readonly port: number },
): Promise<LocalServer> {
  const { port, ...purpose } = options;
  const config = viteOptions({ ...purpose, local: true });
  // The Cloudflare plugin finds the build by this file. It is there for this moment only: wrangler would
  // deploy what it points to.
  await mkdir(path.dirname(LOCAL.deployRedirect), { recursive: true });
  const worker = path.relative(
    path.dirname(LOCAL.deployRedirect),
    path.join(LOCAL.build, "fieldsheet/wrangler.json"),
  );
  await writeFile(LOCAL.deployRedirect, JSON.stringify({ configPath: worker, auxiliaryWorkers: [] }));
  const server = await preview({
    ...config,
    configFile: false,
    mode: "workbench",
    logLevel: "warn",
    preview: { ...config.preview, port },
  }).finally(() => rm(LOCAL.deployRedirect, { force: true }));
  const scheme = server.config.preview.https === undefined ? "http" : "https";
  const address = `${scheme}://127.0.0.1:${port}`;
  await waitUntilHealthy(address);
  return { address, close: () => server.close() };
}

async function waitUntilHealthy(address: string): Promise<void> {
  const end = performance.now() + HEALTH_MILLISECONDS;
  while (!(await isHealthy(address))) {
    if (performance.now() > end) {
      throw new PlainError(
        `The local server at ${address} does not answer /api/v1/health after a minute; the lines above say why.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
