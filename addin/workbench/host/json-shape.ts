import type { Json } from "./wire.ts";

/** Is the value a JSON object (and not an array or a plain value)? */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Is the value a JSON array? */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A value as an error message shows it. */
export function shown(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
