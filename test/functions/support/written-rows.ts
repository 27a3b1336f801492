import type { RoundStep } from "../../../functions/features/approvals/round.ts";
import type { EventWrite, RoundWrite } from "../../../functions/features/approvals/round-write.ts";
import type { RecordWrite, WriteContext } from "../../../functions/features/records/record-write.ts";

/** What the writes of `repository-writes.ts` are run with, on the rows of `filled-tables.ts`. */
export const AT = "2026-01-02T00:00:00.000Z";
export const FACT = { measureId: 7, unitId: 7, day: 2, personId: 7, value: 5 };
export const STAMP = { at: AT, by: 7 };
/** The filled fact, as a write names it. */
export const ROWS = JSON.stringify([[7, 7, 1, 7, 7, 100]]);
export const WRITE: RecordWrite = {
  formId: 7,
  formVersion: 1,
  number: "R7",
  personId: 7,
  unitId: 7,
  unitGiven: false,
  day: 2,
  body: "{}",
  expectedRevision: 1,
  expectedState: "submitted",
  expectedScore: 4,
  life: { state: "submitted", createdAt: AT, sentAt: null, approvedAt: null, score: null },
  reason: "because",
  facts: [FACT],
  oldFacts: [],
  id: 7,
  links: [{ targetId: 7, field: "other" }],
  keys: [{ rule: 1, value: "r7", refuses: true, fields: ["name"] }],
  files: ["a7"],
};
const STEP: RoundStep = {
  code: "seven",
  position: 0,
  state: "open" as const,
  openedAt: AT,
  dueAt: AT,
  decidedAt: null,
  escalatedAt: null,
  foundIn: { orgVersion: 1, day: 1 },
  seats: [],
};
/** The filled round: its only seat goes and another comes. */
export const ROUND: RoundWrite = {
  formId: 7,
  number: "R7",
  before: {
    recordId: 7,
    round: {
      round: 1,
      steps: [{ ...STEP, seats: [{ personId: 7, decision: null, at: null, by: null, reason: null }] }],
    },
  },
  after: {
    round: 1,
    steps: [
      { ...STEP, state: "passed", seats: [{ personId: 1, decision: "pass", at: AT, by: 7, reason: "fine" }] },
    ],
  },
};
export const EVENT: EventWrite = {
  formId: 7,
  number: "R7",
  revision: 1,
  by: null,
  event: "passed",
  step: "seven",
  reason: "fine",
};
export const CONTEXT: WriteContext = {
  by: 7,
  at: AT,
  rulebookVersion: 1,
  orgVersion: 1,
  requestId: "request",
  action: "record/change",
  subject: "seven R7",
};
export const ACTOR = { personId: 7, at: AT };
export const DRAFT = { body: "{}", hash: "h", effectiveDay: 1 };
export const NEW_RECORD: RecordWrite = {
  ...WRITE,
  id: null,
  number: "R8",
  expectedRevision: 0,
  expectedState: null,
  expectedScore: null,
  keys: [{ rule: 1, value: "r8", refuses: false, fields: [] }],
  files: [],
};

export const KEPT_DRAFT = {
  key: "k",
  formId: 7,
  formVersion: 1,
  record: 7,
  baseRevision: 1,
  body: "{}",
  at: Date.parse(AT),
};
export const IDS = JSON.stringify([7]);
export const STILL = 2_932_897;
export const PERSON = {
  id: 8,
  code: "P8",
  name: "Next",
  joinedDay: 1,
  confirmedDay: null,
  leftDay: null,
  postings: [{ unitId: 7, role: "rep", from: 1, until: STILL }],
};
export const TREE = (id: number) => ({
  byCode: new Map([
    [
      `u${id}`,
      {
        id,
        code: `U${id}`,
        name: "Unit",
        level: "group",
        placements: [{ parentId: null, from: 1, until: STILL }],
      },
    ],
  ]),
});
