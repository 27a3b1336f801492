import { invalidArgument } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";
import type { Json } from "./wire.ts";

/** The arguments of one call, read by position and kind; a wrong kind is Excel's InvalidArgument. */
export class CallArguments {
  readonly #values: readonly Json[];
  readonly #referenced: ReadonlyMap<number, ModelObject | null>;

  constructor(values: readonly Json[], referenced: ReadonlyMap<number, ModelObject | null> = new Map()) {
    this.#values = values;
    this.#referenced = referenced;
  }

  /** The object passed at this place, or null where plain data (or nothing) was passed. */
  object(index: number): ModelObject | null {
    return this.#referenced.get(index) ?? null;
  }

  /** The plain value passed at this place; null where it was left out. */
  json(index: number): Json {
    if (this.#referenced.has(index)) throw invalidArgument(`argument ${index + 1} is an object`);
    return this.#values[index] ?? null;
  }

  text(index: number): string {
    const value = this.json(index);
    if (typeof value !== "string") throw invalidArgument(`argument ${index + 1} must be text`);
    return value;
  }

  /** Null where the argument was left out. */
  optionalText(index: number): string | null {
    return this.json(index) === null ? null : this.text(index);
  }

  integer(index: number): number {
    const value = this.json(index);
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw invalidArgument(`argument ${index + 1} must be a whole number`);
    }
    return value;
  }

  /** Null where the argument was left out. */
  optionalInteger(index: number): number | null {
    return this.json(index) === null ? null : this.integer(index);
  }

  /** False where the argument was left out. */
  flag(index: number): boolean {
    return this.json(index) === true;
  }

  /** A key of a collection: an id, a name or a position. */
  key(index: number): string | number {
    const value = this.json(index);
    if (typeof value === "string" || typeof value === "number") return value;
    throw invalidArgument(`argument ${index + 1} must be a name or an id`);
  }
}
