import type { Scalar } from "#shared/contract/cells";

/** A code or period as it is compared: full-width digits and letters folded, blanks around it dropped. */
export function foldText(value: Scalar): string {
  return value === null ? "" : String(value).normalize("NFKC").trim();
}

/** Whether a place of a worksheet is blank (not: omitted). */
export function isBlank(value: Scalar): boolean {
  return value === "" || (typeof value === "string" && value.trim() === "");
}
