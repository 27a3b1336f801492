import { createDemoCompany, demoFiles } from "../../../scripts/demo/company.ts";
import type { TestApi } from "./api.ts";
import { importFile } from "./import-rows.ts";

/** The company that board tests import: 78 people, over 2,000 policies, 37 months. */
export const BOARD_COMPANY = createDemoCompany("2026-11-15");

/** Imports a company through the product's own API as the admin; every row must be accepted. */
export async function importCompany(api: TestApi, company = BOARD_COMPANY): Promise<void> {
  for (const file of demoFiles(company)) await importFile(api, file);
}
