/** Whoever wants to be told of something, in the order they asked. */
export type Listeners<Event> = {
  add(listener: (event: Event) => void): () => void;
  tell(event: Event): void;
};

/** An empty list of listeners. One that throws does not keep the others from hearing; its error is reported. */
export function createListeners<Event>(): Listeners<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tell(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}
