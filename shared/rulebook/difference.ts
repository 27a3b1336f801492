/** One place where two bodies differ; a side on which there is nothing is left out. */
export type Difference = {
  /**
   * Keys joined by `/`, with `~1` for a slash and `~0` for a tilde in a key, as in a JSON pointer. An element of a list
   * goes by its own name, or as `#3` by its position from 0.
   */
  readonly at: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

/** What names an element of a list for good, so that it is found again wherever it stands. */
const NATURAL_KEYS = ["code", "key", "letter", "value"] as const;
const NATURAL_KEY = /^[\w.+-]+$/u;

/** The step of a path that stands for the order of a list: both sides are lists of natural keys. */
const ORDER = "#order";

/**
 * Where two JSON values differ, as finely as they are built alike. Elements of a list are matched by their natural key
 * where all have one, else by position. Whoever takes away and changes what is said, and appends what is new in the order
 * told, gets from the first to the second; where a list stands in another order then, `#order` says in which.
 */
export function differencesBetween(before: unknown, after: unknown): readonly Difference[] {
  return compare([], before, after);
}

function compare(path: Path, before: unknown, after: unknown): readonly Difference[] {
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after);
  if (isFields(before) && isFields(after)) return compareFields(path, before, after);
  return before === after ? [] : [{ at: textOf(path), before, after }];
}

function compareFields(path: Path, before: Fields, after: Fields): readonly Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const at = [...path, key];
    if (!Object.hasOwn(after, key)) return [{ at: textOf(at), before: before[key] }];
    if (!Object.hasOwn(before, key)) return [{ at: textOf(at), after: after[key] }];
    return compare(at, before[key], after[key]);
  });
}

function compareLists(
  path: Path,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Difference[] {
  const name = NATURAL_KEYS.find((key) => [before, after].every((list) => namesAll(list, key)));
  if (name === undefined) return compareFields(path, byPosition(before), byPosition(after));
  const [left, right] = [byName(before, name), byName(after, name)];
  const [was, is] = [Object.keys(left), Object.keys(right)];
  const reached = [
    ...was.filter((key) => Object.hasOwn(right, key)),
    ...is.filter((key) => !Object.hasOwn(left, key)),
  ];
  const order = { at: textOf([...path, ORDER]), before: was.map(unprefixed), after: is.map(unprefixed) };
  const inOrder = reached.every((key, position) => key === is[position]);
  const elements = [...was, ...is.filter((key) => !Object.hasOwn(left, key))].flatMap((key) => {
    const at = [...path, unprefixed(key)];
    if (!Object.hasOwn(right, key)) return [{ at: textOf(at), before: left[key] }];
    if (!Object.hasOwn(left, key)) return [{ at: textOf(at), after: right[key] }];
    return compare(at, left[key], right[key]);
  });
  return inOrder ? elements : [...elements, order];
}

function namesAll(list: readonly unknown[], name: string): boolean {
  const keys = list.map((element) => (isFields(element) ? element[name] : undefined));
  return (
    new Set(keys).size === keys.length &&
    keys.every((key) => typeof key === "string" && NATURAL_KEY.test(key))
  );
}

function byPosition(list: readonly unknown[]): Fields {
  return Object.fromEntries(list.map((element, position) => [`#${position}`, element]));
}

// The prefix keeps names that look like numbers in the order of the list.
function byName(list: readonly unknown[], name: string): Fields {
  return Object.fromEntries(
    list.map((element) => [`.${isFields(element) ? String(element[name]) : ""}`, element]),
  );
}

function unprefixed(key: string): string {
  return key.slice(1);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(path: Path): string {
  return path.map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
}
