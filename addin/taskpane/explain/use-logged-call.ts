import { useCallback, useSyncExternalStore } from "react";
import type { LoggedCall } from "../../custom-functions/call-log.ts";
import { useServices } from "../pane-context.ts";

/** The last call of a function by a cell; renders again when the cell calls it anew. */
export function useLoggedCall(address: string, fn: string): LoggedCall | undefined {
  const { log } = useServices().cells;
  return useSyncExternalStore(
    useCallback((listener) => log.onCall(() => listener()), [log]),
    () => log.latestCall(address, fn),
  );
}
