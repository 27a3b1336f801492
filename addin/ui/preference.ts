import { createObservable, type Observable } from "./observable.ts";

/** A choice that outlives the page and that other pages of the same origin may change. */
export type Preference = Observable<string | null> & { readonly choose: (value: string | null) => void };

/**
 * Keeps a choice under a key of localStorage and follows the `storage` event. Where the browser refuses
 * storage, the choice holds for as long as the page lives.
 */
export function createPreference(key: string): Preference {
  const value = createObservable(read(key));
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) value.set(read(key));
  });
  return {
    current: value.current,
    subscribe: value.subscribe,
    choose: (next) => {
      write(key, next);
      value.set(next);
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A browser that forbids storage: the observable still holds the choice.
  }
}
