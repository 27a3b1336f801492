import { z } from "zod";
import type { Principal } from "./verify-token.ts";

const PersonRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  left_day: z.number().nullable(),
});
const GrantRow = z.object({
  person_id: z.number(),
  role: z.enum(["lead", "manager", "admin"]),
  unit_id: z.number().nullable(),
  unit_code: z.string().nullable(),
  unit_name: z.string().nullable(),
  from_day: z.number(),
  until_day: z.number(),
});
const UnitRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  from_day: z.number(),
  until_day: z.number(),
});
const CompanyRow = z.object({
  name: z.string(),
  currency: z.string(),
  instance: z.string(),
  org_version: z.number(),
  rulebook_version: z.number(),
  closing_version: z.number(),
});
// Every request reads these: made here, a schema costs nothing there.
const FoundPerson = PersonRow.optional();
const Grants = z.array(GrantRow);
const Units = z.array(UnitRow);

export type CompanyRow = z.infer<typeof CompanyRow>;

const COMPANY =
  "SELECT name, currency, instance, org_version, rulebook_version, closing_version FROM company";

export type IdentityRows = {
  readonly company: CompanyRow;
  readonly person: z.infer<typeof FoundPerson>;
  readonly grants: z.infer<typeof Grants>;
  readonly postings: z.infer<typeof Units>;
  readonly roots: z.infer<typeof Units>;
  readonly adminGrants: z.infer<typeof Grants>;
};

const PERSON_BY_CODE = "SELECT id FROM person WHERE code = ?1";
const PERSON_BY_ACCOUNT = "SELECT person_id FROM identity WHERE tenant = ?1 AND object_id = ?2";

/** Everything that decides who a principal is and what it may do, in one round trip. Dates are compared by the caller. */
export async function readIdentity(db: D1Database, principal: Principal): Promise<IdentityRows> {
  const [who, keys]: [string, string[]] =
    principal.kind === "local"
      ? [PERSON_BY_CODE, [principal.personCode]]
      : [PERSON_BY_ACCOUNT, [principal.tenant, principal.objectId]];
  const grantColumns =
    "g.person_id, g.role, g.unit_id, u.code AS unit_code, u.name AS unit_name, g.from_day, g.until_day";
  const grantTables = "role_grant g LEFT JOIN unit u ON u.id = g.unit_id";
  const results = await db.batch([
    db.prepare(COMPANY),
    db.prepare(`SELECT id, code, name, left_day FROM person WHERE id = (${who})`).bind(...keys),
    db.prepare(`SELECT ${grantColumns} FROM ${grantTables} WHERE g.person_id = (${who})`).bind(...keys),
    db
      .prepare(
        `SELECT u.id, u.code, u.name, p.from_day, p.until_day FROM posting p JOIN unit u ON u.id = p.unit_id
         WHERE p.person_id = (${who})`,
      )
      .bind(...keys),
    db.prepare(
      `SELECT u.id, u.code, u.name, p.from_day, p.until_day FROM unit_placement p JOIN unit u ON u.id = p.unit_id
       WHERE p.parent_id IS NULL`,
    ),
    db.prepare(`SELECT ${grantColumns} FROM ${grantTables} WHERE g.role = 'admin'`),
  ]);
  const rows = results.map((result) => result.results);
  return {
    company: CompanyRow.parse(rows[0]?.[0]),
    person: FoundPerson.parse(rows[1]?.[0]),
    grants: Grants.parse(rows[2]),
    postings: Units.parse(rows[3]),
    roots: Units.parse(rows[4]),
    adminGrants: Grants.parse(rows[5]),
  };
}

/** The company's own row. */
export async function readCompany(db: D1Database): Promise<CompanyRow> {
  return CompanyRow.parse(await db.prepare(COMPANY).first());
}

/** Puts an account that nobody is linked to yet into the queue; harmless when it is there. */
export async function queueUnknownAccount(
  db: D1Database,
  account: { tenant: string; objectId: string; name: string; at: string },
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO identity (tenant, object_id, name, first_seen_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (tenant, object_id) DO NOTHING`,
    )
    .bind(account.tenant, account.objectId, account.name, account.at)
    .run();
}

const LocalPerson = z.object({
  code: z.string(),
  name: z.string(),
  role: z.enum(["rep", "lead", "manager", "admin"]),
  unit: z.string().nullable(),
});

/** People to sign in as in development: the admin, everybody with a grant, then reps, at most `limit`. */
export async function listLocalPeople(
  db: D1Database,
  today: number,
  limit: number,
): Promise<z.infer<typeof LocalPerson>[]> {
  const { results } = await db
    .prepare(
      `SELECT p.code, p.name,
         CASE WHEN p.code = 'admin' THEN 'admin' ELSE coalesce(g.role, 'rep') END AS role,
         coalesce(gu.code, u.code) AS unit
       FROM person p
       LEFT JOIN role_grant g ON g.person_id = p.id AND g.from_day <= ?1 AND ?1 < g.until_day
       LEFT JOIN unit gu ON gu.id = g.unit_id
       LEFT JOIN posting o ON o.person_id = p.id AND o.from_day <= ?1 AND ?1 < o.until_day
       LEFT JOIN unit u ON u.id = o.unit_id
       WHERE p.left_day IS NULL OR p.left_day > ?1
       GROUP BY p.id
       ORDER BY p.code = 'admin' DESC,
         CASE g.role WHEN 'admin' THEN 0 WHEN 'manager' THEN 1 WHEN 'lead' THEN 2 ELSE 3 END, p.code
       LIMIT ?2`,
    )
    .bind(today, limit)
    .all();
  return z.array(LocalPerson).parse(results);
}
