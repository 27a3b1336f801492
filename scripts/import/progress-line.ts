import type { ImportView } from "#shared/contract/imports";
import type { ImportJob } from "./plan-jobs.ts";

const NUMBER = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** Where progress is written: a terminal's line is written over, a file gets the last one only. */
export type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

/** Shows how far a job is and how fast; `now` is in milliseconds. */
export function progressLine(job: ImportJob, terminal: Terminal, now: () => number) {
  const started = now();
  let from: number | undefined;
  return (view: ImportView): void => {
    from ??= view.cursor;
    const done = view.cursor >= view.rows;
    if (!terminal.isTTY && !done) return;
    const line = `${job.fileName} → ${job.kind}: ${words(view, from, now() - started)}`;
    terminal.write(terminal.isTTY ? `\r\u001B[2K${line}${done ? "\n" : ""}` : `${line}\n`);
  };
}

function words(view: ImportView, from: number, milliseconds: number): string {
  const speed = milliseconds > 0 ? ((view.cursor - from) * 1000) / milliseconds : 0;
  const counts = (["added", "changed", "unchanged", "refused"] as const)
    .filter((count) => view[count] > 0)
    .map((count) => `${NUMBER.format(view[count])} ${count}`);
  const resumed = from > 0 ? `, going on from row ${NUMBER.format(from + 1)}` : "";
  const rows = `${NUMBER.format(view.cursor)} of ${NUMBER.format(view.rows)} rows${resumed}, ${NUMBER.format(speed)} rows/s`;
  return [rows, ...counts].join(", ");
}
