import type { Day } from "#shared/calendar/day";
import { dayOfInstant } from "#shared/calendar/zone";
import type { Deps } from "../../deps.ts";
import { loadRulebook } from "../rulebook/load-rulebook.ts";
import { type CompanyRow, readCompany } from "./identity.repository.ts";
import type { Company } from "./viewer.ts";

/** The company as it stands and its day: for work that nobody waits for. */
export async function companyNow({
  db,
  now,
}: Pick<Deps, "db" | "now">): Promise<{ readonly company: Company; readonly today: Day }> {
  const row = await readCompany(db);
  const timeZone = await timeZoneOf(db, row);
  return { company: companyOf(row, timeZone), today: dayOfInstant(now(), timeZone) };
}

/** The time zone of the company's calendar in force. */
export async function timeZoneOf(db: D1Database, row: CompanyRow): Promise<string> {
  const key = { rulebookVersion: row.rulebook_version, instance: row.instance };
  return (await loadRulebook(db, key)).timeZone;
}

/** The company's row as the code has it. */
export function companyOf(row: CompanyRow, timeZone: string): Company {
  return {
    name: row.name,
    currency: row.currency,
    timeZone,
    instance: row.instance,
    orgVersion: row.org_version,
    rulebookVersion: row.rulebook_version,
    closingVersion: row.closing_version,
  };
}
