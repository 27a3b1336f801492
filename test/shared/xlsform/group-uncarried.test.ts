import { array, assert, integer, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { groupUncarried, rowsText } from "../../../shared/xlsform/group-uncarried.ts";
import { uncarried } from "../../../shared/xlsform/uncarried.ts";

const place = (row: number, column = "label") => ({ sheet: "survey", row, column });

describe("what could not be carried", () => {
  test("is said once for all rows of a column that it is true of", () => {
    const items = [
      uncarried("untranslated", place(2)),
      uncarried("untranslated", place(3)),
      uncarried("expression", place(3), { what: "a" }),
      uncarried("untranslated", place(7)),
      uncarried("untranslated", place(4, "hint")),
      uncarried("no-survey", place(0)),
    ];
    expect(groupUncarried(items).map(({ column, rows }) => `${column} ${rowsText(rows)}`)).toEqual([
      "label 2–3, 7",
      "label 3",
      "hint 4",
      "label ",
    ]);
  });

  test("loses no row and invents none", () => {
    assert(
      property(array(integer({ min: 1, max: 40 })), (rows) => {
        const written = rowsText([...new Set(rows)])
          .split(", ")
          .filter((part) => part !== "")
          .flatMap((part) => {
            const [first = 0, last = first] = part.split("–").map(Number);
            return Array.from({ length: last - first + 1 }, (_, index) => first + index);
          });
        expect(written).toEqual([...new Set(rows)].toSorted((left, right) => left - right));
      }),
    );
  });
});
