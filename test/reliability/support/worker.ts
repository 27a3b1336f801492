import "../../../scripts/build/quiet-cloudflare.ts";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { createBuilder } from "vite";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import type { LocalIssuerKey } from "../../../shared/contract/local-issuer.ts";
import { viteOptions } from "../../../scripts/build/vite-options.ts";
import { newIssuerKey } from "../../../scripts/local/issuer-key.ts";
import { migrateLocalDatabase } from "../../../scripts/local/migrate.ts";
import { LOCAL } from "../../../scripts/local/paths.ts";
import { setUp } from "../../../scripts/local/prepare-company.ts";

const WORKER = "fieldsheet";

/** The built Worker in workerd, reached over HTTP at its own socket, with a D1 of its own. */
export type ReliabilityWorker = {
  readonly address: string;
  readonly key: LocalIssuerKey;
  /** A folder that goes with the Worker. */
  readonly folder: string;
  /** The file of its database. */
  readonly database: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Builds the Worker and starts it on an empty database, with the handbook published. */
export async function startReliabilityWorker(): Promise<ReliabilityWorker> {
  const folder = await mkdtemp(path.join(tmpdir(), "fieldsheet-reliability-"));
  const key = await newIssuerKey();
  await migrateLocalDatabase(folder);
  const built = await buildWorker(path.join(folder, "build"));
  const { workerOptions } = unstable_getMiniflareWorkerOptions(path.join(built, "wrangler.json"));
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      cf: false,
      resourcePersistencePath: path.join(folder, "v3"),
      // A refusal is an answer here; what it says stands in the test's own report.
      handleStructuredLogs: () => undefined,
      workers: [
        {
          ...workerOptions,
          bindings: Object.assign({}, workerOptions.bindings, {
            ENVIRONMENT: "development",
            LOCAL_ISSUER_KEY: JSON.stringify(key),
          }),
          modulesRoot: built,
          modules: [
            {
              type: "ESModule",
              path: path.join(built, "index.js"),
              contents: await readFile(path.join(built, "index.js"), "utf8"),
            },
          ],
        },
      ],
    }),
  );
  const address = (await miniflare.ready).origin;
  await setUp(address, key);
  return {
    address,
    key,
    folder,
    database: async () => {
      const d1 = path.join(folder, "v3/d1/miniflare-D1DatabaseObject");
      const file = (await readdir(d1)).find((name) => /^[0-9a-f]{64}\.sqlite$/.test(name));
      if (file === undefined) throw new Error(`There is no database in ${d1}.`);
      return path.join(d1, file);
    },
    close: async () => {
      await miniflare.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Builds the Worker alone, as it is deployed; gives the folder that it is in. */
async function buildWorker(outDir: string): Promise<string> {
  const options = viteOptions({ local: false });
  const builder = await createBuilder({
    ...options,
    configFile: false,
    logLevel: "warn",
    build: { ...options.build, outDir },
  });
  const worker = builder.environments[WORKER];
  if (!worker) throw new Error(`Vite builds no ${WORKER}.`);
  await builder.build(worker);
  // Wrangler would deploy what this file points to.
  await rm(LOCAL.deployRedirect, { force: true });
  return path.join(outDir, WORKER);
}
