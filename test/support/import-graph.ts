import type { SourceFile } from "./source-files.ts";

/** The circles of imports among files, each as its paths in order from the first in the alphabet. */
export function circlesOf(files: readonly SourceFile[], among: "values" | "values and types"): string[][] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const circles = new Map<string, string[]>();
  const done = new Set<string>();
  function visit(path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path);
    if (start >= 0) {
      const circle = trail.slice(start);
      const first = circle.indexOf([...circle].toSorted()[0] ?? "");
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.set(turned.join(" "), turned);
      return;
    }
    if (done.has(path)) return;
    for (const { target, isType } of byPath.get(path)?.imports ?? []) {
      if (isType && among === "values") continue;
      if (target !== null && byPath.has(target)) visit(target, [...trail, path]);
    }
    done.add(path);
  }
  for (const { path } of files) visit(path, []);
  return [...circles.values()];
}

/** A file and all that it loads, by imports of values. */
export function reachableFrom(files: readonly SourceFile[], entry: string): SourceFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<SourceFile>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const file = byPath.get(path);
    if (!file || reached.has(file)) continue;
    reached.add(file);
    waiting.push(
      ...file.imports.flatMap(({ isType, target }) => (isType || target === null ? [] : [target])),
    );
  }
  return [...reached];
}
