import { ImportChunkResponse, ImportView, RefusedList, type RefusedRow } from "#shared/contract/imports";
import { nextChunk } from "./chunk-rows.ts";
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
  while (view.cursor < table.rows.length) {
    const rows = nextChunk(table.rows, view.cursor, rowsMax);
    try {
      const path = `/imports/${view.id}/chunks`;
      const answer = await server.call({ path, body: { offset: view.cursor, rows } }, ImportChunkResponse);
      view = answer.import;
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      if (error.problem?.code === "request/too-large" && rows.length > 1) {
        rowsMax = Math.ceil(rows.length / 2);
      } else if (error.problem?.code === "import/out-of-step") {
        view = await server.call({ path: `/imports/${view.id}` }, ImportView);
      } else throw error;
    }
    onProgress(view);
  }
  if (view.refused === 0) return { view, refused: [] };
  return { view, ...(await server.call({ path: `/imports/${view.id}/refused` }, RefusedList)) };
}
