import type { AuditAction } from "#shared/contract/audit";
import type { RecordState } from "#shared/contract/records";
import type { Fact } from "../facts/facts-of-record.ts";
import type { RecordLifeFacts } from "../facts/record-life.ts";
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
  /** Null for a new record. */
  readonly expectedState: RecordState | null;
  /** The superior's score it was read with, which it counts for. */
  readonly expectedScore: number | null;
  readonly life: RecordLifeFacts;
  /** Why it is written; null where nobody said. */
  readonly reason: string | null;
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

/** A record whose body stays as it was, in another state or in the same. */
export type StateWrite = Pick<
  RecordWrite,
  "formId" | "number" | "expectedRevision" | "expectedState" | "expectedScore" | "life" | "facts" | "oldFacts"
> & { readonly id: number };

/** Who writes and when, and under which versions the facts were computed. */
export type WriteContext = {
  /** Null for the clock. */
  readonly by: number | null;
  readonly at: string;
  readonly rulebookVersion: number;
  readonly orgVersion: number;
  readonly requestId: string;
  readonly action: AuditAction;
  readonly subject: string;
};
