import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { buildLocally } from "../../../scripts/local/build.ts";
import { writeDevVars } from "../../../scripts/local/dev-vars.ts";
import { freePort } from "../../../scripts/local/free-port.ts";
import { issuerKeyAt } from "../../../scripts/local/issuer-key.ts";
import { migrateLocalDatabase } from "../../../scripts/local/migrate.ts";
import { LOCAL } from "../../../scripts/local/paths.ts";
import { seedDemonstration, setUp } from "../../../scripts/local/prepare-company.ts";
import { serveLocally } from "../../../scripts/local-server/serve.ts";
import { FIRST_PORT } from "./demo-server.ts";

declare module "vitest" {
  // A module is extended by an interface alone.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    /** The folder of the seeded database that every file works on a copy of. */
    demonstration: string;
  }
}

/** Builds, migrates, publishes the rulebook and seeds the demonstration company, once for all files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const state = await mkdtemp(path.join(tmpdir(), "fieldsheet-e2e-seeded-"));
  const key = await issuerKeyAt(LOCAL.issuer);
  await writeDevVars(LOCAL.devVars, key);
  await migrateLocalDatabase(state);
  await buildLocally();
  const port = await freePort(FIRST_PORT, "127.0.0.1");
  const server = await serveLocally({ port, state, https: false });
  await setUp(server.address, key);
  await seedDemonstration(server.address, key, () => undefined);
  await server.close();
  project.provide("demonstration", state);
  return () => rm(state, { recursive: true, force: true });
}
