import * as delegations from "../../../functions/features/approvals/delegations.repository.ts";
import * as rounds from "../../../functions/features/approvals/write-rounds.repository.ts";
import * as audit from "../../../functions/features/audit.repository.ts";
import * as closing from "../../../functions/features/closing/close-statements.repository.ts";
import * as stretches from "../../../functions/features/closing/closed-stretch.repository.ts";
import * as guard from "../../../functions/features/batch-guard.repository.ts";
import * as attachments from "../../../functions/features/attachments/attachments.repository.ts";
import * as drafts from "../../../functions/features/drafts/drafts.repository.ts";
import * as closed from "../../../functions/features/facts/closed-facts.repository.ts";
import * as changes from "../../../functions/features/facts/rollup-changes.repository.ts";
import * as prune from "../../../functions/features/facts/prune-rollups.repository.ts";
import * as rollups from "../../../functions/features/facts/rollups.repository.ts";
import * as facts from "../../../functions/features/facts/write-facts.repository.ts";
import * as health from "../../../functions/features/health/health.repository.ts";
import * as identity from "../../../functions/features/identity/identity.repository.ts";
import * as imports from "../../../functions/features/imports/imports.repository.ts";
import * as grants from "../../../functions/features/org/grant-state.repository.ts";
import * as signIns from "../../../functions/features/org/sign-ins.repository.ts";
import * as jobs from "../../../functions/features/jobs/jobs.repository.ts";
import * as recounts from "../../../functions/features/jobs/recounts.repository.ts";
import * as people from "../../../functions/features/org/people-state.repository.ts";
import * as tree from "../../../functions/features/org/unit-tree.repository.ts";
import * as derived from "../../../functions/features/records/derived-units.repository.ts";
import * as idempotency from "../../../functions/features/records/idempotency.repository.ts";
import * as files from "../../../functions/features/records/record-files.repository.ts";
import * as keys from "../../../functions/features/records/record-keys.repository.ts";
import * as links from "../../../functions/features/records/record-links.repository.ts";
import * as supersede from "../../../functions/features/records/supersede-records.repository.ts";
import * as writes from "../../../functions/features/records/write-records.repository.ts";
import * as life from "../../../functions/features/rulebook/rule-life.repository.ts";
import * as simulation from "../../../functions/features/rulebook/simulation.repository.ts";
import * as rulebook from "../../../functions/features/rulebook/rulebook.repository.ts";
import * as snapshots from "../../../functions/features/snapshots/snapshots.repository.ts";
import * as scores from "../../../functions/features/scores/scores.repository.ts";
import * as targets from "../../../functions/features/targets/targets.repository.ts";
import { VIEWER } from "./repository-reads.ts";
import {
  ACTOR,
  AT,
  CONTEXT,
  DRAFT,
  EVENT,
  FACT,
  IDS,
  KEPT_DRAFT,
  NEW_RECORD,
  PERSON,
  ROUND,
  ROWS,
  STAMP,
  STILL,
  TREE,
  WRITE,
} from "./written-rows.ts";

/** What writes; on the filled database, because the rows they refer to must be there. */
export const WRITES: Readonly<Record<string, (db: D1Database) => Promise<unknown>>> = {
  auditStatement: (db) => audit.auditStatement(db, CONTEXT, { records: 1 }).run(),
  snapshotStatements: (db) =>
    db.batch(
      snapshots.snapshotStatements(db, 2, [
        { kpiId: 7, unitId: 7, from: 1, until: 2, value: 0.5, numerator: 1, denominator: 2 },
      ]),
    ),
  targetStatements: (db) =>
    db.batch(
      targets.targetStatements(
        db,
        [
          { kpiId: 7, scope: 7, from: 1, until: 2, period: "1970-01", value: null },
          { kpiId: 7, scope: -7, from: 1, until: 2, period: "1970-01", value: 0.5 },
        ],
        STAMP,
      ),
    ),
  guardClosing: (db) => guard.guardClosing(db, 1).run(),
  guardNumbers: (db) => closing.guardNumbers(db, 1).run(),
  closeStatements: (db) =>
    db.batch(
      closing.closeStatements(
        db,
        {
          unitId: 7,
          period: "1970-02",
          calendar: "company",
          from: 31,
          until: 59,
          rulebookVersion: 1,
          at: AT,
          by: 7,
        },
        [{ unitId: 7, kpiId: 7, kpiVersion: 1, value: 0.5, numerator: 1, denominator: 2 }],
      ),
    ),
  reopenStatements: (db) =>
    db.batch(closing.reopenStatements(db, { closeId: 7, at: AT, by: 7, reason: "because" })),
  closeNewUnits: (db) =>
    db.batch([db.prepare("DELETE FROM closed_unit"), ...stretches.closeNewUnits(db, [7])]),
  guardVersions: (db) => guard.guardVersions(db, CONTEXT).run(),
  releaseGuard: (db) => guard.releaseGuard(db).run(),
  factStatements: (db) =>
    db.batch(facts.factStatements(db, { gone: [], come: [{ fact: FACT, sourceId: 7 }] }, STAMP)),
  deleteFacts: (db) =>
    db.batch(facts.deleteFacts(db, [{ fact: { ...FACT, day: 1 }, sourceId: 7 }], { stamp: STAMP, size: 1 })),
  insertRecordFacts: (db) =>
    db.batch(facts.insertRecordFacts(db, [{ fact: FACT, source: { id: 7 } }], 0, { stamp: STAMP, size: 1 })),
  holdBack: (db) =>
    db.batch(facts.deleteFacts(db, [{ fact: { ...FACT, day: 1 }, sourceId: 7 }], { stamp: STAMP, size: 1 })),
  applyAdjustments: (db) =>
    db.batch([
      db.prepare("DELETE FROM closed_unit"),
      db.prepare("UPDATE adjustment SET source_id = 8"),
      ...closed.applyAdjustments(db, 7),
    ]),
  keepRollups: (db) =>
    rollups.keepRollups(
      db,
      (["fact", "stock"] as const).map((kind) => ({
        kind,
        measureId: 7,
        from: 1,
        until: 3,
        variant: kind === "fact" ? "" : '[["rep"],0,1]',
        scopes: [7, -7],
      })),
    ),
  dropRollupsFrom: (db) => rollups.dropRollupsFrom(db, 1).run(),
  addToRollups: (db) => db.batch(changes.addToRollups(db, { rows: ROWS, isHeld: true })),
  takeFromRollups: (db) => db.batch(changes.takeFromRollups(db, { rows: ROWS, isHeld: false })),
  dropTouchedRollups: (db) => changes.dropTouchedRollups(db, [{ measureId: 7, first: 1, last: 1 }]).run(),
  moveMeasures: (db) => facts.moveMeasures(db, [7]).run(),
  askDatabase: (db) => health.askDatabase(db),
  readCompany: (db) => identity.readCompany(db),
  queueUnknownAccount: (db) =>
    identity.queueUnknownAccount(db, { tenant: "t", objectId: "new", name: "New", at: AT }),
  openImport: (db) =>
    imports.openImport(
      db,
      { kind: "units", fileName: "units.csv", digest: "e", columns: ["code"], rows: 1 },
      { personId: 7, at: AT },
    ),
  guardCursor: (db) => imports.guardCursor(db, 7, 0).run(),
  advanceStatements: (db) =>
    db.batch(
      imports.advanceStatements(db, 7, {
        rows: 1,
        added: 0,
        changed: 0,
        unchanged: 0,
        refused: [{ row: 2, column: "code", reason: "unknown-unit", parameters: "{}" }],
      }),
    ),
  linkStatement: (db) => signIns.linkStatement(db, { tenant: "t", objectId: "o", personId: 7 }).run(),
  grantStatements: (db) =>
    db.batch(grants.grantStatements(db, [{ personId: 7, role: "lead", unitId: 7, from: 1, until: STILL }])),
  peopleStatements: (db) => db.batch(people.peopleStatements(db, [PERSON])),
  unitStatements: (db) => db.batch(tree.unitStatements(db, { byCode: new Map() }, TREE(8))),
  movedRecordStatements: (db) => db.batch(derived.movedRecordStatements(db, [{ id: 7, unitId: 7 }])),
  rememberIdempotencyKey: (db) =>
    idempotency
      .rememberIdempotencyKey(db, { personId: 7, key: "l", digest: "d", formId: 7, number: "R7", at: AT })
      .run(),
  nextNumber: (db) => idempotency.nextNumber(db, 7),
  linkStatements: (db) => db.batch(links.linkStatements(db, [WRITE], IDS)),
  keyStatements: (db) => db.batch(keys.keyStatements(db, [WRITE], IDS)),
  remadeKeyStatements: (db) =>
    db.batch(keys.remadeKeyStatements(db, { gone: [[7, 0, "seven", 7]], come: [[7, 1, "seven", 7]] })),
  keepDraft: (db) =>
    drafts
      .keepDraft(db, VIEWER, KEPT_DRAFT, { expectedVersion: 1, limit: 10 })
      .then((version) => version ?? null),
  deleteDraft: (db) => drafts.deleteDraft(db, VIEWER, "k", 1),
  pruneRollups: (db) => prune.pruneRollups(db, 10),
  pruneDrafts: (db) => drafts.pruneDrafts(db, AT),
  claimAttachment: (db) =>
    attachments.claimAttachment(db, VIEWER, {
      id: "a8",
      name: "8.pdf",
      type: "application/pdf",
      bytes: 8,
      at: AT,
      digest: "8",
    }),
  noteArrival: (db) => attachments.noteArrival(db, VIEWER, "a7"),
  doomAttachments: (db) => attachments.doomAttachments(db, { before: AT, at: AT, limit: 10 }),
  forgetAttachments: (db) => attachments.forgetAttachments(db, ["a7"]),
  fileStatements: (db) => db.batch(files.fileStatements(db, [WRITE], 7)),
  supersedeStatements: (db) =>
    // The filled record's first revision is kept already; a present one of 2 makes room for the next.
    db.batch([db.prepare("UPDATE record SET revision = 2"), ...supersede.supersedeStatements(db, IDS)]),
  reasonStatements: (db) =>
    db.batch([db.prepare("DELETE FROM record_reason"), ...supersede.reasonStatements(db, [WRITE])]),
  writeStatements: (db) => db.batch(writes.writeStatements(db, [NEW_RECORD], CONTEXT)),
  stateStatements: (db) =>
    db.batch(
      writes.stateStatements(db, [{ ...WRITE, id: 7, life: { ...WRITE.life, state: "withdrawn" } }], CONTEXT),
    ),
  roundStatements: (db) => db.batch(rounds.roundStatements(db, [ROUND], [EVENT], AT)),
  insertDelegation: (db) =>
    delegations.insertDelegation(db, { ...VIEWER, personId: 7 }, { delegateId: 1, from: 1, until: 9 }).run(),
  deleteDelegation: (db) => delegations.deleteDelegation(db, VIEWER, 7).run(),
  closeSteps: (db) => rounds.closeSteps(db, [7]).run(),
  scoreStatements: (db) =>
    db.batch(
      scores.scoreStatements(db, { recordId: 7, revision: 1, score: 5, comment: null }, { by: 7, at: AT }),
    ),
  recordStatements: (db) => db.batch(writes.recordStatements(db, [NEW_RECORD], CONTEXT)),
  addVersions: (db) =>
    rulebook.addVersions(
      db,
      [
        {
          kind: "measure",
          code: "eight",
          version: 1,
          state: "draft",
          origin: "company",
          effective_day: 1,
          hash: "h",
          body: "{}",
        },
      ],
      { expectedVersion: 1, at: AT, counted: ["eight"], movesKeys: false },
    ),
  insertDraft: (db) =>
    db.batch(
      life.insertDraft(db, { kind: "form", code: "seven" }, DRAFT, { ...ACTOR, requestId: "request" }),
    ),
  guardVersion: (db) => life.guardVersion(db, { id: 7, revision: 1, state: "published" }).run(),
  updateDraft: (db) => life.updateDraft(db, 8, DRAFT, ACTOR).run(),
  markChecked: (db) => life.markChecked(db, 8, 1).run(),
  discardDraft: (db) => life.discardDraft(db, 8).run(),
  publishDraft: (db) => db.batch(life.publishDraft(db, 8, ACTOR)),
  rollBackVersion: (db) => db.batch(life.rollBackVersion(db, 8)),
  setTwoPersonRule: (db) => life.setTwoPersonRule(db, true).run(),
  insertJob: (db) =>
    jobs.insertJob(db, { kind: "rebuild", subject: "facts", input: "{}", total: 1, at: AT, by: 7 }).run(),
  guardJob: (db) => jobs.guardJob(db, { id: 7, step: 0 }).run(),
  moveJob: (db) =>
    jobs.moveJob(db, 7, { state: "done", cursor: null, done: 1, total: 1, detail: "{}" }, AT).run(),
  recountStatements: (db) =>
    db.batch(
      recounts.recountStatements(db, { code: "seven", measureId: 7, fromDay: 0, personId: 7, at: AT }),
    ),
  endRecount: (db) => recounts.endRecount(db, 7).run(),
  endRebuild: (db) => recounts.endRebuild(db, 8).run(),
  rebuildStatements: (db) => db.batch(recounts.rebuildStatements(db, ["seven"], AT)),
  openShadow: (db) => db.batch(simulation.openShadow(db, { shadowId: -7000, measureId: 7, code: "seven" })),
  shadowFacts: (db) => db.batch(simulation.shadowFacts(db, [{ fact: { ...FACT, day: 9 }, sourceId: 7 }])),
  dropShadows: (db) => db.batch(simulation.dropShadows(db, { least: -7999, most: -7000 })),
  keepSimulation: (db) =>
    db.batch(
      simulation.keepSimulation(db, { versionId: 7, revision: 1, jobId: 7, at: AT, by: 7, result: "{}" }),
    ),
};
