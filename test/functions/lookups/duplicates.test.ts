import { env } from "cloudflare:workers";
import * as fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { JobList } from "../../../shared/contract/jobs.ts";
import { Duplicates } from "../../../shared/contract/forms.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { CLIENT, FIELD_FORMS, SECRET } from "../support/field-forms.ts";
import { rulesOf } from "../support/rules.ts";
import { publishOwn, recountFacts } from "../support/publish-rules.ts";
import { HANDBOOK } from "../../../shared/handbook/index.ts";
import { counts, send as sendRows } from "../imports/send.ts";
import { importSmallCompany } from "../support/small-company.ts";

const READS: Readonly<Record<string, readonly string[]>> = {
  EVA: ["EVA"],
  ANN: ["ANN"],
  MGR1: ["EVA", "TOM"],
  admin: ["EVA", "TOM", "ANN"],
};
/** The rules of the form, in the test's own words. */
const RULES = [["name"], ["registration"], ["city", "phone"]] as const;
const CHOSEN = {
  owner: ["EVA", "TOM", "ANN"],
  name: ["Acme Ltd.", "ＡＣＭＥ　ltd", "acme l.t.d", "Acne", "华东 机械", "华东机械"],
  registration: ["", "91-310", "９１３１０", "91311"],
  city: ["", "Wuhan", "WUHAN "],
  phone: ["", "027 333", "027-333", "027334"],
};

const fold = (text: string): string =>
  Array.from(text.normalize("NFKC").toLowerCase())
    .filter((each) => /\p{L}|\p{N}/u.test(each))
    .join("");

type Client = Record<keyof typeof CHOSEN, string>;

const isSame = (fields: readonly (keyof Client)[], one: Client, other: Client): boolean =>
  fields.every((field) => fold(one[field]) !== "" && fold(one[field]) === fold(other[field]));

const anyClient = fc.record({
  owner: fc.constantFrom(...CHOSEN.owner),
  name: fc.constantFrom(...CHOSEN.name),
  registration: fc.constantFrom(...CHOSEN.registration),
  city: fc.constantFrom(...CHOSEN.city),
  phone: fc.constantFrom(...CHOSEN.phone),
});

const bodyOf = (client: Client): RecordBody => ({
  filed_on: "2026-11-02",
  ...Object.fromEntries(Object.entries(client).filter(([, value]) => value !== "")),
});

/** A row of a file of opportunities. */
const row = (number: string, customer: string) => `${number},${customer},EVA,Pension,500,2026-10-01,T`;

describe("records that hold the same", { timeout: 60_000 }, () => {
  const api = testApi();

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await publishOwn(FIELD_FORMS);
  }, 60_000);
  beforeEach(async () => {
    const tables = ["record_key", "record_revision", "idempotency_key", "record_event", "record"];
    await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
  }, 60_000);

  const send = (client: Client, headers: Record<string, string> = {}) =>
    api.call("/records", { as: client.owner, body: { form: "test_client", body: bodyOf(client) }, headers });
  const ask = (as: string, client: Client, except: number | null = null) =>
    api.read(Duplicates, "/duplicates", { as, body: { form: "test_client", body: bodyOf(client), except } });

  test("are named to who may read them, counted exactly for the others, and refused where they must be: over random clients", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClient, { maxLength: 8 }), anyClient, async (clients, typed) => {
        await env.DB.batch(
          ["record_key", "record_event", "record"].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
        );
        const stands: (Client & { readonly number: string })[] = [];
        for (const client of clients) {
          const refused = stands.some((other) => isSame(["registration"], client, other));
          const { status, json } = await send(client);
          expect([client, status]).toEqual([client, refused ? 409 : 201]);
          if (!refused) stands.push({ ...client, number: RecordView.parse(json).number });
        }
        for (const [viewer, owners] of Object.entries(READS)) {
          const same = stands
            .map((other) => ({
              other,
              fields: [...new Set(RULES.filter((rule) => isSame(rule, typed, other)).flat())],
            }))
            .filter(({ fields }) => fields.length > 0);
          const { matches, hidden, refuses } = await ask(viewer, typed);
          const readable = same.filter(({ other }) => owners.includes(other.owner));
          expect(matches.map(({ number, fields }) => ({ number, fields: fields.toSorted() }))).toEqual(
            readable.map(({ other, fields }) => ({ number: other.number, fields: fields.toSorted() })),
          );
          expect(hidden).toBe(same.length - readable.length);
          expect(refuses).toBe(same.some(({ fields }) => fields.includes("registration")));
        }
      }),
      { numRuns: 25, seed: 20_261_122 },
    );
  }, 120_000);

  const CLIENT_1 = { owner: "EVA", name: "Acme", registration: "913", city: "", phone: "" };
  const CLIENT_2 = { ...CLIENT_1, owner: "ANN", name: "Other" };

  test("refuse by name of the fields, and by number only to who may read the other", async () => {
    const { number } = RecordView.parse((await send(CLIENT_1)).json);
    const hidden = await send(CLIENT_2);
    expect(hidden.json).toMatchObject({ code: "record/duplicate", errors: [{ pointer: "registration" }] });
    expect(JSON.stringify(hidden.json)).not.toContain(number);
    const own = await send({ ...CLIENT_2, owner: "EVA" });
    expect(own.json).toMatchObject({ code: "record/duplicate", parameters: { number } });
  });

  test("do not count the record that is being changed, nor withdrawn ones, and a change is refused like a new one", async () => {
    const first = RecordView.parse((await send(CLIENT_1)).json);
    const second = RecordView.parse((await send({ ...CLIENT_2, registration: "914" })).json);
    expect((await ask("EVA", CLIENT_1, first.id)).matches).toEqual([]);
    // Somebody who may not read it learns nothing by leaving it out.
    expect((await ask("ANN", CLIENT_1, first.id)).hidden).toBe(1);
    const change = (registration: string, expectedRevision: number) =>
      api.call(`/records/${second.id}`, {
        as: "ANN",
        method: "PUT",
        body: { body: bodyOf({ ...CLIENT_2, registration }), expectedRevision },
      });
    expect((await change("915", 1)).status).toBe(200);
    expect((await change("913", 2)).json).toMatchObject({ code: "record/duplicate" });
    await env.DB.prepare("UPDATE record SET state = 'withdrawn' WHERE id = ?").bind(first.id).run();
    expect(await ask("EVA", CLIENT_1)).toEqual({ matches: [], hidden: 0, refuses: false });
    expect((await change("913", 2)).status).toBe(200);
  });

  test("of two sent at the same moment, one is refused by the batch itself, and nothing of it stays", async () => {
    const answers = await Promise.all([
      send(CLIENT_1, { "Idempotency-Key": "one" }),
      send({ ...CLIENT_2, owner: "TOM" }, { "Idempotency-Key": "two" }),
      send({ ...CLIENT_2, owner: "ANN" }, { "Idempotency-Key": "three" }),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    const rows = await env.DB.prepare("SELECT count(*) AS n FROM record").first("n");
    expect(rows).toBe(1);
    // What is written between the question and the batch is found by the batch.
    const late = Object.create(env.DB, {
      batch: {
        value: async (statements: D1PreparedStatement[]) => {
          if (statements.length > 6) await send({ ...CLIENT_1, registration: "999", owner: "TOM" });
          return env.DB.batch(statements);
        },
      },
      prepare: { value: (text: string) => env.DB.prepare(text) },
    });
    const slow = testApi({ db: late });
    const body = { form: "test_client", body: bodyOf({ ...CLIENT_2, registration: "９９９" }) };
    const refused = await slow.call("/records", { as: "ANN", body });
    expect(refused.json).toMatchObject({ code: "record/duplicate" });
    expect(await env.DB.prepare("SELECT count(*) AS n FROM record").first("n")).toBe(2);
  });

  test("follow the newest version of the form, once a rebuild has been over the records", async () => {
    await send({ ...CLIENT_1, city: "Wuhan" });
    await publishOwn([{ ...CLIENT, duplicates: [{ fields: ["city"] }] }]);
    await recountFacts(api);
    const typed = { ...CLIENT_2, city: "wuhan" };
    expect((await ask("EVA", typed)).matches).toMatchObject([{ fields: ["city"] }]);
    expect((await ask("EVA", CLIENT_1)).matches).toEqual([]);
    await publishOwn([CLIENT]);
    await recountFacts(api);
    expect((await ask("EVA", typed)).matches).toMatchObject([{ fields: ["registration"] }]);
  });

  test("of a form that is published with new rules are made by a rebuild that starts with it, and go with its roll-back", async () => {
    const rules = rulesOf(api);
    const body = { owner: "EVA", filed_on: "2026-11-02", number: "SE-7", subject: "Merger" };
    await api.read(RecordView, "/records", { as: "EVA", body: { form: "test_secret", body } });
    const same = async () =>
      (
        await api.read(Duplicates, "/duplicates", {
          as: "EVA",
          body: { form: "test_secret", body, except: null },
        })
      ).matches;
    const work = async () => {
      const { jobs } = await api.read(JobList, "/jobs", { as: "admin" });
      const running = jobs.filter(({ state }) => state === "running");
      for (const { id } of running) await rules.finish(id);
      return running.map(({ kind }) => kind);
    };
    expect(await work()).toEqual([]);
    const version = await rules.publish({ ...SECRET, duplicates: [{ fields: ["subject"] }] }, "2026-11-01");
    expect(await same()).toEqual([]);
    expect(await work()).toEqual(["rebuild"]);
    expect(await same()).toMatchObject([{ number: "SE-7", fields: ["subject"] }]);
    const titled = await rules.publish(
      { ...SECRET, duplicates: [{ fields: ["subject"] }], title: CLIENT.title },
      "2026-11-02",
    );
    expect(await work()).toEqual([]);
    await rules.must("roll-back", titled);
    await rules.must("roll-back", version);
    expect(await work()).toEqual(["rebuild"]);
    const kept = await env.DB.prepare("SELECT count(*) AS n FROM record_key WHERE rule > 1").first("n");
    expect(kept).toBe(0);
  });

  test("refuse the rows of a file one by one: beside a stored record, beside an earlier row, and never the others", async () => {
    const [shipped] = HANDBOOK.filter(({ kind, code }) => kind === "form" && code === "opportunity");
    if (shipped?.kind !== "form") throw new Error("no opportunities");
    await publishOwn([{ ...shipped, duplicates: [{ fields: ["customer", "product"], refuses: true }] }]);
    const columns = "number,customer,owner,product,amount,opened_on,stage";
    const first = await sendRows(api, "opportunities", columns, row("O1", "Haichuan"), row("O2", "Nanshan"));
    expect(counts(first)).toBe("2 added");
    const second = await sendRows(
      api,
      "opportunities",
      columns,
      row("O3", "ＨＡＩＣＨＵＡＮ"),
      row("O4", "Beihai"),
      row("O5", "Bei-hai"),
      row("O2", "Dongfeng"),
      row("O1", "Hai chuan"),
    );
    expect(counts(second)).toBe("1 added, 2 changed, 2 refused");
    expect(second.refused.map(({ row: place, column }) => [place, column])).toEqual([
      [1, "customer"],
      [3, "customer"],
    ]);
    const numbers = await env.DB.prepare("SELECT number FROM record ORDER BY number").raw();
    expect(numbers.flat()).toEqual(["O1", "O2", "O4"]);
  });
});
