/** Why Excel did not do what was asked. Texts stand in the pane's dictionary, by this code. */
export type ExcelProblemCode =
  | "no-workbook"
  | "cell-edit"
  | "protected"
  | "unsupported"
  | "too-large"
  /** The cells are not as they were when the person was asked. */
  | "changed"
  | "several-blocks"
  | "failed";

/** A refusal of Excel as plain data. `detail` is Excel's own sentence, for whoever has to look into it. */
export type ExcelProblem = { readonly code: ExcelProblemCode; readonly detail: string };

const CODES: Readonly<Record<string, ExcelProblemCode>> = {
  InvalidOperationInCellEditMode: "cell-edit",
  HostIsBusy: "cell-edit",
  AccessDenied: "protected",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  UnsupportedFeature: "unsupported",
  NotImplemented: "unsupported",
  InvalidSelection: "several-blocks",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
};

/** Reads what office.js throws. */
export function excelProblemOf(thrown: unknown): ExcelProblem {
  if (!(thrown instanceof Error)) return { code: "failed", detail: String(thrown) };
  const code: unknown = Reflect.get(thrown, "code");
  return { code: (typeof code === "string" && CODES[code]) || "failed", detail: thrown.message };
}
