import { describe, expect, test } from "vitest";
import { IMPORT_KINDS, type ImportKind, type ImportValue } from "../../../shared/contract/imports.ts";
import { LANGUAGES } from "../../../shared/contract/language.ts";
import { columnNames, IMPORT_COLUMNS } from "../../../shared/import/columns.ts";
import { readRow } from "../../../shared/import/read-row.ts";
import { REFUSAL_REASONS } from "../../../shared/import/refusal.ts";
import { refusalText } from "../../../shared/import/refusal-text.ts";
import { REFUSAL_TEXTS } from "../../../shared/import/refusal-texts.ts";

const GOOD = { code: "X1", text: "East", day: "2026-10-01", money: "1,234.50", number: "60%" } as const;
const BAD = {
  code: "x".repeat(65),
  text: "x".repeat(501),
  day: "1/2/2026",
  money: "12万",
  number: "12万",
} as const;
const BAD_REASON = {
  code: "code-too-long",
  text: "text-too-long",
  day: "date-order-unclear",
  money: "not-money",
  number: "not-a-number",
} as const;

function goodRow(kind: ImportKind) {
  const columns = columnNames(kind);
  return {
    columns,
    values: columns.map((column): ImportValue => GOOD[IMPORT_COLUMNS[kind][column]?.type ?? "text"]),
    currency: "CNY",
  };
}

const EVERY_COLUMN = IMPORT_KINDS.flatMap((kind) =>
  Object.entries(IMPORT_COLUMNS[kind]).map(([column, spec]) => [kind, column, spec] as const),
);

describe("a row", () => {
  test.each(IMPORT_KINDS)("of %s with every column filled is read", (kind) => {
    expect(readRow(kind, goodRow(kind))).toMatchObject({ ok: true });
  });

  test.each(EVERY_COLUMN)("of %s with a bad %s is refused at that column", (kind, column, { type }) => {
    const row = goodRow(kind);
    const values = row.values.with(row.columns.indexOf(column), BAD[type]);
    expect(readRow(kind, { ...row, values })).toMatchObject({
      ok: false,
      reason: { column, reason: BAD_REASON[type] },
    });
  });

  test.each(EVERY_COLUMN)(
    "of %s with a blank %s is refused only where a blank cannot stand",
    (kind, column, { need }) => {
      const row = goodRow(kind);
      const blank = readRow(kind, { ...row, values: row.values.with(row.columns.indexOf(column), " ") });
      expect(blank).toMatchObject(
        need === "free" ? { ok: true } : { ok: false, reason: { column, reason: "blank" } },
      );
    },
  );

  test.each(EVERY_COLUMN)("of %s with a line break or a truth value for %s is refused", (kind, column) => {
    const row = goodRow(kind);
    for (const value of ["a\nb", true]) {
      const values = row.values.with(row.columns.indexOf(column), value);
      expect(readRow(kind, { ...row, values })).toMatchObject({ ok: false, reason: { column } });
    }
  });

  test("says absent by undefined and blank by null", () => {
    const row = { columns: ["code", "confirmed_on"], values: ["E1", ""], currency: "CNY" };
    expect(readRow("people", row)).toMatchObject({
      ok: true,
      value: { leftOn: undefined, confirmedOn: null },
    });
  });

  test("with more or fewer cells than the header is refused as a whole", () => {
    const row = { columns: ["code", "name"], values: ["E1"], currency: "CNY" };
    expect(readRow("units", row)).toMatchObject({
      ok: false,
      reason: { column: null, reason: "row-length" },
    });
  });

  test("numbers of a spreadsheet are codes and texts too", () => {
    const row = { columns: ["code", "name"], values: [42, 7], currency: "CNY" };
    expect(readRow("units", row)).toMatchObject({ ok: true, value: { code: "42", name: "7" } });
  });
});

describe("a refusal", () => {
  test.each(REFUSAL_REASONS)(
    "%s is one sentence in each language, all of its parameters filled",
    (reason) => {
      for (const language of LANGUAGES) {
        const names = [...REFUSAL_TEXTS[reason][language].matchAll(/\{([\w-]+)\}/g)].map(
          ([, name = ""]) => name,
        );
        const parameters = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
        const text = refusalText({ column: null, reason, parameters }, language);
        expect(text).not.toMatch(/…|\{/);
        for (const name of names) expect(text).toContain(`<${name}>`);
      }
    },
  );

  test.each(REFUSAL_REASONS.filter((reason) => reason !== "form"))(
    "%s names the same things in both languages",
    (reason) => {
      const [zh, en] = LANGUAGES.map(
        (language) =>
          new Set([...REFUSAL_TEXTS[reason][language].matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name)),
      );
      expect(zh).toEqual(en);
    },
  );
});
