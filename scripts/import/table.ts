import type { ImportValue } from "#shared/contract/imports";

/** Rows under named columns; `numbers` are the rows' places in their file, counted from 1 without the header. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ImportValue[])[];
  readonly numbers: readonly number[];
};
