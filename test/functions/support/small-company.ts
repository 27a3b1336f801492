import type { TestApi } from "./api.ts";
import { importFile, type TestFile } from "./import-rows.ts";

const FILES: readonly TestFile[] = [
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
export async function importSmallCompany(api: TestApi): Promise<void> {
  for (const file of FILES) await importFile(api, file);
}
