import { type FunctionId, SIGNATURES } from "#shared/contract/signatures";

/** How a function is written, optional parameters in brackets: `KPI.VALUE(kpi,[scope],[period],[options])`. */
export function syntaxOf(id: FunctionId): string {
  const parameters = SIGNATURES[id].map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${id}(${parameters.join(",")})`;
}
