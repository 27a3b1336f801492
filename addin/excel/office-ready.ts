/** Where the page runs: in a workbook, or in a plain browser tab. */
export type OfficeHost = "excel" | "none";

let ready: Promise<OfficeHost> | undefined;

/** Where the page runs, asked of office.js once. It may never settle: see `officeHostWithin`. */
export function officeHost(): Promise<OfficeHost> {
  ready ??= askOffice();
  return ready;
}

/**
 * Where the page runs, or `undefined` when office.js has not said so in time: panes that Excel restores are
 * known to wait for ever. `officeHost` still settles when the answer comes later.
 */
export function officeHostWithin(timeoutMs: number): Promise<OfficeHost | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), timeoutMs);
    officeHost()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

async function askOffice(): Promise<OfficeHost> {
  if (typeof Office === "undefined" || typeof Office.onReady !== "function") return "none";
  const info = await Office.onReady();
  // The types promise a host; a plain browser gets null.
  const host: unknown = info.host;
  return host === "Excel" ? "excel" : "none";
}
