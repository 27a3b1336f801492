import type { testApi } from "./api.ts";

type Api = ReturnType<typeof testApi>;

const FILES: readonly { kind: string; columns: string[]; rows: string[][] }[] = [
  {
    kind: "units",
    columns: ["code", "parent", "level", "name", "from"],
    rows: [
      ["CO", "", "company", "Company", "2020-01-01"],
      ["D1", "CO", "district", "East", "2020-01-01"],
      ["D2", "CO", "district", "West", "2020-01-01"],
      ["G1", "D1", "group", "East one", "2020-01-01"],
      ["G2", "D2", "group", "West one", "2020-01-01"],
    ],
  },
  {
    kind: "people",
    columns: ["code", "name", "unit", "joined_on", "confirmed_on", "left_on"],
    rows: [
      ["MGR1", "Manager East", "D1", "2020-01-01", "", ""],
      ["MGR2", "Manager West", "D2", "2020-01-01", "", ""],
      ["EVA", "Eva", "G1", "2020-01-01", "2020-03-01", ""],
      ["TOM", "Tom", "G1", "2020-01-01", "", ""],
      ["ANN", "Ann", "G1", "2020-01-01", "", ""],
      ["LEO", "Leo", "G2", "2020-01-01", "", "2026-06-30"],
      ["WEI1", "王伟", "G1", "2020-01-01", "", ""],
      ["WEI2", "王伟", "G1", "2020-01-01", "", ""],
      ["0042", "Padded", "G1", "2020-01-01", "", ""],
    ],
  },
  {
    kind: "postings",
    columns: ["person", "unit", "role", "from", "to"],
    rows: [["ANN", "G2", "rep", "2026-07-01", ""]],
  },
  {
    kind: "grants",
    columns: ["person", "role", "unit", "from", "to"],
    rows: [
      ["MGR1", "manager", "D1", "2020-01-01", ""],
      ["MGR2", "manager", "D2", "2020-01-01", ""],
    ],
  },
];

/**
 * Two districts with a group each. Eva and Tom sell in G1; Ann moved from G1 to G2 on 2026-07-01; Leo has left;
 * two people are called 王伟.
 */
export async function importSmallCompany(api: Api): Promise<void> {
  for (const file of FILES) await importRows(api, file.kind, file.columns, file.rows);
}

/** Imports rows as the admin; every one must be accepted. */
export async function importRows(api: Api, kind: string, columns: string[], rows: string[][]): Promise<void> {
  const digest = Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const opened = await api.call("/imports", {
    as: "admin",
    body: { kind, fileName: `${kind}.csv`, digest, columns, rows: rows.length },
  });
  const { id } = opened.json as { id: number };
  const answer = await api.call(`/imports/${id}/chunks`, { as: "admin", body: { offset: 0, rows } });
  const { refused } = answer.json as { refused?: unknown[] };
  if (!refused || refused.length > 0)
    throw new Error(`rows of ${kind} were refused: ${JSON.stringify(answer.json)}`);
}
