import type { Fact } from "../facts/facts-of-record.ts";
import type { WrittenKey } from "./keys-of-record.ts";

/** One record on its way in, with what it counts for now and what it counted for before. */
export type RecordWrite = {
  readonly formId: number;
  readonly formVersion: number;
  readonly number: string;
  readonly personId: number;
  readonly unitId: number;
  readonly unitGiven: boolean;
  readonly day: number;
  /** Stored form: money in minor units, as JSON. */
  readonly body: string;
  /** 0 for a new record. */
  readonly expectedRevision: number;
  readonly facts: readonly Fact[];
  readonly oldFacts: readonly Fact[];
  /** Id of the record itself when it is there already. */
  readonly id: number | null;
  /** Where its look-up fields point; null for a form without look-up fields. */
  readonly links: readonly { readonly targetId: number; readonly field: string }[] | null;
  /** What it is found by; null for a form that keeps nothing of the kind. */
  readonly keys: readonly WrittenKey[] | null;
  /** Ids of the files it names. */
  readonly files: readonly string[];
};

/** Who writes, when, why, and under which versions the facts were computed. */
export type WriteContext = {
  readonly by: number;
  readonly at: string;
  readonly reason: string | null;
  readonly rulebookVersion: number;
  readonly orgVersion: number;
  readonly requestId: string;
  readonly action: string;
  readonly subject: string;
};
