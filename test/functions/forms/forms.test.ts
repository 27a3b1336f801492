import { env } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FormList, FormOffer, FormUsageList } from "../../../shared/contract/forms.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import type { Form } from "../../../shared/rulebook/form-definition.ts";
import { testApi, TEST_NOW } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { CLIENT, FIELD_FORMS, NOTE, SECRET, SEGMENTS } from "../support/field-forms.ts";
import { publishOwn } from "../support/publish-rules.ts";
import { importSmallCompany } from "../support/small-company.ts";

const VIEWERS = ["EVA", "ANN", "MGR1", "admin"];

describe("the forms there are to fill", { timeout: 60_000 }, () => {
  const api = testApi();

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await publishOwn(FIELD_FORMS);
  }, 60_000);

  test("are no secret: everybody gets all in force, each with the central lists of its choices", async () => {
    const shipped = HANDBOOK.flatMap((definition) => (definition.kind === "form" ? [definition] : []));
    const expected = [...shipped, CLIENT, SECRET, NOTE].map(({ code }) => code).toSorted();
    for (const as of VIEWERS) {
      const { forms } = await api.read(FormList, "/forms", { as });
      expect(forms.map(({ definition }) => definition.code).toSorted()).toEqual(expected);
      for (const { definition, lists } of forms) {
        const named = [...JSON.stringify(definition).matchAll(/"list":"(\w+)"/gu)].map(([, list]) => list);
        expect([definition.code, Object.keys(lists).toSorted()]).toEqual([
          definition.code,
          [...new Set(named)].toSorted((a = "", b = "") => (a < b ? -1 : 1)),
        ]);
        for (const options of Object.values(lists)) expect(options.length).toBeGreaterThan(1);
      }
      expect(forms.find(({ definition }) => definition.code === "test_client")?.lists).toEqual({
        test_segments: SEGMENTS.choices?.map(({ value, title }) => ({ value, label: title })),
      });
    }
  });

  test("are read in the version that a record was written with, superseded or not", async () => {
    const second: Form = { ...CLIENT, label: ["name"] };
    await publishOwn([second]);
    const versions = [CLIENT, second];
    for (const as of VIEWERS) {
      for (const [index, definition] of versions.entries()) {
        const path = `/forms/test_client/versions/${index + 1}`;
        expect(await api.read(FormOffer, path, { as })).toMatchObject({ definition, version: index + 1 });
      }
      for (const path of ["/forms/test_client/versions/3", "/forms/nothing/versions/1"]) {
        expect(await api.call(path, { as })).toMatchObject({
          status: 404,
          json: { code: "record/unknown-version" },
        });
      }
    }
  });
});

const DAY_MS = 86_400_000;
/** Days that the company's calendar says something of: whether people work. */
const HOLIDAYS = new Map(
  HANDBOOK.flatMap((definition) =>
    definition.kind === "calendar" && definition.code === "company" ? (definition.holidays ?? []) : [],
  ).map(({ day, works }) => [day, works]),
);
/** A daily form, due at six in the evening of its day; the company's clock is Shanghai's, eight hours ahead. */
const DAILY: Form = {
  ...SECRET,
  code: "test_daily",
  cadence: { every: "day", who: { roles: ["rep"] }, due: { from: "start", time: "18:00" } },
  approval: { parameters: [], steps: [{ code: "lead", title: SECRET.title, who: { superior: 1 } }] },
};

type Kept = {
  form: string;
  by: string;
  daysAgo: number;
  hour: number;
  returned: boolean;
  score: number | null;
};

/** The instant at which a record was written. */
const writtenAt = ({ daysAgo, hour }: Kept) =>
  (Math.floor(TEST_NOW / DAY_MS) - daysAgo) * DAY_MS + hour * 3_600_000;

/** Whether nobody works on the day that a record is about. */
const isFree = (kept: Kept) => {
  const midnight = new Date(writtenAt({ ...kept, hour: 0 }));
  const said = HOLIDAYS.get(midnight.toISOString().slice(0, 10));
  return said === undefined ? [0, 6].includes(midnight.getUTCDay()) : !said;
};

describe("how forms are used", { timeout: 60_000 }, () => {
  const api = testApi();

  beforeEach(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await publishOwn([...FIELD_FORMS, DAILY]);
  }, 60_000);

  /** Puts records there as if they had been written at `hour` UTC of a day, about that day. */
  async function keep(records: readonly Kept[]): Promise<void> {
    const { DB } = env;
    const inOrder = records.toSorted((a, b) => b.daysAgo - a.daysAgo || a.hour - b.hour);
    await DB.batch(
      inOrder.flatMap(({ form, by, daysAgo, hour, returned, score }, index) => {
        const day = Math.floor(TEST_NOW / DAY_MS) - daysAgo;
        const at = new Date(day * DAY_MS + hour * 3_600_000).toISOString();
        const id = 100 + index;
        const statements = [
          DB.prepare(
            `INSERT INTO record (id, form_id, form_version, number, person_id, unit_id, unit_given, day, body,
               created_at, created_by, updated_at, updated_by)
             SELECT ?1, d.id, 1, 'R' || ?1, p.id, 1, 1, ?2, '{}', ?3, p.id, ?3, p.id
             FROM definition d JOIN person p ON p.code = ?5 WHERE d.code = ?4`,
          ).bind(id, day, at, form, by),
        ];
        if (returned)
          statements.push(
            DB.prepare(
              "INSERT INTO record_event (record_id, revision, at, event) VALUES (?1, 1, ?2, 'returned')",
            ).bind(id, at),
          );
        if (score !== null)
          statements.push(
            DB.prepare(
              "INSERT INTO record_score (record_id, score, by_person, at) VALUES (?1, ?2, 1, ?3)",
            ).bind(id, score, at),
          );
        return statements;
      }),
    );
  }

  const people = ["EVA", "TOM", "ANN"];
  const records: Kept[] = Array.from({ length: 120 }, (_, index) => ({
    form: ["test_daily", "test_secret", "test_note"][index % 3] ?? "",
    by: people[(index * 7) % (index % 3 === 1 ? 2 : 3)] ?? "",
    daysAgo: (index * 11) % 130,
    hour: (index * 5) % 24,
    returned: index % 4 === 0,
    score: index % 5 === 0 ? (index % 4) + 1 : null,
  }));

  test("comes to what the records say, reckoned here one by one", async () => {
    await keep(records);
    const { forms } = await api.read(FormUsageList, "/forms/usage", { as: "admin" });
    for (const form of ["test_daily", "test_secret", "test_note", "policy"]) {
      const all = records.filter((kept) => kept.form === form);
      const recent = all.filter((kept) => writtenAt(kept) >= TEST_NOW - 90 * DAY_MS);
      const scores = recent.flatMap(({ score }) => score ?? []);
      // Six in the evening in Shanghai is ten in the morning, UTC.
      const due = form === "test_daily" ? recent.filter((kept) => !isFree(kept)) : [];
      const newest = Math.max(...all.map(writtenAt));
      const isAsked = form === "test_daily" && recent.length > 0;
      const found = forms.find((usage) => usage.form === form);
      expect({ ...found, late: null }).toMatchObject({
        records: all.length,
        lastSent: all.length > 0 ? new Date(newest).toISOString() : null,
        people: new Set(
          recent.filter((kept) => writtenAt(kept) >= TEST_NOW - 30 * DAY_MS).map(({ by }) => by),
        ).size,
        returned: isAsked ? recent.filter(({ returned }) => returned).length / recent.length : null,
        score: scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
      });
      const late = due.filter(({ hour }) => hour > 10).length / due.length;
      expect(found?.late ?? -1).toBeCloseTo(due.length === 0 ? -1 : late, 10);
    }
  });

  test("is an admin's to know", async () => {
    for (const as of ["EVA", "MGR1"])
      expect(await api.call("/forms/usage", { as })).toMatchObject({
        status: 403,
        json: { code: "auth/not-permitted" },
      });
  });
});
