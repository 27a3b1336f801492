import { createDemoCompany, demoFiles } from "../../../scripts/demo/company.ts";
import type { testApi } from "./api.ts";

/** The company that board tests import: 78 people, over 2,000 policies, 37 months. */
export const BOARD_COMPANY = createDemoCompany("2026-11-15");

/** Imports files through the product's own API as the admin; every row must be accepted. */
export async function importCompany(api: ReturnType<typeof testApi>, company = BOARD_COMPANY): Promise<void> {
  for (const file of demoFiles(company)) {
    const opened = await api.call("/imports", {
      as: "admin",
      body: {
        kind: file.kind,
        fileName: `${file.kind}.csv`,
        digest: digestOf(file.kind),
        columns: file.columns,
        rows: file.rows.length,
      },
    });
    if (opened.status >= 300)
      throw new Error(`import of ${file.kind} was refused: ${JSON.stringify(opened.json)}`);
    const { id } = opened.json as { id: number };
    for (let offset = 0; offset < file.rows.length; offset += 1_000) {
      const rows = file.rows.slice(offset, offset + 1_000);
      const answer = await api.call(`/imports/${id}/chunks`, { as: "admin", body: { offset, rows } });
      const { refused } = answer.json as { refused?: unknown[] };
      if (answer.status >= 300 || !refused || refused.length > 0) {
        throw new Error(`rows of ${file.kind} were refused: ${JSON.stringify(answer.json).slice(0, 2_000)}`);
      }
    }
  }
}

function digestOf(kind: string): string {
  return Array.from({ length: 64 }, (_, index) =>
    (kind.charCodeAt(index % kind.length) % 16).toString(16),
  ).join("");
}
