const DISTANCE_MAX = 2;

/** The code nearest to what was typed, by at most two changed, missing or extra characters; undefined when none is. */
export function closestCode(typed: string, codes: readonly string[]): string | undefined {
  let best: { code: string; distance: number } | undefined;
  for (const code of codes) {
    if (Math.abs(code.length - typed.length) > DISTANCE_MAX) continue;
    const distance = editDistance(typed.toUpperCase(), code.toUpperCase());
    if (distance <= DISTANCE_MAX && distance < code.length && (!best || distance < best.distance))
      best = { code, distance };
  }
  return best?.code;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const change = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
