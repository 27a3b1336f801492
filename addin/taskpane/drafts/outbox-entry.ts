import type { Decision } from "#shared/contract/approvals";
import type { RecordBody } from "#shared/contract/records";
import type { Draft, Refusal } from "./draft.ts";

/** Why a send still waits. */
export type WaitReason = "network" | "sign-in" | "server";

/**
 * `id` is its place in the outbox, `name` its idempotency key: what goes out under one name counts once, from
 * whichever device. `about` is what the person knows it by.
 */
type Entry = {
  readonly id: string;
  readonly name: string;
  readonly person: string;
  readonly form: string;
  readonly about: string;
  readonly queuedAt: number;
  readonly attempts: number;
  readonly waits: WaitReason | null;
  /** Of an act that the server refused: it waits for the person, not for the network. */
  readonly refusal: Refusal | null;
};

/** A record that is sent, changed, sent again or amended. */
export type SendEntry = Entry & {
  readonly act: "send";
  readonly record: number | null;
  readonly expectedRevision: number | null;
  readonly reason: string | null;
  readonly body: RecordBody;
  readonly draft: Draft;
};

/** A record that is taken back. */
export type WithdrawEntry = Entry & {
  readonly act: "withdraw";
  readonly record: number;
  readonly expectedRevision: number;
  readonly reason: string | null;
};

/** A step of a record that is passed or returned. */
export type DecideEntry = Entry & {
  readonly act: "decide";
  readonly record: number;
  readonly decision: Decision;
};

/** What is under way or waits. */
export type OutboxEntry = SendEntry | WithdrawEntry | DecideEntry;

type Kept = "id" | "name" | "queuedAt" | "attempts" | "waits" | "refusal";

/** What is to be sent; the outbox gives it a place and a name. */
export type NewEntry = Omit<SendEntry, Kept> | Omit<WithdrawEntry, Kept> | Omit<DecideEntry, Kept>;
