import { useMemo, useSyncExternalStore } from "react";
import { readRoute, type ConsoleRoute } from "./console-route.ts";

/** Where in the console the person is; follows the address. */
export function useRoute(): ConsoleRoute {
  const hash = useSyncExternalStore(
    (listener) => {
      window.addEventListener("hashchange", listener);
      return () => window.removeEventListener("hashchange", listener);
    },
    () => window.location.hash,
  );
  return useMemo(() => readRoute(hash), [hash]);
}
