/** A promise that somebody else settles. */
export type Deferred<Value> = {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
};

/** A promise and the hand that settles it; settling it twice does nothing. */
export function createDeferred<Value>(): Deferred<Value> {
  const hand: { resolve?: (value: Value) => void } = {};
  const promise = new Promise<Value>((resolve) => {
    hand.resolve = resolve;
  });
  return { promise, resolve: (value) => hand.resolve?.(value) };
}
