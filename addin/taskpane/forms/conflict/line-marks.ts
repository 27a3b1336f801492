import type { Line } from "#shared/contract/records";

/** How a line stands to the lines that both sides started from. */
export type LineMark = "same" | "added" | "removed";

export type MarkedLine = { readonly line: Line; readonly mark: LineMark };

/**
 * The lines of one side in their order, each with whether it was there before; then those that it took out. A changed
 * line is one taken out and one added. Equal lines are matched one by one.
 */
export function markLines(before: readonly Line[], side: readonly Line[]): readonly MarkedLine[] {
  const left = before.map((line) => ({ line, key: keyOf(line) }));
  const marked = side.map((line): MarkedLine => {
    const place = left.findIndex(({ key }) => key === keyOf(line));
    if (place === -1) return { line, mark: "added" };
    left.splice(place, 1);
    return { line, mark: "same" };
  });
  return [...marked, ...left.map(({ line }): MarkedLine => ({ line, mark: "removed" }))];
}

function keyOf(line: Line): string {
  const filled = Object.entries(line).filter(([, value]) => value !== null && value !== "");
  return JSON.stringify(filled.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
