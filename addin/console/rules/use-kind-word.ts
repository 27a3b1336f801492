import { useCallback } from "react";
import { useConsoleSay } from "../console-context.ts";
import { isKnownKind } from "./known-kind.ts";

/** What the reader calls a kind of definition. */
export function useKindWord(): (kind: string) => string {
  const say = useConsoleSay();
  return useCallback((kind) => (isKnownKind(kind) ? say(`rules.kind.${kind}`) : kind), [say]);
}
