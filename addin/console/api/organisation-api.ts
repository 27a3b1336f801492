import { PersonList, UnitList } from "#shared/contract/org";
import {
  type GrantEnded,
  type GrantGiven,
  PersonDetail,
  type SignInLink,
  type Transfer,
  UnitDetail,
  type UnitMove,
  WaitingSignIns,
} from "#shared/contract/organisation";
import type { Asked } from "../../ui/failure.ts";
import { pathOf, type Question, queryOf } from "./question.ts";

export type OrganisationApi = {
  /** The units that the viewer may see, as they stand on a day; today when it is blank. */
  readonly units: (on: string) => Asked<UnitList>;
  readonly people: (search: string) => Asked<PersonList>;
  readonly unit: (code: string) => Asked<UnitDetail>;
  readonly person: (code: string) => Asked<PersonDetail>;
  readonly move: (code: string, move: UnitMove) => Asked<UnitDetail>;
  readonly transfer: (code: string, transfer: Transfer) => Asked<PersonDetail>;
  readonly give: (grant: GrantGiven) => Asked<PersonDetail>;
  readonly end: (grant: GrantEnded) => Asked<PersonDetail>;
  readonly signIns: () => Asked<WaitingSignIns>;
  readonly link: (link: SignInLink) => Asked<WaitingSignIns>;
};

/** What the console asks about units, people and rights. */
export function createOrganisationApi(ask: Question): OrganisationApi {
  return {
    units: (on) => ask(UnitList, { method: "GET", path: `/org/units${queryOf({ on })}` }),
    people: (q) => ask(PersonList, { method: "GET", path: `/org/people${queryOf({ q })}` }),
    unit: (code) => ask(UnitDetail, { method: "GET", path: pathOf("org", "units", code) }),
    person: (code) => ask(PersonDetail, { method: "GET", path: pathOf("org", "people", code) }),
    move: (code, body) =>
      ask(UnitDetail, { method: "POST", path: `${pathOf("org", "units", code)}/moves`, body }),
    transfer: (code, body) =>
      ask(PersonDetail, { method: "POST", path: `${pathOf("org", "people", code)}/transfers`, body }),
    give: (body) => ask(PersonDetail, { method: "POST", path: "/org/grants", body }),
    end: (body) => ask(PersonDetail, { method: "POST", path: "/org/grants/end", body }),
    signIns: () => ask(WaitingSignIns, { method: "GET", path: "/org/sign-ins" }),
    link: (body) => ask(WaitingSignIns, { method: "POST", path: "/org/sign-ins/links", body }),
  };
}
