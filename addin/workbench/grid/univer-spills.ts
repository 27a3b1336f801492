import { FormulaDataModel, type FWorkbook } from "@univerjs/preset-sheets-core";
import { ObjectMatrix, type ICellData, type IRange, type Nullable } from "@univerjs/presets";
import type { Area } from "./area.ts";

/** The cells that array formulas spill into, which Univer keeps apart from the cells somebody filled. */
export class UniverSpills {
  readonly #model: FormulaDataModel;
  readonly #unitId: string;

  constructor(workbook: FWorkbook) {
    this.#model = workbook.getActiveSheet().getInject().get(FormulaDataModel);
    this.#unitId = workbook.getId();
  }

  /** The spilled cell at this place. */
  cell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.#model.getArrayFormulaCellData()[this.#unitId]?.[sheetId]?.[row]?.[column];
  }

  /** Every spill of the sheet; its first cell holds the formula. */
  areas(sheetId: string): readonly Area[] {
    const found: Area[] = [];
    new ObjectMatrix<IRange>(this.#model.getArrayFormulaRange()[this.#unitId]?.[sheetId]).forValue(
      (row, column, range) => {
        const size = {
          rows: range.endRow - range.startRow + 1,
          columns: range.endColumn - range.startColumn + 1,
        };
        found.push({ sheetId, row, column, ...size });
      },
    );
    return found;
  }
}
