import "../../../scripts/build/quiet-cloudflare.ts";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unstable_startWorker } from "wrangler";
import type { LocalIssuerKey } from "../../../shared/contract/local-issuer.ts";
import { newIssuerKey } from "../../../scripts/local/issuer-key.ts";
import { migrateLocalDatabase } from "../../../scripts/local/migrate.ts";
import { setUp } from "../../../scripts/local/prepare-company.ts";
import { ROOT } from "../../../scripts/local/paths.ts";

/** The real Worker in workerd over HTTP, with a D1 of its own. */
export type ReliabilityWorker = {
  readonly address: string;
  readonly key: LocalIssuerKey;
  /** A folder that goes with the Worker. */
  readonly folder: string;
  /** The file of its database. */
  readonly database: () => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Starts the Worker on an empty database, with the handbook published. */
export async function startReliabilityWorker(): Promise<ReliabilityWorker> {
  const folder = await mkdtemp(path.join(tmpdir(), "fieldsheet-reliability-"));
  const key = await newIssuerKey();
  await migrateLocalDatabase(folder);
  const worker = await unstable_startWorker({
    config: path.join(ROOT, "wrangler.jsonc"),
    // The pages are not asked for; wrangler only wants a folder.
    assets: path.join(ROOT, "addin/public"),
    envFiles: [],
    bindings: {
      ENVIRONMENT: { type: "plain_text", value: "development" },
      LOCAL_ISSUER_KEY: { type: "plain_text", value: JSON.stringify(key) },
    },
    dev: {
      persist: folder,
      server: { hostname: "127.0.0.1", port: 0 },
      inspector: false,
      watch: false,
      logLevel: "error",
      remote: false,
    },
  });
  await worker.ready;
  const address = (await worker.url).origin;
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
      await worker.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
