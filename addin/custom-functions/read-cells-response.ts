import type { CellProblem, Scalar, Value, ValueElement } from "#shared/contract/cells";
import type { Answer } from "./answer.ts";

export type CellsAnswer = { readonly dataVersion: string; readonly answers: ReadonlyMap<string, Answer> };

/**
 * The answer of `/cells` by key; undefined when it is none. An entry that does not fit the contract, or a key that
 * comes twice, gives `unreadable` for that key alone. Written by hand: cells need no schema library, and 20,000
 * answers are read in milliseconds.
 */
export function readCellsResponse(body: unknown, unreadable: CellProblem): CellsAnswer | undefined {
  const dataVersion = field(body, "dataVersion");
  const cells = field(body, "cells");
  if (typeof dataVersion !== "string" || !Array.isArray(cells)) return undefined;
  const answers = new Map<string, Answer>();
  for (const cell of cells) {
    const key = field(cell, "key");
    if (typeof key !== "string") continue;
    const answer = answers.has(key) ? undefined : readAnswer(cell);
    answers.set(key, answer ?? { ok: false, problem: unreadable });
  }
  return { dataVersion, answers };
}

function readAnswer(cell: unknown): Answer | undefined {
  const isOk = field(cell, "ok");
  if (isOk === true) {
    const value = field(cell, "value");
    return isValue(value) ? { ok: true, value } : undefined;
  }
  const problem = field(cell, "problem");
  return isOk === false && isProblem(problem) ? { ok: false, problem } : undefined;
}

function isValue(value: unknown): value is Value {
  if (!Array.isArray(value)) return isScalar(value);
  return value.every((row: unknown) => Array.isArray(row) && row.every(isElement));
}

function isElement(value: unknown): value is ValueElement {
  return isScalar(value) || isProblem(value);
}

function isScalar(value: unknown): value is Scalar {
  return (
    value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
  );
}

function isProblem(value: unknown): value is CellProblem {
  return typeof field(value, "code") === "string" && typeof field(value, "detail") === "string";
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
