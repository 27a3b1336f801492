import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IMPORT_KINDS, type ImportKind } from "../../../shared/contract/imports.ts";
import { columnNames, keyColumns } from "../../../shared/import/columns.ts";
import { recogniseKind } from "../../../shared/import/recognise-kind.ts";

const DOCUMENTED: Readonly<Record<ImportKind, string>> = {
  units: "code,parent,level,name,from",
  people: "code,name,unit,joined_on,confirmed_on,left_on",
  postings: "person,unit,role,from,to",
  grants: "person,role,unit,from,to",
  policies: "number,rep,unit,issued_on,premium,ended_on,end_reason,pay_mode,customer_kind",
  opportunities:
    "number,customer,owner,unit,product,opened_on,amount,expected_close_on,closed_on,outcome,stage,customer_kind",
  targets: "kpi,scope,period,value",
};

const kindOf = (header: string, fileName = "file.csv") =>
  recogniseKind({ columns: header.split(","), fileName });

describe("a file's kind", () => {
  test.each(IMPORT_KINDS)("%s has the documented columns and is told by them", (kind) => {
    expect(columnNames(kind).join(",")).toBe(DOCUMENTED[kind]);
    expect(kindOf(DOCUMENTED[kind])).toEqual({ ok: true, value: kind });
  });

  test.each(IMPORT_KINDS)(
    "%s is told whatever the order of its columns, when the file is called so",
    (kind) => {
      fc.assert(
        fc.property(
          fc.shuffledSubarray(columnNames(kind), { minLength: columnNames(kind).length }),
          (columns) => {
            expect(recogniseKind({ columns, fileName: `2026-${kind}.csv` })).toEqual({
              ok: true,
              value: kind,
            });
          },
        ),
      );
    },
  );

  test.each([
    ["units", "code,parent,level,name"],
    ["policies", "number,rep,unit,issued_on,premium,ended_on,end_reason"],
    ["policies", "number,ended_on,end_reason"],
    ["opportunities", "number,outcome,closed_on"],
    ["people", "code,left_on"],
    ["postings", "person,unit,from"],
  ] as const)("%s may lack optional columns: %s", (kind, header) => {
    expect(kindOf(header)).toEqual({ ok: true, value: kind });
  });

  test("a grant is never guessed: the same columns in another order need a name", () => {
    const header = "from,to,person,unit,role";
    expect(kindOf(header)).toMatchObject({ ok: false, reason: { reason: "several-kinds" } });
    expect(kindOf(header, "grants.csv")).toEqual({ ok: true, value: "grants" });
    expect(kindOf(header, "Postings-2026.csv")).toEqual({ ok: true, value: "postings" });
  });

  test.each(IMPORT_KINDS.flatMap((kind) => keyColumns(kind).map((column) => [kind, column] as const)))(
    "%s without its key column %s is not taken for %s",
    (kind, column) => {
      const columns = columnNames(kind).filter((name) => name !== column);
      expect(recogniseKind({ columns, fileName: `${kind}.csv` })).not.toEqual({ ok: true, value: kind });
    },
  );

  test.each(IMPORT_KINDS)("an unknown column beside those of %s is refused by its name", (kind) => {
    expect(kindOf(`${DOCUMENTED[kind]},nickname`)).toMatchObject({
      ok: false,
      reason: { reason: "unknown-columns", column: "nickname" },
    });
  });

  test("a column that is there twice, and a header of something else, are refused", () => {
    expect(kindOf("code,code,name")).toMatchObject({ ok: false, reason: { reason: "duplicate-column" } });
    expect(kindOf("account,sector")).toMatchObject({ ok: false, reason: { reason: "no-kind" } });
  });
});
