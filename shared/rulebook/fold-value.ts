import type { FieldValue } from "../contract/records.ts";

/** A text as it is compared and searched: width, case, blanks and punctuation make no difference. */
export function foldedText(text: string): string {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}]/gu, "")
      // What stood apart may stand together now, and marks then have an order.
      .normalize("NFKC")
  );
}

/** A field's value as it is compared; "" for what is blank, and for lists. */
export function foldedValue(value: FieldValue | undefined): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? foldedText(value) : "";
}
