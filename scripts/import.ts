import { languageOf } from "#shared/contract/language";
import { PlainError, runCommand } from "./console/plain-error.ts";
import { connectionOf } from "./import/connect.ts";
import { exitCodeOf } from "./import/exit-code.ts";
import { readArguments } from "./import/import-arguments.ts";
import { importServer } from "./import/import-server.ts";
import { readMappings } from "./import/mapping.ts";
import { planJobs } from "./import/plan-jobs.ts";
import { progressLine } from "./import/progress-line.ts";
import { readTables } from "./import/read-tables.ts";
import { refusedLines, writeRefused } from "./import/refused-file.ts";
import { type SentJob, sendJob } from "./import/send-job.ts";

const SHOWN_MAX = 20;

await runCommand(async () => {
  const language = languageOf(process.env["LC_ALL"] ?? process.env["LANG"]);
  const wanted = readArguments(process.argv.slice(2), process.env, process.cwd());
  const mappingsOf = wanted.map === undefined ? () => undefined : await readMappings(wanted.map);
  const files = await Promise.all(
    wanted.files.map(async (file) => ({ file, tables: await readTables(file) })),
  );
  const jobs = planJobs(files, mappingsOf, language);
  const server = importServer({ ...(await connectionOf(wanted)), language });
  const sent: SentJob[] = [];
  try {
    for (const job of jobs) {
      const result = await sendJob(
        server,
        job,
        progressLine(job, process.stdout, () => performance.now()),
      );
      sent.push(result);
      const lines = refusedLines(job, result.refused);
      for (const line of lines.slice(0, SHOWN_MAX)) console.log(`  row ${line.number}: ${line.why}`);
      if (lines.length > SHOWN_MAX) console.log(`  … and ${lines.length - SHOWN_MAX} more.`);
      if (lines.length > 0) console.log(`  Refused rows: ${await writeRefused(job, lines, process.cwd())}`);
    }
  } catch (error) {
    if (sent.length === 0 || !(error instanceof PlainError)) throw error;
    console.error(`${error.message}\nWhat was taken before stays; run the same command again to go on.`);
    process.exitCode = 2;
    return;
  }
  process.exitCode = exitCodeOf(sent.map(({ view }) => view));
});
