import type { Option } from "../rulebook/form-definition.ts";
import { OWN } from "./columns.ts";
import { centralName } from "./export-survey.ts";
import { languageColumns, namesOf, textIn } from "./language-columns.ts";
import { columnsOf, rowsOf, type SheetRow, type Table } from "./table.ts";
import { uncarried, type Uncarried } from "./uncarried.ts";

/** The lists of the choices sheet. */
export type Choices = {
  /** The answers of a list. `under` names the column that says under which value each is offered. */
  readonly options: (list: string, under?: string) => readonly Option[];
  /** What of a central list the file has changed: that is no matter of the form. */
  readonly central: (code: string, row: SheetRow) => readonly Uncarried[];
  readonly left: readonly Uncarried[];
};

/** @param lists the answers of the central lists, by parameter code; of one that is not given nothing is compared */
export function readChoices(
  table: Table | undefined,
  lists: Readonly<Record<string, readonly Option[]>>,
): Choices {
  const labels = languageColumns(table, "label");
  const left: Uncarried[] = [];
  const rows = rowsOf(table).map((row) => {
    const label = textIn(row, labels, "choices");
    const value = row.text("name") || row.text("value");
    left.push(...label.left);
    if (!label.text)
      left.push(uncarried("no-label", { sheet: "choices", row: row.row, column: "label" }, { what: value }));
    return { row, list: row.text("list_name") || row.text("list name"), value, label: label.text };
  });
  const options = (list: string, under?: string): readonly Option[] =>
    rows
      .filter((one) => one.list === list)
      .map(({ row, value, label }) => {
        const above = row.text(under ?? OWN.under);
        return {
          value,
          label: label ?? { "zh-CN": value, "en-US": value },
          ...(above === "" ? {} : { under: above }),
        };
      });
  const known = new Set(["list_name", "list name", "name", "value", OWN.under, ...namesOf(labels)]);
  const strange = columnsOf(table).filter((column) => column !== "" && !known.has(column));
  return {
    options,
    left: [
      ...left,
      ...rowsOf(table).flatMap((row) =>
        // A column that a filter reads is known by whoever reads the filter.
        strange.flatMap((column) =>
          row.text(column) === "" || /^\w+$/.test(column)
            ? []
            : [
                uncarried(
                  "unknown-column",
                  { sheet: "choices", row: row.row, column },
                  { what: row.text(column) },
                ),
              ],
        ),
      ),
    ],
    central: (code, row) => {
      const [mine, theirs] = [options(centralName(code)), lists[code]];
      const same = theirs === undefined || JSON.stringify(mine) === JSON.stringify(theirs.map(plain));
      return same
        ? []
        : [uncarried("central-list", { sheet: "survey", row: row.row, column: OWN.list }, { what: code })];
    },
  };
}

function plain({ value, label, under }: Option): Option {
  return {
    value,
    label: { "zh-CN": label["zh-CN"], "en-US": label["en-US"] },
    ...(under === undefined ? {} : { under }),
  };
}
