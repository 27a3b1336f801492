import { JobView } from "#shared/contract/jobs";
import type { ImportServer } from "../import/import-server.ts";
import type { Terminal } from "../import/progress-line.ts";

const NUMBER = new Intl.NumberFormat("en-US");

/** Starts to make all facts anew, or takes up the job that does, and works on it until it is over. */
export async function rebuild(server: ImportServer, onProgress: (job: JobView) => void): Promise<JobView> {
  let job = await server.call({ path: "/jobs/rebuild", body: {} }, JobView);
  onProgress(job);
  while (job.state === "running") {
    job = await server.call({ path: `/jobs/${job.id}/steps`, body: {} }, JobView);
    onProgress(job);
  }
  return job;
}

/** Shows how far a job is: a terminal's line is written over, a file gets the last one only. */
export function jobLine(terminal: Terminal) {
  return (job: JobView): void => {
    const over = job.state !== "running";
    if (!terminal.isTTY && !over) return;
    const line = `${job.kind}: ${NUMBER.format(job.done)} of ${NUMBER.format(job.total)} records and people${
      over ? `, ${job.state}. ${job.detail}`.trimEnd() : ""
    }`;
    terminal.write(terminal.isTTY ? `\r\u001B[2K${line}${over ? "\n" : ""}` : `${line}\n`);
  };
}
