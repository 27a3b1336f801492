import { ProblemError } from "./problem-error.ts";

const TRANSIENT =
  /Network connection lost|storage operation exceeded timeout|overloaded|SQLITE_BUSY|database is locked/i;

/** The refusal behind an error that D1 threw, where it is one of ours or passes by itself; else undefined. */
export function databaseProblem(error: unknown): ProblemError | undefined {
  const message = error instanceof Error ? error.message : "";
  if (message.includes("CHECK constraint failed: rulebook_moved"))
    return new ProblemError("rulebook/moved", {}, { cause: error });
  if (message.includes("CHECK constraint failed: org_moved"))
    return new ProblemError("rulebook/moved", {}, { cause: error });
  if (/CHECK constraint failed: (?:closing|numbers)_moved/.test(message))
    return new ProblemError("period/moved", {}, { cause: error });
  if (message.includes("CHECK constraint failed: revision_moved"))
    return new ProblemError("record/changed-meanwhile", {}, { cause: error });
  if (message.includes("CHECK constraint failed: key_taken"))
    return new ProblemError("record/duplicate", {}, { cause: error });
  if (message.includes("CHECK constraint failed: files_moved"))
    return new ProblemError("attachment/unknown", {}, { cause: error });
  if (message.includes("CHECK constraint failed: step_moved"))
    return new ProblemError("approval/step-moved", {}, { cause: error });
  if (message.includes("CHECK constraint failed: cursor_moved"))
    return new ProblemError("import/out-of-step", {}, { cause: error });
  if (message.includes("CHECK constraint failed: draft_moved"))
    return new ProblemError("rule/changed-meanwhile", {}, { cause: error });
  if (TRANSIENT.test(message)) return new ProblemError("server/unavailable", {}, { cause: error });
  return undefined;
}
