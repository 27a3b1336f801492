import { referenceText } from "../build/formula-text.ts";

/** A cell's address as the log of calls has it: with its sheet, quoted where Excel quotes it. */
export function logAddress(sheet: string, address: string): string {
  return referenceText({ sheet, address }, undefined);
}
