import { type Cell, CellsResponse, type ValueElement } from "#shared/contract/cells";
import type { Board } from "./board.ts";
import { ASKED_MONTHS } from "./board.ts";

/** The five KPIs of the request, by the names that rivals use. */
export const ASKED_KPIS = {
  activity_rate: "KPI.ACTIVITYRATE",
  productivity: "KPI.PRODUCTIVITY",
  recruit_rate: "KPI.RECRUITRATE",
  attrition: "KPI.ATTRITION",
  persistency: "KPI.PERSISTENCY",
} as const;
export type AskedKpi = keyof typeof ASKED_KPIS;
export const KPI_NAMES = Object.keys(ASKED_KPIS).filter((name): name is AskedKpi => name in ASKED_KPIS);

/** Some KPIs of all units in some months. */
export type Question = { readonly scopes: readonly string[]; readonly months: readonly string[] };

/** Values by KPI, scope and month, in the order asked; null where there is no denominator. */
export type Answers = readonly (number | null)[];

/** How a question is put: a formula for each place, or five that spill. */
export type Shape = "cells" | "ranges";

/** The request on the board: all units in the last nine months. */
export function boardQuestion(board: Board): Question {
  return questionOf(board, board.months.slice(-ASKED_MONTHS));
}

/** Requests of the same size for months that the board's request does not read, opening headcount included. */
export function otherQuestions(board: Board): Question[] {
  return [0, 1, 2].map((index) =>
    questionOf(board, board.months.slice(index * ASKED_MONTHS, (index + 1) * ASKED_MONTHS)),
  );
}

function questionOf(board: Board, months: readonly string[]): Question {
  return { scopes: [...new Set(board.units.map((unit) => unit.code))], months };
}

/** A question as the cells of one request. */
export function cellsOf({ scopes, months }: Question, shape: Shape): Cell[] {
  if (shape === "ranges") {
    return KPI_NAMES.map((kpi) => ({
      key: kpi,
      fn: ASKED_KPIS[kpi],
      args: [scopes.map((scope) => [scope]), [[...months]]],
    }));
  }
  return KPI_NAMES.flatMap((kpi) =>
    scopes.flatMap((scope) =>
      months.map((month) => ({ key: `${kpi} ${scope} ${month}`, fn: ASKED_KPIS[kpi], args: [scope, month] })),
    ),
  );
}

/**
 * The values in an answer.
 * @throws {Error} at any refusal but a missing denominator
 */
export function answersIn(response: unknown): Answers {
  return CellsResponse.parse(response).cells.flatMap((cell) => {
    if (!cell.ok) return [valueOf(cell.problem)];
    return Array.isArray(cell.value) ? cell.value.flat().map(valueOf) : [valueOf(cell.value)];
  });
}

function valueOf(element: ValueElement): number | null {
  if (typeof element === "number") return element;
  if (typeof element === "object" && element?.code === "cell/no-denominator") return null;
  throw new Error(`A cell answered ${JSON.stringify(element)} instead of a number.`);
}

const PRECISION = 1e-9;

/** The places where two answers differ, in words; at most ten. */
export function differences(question: Question, ours: Answers, theirs: Answers): string[] {
  const places = KPI_NAMES.flatMap((kpi) =>
    question.scopes.flatMap((scope) => question.months.map((month) => `${kpi} ${scope} ${month}`)),
  );
  if (ours.length !== places.length || theirs.length !== places.length) {
    return [`${places.length} places asked, ${ours.length} and ${theirs.length} answered`];
  }
  return places
    .filter((_, index) => !isSame(ours[index] ?? null, theirs[index] ?? null))
    .slice(0, 10)
    .map((place) => {
      const index = places.indexOf(place);
      return `${place}: ${String(ours[index])} and ${String(theirs[index])}`;
    });
}

function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= PRECISION * Math.max(1, Math.abs(one));
}
