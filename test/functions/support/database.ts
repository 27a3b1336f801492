import { applyD1Migrations, type D1Migration, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { publishHandbook } from "../../../functions/features/rulebook/publish-handbook.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";

declare global {
  // oxlint-disable-next-line typescript/no-namespace
  namespace Cloudflare {
    interface Env {
      TEST_MIGRATIONS: D1Migration[];
      LOCAL_ISSUER_KEY: string;
    }
  }
}

/** An empty database with every migration and the shipped rulebook. */
export async function freshDatabase(): Promise<D1Database> {
  await reset();
  await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);
  await publishHandbook(env.DB, HANDBOOK, "2026-11-01T00:00:00.000Z");
  return env.DB;
}
