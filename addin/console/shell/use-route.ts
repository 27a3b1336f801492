import { useCallback, useMemo, useSyncExternalStore } from "react";
import { readRoute, writeRoute, type ConsoleRoute } from "./console-route.ts";

/** Where in the console the person is; follows the address. */
export function useRoute(): ConsoleRoute {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return useMemo(() => readRoute(hash), [hash]);
}

/** One filter in the address, and how to set it. It takes no place in the browser's history. */
export function useFilter(name: string, initial = ""): readonly [string, (value: string) => void] {
  const route = useRoute();
  const set = useCallback(
    (value: string) => {
      const now = readRoute(window.location.hash);
      const query = { ...now.query, [name]: value === initial ? "" : value };
      window.location.replace(writeRoute({ ...now, query }));
    },
    [name, initial],
  );
  return [route.query[name] ?? initial, set];
}

/** Goes to an address of the console, with a place in the browser's history. */
export function goTo(address: string): void {
  window.location.assign(address);
}

function listen(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
