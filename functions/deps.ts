import { createRemoteJWKSet, type JWTVerifyGetKey } from "jose";
import type { Settings } from "./env.ts";
import { settingsFrom } from "./env.ts";
import { consoleLog, type Log } from "./log.ts";

/** Everything impure that the Worker's code is given. */
export type Deps = {
  readonly db: D1Database;
  /** The files of records, each under its id. */
  readonly attachments: R2Bucket;
  readonly settings: Settings;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly randomId: () => string;
  /** The signing keys of an Entra tenant. */
  readonly tenantKeys: (tenant: string) => JWTVerifyGetKey;
  readonly log: Log;
};

const keySets = new Map<string, JWTVerifyGetKey>();

function entraKeys(tenant: string): JWTVerifyGetKey {
  const known = keySets.get(tenant);
  if (known) return known;
  const url = new URL(`https://login.microsoftonline.com/${encodeURIComponent(tenant)}/discovery/v2.0/keys`);
  const keys = createRemoteJWKSet(url, { cacheMaxAge: 24 * 60 * 60 * 1000 });
  keySets.set(tenant, keys);
  return keys;
}

/** The production wiring. */
export function depsFrom(env: Env): Deps {
  return {
    db: env.DB,
    attachments: env.ATTACHMENTS,
    settings: settingsFrom(env),
    now: () => Date.now(),
    randomId: () => crypto.randomUUID(),
    tenantKeys: entraKeys,
    log: consoleLog,
  };
}
