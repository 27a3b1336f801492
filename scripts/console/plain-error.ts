/** An error whose sentence is all that its reader needs: what happened, why, and what to do. */
export class PlainError extends Error {
  override readonly name = "PlainError";
}

/** Runs a command: a plain error is one sentence and exit code 1, any other shows where it came from. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof PlainError ? error.message : error);
  }
}
