import { setImmediate } from "node:timers/promises";
import { ImportChunkResponse, ImportView, RefusedList, type RefusedRow } from "#shared/contract/imports";
import { type Chunk, nextChunk } from "./chunk-rows.ts";
import { type ImportServer, RefusedRequest } from "./import-server.ts";
import type { ImportJob } from "./plan-jobs.ts";

/** What came of a job. */
export type SentJob = { readonly view: ImportView; readonly refused: readonly RefusedRow[] };

/**
 * Sends a job chunk by chunk, from where the server stands: an import that was cut off goes on, and an answer that was
 * lost is not sent again.
 */
export async function sendJob(
  server: ImportServer,
  job: ImportJob,
  onProgress: (view: ImportView) => void,
): Promise<SentJob> {
  const { kind, fileName, digest, table } = job;
  const opening = { kind, fileName, digest, columns: table.columns, rows: table.rows.length };
  let view = await server.call({ path: "/imports", body: opening }, ImportView);
  onProgress(view);
  let rowsMax: number | undefined;
  let ready: { readonly offset: number; readonly chunk: Chunk } | undefined;
  while (view.cursor < table.rows.length) {
    const offset = view.cursor;
    const chunk = ready?.offset === offset ? ready.chunk : nextChunk(table.rows, offset, rowsMax);
    ready = undefined;
    try {
      const body = `{"offset":${offset},"rows":${chunk.json}}`;
      const path = `/imports/${view.id}/chunks`;
      const next = offset + chunk.rows;
      // While the server works on this chunk, the next is made ready; it is sent once the server says where it stands.
      const [answer, after] = await Promise.all([
        server.call({ path, body }, ImportChunkResponse),
        onceSent(() => nextChunk(table.rows, next, rowsMax)),
      ]);
      view = answer.import;
      ready = { offset: next, chunk: after };
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      if (error.problem?.code === "request/too-large" && chunk.rows > 1) {
        rowsMax = Math.ceil(chunk.rows / 2);
      } else if (error.problem?.code === "import/out-of-step") {
        view = await server.call({ path: `/imports/${view.id}` }, ImportView);
      } else throw error;
    }
    onProgress(view);
  }
  if (view.refused === 0) return { view, refused: [] };
  return { view, ...(await server.call({ path: `/imports/${view.id}/refused` }, RefusedList)) };
}

/** Runs work when what was sent before it is on its way. */
async function onceSent<Value>(work: () => Value): Promise<Value> {
  await setImmediate();
  return work();
}
