import { z } from "zod";
import { Text } from "./language.ts";
import { Problem } from "./problem.ts";
import { RecordBody, RecordState, RecordView } from "./records.ts";

const Named = z.object({ code: z.string(), name: z.string() });
const Reason = z.string().trim().max(500);

/** Where a step stands. `waiting` for the steps before it; `skipped` where its condition does not hold. */
export const STEP_STATES = ["waiting", "open", "passed", "returned", "skipped"] as const;
export const StepState = z.enum(STEP_STATES);
export type StepState = z.infer<typeof StepState>;

/** What somebody may do with a record now. */
export const RECORD_ACTS = [
  "change",
  "withdraw",
  "resubmit",
  "amend",
  "decide",
  "migrate",
  "print",
  "score",
] as const;
export const RecordAct = z.enum(RECORD_ACTS);
export type RecordAct = z.infer<typeof RecordAct>;

/** What happened to a record, as its history tells it. */
export const RECORD_EVENTS = [
  "submitted",
  "changed",
  "withdrawn",
  "resubmitted",
  "amended",
  "passed",
  "returned",
  "approved",
  "escalated",
  "migrated",
  "printed",
  "scored",
  "imported",
] as const;
export const RecordEvent = z.enum(RECORD_EVENTS);
export type RecordEvent = z.infer<typeof RecordEvent>;

/** One who may decide a step, and what they decided. `by`: the delegate who decided in their place. */
export const Approver = Named.extend({
  decision: z.enum(["pass", "return"]).nullable(),
  at: z.string().nullable(),
  by: Named.nullable(),
  reason: z.string().nullable(),
});

export const StepView = z.object({
  code: z.string(),
  title: Text,
  state: StepState,
  all: z.boolean(),
  openedAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  late: z.boolean(),
  handedUpAt: z.string().nullable().describe("when it had waited too long and went to others as well"),
  fields: z.array(z.string()).describe("keys of the fields that its approver fills"),
  approvers: z.array(Approver),
});
export type StepView = z.infer<typeof StepView>;

/** Everything about where a record stands and what came before. */
export const RecordLife = z
  .object({
    state: RecordState,
    round: z
      .number()
      .int()
      .describe("how often it went through its approval, from 1; 0 where its form has none"),
    steps: z.array(StepView),
    acts: z.array(RecordAct).describe("what this viewer may do now"),
    step: z.string().nullable().describe("the step this viewer may decide now"),
    formInForce: z.number().int().describe("the version of its form that is in force today"),
    due: z.object({ at: z.string(), late: z.boolean() }).nullable(),
    score: z.object({ score: z.number().int(), by: Named, comment: z.string().nullable() }).nullable(),
    prints: z.number().int(),
    events: z.array(
      z.object({
        at: z.string(),
        by: Named.nullable().describe("null for the clock"),
        event: RecordEvent,
        step: Text.nullable(),
        revision: z.number().int(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "RecordLife" });
export type RecordLife = z.infer<typeof RecordLife>;

/** Taking a record back. */
export const Withdrawal = z
  .strictObject({ expectedRevision: z.number().int().min(1), reason: Reason.optional() })
  .meta({ id: "Withdrawal" });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** A decision on an open step. A return says why; `body` holds the fields that the step's approver fills. */
export const Decision = z
  .strictObject({
    step: z.string(),
    decision: z.enum(["pass", "return"]),
    expectedRevision: z.number().int().min(1),
    reason: Reason.optional(),
    body: RecordBody.optional(),
  })
  .meta({ id: "Decision" });
export type Decision = z.infer<typeof Decision>;

/** Several decisions at once; each stands or falls by itself. */
export const Decisions = z
  .strictObject({
    decisions: z
      .array(Decision.extend({ record: z.number().int() }))
      .min(1)
      .max(100),
  })
  .meta({ id: "Decisions" });
export type Decisions = z.infer<typeof Decisions>;

export const DecisionResults = z
  .object({
    results: z.array(
      z.object({
        record: z.number().int(),
        view: RecordView.nullable(),
        problem: Problem.nullable(),
      }),
    ),
  })
  .meta({ id: "DecisionResults" });
export type DecisionResults = z.infer<typeof DecisionResults>;

/** A step that waits for the viewer, or for somebody the viewer stands in for. */
export const InboxItem = z.object({
  record: z.number().int(),
  revision: z.number().int(),
  form: z.string(),
  title: Text,
  number: z.string(),
  label: z.string(),
  owner: Named,
  unit: Named,
  step: z.object({ code: z.string(), title: Text }),
  sentAt: z.string(),
  dueAt: z.string().nullable(),
  late: z.boolean(),
  hasFields: z.boolean().describe("its approver fills fields: to be opened, not passed among several"),
  insteadOf: Named.nullable(),
});
export type InboxItem = z.infer<typeof InboxItem>;

export const Inbox = z.object({ items: z.array(InboxItem), count: z.number().int() }).meta({ id: "Inbox" });
export type Inbox = z.infer<typeof Inbox>;

/** Somebody decides in the place of another for some days; `until` is the last of them. */
export const NewDelegation = z
  .strictObject({ delegate: z.string(), from: z.string(), until: z.string() })
  .meta({ id: "NewDelegation" });
export type NewDelegation = z.infer<typeof NewDelegation>;

export const DelegationList = z
  .object({
    delegations: z.array(
      z.object({ id: z.number().int(), person: Named, delegate: Named, from: z.string(), until: z.string() }),
    ),
  })
  .meta({ id: "DelegationList" });
export type DelegationList = z.infer<typeof DelegationList>;

/** A superior's sample score of how well a form was filled. */
export const Scoring = z
  .strictObject({ score: z.number().int().min(1).max(5), comment: Reason.optional() })
  .meta({ id: "Scoring" });
export type Scoring = z.infer<typeof Scoring>;

/** A record put under the version of its form that is in force; `body` answers what that version asks. */
export const Migration = z
  .strictObject({ expectedRevision: z.number().int().min(1), body: RecordBody })
  .meta({ id: "Migration" });
export type Migration = z.infer<typeof Migration>;

export const PrintedCopy = z
  .object({ copy: z.number().int(), at: z.string(), view: RecordView })
  .meta({ id: "PrintedCopy" });
export type PrintedCopy = z.infer<typeof PrintedCopy>;
