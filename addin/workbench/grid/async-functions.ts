import type { Json } from "../host/wire.ts";
import { contains, type Area } from "./area.ts";
import { BUSY, isErrorCode } from "./excel-error.ts";
import { coalesce, type FunctionCellPlace } from "./function-cells.ts";
import { isCellError, type FunctionCell, type FunctionResult } from "./function-result.ts";

/** A call under way, as the caller of the add-in's functions gives it. */
export interface PendingCall {
  readonly result: Promise<FunctionResult>;
  cancel(): void;
}

/** What a formula engine takes as a function's answer: one value, or rows that spill. */
export type EngineValue = string | number | boolean | null;
export type EngineResult = EngineValue | EngineValue[][];

interface Call {
  readonly pending: PendingCall | null;
  readonly result: FunctionResult | undefined;
}

interface Cell {
  readonly place: FunctionCellPlace;
  /** By function and arguments, because one formula may call several functions. */
  readonly calls: Map<string, Call>;
  /** The calls the formula made in the pass that is running. */
  readonly used: Set<string>;
}

/** How long finished calls gather before the engine is asked to compute their cells again. */
const SETTLE_MS = 15;

/**
 * Asynchronous custom functions over a formula engine that only knows synchronous ones. In the first pass
 * a function answers #BUSY! and its call is queued; after the pass all calls go out at once; when answers
 * have come, the engine computes just those cells again and finds the answers here.
 */
export class AsyncFunctions {
  readonly stats = { evaluations: 0, calls: 0, rounds: 0, areas: 0 };
  readonly #start: (functionId: string, args: readonly Json[], place: FunctionCellPlace) => PendingCall;
  readonly #recompute: (areas: readonly Area[]) => void;
  readonly #cells = new Map<string, Cell>();
  readonly #touched = new Set<Cell>();
  #queue: (() => void)[] = [];
  #finished: FunctionCellPlace[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #open = 0;

  /**
   * @param start calls a function of the add-in
   * @param recompute asks the engine to compute these cells, and what depends on them
   */
  constructor(
    start: (functionId: string, args: readonly Json[], place: FunctionCellPlace) => PendingCall,
    recompute: (areas: readonly Area[]) => void,
  ) {
    this.#start = start;
    this.#recompute = recompute;
  }

  /** True when no call runs and none is about to. */
  get idle(): boolean {
    return this.#open === 0 && this.#queue.length === 0 && this.#timer === null;
  }

  /** The engine's question: the value of this call in this cell, now. */
  evaluate(functionId: string, args: readonly Json[], place: FunctionCellPlace): EngineResult {
    this.stats.evaluations += 1;
    // As in Excel, an error among the arguments is the result, and the function is not called.
    const error = args.flat(2).find(isErrorCode);
    if (typeof error === "string") return error;
    const cell = this.#cell(place);
    this.#touched.add(cell);
    const key = `${functionId}\n${JSON.stringify(args)}`;
    cell.used.add(key);
    const known = cell.calls.get(key);
    if (!known) this.#enqueue(cell, key, functionId, args);
    return known?.result === undefined ? BUSY : engineResult(known.result);
  }

  /** The engine has finished a pass: forget calls whose formulas no longer make them, send the new ones. */
  endPass(): void {
    for (const cell of this.#touched) {
      for (const [key, call] of cell.calls) if (!cell.used.has(key)) this.#forget(cell, key, call);
      cell.used.clear();
    }
    this.#touched.clear();
    for (const send of this.#queue.splice(0)) send();
  }

  /** Forgets the answers of the cells in the area (null: all), and has these cells computed anew. */
  invalidate(area: Area | null): void {
    const places: FunctionCellPlace[] = [];
    for (const [id, cell] of this.#cells) {
      const { sheetId, row, column } = cell.place;
      if (area && (area.sheetId !== sheetId || !contains(area, row, column))) continue;
      for (const [key, call] of cell.calls) this.#forget(cell, key, call);
      this.#cells.delete(id);
      places.push(cell.place);
    }
    if (places.length > 0) this.#recompute(coalesce(places));
  }

  /** What the function that put this error into the cell said about it. */
  errorMessage(sheetId: string, row: number, column: number, code: string): string | undefined {
    for (const { place, calls } of this.#cells.values()) {
      if (place.sheetId !== sheetId || place.row > row || place.column > column) continue;
      for (const { result } of calls.values()) {
        const shown = result === undefined ? null : cellAt(result, row - place.row, column - place.column);
        if (isCellError(shown) && shown.code === code && shown.message !== undefined) return shown.message;
      }
    }
    return undefined;
  }

  #cell(place: FunctionCellPlace): Cell {
    const id = `${place.sheetId}\n${place.row}\n${place.column}`;
    const cell = this.#cells.get(id) ?? { place, calls: new Map(), used: new Set() };
    this.#cells.set(id, cell);
    return cell;
  }

  #enqueue(cell: Cell, key: string, functionId: string, args: readonly Json[]): void {
    const queued: Call = { pending: null, result: undefined };
    cell.calls.set(key, queued);
    this.#queue.push(() => {
      if (cell.calls.get(key) !== queued) return;
      this.stats.calls += 1;
      this.#open += 1;
      const pending = this.#start(functionId, args, cell.place);
      const running: Call = { pending, result: undefined };
      cell.calls.set(key, running);
      void pending.result.then((result) => {
        if (cell.calls.get(key) !== running) return;
        this.#open -= 1;
        cell.calls.set(key, { pending: null, result });
        this.#finish(cell.place);
      });
    });
  }

  #forget(cell: Cell, key: string, call: Call): void {
    cell.calls.delete(key);
    if (!call.pending) return;
    this.#open -= 1;
    call.pending.cancel();
  }

  #finish(place: FunctionCellPlace): void {
    this.#finished.push(place);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const areas = coalesce(this.#finished);
      this.#finished = [];
      this.stats.rounds += 1;
      this.stats.areas += areas.length;
      this.#recompute(areas);
    }, SETTLE_MS);
  }
}

function engineResult(result: FunctionResult): EngineResult {
  return isRows(result) ? result.map((row) => row.map(engineValue)) : engineValue(result);
}

function engineValue(cell: FunctionCell): EngineValue {
  return isCellError(cell) ? cell.code : cell;
}

function cellAt(result: FunctionResult, row: number, column: number): FunctionCell {
  if (isRows(result)) return result[row]?.[column] ?? null;
  return row === 0 && column === 0 ? result : null;
}

function isRows(result: FunctionResult): result is readonly (readonly FunctionCell[])[] {
  return Array.isArray(result);
}
