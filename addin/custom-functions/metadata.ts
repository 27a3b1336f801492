import type { Language } from "#shared/contract/language";
import {
  FUNCTION_IDS,
  type FunctionId,
  type SignatureParameter,
  SIGNATURES,
} from "#shared/contract/signatures";
import { CATALOGUE } from "./catalogue.ts";
import { spills } from "./spills.ts";

type Dimensionality = "scalar" | "matrix";

/** A parameter as Excel reads it from `functions.json`. */
export type ParameterMetadata = {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: Dimensionality;
  readonly optional?: true;
};

/** A function as Excel reads it from `functions.json`. */
export type FunctionMetadata = {
  readonly id: FunctionId;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: "any"; readonly dimensionality: Dimensionality };
  readonly options: { readonly cancelable: true; readonly requiresAddress: true };
};

/** What Excel learns of the functions in one language. Names are the same in every language, so workbooks can travel. */
export function functionsMetadata(language: Language): { readonly functions: readonly FunctionMetadata[] } {
  return { functions: FUNCTION_IDS.map((id) => functionMetadata(id, language)) };
}

function functionMetadata(id: FunctionId, language: Language): FunctionMetadata {
  return {
    id,
    name: id,
    description: CATALOGUE[id].description[language],
    parameters: SIGNATURES[id].map((parameter) => parameterMetadata(id, parameter, language)),
    result: { type: "any", dimensionality: spills(id) ? "matrix" : "scalar" },
    options: { cancelable: true, requiresAddress: true },
  };
}

function parameterMetadata(
  id: FunctionId,
  parameter: SignatureParameter,
  language: Language,
): ParameterMetadata {
  return {
    name: parameter.name,
    description: CATALOGUE[id].parameters[parameter.name]?.[language] ?? "",
    type: "any",
    dimensionality: parameter.list ? "matrix" : "scalar",
    ...(parameter.optional ? { optional: true } : {}),
  };
}
