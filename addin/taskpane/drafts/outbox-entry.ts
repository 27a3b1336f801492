import type { RecordBody } from "#shared/contract/records";
import type { Draft } from "./draft.ts";

/** Why a send still waits. */
export type WaitReason = "network" | "sign-in" | "server";

/** A send that is under way or waits. `id` is its idempotency key: however often it goes out, it counts once. */
export type OutboxEntry = {
  readonly id: string;
  readonly person: string;
  readonly form: string;
  readonly record: number | null;
  readonly expectedRevision: number | null;
  readonly body: RecordBody;
  readonly draft: Draft;
  readonly queuedAt: number;
  readonly attempts: number;
  readonly waits: WaitReason | null;
};
