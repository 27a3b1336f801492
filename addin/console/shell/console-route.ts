/** The console's pages, in the order of its navigation. */
export const CONSOLE_PAGES = [
  "rules",
  "forms",
  "periods",
  "targets",
  "organisation",
  "imports",
  "jobs",
  "audit",
] as const;
export type ConsolePage = (typeof CONSOLE_PAGES)[number];

/** Where in the console the person is: a page, what is open on it, and how it is filtered. */
export type ConsoleRoute = {
  readonly page: ConsolePage;
  /** What is open, such as `["kpi", "activity_rate", "2"]`. */
  readonly parts: readonly string[];
  /** Filters and the like; a blank one is the same as none. */
  readonly query: Readonly<Record<string, string>>;
};

/** Reads `#/rules/kpi/activity_rate/2?tab=vectors`; whatever names no page is the first one. */
export function readRoute(hash: string): ConsoleRoute {
  const [path = "", ...rest] = hash.replace(/^#\/?/, "").split("?");
  const [name, ...parts] = path.split("/");
  const page = CONSOLE_PAGES.find((one) => one === name);
  if (page === undefined) return { page: CONSOLE_PAGES[0], parts: [], query: {} };
  const query = [...new URLSearchParams(rest.join("?"))].filter(([, value]) => value !== "");
  return {
    page,
    parts: parts.filter((part) => part !== "").map(decodePart),
    query: Object.fromEntries(query),
  };
}

/** The address of a place in the console: `readRoute` reads it back. */
export function writeRoute({ page, parts, query }: ConsoleRoute): string {
  const path = [page, ...parts.filter((part) => part !== "").map(encodeURIComponent)].join("/");
  const given = Object.entries(query).filter(([, value]) => value !== "");
  return given.length === 0 ? `#/${path}` : `#/${path}?${new URLSearchParams(given).toString()}`;
}

/** The address of something on a page, without filters. */
export function addressOf(page: ConsolePage, ...parts: readonly (string | number)[]): string {
  return writeRoute({ page, parts: parts.map(String), query: {} });
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
