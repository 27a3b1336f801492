import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { generateCertificates } from "./certificate.ts";
import { buildLocally } from "../../../scripts/local/build.ts";
import { writeDevVars } from "../../../scripts/local/dev-vars.ts";
import { freePort } from "../../../scripts/local/free-port.ts";
import { issuerKeyAt } from "../../../scripts/local/issuer-key.ts";
import { migrateLocalDatabase } from "../../../scripts/local/migrate.ts";
import { LOCAL } from "../../../scripts/local/paths.ts";
import { seedDemonstration, setUp } from "../../../scripts/local/prepare-company.ts";
import { serveLocally } from "../../../scripts/local-server/serve.ts";

/** The product as `npm start` serves it, on a database of its own. */
export type DemoServer = { readonly address: string; readonly close: () => Promise<void> };

const FIRST_PORT = 5_300;

/** Builds, migrates, serves, publishes the rulebook and seeds the demonstration company. */
export async function startDemoServer(protocol: "http" | "https"): Promise<DemoServer> {
  const state = await mkdtemp(path.join(tmpdir(), "fieldsheet-e2e-"));
  const key = await issuerKeyAt(LOCAL.issuer);
  await writeDevVars(LOCAL.devVars, key);
  await migrateLocalDatabase(state);
  await buildLocally();
  const port = await freePort(FIRST_PORT, "127.0.0.1");
  const https = protocol === "https" ? await generateCertificates() : false;
  const server = await serveLocally({ port, state, https });
  await setUp(server.address, key);
  await seedDemonstration(server.address, key, () => undefined);
  return {
    address: server.address,
    close: async () => {
      await server.close();
      await rm(state, { recursive: true, force: true });
    },
  };
}
