import type { Day } from "#shared/calendar/day";
import { dayOfInstant } from "#shared/calendar/zone";
import type { Deps } from "../../deps.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { companyOf, timeZoneOf } from "./company-now.ts";
import { type IdentityRows, queueUnknownAccount, readIdentity } from "./identity.repository.ts";
import type { Principal } from "./verify-token.ts";
import { type Grant, strongestRole, type UnitName, type Viewer } from "./viewer.ts";

/** Code of the person that the migrations create, so that a company can be set up before it has people. */
const FIRST_ADMIN = "admin";

/**
 * Who a verified principal is, with the rights of today.
 * @throws {ProblemError} `auth/unknown-person` when no person is linked (an Entra account then waits in the queue),
 * `auth/not-permitted` when the person has left.
 */
export async function findViewer(principal: Principal, deps: Deps): Promise<Viewer> {
  let rows = await readIdentity(deps.db, principal);
  const timeZone = await timeZoneOf(deps.db, rows.company);
  const today = dayOfInstant(deps.now(), timeZone);
  const bootstraps = isBootstrapAdmin(principal, rows, today, deps.settings.bootstrapAdmin);
  if (!rows.person && bootstraps)
    rows = await readIdentity(deps.db, { kind: "local", personCode: FIRST_ADMIN });
  const { person } = rows;
  if (!person) {
    if (principal.kind === "entra") {
      await queueUnknownAccount(deps.db, { ...principal, at: new Date(deps.now()).toISOString() });
    }
    throw new ProblemError("auth/unknown-person", principal.kind === "entra" ? { name: principal.name } : {});
  }
  if (person.left_day !== null && person.left_day <= today) throw new ProblemError("auth/not-permitted");
  const grants = rows.grants.filter((row) => holds(row, today)).map(grantOf);
  if (bootstraps) grants.push({ role: "admin", unit: null });
  const posted = rows.postings.find((row) => holds(row, today));
  const postedUnit = posted ? unitName(posted) : null;
  const roots = rows.roots.filter((row) => holds(row, today));
  const onlyRoot = roots.length === 1 && roots[0] ? unitName(roots[0]) : null;
  const isAdmin = grants.some((grant) => grant.role === "admin");
  return {
    personId: person.id,
    code: person.code,
    name: person.name,
    isAdmin,
    role: strongestRole(grants.map((grant) => grant.role)),
    grants,
    postedUnit,
    team: grants.find((grant) => grant.unit)?.unit ?? postedUnit ?? (isAdmin ? onlyRoot : null),
    today,
    // What stands alone at the top is the company, and has its name: nobody hands out paper of a product.
    company: { ...companyOf(rows.company, timeZone), name: onlyRoot?.name ?? rows.company.name },
  };
}

function isBootstrapAdmin(
  principal: Principal,
  rows: IdentityRows,
  today: Day,
  bootstrapAdmin: string,
): boolean {
  if (principal.kind === "local") return principal.personCode.toLowerCase() === FIRST_ADMIN;
  const someoneIsAdmin = rows.adminGrants.some((row) => holds(row, today));
  return !someoneIsAdmin && bootstrapAdmin === `${principal.tenant}:${principal.objectId}`;
}

function holds(row: { from_day: Day; until_day: Day }, today: Day): boolean {
  return row.from_day <= today && today < row.until_day;
}

function unitName(row: UnitName): UnitName {
  return { id: row.id, code: row.code, name: row.name };
}

function grantOf(row: IdentityRows["grants"][number]): Grant {
  const unit =
    row.unit_id !== null && row.unit_code !== null && row.unit_name !== null
      ? { id: row.unit_id, code: row.unit_code, name: row.unit_name }
      : null;
  return { role: row.role, unit };
}
