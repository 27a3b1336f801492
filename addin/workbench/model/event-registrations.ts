/**
 * The calls by which office.js announces the first and the last listener of an event. The workbook sends
 * its events always, and office.js drops those nobody listens for, so the calls have nothing to do; they
 * are described so that an event which is never sent stays unknown.
 */
export function eventRegistrations(...events: readonly string[]): {
  readonly [name: string]: () => void;
} {
  const names = events.flatMap((event) => [`_Register${event}Event`, `_Unregister${event}Event`]);
  return Object.fromEntries(names.map((name) => [name, () => undefined]));
}
