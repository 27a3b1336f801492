/**
 * The requirement sets this workbook answers to `Office.context.requirements.isSetSupported`, lower-case
 * as Excel on the web sends them. ExcelApi stays at the set the model is written against: a set is a
 * promise, and what is not modelled still answers ApiNotFound.
 */
export const requirementMatrix: Readonly<Record<string, string>> = {
  excelapi: "1.13",
  customfunctions: "1.9",
  customfunctionsruntime: "1.4",
  sharedruntime: "1.1",
  settings: "1.1",
  documentevents: "1.1",
  selection: "1.1",
  addincommands: "1.1",
};

/** Is the set supported in this version (`"1.13"`) or a later one? Names compare without case, as in Excel. */
export function isSetSupported(name: string, version = "0"): boolean {
  const key = name.toLowerCase();
  if (!Object.hasOwn(requirementMatrix, key)) return false;
  const [major = 0, minor = 0] = numbers(requirementMatrix[key] ?? "0");
  const [askedMajor = 0, askedMinor = 0] = numbers(version);
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}

function numbers(version: string): number[] {
  return version.split(".").map(Number);
}
