import { invalidArgument } from "../host/host-error.ts";
import { shown } from "../host/json-shape.ts";
import type { Json } from "../host/wire.ts";

/** A colour as Excel takes it, `#RRGGBB` or without the sign, in Excel's own form `#RRGGBB`. */
export function color(value: Json): string {
  const match = typeof value === "string" ? /^#?([0-9a-f]{6})$/i.exec(value.trim()) : null;
  if (!match?.[1]) throw invalidArgument(`colour "${shown(value)}"; the workbench knows #RRGGBB`);
  return `#${match[1].toUpperCase()}`;
}
