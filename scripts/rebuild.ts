import { languageOf } from "#shared/contract/language";
import { runCommand } from "./console/plain-error.ts";
import { connectionOf } from "./import/connect.ts";
import { importServer } from "./import/import-server.ts";
import { jobLine, rebuild } from "./rebuild/follow-job.ts";
import { readArguments } from "./rebuild/rebuild-arguments.ts";

await runCommand(async () => {
  const language = languageOf(process.env["LC_ALL"] ?? process.env["LANG"]);
  const wanted = readArguments(process.argv.slice(2), process.env);
  const server = importServer({ ...(await connectionOf(wanted)), language });
  const { state } = await rebuild(server, jobLine(process.stdout));
  process.exitCode = state === "done" ? 0 : 1;
});
