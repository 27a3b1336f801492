import type { SimulatedMove } from "#shared/contract/rulebook";
import type { SimulationFound } from "./simulation-input.ts";

/** Most moves that a simulation keeps. */
const MOVES_MAX = 200;

/** One more batch of compared values added to what was found; `moves` are those of them that differ. */
export function addMoves(
  found: SimulationFound,
  compared: number,
  moves: readonly SimulatedMove[],
): SimulationFound {
  return {
    compared: found.compared + compared,
    moved: found.moved + moves.length,
    kpis: [...new Set([...found.kpis, ...moves.map(({ kpi }) => kpi)])].toSorted(),
    // Units come one after another, so none comes twice.
    units: found.units + new Set(moves.map(({ unit }) => unit)).size,
    periods: [...new Set([...found.periods, ...moves.map(({ period }) => period)])].toSorted(),
    moves: [...found.moves, ...moves].toSorted(largestFirst).slice(0, MOVES_MAX),
  };
}

/** By relative change, then by absolute; what comes from nothing or goes to nothing moves most. */
function largestFirst(a: SimulatedMove, b: SimulatedMove): number {
  return compare(relative(b), relative(a)) || compare(absolute(b), absolute(a));
}

function relative({ before, after }: SimulatedMove): number {
  if (before === null || after === null || before === 0) return Number.POSITIVE_INFINITY;
  return Math.abs((after - before) / before);
}

function absolute({ before, after }: SimulatedMove): number {
  return Math.abs((after ?? 0) - (before ?? 0));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
