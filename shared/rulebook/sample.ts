/** Parts that records are told into, by a step that goes through all of them before it comes back to one. */
export const SAMPLE_PARTS = 10_000;
export const SAMPLE_STEP = 7_919;

/**
 * Whether a record belongs to a sample of a share of all records: by its id alone, so that it is the same for everybody
 * and at every time, and what a smaller share takes a larger one takes too. Of 10,000 records in a row it is the share.
 */
export function isSampled(recordId: number, share: number): boolean {
  return (recordId * SAMPLE_STEP) % SAMPLE_PARTS < share * SAMPLE_PARTS;
}
