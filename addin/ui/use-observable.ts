import { useSyncExternalStore } from "react";
import type { Observable } from "./observable.ts";

/** The present value of an observable; renders again when it changes. */
export function useObservable<Value>(observable: Observable<Value>): Value {
  return useSyncExternalStore(observable.subscribe, observable.current);
}
