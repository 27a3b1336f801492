import { cpus, loadavg, release, totalmem, type } from "node:os";
import { versions } from "./worker.ts";

/** What the bench ran on. */
export function machine() {
  const { node, workerd } = versions();
  return {
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node,
    workerd,
  };
}

/** Processes that ran or waited, on average over the last minute. */
export function load(): number {
  return Math.round((loadavg()[0] ?? 0) * 10) / 10;
}
