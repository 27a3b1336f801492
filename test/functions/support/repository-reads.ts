import * as delegations from "../../../functions/features/approvals/delegations.repository.ts";
import * as inbox from "../../../functions/features/approvals/inbox.repository.ts";
import * as openRounds from "../../../functions/features/approvals/open-rounds.repository.ts";
import * as owing from "../../../functions/features/today/owing.repository.ts";
import * as told from "../../../functions/features/today/told-records.repository.ts";
import * as lives from "../../../functions/features/approvals/life.repository.ts";
import * as rounds from "../../../functions/features/approvals/rounds.repository.ts";
import * as approvalStanding from "../../../functions/features/approvals/standing.repository.ts";
import * as entries from "../../../functions/features/audit/audit-entries.repository.ts";
import * as attachments from "../../../functions/features/attachments/attachments.repository.ts";
import * as duplicates from "../../../functions/features/lookups/duplicates.repository.ts";
import * as codeNames from "../../../functions/features/records/code-names.repository.ts";
import * as foundRecords from "../../../functions/features/lookups/found-records.repository.ts";
import * as usage from "../../../functions/features/forms/form-usage.repository.ts";
import * as above from "../../../functions/features/identity/units-above.repository.ts";
import * as drafts from "../../../functions/features/drafts/drafts.repository.ts";
import * as behind from "../../../functions/features/cells/behind.repository.ts";
import * as corrections from "../../../functions/features/cells/adjustments.repository.ts";
import * as families from "../../../functions/features/cells/families.repository.ts";
import * as kept from "../../../functions/features/cells/kept-values.repository.ts";
import * as scopes from "../../../functions/features/cells/scopes.repository.ts";
import * as adjustments from "../../../functions/features/closing/adjustments.repository.ts";
import * as checks from "../../../functions/features/closing/checks.repository.ts";
import * as closeStatements from "../../../functions/features/closing/close-statements.repository.ts";
import * as pinned from "../../../functions/features/closing/pinned-values.repository.ts";
import * as closing from "../../../functions/features/closing/closing-reads.repository.ts";
import * as closes from "../../../functions/features/closing/closes.repository.ts";
import * as aggregates from "../../../functions/features/facts/aggregates.repository.ts";
import * as goals from "../../../functions/features/facts/goals.repository.ts";
import * as rollups from "../../../functions/features/facts/rollups.repository.ts";
import * as sources from "../../../functions/features/facts/fact-sources.repository.ts";
import * as identity from "../../../functions/features/identity/identity.repository.ts";
import * as superior from "../../../functions/features/identity/superior-units.repository.ts";
import * as jobs from "../../../functions/features/jobs/jobs.repository.ts";
import * as imports from "../../../functions/features/imports/imports.repository.ts";
import * as grants from "../../../functions/features/org/grant-state.repository.ts";
import * as org from "../../../functions/features/org/org-read.repository.ts";
import * as personDetail from "../../../functions/features/org/person-detail.repository.ts";
import * as signIns from "../../../functions/features/org/sign-ins.repository.ts";
import * as unitDetail from "../../../functions/features/org/unit-detail.repository.ts";
import * as people from "../../../functions/features/org/people-state.repository.ts";
import * as tree from "../../../functions/features/org/unit-tree.repository.ts";
import * as derived from "../../../functions/features/records/derived-units.repository.ts";
import * as idempotency from "../../../functions/features/records/idempotency.repository.ts";
import * as records from "../../../functions/features/records/records.repository.ts";
import * as recordKeys from "../../../functions/features/records/record-keys.repository.ts";
import * as references from "../../../functions/features/records/references.repository.ts";
import * as rulebook from "../../../functions/features/rulebook/rulebook.repository.ts";
import * as snapshots from "../../../functions/features/snapshots/snapshots.repository.ts";
import * as targets from "../../../functions/features/targets/targets.repository.ts";
import * as targetValues from "../../../functions/features/targets/target-values.repository.ts";
import * as life from "../../../functions/features/rulebook/rule-life.repository.ts";
import * as rules from "../../../functions/features/rulebook/rule-versions.repository.ts";
import * as titles from "../../../functions/features/rulebook/titles.repository.ts";
import * as simulation from "../../../functions/features/rulebook/simulation.repository.ts";
import type { Viewer } from "../../../functions/features/identity/viewer.ts";

const UNIT = { id: 7, code: "U7", name: "Seven" };

/** Whom the filled rows belong to. */
export const VIEWER: Viewer = {
  personId: 7,
  code: "P7",
  name: "Person",
  isAdmin: false,
  role: "manager",
  grants: [{ role: "manager", unit: UNIT }],
  postedUnit: UNIT,
  team: UNIT,
  today: 20_000,
  company: {
    name: "Company",
    currency: "CNY",
    timeZone: "UTC",
    instance: "test",
    orgVersion: 1,
    rulebookVersion: 1,
    closingVersion: 1,
  },
};

const FACT_ASK = { kind: "fact", measureId: 7, from: 0, until: 10, least: null } as const;
const STOCK_ASK = {
  kind: "stock",
  measureId: 7,
  who: { roles: ["rep"], confirmed: false, tenureMonths: 0 },
  from: 5,
  until: 6,
} as const;
const OF_UNIT = { unitId: 7, personId: null };
const OF_PERSON = { unitId: null, personId: 7 };

/** What reads, under the function's own name: it must tell a filled database from an empty one. */
export const READS: Readonly<Record<string, (db: D1Database) => Promise<unknown>>> = {
  readBehind: async (db) => [
    await behind.readBehind(db, VIEWER, { ...FACT_ASK, ...OF_UNIT }, 10),
    await behind.readBehind(db, VIEWER, { ...FACT_ASK, ...OF_PERSON }, 10),
    await behind.readBehind(db, VIEWER, { ...STOCK_ASK, ...OF_UNIT }, 10),
    await behind.readBehind(db, VIEWER, { ...STOCK_ASK, ...OF_PERSON }, 10),
  ],
  readSuperiors: (db) => families.readSuperiors(db, VIEWER, [{ ...OF_PERSON, day: 5 }]),
  readMembers: (db) => families.readMembers(db, VIEWER, [{ unitId: 7, day: 5 }]),
  readKeptValues: (db) => kept.readKeptValues(db, [{ kpiId: 7, unitId: 7, from: 1, until: 2, day: 1 }]),
  readTargetValues: async (db) => [
    ...(await targetValues.readTargetValues(db, [{ kpiId: 7, scope: 7, from: 1, until: 2 }])),
  ],
  listTargets: (db) => targets.listTargets(db, VIEWER, { kpi: "", scope: "", period: "" }, 10),
  hasSnapshot: (db) => snapshots.hasSnapshot(db, 1),
  readUnitsOn: (db) => snapshots.readUnitsOn(db, 5),
  countAdjustments: (db) =>
    corrections.countAdjustments(db, { ...OF_UNIT, measureIds: [7], from: 0, until: 100 }),
  findScopes: (db) => scopes.findScopes(db, VIEWER, { texts: ["U7", "Seven", "Person"], numbers: ["7"] }),
  readableUnitCodes: (db) => scopes.readableUnitCodes(db, VIEWER, 10),
  readRollups: (db) =>
    rollups.readRollups(db, [{ kind: "fact", measureId: 7, from: 1, until: 2, variant: "", scopes: [7] }]),
  readHeldBack: (db) => sources.readHeldBack(db, "records", { after: 0, until: 9 }),
  readGoals: (db) => {
    const target = { kind: "target", kpiId: 7, unitId: 7, personId: null, from: 1, until: 2 } as const;
    const quota = { ...target, kind: "quota", measureId: 7, decimals: 2 } as const;
    return goals
      .readGoals(db, new Map([target, quota].map((ask) => [ask, [7, -7]])))
      .then((answers) => [...answers].map(([, each]) => [...each]));
  },
  readStates: (db) => aggregates.readStates(db).then(({ measures, forms }) => [[...measures], forms]),
  readFactsFrom: async (db) => [
    await sources.readFactsFrom(db, "records", { after: 0, until: 9 }),
    await sources.readFactsFrom(db, "people", { after: 0, until: 9 }),
  ],
  countSources: (db) => sources.countSources(db, { stage: "people", after: 0 }),
  readIdentity: (db) => identity.readIdentity(db, { kind: "local", personCode: "P7" }),
  listLocalPeople: (db) => identity.listLocalPeople(db, VIEWER.today, 10),
  readSuperiorUnits: (db) => superior.readSuperiorUnits(db, VIEWER, [7]),
  readImport: (db) => imports.readImport(db, 7),
  listImports: (db) => imports.listImports(db, 10),
  readRefusals: (db) => imports.readRefusals(db, 7),
  readGrantState: (db) => grants.readGrantState(db, ["P7"]).then((state) => state.grants),
  listUnits: (db) => org.listUnits(db, VIEWER, "", null),
  readUnitDetail: (db) => unitDetail.readUnitDetail(db, VIEWER, "U7").then((row) => row ?? null),
  readPersonDetail: (db) => personDetail.readPersonDetail(db, VIEWER, "P7").then((row) => row ?? null),
  readWaitingSignIns: (db) =>
    db
      .prepare("UPDATE identity SET person_id = NULL")
      .run()
      .then(() => signIns.readWaitingSignIns(db)),
  listPeople: (db) => org.listPeople(db, VIEWER, "", 10),
  readPeopleState: (db) => people.readPeopleState(db, ["P7"]).then((state) => [...state.people]),
  readPeopleAfter: (db) => people.readPeopleAfter(db, 6, 10),
  readPeopleById: (db) => people.readPeopleById(db, [7]),
  readUnitTree: (db) => tree.readUnitTree(db, ["P7"]).then((state) => [...state.byCode]),
  countFollowing: (db) => derived.countFollowing(db, [7], ["policy"]).then((counts) => [...counts]),
  readFollowing: (db) => derived.readFollowing(db, [7], ["policy"]),
  readRecordsAfter: (db) => derived.readRecordsAfter(db, 0, 10),
  readIdempotencyKey: (db) => idempotency.readIdempotencyKey(db, 7, "k"),
  readRecordsById: (db) => records.readRecordsById(db, VIEWER, [7]),
  readRounds: (db) => rounds.readRounds(db, VIEWER, [7]).then((map) => [...map]),
  readStanding: (db) =>
    approvalStanding
      .readStanding(db, { unitIds: [7], roles: ["rep"], day: 5 })
      .then(({ chains, leaders, posted }) => [[...chains], [...leaders], posted]),
  readInboxRows: (db) =>
    // Nobody is asked about what is their own.
    db
      .prepare("UPDATE record SET person_id = 1")
      .run()
      .then(() => inbox.readInboxRows(db, VIEWER, 10)),
  readOutdatedRounds: (db) => openRounds.readOutdatedRounds(db, { orgVersion: 99, day: 5 }, 10),
  readLateRounds: (db) => openRounds.readLateRounds(db, "2027-01-01T00:00:00.000Z", 10),
  listDelegations: (db) => delegations.listDelegations(db, VIEWER),
  findDelegate: (db) =>
    delegations.findDelegate(db, { ...VIEWER, personId: 1 }, "P7").then((id) => id ?? null),
  readIdempotencyKeys: (db) => idempotency.readIdempotencyKeys(db, 7, ["k"]).then((used) => [...used]),
  readStandsInFor: (db) => delegations.readStandsInFor(db, VIEWER),
  readOwing: (db) =>
    owing.readOwing(db, VIEWER, {
      forms: ["seven"],
      after: [{ answer: "seven", asks: "seven", by: "other", line: null }],
      from: 0,
    }),
  readReturned: async (db) => {
    await db.prepare("UPDATE record SET state = 'returned'").run();
    return told.readReturned(db, VIEWER, 10);
  },
  readChangedByOthers: async (db) => {
    await db.prepare("UPDATE record_event SET by_person = 1, event = 'passed'").run();
    return told.readChangedByOthers(db, VIEWER, { since: "2020", limit: 10 });
  },
  readSample: async (db) => {
    await db.prepare("DELETE FROM record_score").run();
    const forms = [{ form: "seven", share: 1 }];
    return told.readSample(
      db,
      { ...VIEWER, personId: 1, today: 5 },
      { forms, fromDay: 0, since: "2020", limit: 10 },
    );
  },
  readLifeRows: (db) => lives.readLifeRows(db, VIEWER, 7),
  readNames: (db) => lives.readNames(db, [7]).then((names) => [...names]),
  readRecord: (db) => records.readRecord(db, VIEWER, 7),
  readRecordsByNumber: (db) => records.readRecordsByNumber(db, VIEWER, "seven", ["R7"]),
  listRecords: (db) =>
    records.listRecords(db, VIEWER, { form: "seven", mine: true, text: "R", before: 99, limit: 10 }),
  readHistory: (db) => records.readHistory(db, VIEWER, 7),
  readEvidence: (db) => records.readEvidence(db, VIEWER, [7], [{ code: "seven", by: "of" }]),
  readReferences: (db) =>
    references
      .readReferences(db, VIEWER, {
        people: ["P7"],
        units: ["U7"],
        lookups: [{ form: "seven", number: "R7", shared: false }],
        files: ["a7"],
      })
      .then(({ people: named, units, records: listed, files: held }) => [
        ...named,
        ...units,
        ...listed,
        ...held,
      ]),
  listDrafts: (db) => drafts.listDrafts(db, VIEWER),
  readDraft: (db) => drafts.readDraft(db, VIEWER, "k"),
  readAttachments: (db) => attachments.readAttachments(db, VIEWER, ["a7"]),
  findRecords: (db) =>
    foundRecords.findRecords(db, VIEWER, { formId: 7, words: ["seven"], shares: true, limit: 10 }),
  readNamed: (db) => foundRecords.readNamed(db, VIEWER, [{ form: "seven", number: "R7" }]),
  readCodeNames: (db) =>
    codeNames.readCodeNames(db, [
      { type: "person", code: "P7" },
      { type: "unit", code: "U7" },
    ]),
  readLastOwn: (db) => foundRecords.readLastOwn(db, VIEWER, 7),
  readHolders: (db) =>
    duplicates.readHolders(db, VIEWER, {
      formId: 7,
      keys: [{ rule: 0, value: "seven", fields: ["name"], refuses: true }],
      except: null,
      limit: 10,
    }),
  readUsage: (db) => usage.readUsage(db, { recent: "2025-01-01", people: "2025-01-01" }),
  readLateness: (db) => usage.readLateness(db, "2025-01-01", [[7, 1, "2025-06-01"]]),
  readHeldRoles: (db) => usage.readHeldRoles(db, ["rep"], 5).then((roles) => [...roles]),
  readUnitsAbove: (db) => above.readUnitsAbove(db, 7, 20_000),
  readKeyHolders: (db) => recordKeys.readKeyHolders(db, 7, [{ rule: 0, value: "seven" }]),
  readKeysFrom: (db) => recordKeys.readKeysFrom(db, { after: 0, until: 10 }),
  readUnitWithChildren: (db) => closing.readUnitWithChildren(db, VIEWER, "U7"),
  readCovers: (db) => closing.readCovers(db, VIEWER, [7], { from: 0, until: 9 }),
  readClose: (db) => closing.readClose(db, VIEWER, 7),
  readClosingEvents: (db) => closing.readClosingEvents(db, VIEWER, 7, 10),
  readAdjustments: (db) => adjustments.readAdjustments(db, VIEWER, 7, 10),
  readClosingFindings: (db) => checks.readClosingFindings(db, VIEWER, 7, { from: 0, until: 9 }),
  readUnitsToClose: (db) => closeStatements.readUnitsToClose(db, 7, { from: 0, until: 9 }),
  readPinnedValues: (db) => pinned.readPinnedValues(db, [{ closeId: 7, unitId: 7, kpiId: 7 }]),
  readClosedStretches: (db) => closes.readClosedStretches(db),
  listRules: (db) => rules.listRules(db),
  readTitles: (db) => titles.readTitles(db, [{ kind: "form", code: "seven" }]),
  readRule: (db) => rules.readRule(db, "form", "seven"),
  readSimulation: (db) => rules.readSimulation(db, 7),
  readTwoPersonRule: async (db) => {
    await life.setTwoPersonRule(db, (await jobs.readJob(db, 7)) !== undefined).run();
    return rules.readTwoPersonRule(db);
  },
  readUnitsAfter: (db) => simulation.readUnitsAfter(db, 0, 5, 10),
  countUnits: (db) => simulation.countUnits(db, 5, 7),
  readJob: (db) => jobs.readJob(db, 7),
  readLatestJob: (db) => jobs.readLatestJob(db, "rebuild", "all"),
  listJobs: (db) => jobs.listJobs(db, 10),
  listRunningJobs: (db) => jobs.listRunningJobs(db),
  listEntries: (db) =>
    entries.listEntries(
      db,
      {
        action: "record/",
        isOneAct: false,
        subject: "seven",
        person: "p",
        from: null,
        until: null,
        before: null,
      },
      10,
    ),
  readVersions: (db) => rulebook.readVersions(db),
};
