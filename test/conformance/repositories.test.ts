import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REPOSITORY, sourcesBelow } from "../support/source-files.ts";

/** Repository calls that know no viewer, and why none can learn from them what is not theirs. */
const WITHOUT_VIEWER: Readonly<Record<string, string>> = {
  askDatabase: "reads no table",
  readStates: "version numbers only",
  readRollups: "sums over scopes that resolve-scopes has admitted for the viewer",
  keepRollups: "sums over scopes that resolve-scopes has admitted for the viewer",
  readKeptValues: "values of scopes that resolve-scopes has admitted for the viewer",
  readTargetValues: "targets of scopes that resolve-scopes has admitted for the viewer",
  countAdjustments: "how many, of a scope that resolve-scopes has admitted for the viewer",
  hasSnapshot: "whether a day was kept",
  readUnitsOn: "the clock keeps the numbers of all units",
  readIdentity: "makes the viewer",
  queueUnknownAccount: "writes the account that asks",
  listLocalPeople: "answers in the development environment alone, where anybody signs in as anybody",
  readVersions: "rules are no business data",
  readCompany: "the company's own row",
  listRules: "rules are no business data",
  readTitles: "rules are no business data",
  readRule: "rules are no business data",
  readSimulation: "an admin's simulation of a rule",
  readTwoPersonRule: "how rules are governed",
  readUnitsAfter: "an admin's simulation of a rule",
  countUnits: "an admin's simulation of a rule",
  readJob: "jobs are an admin's",
  readLatestJob: "jobs are an admin's",
  listJobs: "jobs are an admin's",
  listRunningJobs: "jobs are an admin's",
  listEntries: "the audit is an admin's",
  addVersions: "set-up: an admin, or a new release",
  readPinnedValues: "values of scopes that resolve-scopes has admitted for the viewer",
  readUnitsToClose: "the units that a close holds, once the viewer's right to close has been seen",
  readClosedStretches: "which days are closed, for writes and for scopes that resolve-scopes has admitted",
  readGoals: "targets of scopes that resolve-scopes has admitted for the viewer",
  readStanding: "who leads what and is posted where, to find whom a record goes to",
  readOutdatedRounds: "the clock finds people again for open steps",
  readLateRounds: "the clock sees which open steps are late",
  readIdempotencyKeys: "asked with the viewer's own id",
  readNames: "names of who stands in the life of a record that the viewer has been let read",
  readCodeNames: "names of people and units are no secret within a company",
  readIdempotencyKey: "asked with the viewer's own id",
  nextNumber: "a number nobody has had",
  readImport: "imports are an admin's",
  listImports: "imports are an admin's",
  openImport: "imports are an admin's",
  readRefusals: "imports are an admin's",
  readWaitingSignIns: "the queue is an admin's",
  readGrantState: "judges the rows of an admin's import",
  readPeopleState: "judges the rows of an admin's import",
  readUnitTree: "judges the rows of an admin's import",
  countFollowing: "follows the rows of an admin's import",
  readFollowing: "follows the rows of an admin's import",
  readPeopleAfter: "an admin's rebuilding of facts",
  readPeopleById: "an admin's rebuilding of facts",
  readRecordsAfter: "an admin's rebuilding of facts",
  readFactsFrom: "an admin's rebuilding of facts",
  readHeldBack: "an admin's rebuilding of facts",
  countSources: "an admin's rebuilding of facts",
  readKeysFrom: "an admin's rebuilding of what records are found by",
  readKeyHolders: "judges the rows of an admin's import",
  readUnitsAbove: "the units above the viewer's own posting",
  readUsage: "how forms are used is an admin's",
  readLateness: "how forms are used is an admin's",
  readHeldRoles: "how forms are used is an admin's",
  pruneRollups: "the clock lets go of sums that nobody asks",
  pruneDrafts: "the clock lets go of old drafts",
  doomAttachments: "the clock lets go of files that nothing names",
  forgetAttachments: "the clock lets go of files that nothing names",
};

const FUNCTION = /^export (?:async )?function (?<name>\w+)\((?<parameters>[\s\S]*?)\): (?<answer>[^{]+)/gm;

const FUNCTIONS = sourcesBelow("functions")
  .filter(({ path }) => path.endsWith(".repository.ts"))
  .flatMap(({ text }) => [...text.matchAll(FUNCTION)])
  .map(({ groups = {} }) => ({
    name: groups["name"] ?? "",
    takesDatabase: /\bdb: D1Database\b/.test(groups["parameters"] ?? ""),
    takesViewer: /\bviewer: Viewer\b/.test(groups["parameters"] ?? ""),
    isStatement: groups["answer"]?.startsWith("D1PreparedStatement") === true,
  }))
  .filter(({ takesDatabase }) => takesDatabase);

describe("the repositories", () => {
  test("know the viewer wherever they read business data", () => {
    const without = FUNCTIONS.filter(({ takesViewer, isStatement }) => !takesViewer && !isStatement);
    expect(without.map(({ name }) => name).toSorted()).toEqual(Object.keys(WITHOUT_VIEWER).toSorted());
    expect(FUNCTIONS.filter(({ takesViewer }) => takesViewer).length).toBeGreaterThan(10);
  });

  test("are all run over the migrated schema", () => {
    const run = ["reads", "writes"].map((kind) =>
      readFileSync(join(REPOSITORY, `test/functions/support/repository-${kind}.ts`), "utf8"),
    );
    const left = FUNCTIONS.filter(({ name }) => !run.some((text) => text.includes(`  ${name}: `)));
    expect(left.map(({ name }) => name)).toEqual([]);
  });
});
