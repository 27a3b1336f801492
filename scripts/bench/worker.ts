import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { z } from "zod";
import type { LocalIssuerKey } from "#shared/contract/local-issuer";
import { LOCAL } from "../local/paths.ts";
import { isHealthy } from "../local/server-address.ts";

const METER = path.join(import.meta.dirname, "meter.mjs");

/**
 * What a database was asked: statements, those among them that name the table of facts, rows as D1 bills them,
 * milliseconds inside SQLite.
 */
export const Meter = z.object({
  queries: z.number(),
  facts: z.number(),
  read: z.number(),
  written: z.number(),
  sql: z.number(),
});
export type Meter = z.infer<typeof Meter>;

/** The built Worker in a workerd of its own. */
export type BenchWorker = {
  /** Scheme, host and port, with nothing behind. */
  readonly address: string;
  /** Milliseconds of processor time that workerd has used, D1's included; undefined where the system does not tell. */
  readonly cpu: () => number | undefined;
  /** What its database was asked since it started. */
  readonly meter: () => Promise<Meter>;
  readonly close: () => Promise<void>;
};

/**
 * Starts the production build of the Worker in workerd, with D1 in a folder. Requests reach workerd's own socket: no
 * other server stands before it. The one thing added is a meter around the D1 binding, see `meter.mjs`.
 */
export async function startWorker(state: string, key: LocalIssuerKey): Promise<BenchWorker> {
  const built = path.join(LOCAL.build, "fieldsheet");
  const { workerOptions } = unstable_getMiniflareWorkerOptions(path.join(built, "wrangler.json"));
  const before = new Set(workerds());
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      cf: false,
      resourcePersistencePath: path.join(state, "v3"),
      handleStructuredLogs: ({ level, message }) => {
        if (level === "error") console.error(message);
      },
      workers: [
        {
          ...workerOptions,
          bindings: Object.assign({}, workerOptions.bindings, {
            ENVIRONMENT: "development",
            LOCAL_ISSUER_KEY: JSON.stringify(key),
          }),
          modulesRoot: built,
          modules: [
            { type: "ESModule", path: path.join(built, "meter.mjs"), contents: readFileSync(METER, "utf8") },
            {
              type: "ESModule",
              path: path.join(built, "built-worker"),
              contents: readFileSync(path.join(built, "index.js"), "utf8"),
            },
          ],
        },
      ],
    }),
  );
  const url = await miniflare.ready;
  const address = url.origin;
  if (!(await isHealthy(address))) throw new Error(`The Worker at ${address} does not answer.`);
  const own = workerds().find((id) => !before.has(id));
  return {
    address,
    cpu: () => cpuOf(own),
    meter: async () => Meter.parse(await (await fetch(`${address}/meter`)).json()),
    close: () => miniflare.dispose(),
  };
}

/** What was asked between two readings of a meter. */
export function meterBetween(before: Meter, after: Meter): Meter {
  return {
    queries: after.queries - before.queries,
    facts: after.facts - before.facts,
    read: after.read - before.read,
    written: after.written - before.written,
    sql: after.sql - before.sql,
  };
}

/** The workerd processes that this process has started. */
function workerds(): string[] {
  if (!existsSync("/proc/self/stat")) return [];
  return readdirSync("/proc").filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    const stat = statOf(id);
    return stat?.name === "workerd" && stat.fields[1] === String(process.pid);
  });
}

/** User and system time of a process, in milliseconds: Linux counts hundredths of a second. */
function cpuOf(id: string | undefined): number | undefined {
  const stat = id === undefined ? undefined : statOf(id);
  return stat && (Number(stat.fields[11]) + Number(stat.fields[12])) * 10;
}

function statOf(id: string): { name: string; fields: string[] } | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, "utf8");
    const end = text.lastIndexOf(")");
    return { name: text.slice(text.indexOf("(") + 1, end), fields: text.slice(end + 2).split(" ") };
  } catch {
    // The process has ended between the listing and the reading.
    return undefined;
  }
}

const Package = z.object({ version: z.string() });

/** Versions of what a table of measurements depends on. */
export function versions(): { node: string; workerd: string } {
  const installed = readFileSync(path.join(LOCAL.modules, "workerd/package.json"), "utf8");
  return { node: process.versions.node, workerd: Package.parse(JSON.parse(installed)).version };
}
