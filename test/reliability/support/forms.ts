import type { FieldValue, RecordBody } from "../../../shared/contract/records.ts";

/** A form as the sequences fill it. */
export type TestForm = {
  readonly code: string;
  /** The field by which a new record can be told from all others. */
  readonly tag: string;
  /** Other fields that are typed. */
  readonly others: readonly string[];
  /** A field for files, where it has one. */
  readonly files?: string;
  /** What a superior types into somebody else's record. */
  readonly superior: readonly string[];
  /** What every new record is filled with. */
  readonly fill: RecordBody;
  /** Why a record is changed after it was sent. */
  readonly reason: string;
  /** A word, as it is put into a field. */
  readonly say: (field: string, word: string) => FieldValue;
};

/** One with a number of its own that counts in KPIs, one that gets its number, and one with an approval. */
export const TEST_FORMS: readonly TestForm[] = [
  {
    code: "policy",
    tag: "number",
    others: ["customer"],
    superior: ["customer"],
    fill: { premium: "100" },
    reason: "mended",
    say: (_field, word) => word,
  },
  {
    code: "daily_log",
    tag: "done",
    others: ["tomorrow"],
    superior: ["superior_comment"],
    fill: {},
    reason: "mended",
    say: (_field, word) => word,
  },
  {
    code: "expense_request",
    tag: "purpose",
    others: ["items"],
    files: "papers",
    superior: [],
    fill: { items: [{ category: "people", kind: "travel", note: null, amount: 1_200 }] },
    reason: "mended",
    say: (field, word) =>
      field === "items" ? [{ category: "people", kind: "travel", note: word, amount: 1_200 }] : word,
  },
];
