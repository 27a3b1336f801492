/** A value that tells when it changes. */
export type Observable<Value> = {
  readonly current: () => Value;
  readonly subscribe: (listener: () => void) => () => void;
};

/** An observable with its writer. */
export type Writable<Value> = Observable<Value> & { readonly set: (value: Value) => void };

/** Makes an observable; setting the same value again tells nobody. */
export function createObservable<Value>(initial: Value): Writable<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
