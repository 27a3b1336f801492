import { HANDBOOK } from "../../../shared/handbook/index.ts";
import type { Form, Relation } from "../../../shared/rulebook/form-definition.ts";
import type { TestApi } from "./api.ts";
import { importFile } from "./import-rows.ts";

/** The instant of the vectors of forms: 2026-10-15, noon in Shanghai. */
export const FORM_NOW = Date.parse("2026-10-15T04:00:00.000Z");

/** Every form that ships. */
export const FORMS: readonly Form[] = HANDBOOK.filter((definition) => definition.kind === "form");

/** Who fills the forms, somebody of the same group, and two of another district. */
export const [OWNER, PEER, STRANGER, STRANGE_LEAD] = ["OWNER", "PEER", "STRANGER", "STRANGELEAD"] as const;

/** The owner's unit and those above it. */
const CHAIN = ["G1", "B1", "D1", "CO"] as const;
export const OWNERS_UNIT = CHAIN[0];

/** Who leads each of them. */
const LEADERS = ["LEAD", "BOSS", "HEAD", "CHIEF"] as const;

type Posting = { readonly person: string; readonly unit: string; readonly role: string };

/** Three people for every role that an approval names: near the owner, at the top, and in the other district. */
const POSTED: readonly Posting[] = [...new Set(FORMS.flatMap(rolesOf))].flatMap((role, index) => [
  { person: `NEAR${index}`, unit: "B1", role },
  { person: `TOP${index}`, unit: "CO", role },
  { person: `FAR${index}`, unit: "D2", role },
]);

/** Everybody who may have to do with an approval of the owner's, and some who must not. */
export const EVERYBODY: readonly string[] = [
  PEER,
  STRANGER,
  STRANGE_LEAD,
  ...LEADERS,
  ...POSTED.map(({ person }) => person),
];

/**
 * Who decides a step of the owner's records: the leader of the n-th unit upwards; whoever has the role in the nearest
 * unit upwards; whoever has it anywhere.
 */
export function approversOf(relation: Relation): readonly string[] {
  if ("superior" in relation) return [LEADERS[relation.superior - 1] ?? "nobody"];
  if ("post" in relation) return inRole(relation.post);
  const near = CHAIN.map((unit) =>
    POSTED.filter((posting) => posting.role === relation.role && posting.unit === unit),
  );
  return near.find((here) => here.length > 0)?.map(({ person }) => person) ?? [];
}

function inRole(role: string): readonly string[] {
  return POSTED.filter((posting) => posting.role === role).map(({ person }) => person);
}

function rolesOf({ approval }: Form): readonly string[] {
  return (approval?.steps ?? []).flatMap(({ who }) =>
    "role" in who ? [who.role] : "post" in who ? [who.post] : [],
  );
}

/** A company of two districts with a branch and a group each; every unit has its leader, every post its people. */
export async function importFormCompany(api: TestApi): Promise<void> {
  const from = "2020-01-01";
  const people = [
    [OWNER, "G1"],
    [PEER, "G1"],
    [STRANGER, "G2"],
    [STRANGE_LEAD, "G2"],
    ...LEADERS.map((person, level) => [person, CHAIN[level] ?? "CO"]),
    ...POSTED.map(({ person, unit }) => [person, unit]),
  ].map(([person = "", unit = ""]) => [person, person, unit, from, "", ""]);
  await importFile(api, {
    kind: "units",
    columns: ["code", "parent", "level", "name", "from"],
    rows: [
      ["CO", "", "company", "Company", from],
      ["D1", "CO", "district", "East", from],
      ["B1", "D1", "department", "East branch", from],
      ["G1", "B1", "group", "East one", from],
      ["D2", "CO", "district", "West", from],
      ["B2", "D2", "department", "West branch", from],
      ["G2", "B2", "group", "West one", from],
    ],
  });
  await importFile(api, {
    kind: "people",
    columns: ["code", "name", "unit", "joined_on", "confirmed_on", "left_on"],
    rows: people,
  });
  if (POSTED.length > 0)
    await importFile(api, {
      kind: "postings",
      columns: ["person", "unit", "role", "from", "to"],
      rows: POSTED.map(({ person, unit, role }) => [person, unit, role, from, ""]),
    });
  await importFile(api, {
    kind: "grants",
    columns: ["person", "role", "unit", "from", "to"],
    rows: [
      ["LEAD", "lead", "G1", from, ""],
      ["BOSS", "manager", "B1", from, ""],
      ["HEAD", "manager", "D1", from, ""],
      ["CHIEF", "manager", "CO", from, ""],
      [STRANGE_LEAD, "lead", "G2", from, ""],
    ],
  });
}
