import type { TextStore } from "./draft-store.ts";

/** The browser's own storage; where the browser refuses it or it is full, what is kept lives as long as the page. */
export function pageStorage(): TextStore {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? tried(() => localStorage.getItem(key)) ?? null,
    setItem: (key, value) => {
      const kept = tried(() => {
        localStorage.setItem(key, value);
        return true;
      });
      if (kept) held.delete(key);
      else held.set(key, value);
    },
    removeItem: (key) => {
      held.delete(key);
      tried(() => localStorage.removeItem(key));
    },
  };
}

function tried<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    // A browser that forbids storage: the page holds what it can.
    return undefined;
  }
}
