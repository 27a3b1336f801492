/** The console's pages. */
export const CONSOLE_PAGES = ["rules", "organisation", "imports"] as const;
export type ConsolePage = (typeof CONSOLE_PAGES)[number];

/** Where in the console the person is: a page, the import that is open, and what is searched. */
export type ConsoleRoute = {
  readonly page: ConsolePage;
  readonly id: number | undefined;
  readonly search: string;
};

/** Reads `#/imports/12` or `#/rules?q=rate`; whatever else is the first page. */
export function readRoute(hash: string): ConsoleRoute {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [name, id] = path.split("/");
  const page = CONSOLE_PAGES.find((one) => one === name) ?? "rules";
  const known = page === "imports" && id !== undefined && /^\d+$/.test(id) ? Number(id) : undefined;
  return { page, id: known, search: new URLSearchParams(query).get("q") ?? "" };
}

/** The address of a place in the console: `readRoute` reads it back. */
export function writeRoute({ page, id, search }: ConsoleRoute): string {
  const path = id === undefined ? page : `${page}/${id}`;
  return search === "" ? `#/${path}` : `#/${path}?${new URLSearchParams({ q: search }).toString()}`;
}
