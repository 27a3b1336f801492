import {
  CustomFunction,
  ERROR_TYPE_SET,
  FunctionType,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
  type FormulaFunctionResultValueType,
  type FormulaFunctionValueType,
} from "@univerjs/preset-sheets-core";
import type { Area } from "./area.ts";
import type { AsyncFunctions } from "./async-functions.ts";
import { BUSY } from "./excel-error.ts";
import { functionArguments, type EngineArgument } from "./function-arguments.ts";
import type { FunctionMetadata } from "./function-metadata.ts";
import type { UniverWorkbook } from "./univer-workbook.ts";

/** Makes the add-in's functions known to Univer's engine, which then asks `functions` for their values. */
export function registerFunctions(
  { api, workbook }: UniverWorkbook,
  metadata: readonly FunctionMetadata[],
  functions: AsyncFunctions,
): void {
  // Else the engine takes a waiting cell's value for text.
  const errorTypes: Set<string> = ERROR_TYPE_SET;
  errorTypes.add(BUSY);
  const service = workbook.getActiveSheet().getInject().get(IFunctionService);
  for (const each of metadata) {
    service.registerExecutors(new AddinFunction(each, functions));
    service.registerDescriptions({
      functionName: each.name,
      functionType: FunctionType.User,
      description: each.description ?? "",
      abstract: each.description ?? "",
      functionParameter: each.parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? "",
        example: "",
        require: parameter.optional === true ? 0 : 1,
        repeat: parameter.repeating === true ? 1 : 0,
      })),
    });
  }
  api.getFormula().calculationEnd(() => functions.endPass());
}

/** Asks the engine to compute these cells again, and what depends on them. */
export function recompute({ api, workbook }: UniverWorkbook, areas: readonly Area[]): void {
  const unitId = workbook.getId();
  const dirtyRanges = areas.map((area) => ({
    unitId,
    sheetId: area.sheetId,
    range: {
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    },
  }));
  const params = { commands: [], dirtyRanges, forceCalculation: false };
  api.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, { onlyLocal: true });
}

class AddinFunction extends CustomFunction {
  override minParams = -1;
  override maxParams = -1;
  readonly #metadata: FunctionMetadata;
  readonly #functions: AsyncFunctions;

  constructor(metadata: FunctionMetadata, functions: AsyncFunctions) {
    super(metadata.name);
    this.#metadata = metadata;
    this.#functions = functions;
  }

  override calculateCustom(...given: FormulaFunctionValueType[]): FormulaFunctionResultValueType {
    const args = functionArguments(this.#metadata, given.map(engineArgument));
    const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    return this.#functions.evaluate(this.#metadata.id, args, place);
  }
}

/** A lambda cannot cross to the add-in; Excel refuses it with #VALUE! too. */
function engineArgument(value: FormulaFunctionValueType): EngineArgument {
  if (value === null || typeof value !== "object") return value;
  return Array.isArray(value) ? value : "#VALUE!";
}
