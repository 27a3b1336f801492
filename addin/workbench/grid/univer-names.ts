import type { FWorkbook } from "@univerjs/preset-sheets-core";
import type { NameRecord } from "./grid-adapter.ts";

/** The workbook's defined names. */
export function readNames(workbook: FWorkbook): readonly NameRecord[] {
  return workbook.getDefinedNames().map((name) => ({
    name: name.getName(),
    formula: `=${name.getFormulaOrRefString().replace(/^=/, "")}`,
    comment: name.getComment() ?? "",
  }));
}

/** Adds the name, or gives it another meaning. */
export function writeName(workbook: FWorkbook, { name, formula, comment }: NameRecord): void {
  deleteName(workbook, name);
  const builder = workbook.newDefinedNameBuilder().setName(name).setComment(comment);
  workbook.insertDefinedNameBuilder(builder.setRef(formula.replace(/^=/, "")).build());
}

/** Removes the name, if there is one. */
export function deleteName(workbook: FWorkbook, name: string): void {
  if (workbook.getDefinedName(name)) workbook.deleteDefinedName(name);
}
