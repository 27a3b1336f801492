/** The browser of the end-to-end tests: pass what it finds to playwright's `chromium.launch`. */
export { findChromium } from "../../scripts/browser/find-chromium.ts";
