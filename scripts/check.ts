import { CHECKS, type Check } from "./check/checks.ts";
import { PlainError, runCommand } from "./console/plain-error.ts";
import { runTool } from "./console/run-tool.ts";
import { seconds } from "./console/step.ts";

/** Two at a time keep two cores busy; more would only wait for each other. */
const AT_A_TIME = 2;

await runCommand(async () => {
  const started = performance.now();
  const waiting = [...CHECKS];
  const failed: string[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await passes(check))) failed.push(check.name);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  const total = seconds(performance.now() - started);
  if (failed.length > 0) throw new PlainError(`Checks failed in ${total}: ${failed.join(", ")}.`);
  console.log(`All checks passed in ${total}.`);
});

async function passes(check: Check): Promise<boolean> {
  const started = performance.now();
  const { ok, output } = await runTool(check.file, check.args);
  console.log(`${ok ? "✓" : "✗"} ${check.name}  ${seconds(performance.now() - started)}`);
  if (!ok) console.log([output, check.remedy ?? ""].join("\n").trim());
  return ok;
}
