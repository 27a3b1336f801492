import type { Json } from "../host/wire.ts";
import type { FunctionMetadata, ParameterMetadata } from "./function-metadata.ts";

/** An argument as a formula engine evaluates it: a value or rows of values; undefined where it was left out. */
export type EngineArgument = string | number | boolean | null | undefined | readonly (readonly unknown[])[];

/**
 * The arguments as Excel hands them to the function: one per parameter, rows for a matrix and a plain value
 * for a scalar, null where an optional one was left out, and the empty text for a blank cell.
 */
export function functionArguments(metadata: FunctionMetadata, given: readonly EngineArgument[]): Json[] {
  return metadata.parameters.map((parameter, index) =>
    parameter.repeating === true
      ? given.slice(index).map((argument) => shaped(parameter, argument))
      : shaped(parameter, given[index]),
  );
}

function shaped(parameter: ParameterMetadata, argument: EngineArgument): Json {
  if (argument === undefined || argument === null) return null;
  const rows = isRows(argument) ? argument.map((row) => row.map(cell)) : [[cell(argument)]];
  // The engine gives even a single cell as rows.
  return parameter.dimensionality === "matrix" ? rows : (rows[0]?.[0] ?? "");
}

function cell(value: unknown): string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

function isRows(argument: EngineArgument): argument is readonly (readonly unknown[])[] {
  return Array.isArray(argument);
}
