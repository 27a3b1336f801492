/** Where production pages load office.js from, as Microsoft asks. */
export const OFFICE_SCRIPT_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Where the local server serves office.js from the npm package. */
const LOCAL_OFFICE_SCRIPT = "/office/office.js";

/** The workbench's loader. Office.js's own gives up over plain http. */
export const LOCAL_OFFICE_LOADER = "/workbench/office-loader.js";

/**
 * Changes the one address of office.js in a page, and nothing else, so that the local server needs no
 * internet: over https to office.js from the npm package, over http to the workbench's loader.
 */
export function withLocalOfficeScript(html: string, protocol: "http" | "https"): string {
  const local = protocol === "https" ? LOCAL_OFFICE_SCRIPT : LOCAL_OFFICE_LOADER;
  return html.replaceAll(`"${OFFICE_SCRIPT_ADDRESS}"`, `"${local}"`);
}
