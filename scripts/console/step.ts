/** Tells how far a long step is, in a few words. */
export type Progress = (words: string) => void;

/** Seconds as read by people: `2.4 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Runs one step and prints a line with its name, its time and whether it worked. */
export async function step<T>(name: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const started = performance.now();
  const elapsed = (): string => seconds(performance.now() - started);
  const live = process.stdout.isTTY;
  const show = (line: string, last: boolean): void => {
    if (live) process.stdout.write(`\r\u001B[2K${line}${last ? "\n" : ""}`);
    else if (last) process.stdout.write(`${line}\n`);
  };
  show(`… ${name}`, false);
  try {
    const result = await work((words) => show(`… ${name}: ${words} (${elapsed()})`, false));
    show(`✓ ${name}  ${elapsed()}`, true);
    return result;
  } catch (error) {
    show(`✗ ${name}  ${elapsed()}`, true);
    throw error;
  }
}
