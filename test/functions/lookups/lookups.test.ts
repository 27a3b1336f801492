import { beforeAll, describe, expect, test } from "vitest";
import { LookupMatches } from "../../../shared/contract/forms.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { FIELD_FORMS, NOTE } from "../support/field-forms.ts";
import { publishOwn, recountFacts } from "../support/publish-rules.ts";
import { importSmallCompany } from "../support/small-company.ts";

type Client = {
  readonly owner: string;
  readonly name: string;
  readonly city?: string;
  readonly phone?: string;
};

/** Eva and Tom sell in D1, Ann in D2. */
const CLIENTS: readonly Client[] = [
  { owner: "EVA", name: "华东机械", city: "Ｓｈａｎｇｈａｉ", phone: "021-5550100" },
  { owner: "TOM", name: "Blue Sky Ltd.", city: "Hangzhou", phone: "0571 777" },
  { owner: "ANN", name: "Blue Water", city: "Wuhan", phone: "027-333" },
  { owner: "ANN", name: "东方船舶", phone: "027-5550100" },
];
const SECRETS = [
  { owner: "EVA", number: "SE-1", subject: "merger" },
  { owner: "ANN", number: "SE-2", subject: "merger" },
];

/** Who may read whose records, as the small company has it. */
const READS: Readonly<Record<string, readonly string[]>> = {
  EVA: ["EVA"],
  TOM: ["TOM"],
  ANN: ["ANN"],
  MGR1: ["EVA", "TOM"],
  MGR2: ["ANN"],
  admin: ["EVA", "TOM", "ANN"],
};
const QUERIES = [
  "",
  "blue",
  "BLUE sky",
  "ｂｌｕｅ",
  "sky blue",
  "东方",
  "华东",
  "shanghai",
  "5550100",
  "021",
  "cl-",
  "wuhan 027",
  "nothing",
];

/** Folding in the test's own words: compatibility forms, small letters, nothing but letters and digits. */
const fold = (text: string): string =>
  Array.from(text.normalize("NFKC").toLowerCase())
    .filter((each) => /\p{L}|\p{N}/u.test(each))
    .join("");

describe("looking records up", { timeout: 60_000 }, () => {
  const api = testApi();
  const numbers: string[] = [];

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await publishOwn(FIELD_FORMS);
    for (const { owner, ...client } of CLIENTS) {
      const body = { owner, filed_on: "2026-11-02", ...client };
      const { number } = await api.read(RecordView, "/records", {
        as: owner,
        body: { form: "test_client", body },
      });
      numbers.push(number);
    }
    for (const { owner, ...secret } of SECRETS) {
      const body = { owner, filed_on: "2026-11-02", ...secret };
      await api.read(RecordView, "/records", { as: owner, body: { form: "test_secret", body } });
    }
  }, 60_000);

  const found = async (as: string, form: string, q: string, more = "") =>
    (await api.read(LookupMatches, `/lookups?form=${form}&q=${encodeURIComponent(q)}${more}`, { as }))
      .matches;

  test("finds for everybody what each may know it by, and shows no more of it: over all viewers and words", async () => {
    for (const [viewer, owners] of Object.entries(READS)) {
      for (const q of QUERIES) {
        const expected = CLIENTS.flatMap((client, index) => {
          const number = numbers[index] ?? "";
          const isReadable = owners.includes(client.owner);
          const known = [number, client.name, client.city ?? "", ...(isReadable ? [client.phone ?? ""] : [])];
          // Words may stand in different fields, but no word runs over two of them.
          const finds = q.split(" ").every((word) => known.some((text) => fold(text).includes(fold(word))));
          const label = isReadable && client.phone ? `${client.name} · ${client.phone}` : client.name;
          const shared = { name: client.name, ...(client.city ? { city: client.city } : {}) };
          return finds ? [{ number, label, shared }] : [];
        });
        const matches = await found(viewer, "test_client", q);
        const byNumber = matches.toSorted((a, b) => (a.number < b.number ? -1 : 1));
        expect({ viewer, q, matches: byNumber }).toEqual({ viewer, q, matches: expected });
      }
    }
  });

  test("of a form that shares nothing, finds only what the viewer may read", async () => {
    for (const [viewer, owners] of Object.entries(READS)) {
      const expected = SECRETS.filter(({ owner }) => owners.includes(owner)).map(({ number }) => number);
      for (const q of ["", "merger", "se"]) {
        const matches = await found(viewer, "test_secret", q);
        expect([viewer, matches.map(({ number }) => number).toSorted()]).toEqual([viewer, expected]);
        expect(matches.map(({ shared }) => shared)).toEqual(expected.map(() => ({})));
      }
    }
  });

  test("puts first what begins with the word, then the own ones, and keeps to the limit", async () => {
    const own = await found("ANN", "test_client", "");
    expect(own.slice(0, 2).map(({ number }) => number)).toEqual([numbers[3], numbers[2]]);
    const begun = await found("ANN", "test_client", numbers[1] ?? "");
    expect(begun[0]?.number).toBe(numbers[1]);
    expect(await found("admin", "test_client", "", "&limit=3")).toHaveLength(3);
  });

  test("takes a changed record under its new words alone", async () => {
    const body = { owner: "TOM", filed_on: "2026-11-02", name: "Red Sun", city: "Hangzhou" };
    const { id, revision, number } = await api.read(RecordView, "/records", {
      as: "TOM",
      body: { form: "test_client", body },
    });
    await api.read(RecordView, `/records/${id}`, {
      as: "TOM",
      method: "PUT",
      body: { body: { ...body, name: "Green Sun" }, expectedRevision: revision },
    });
    expect(await found("EVA", "test_client", "red sun")).toEqual([]);
    expect((await found("EVA", "test_client", "green sun")).map((match) => match.number)).toEqual([number]);
  });

  test("a rebuild leaves every key as it is, and puts right those that are not", async () => {
    const { deps } = api;
    const keys = async () =>
      (await deps.db.prepare("SELECT * FROM record_key ORDER BY 1, 2, 3, 4").raw()).flat();
    const before = await keys();
    expect(before.length).toBeGreaterThan(20);
    await recountFacts(api);
    expect(await keys()).toEqual(before);
    await deps.db.batch([
      deps.db.prepare("DELETE FROM record_key WHERE value LIKE '%blue%'"),
      deps.db.prepare("UPDATE record_key SET value = 'wrong' WHERE value LIKE '%merger%'"),
    ]);
    await recountFacts(api);
    expect(await keys()).toEqual(before);
  });

  const note = (as: string, body: RecordBody) =>
    api.call("/records", {
      as,
      body: { form: "test_note", body: { owner: as, noted_on: "2026-11-03", ...body } },
    });

  test("a record that its form shares may be named by who may not read it, in a line too", async () => {
    const other = numbers[2] ?? "";
    expect((await note("EVA", { client: other })).status).toBe(201);
    const inLine = await note("EVA", { others: [{ who: "tom", client: other }] });
    expect(inLine.json).toMatchObject({ body: { others: [{ who: "TOM", client: other }] } });
  });

  test("what is found is called by the names of what it names", async () => {
    // Only what a look-up may name can be found.
    const about = { key: "about", type: "lookup", form: NOTE.code, label: NOTE.title } as const;
    await publishOwn([
      { ...NOTE, code: "test_reply", number: { prefix: "RE-" }, fields: [...NOTE.fields, about] },
    ]);
    const { json } = await note("EVA", { client: numbers[2] ?? "" });
    const { number } = RecordView.parse(json);
    const match = (await found("EVA", NOTE.code, number)).find((one) => one.number === number);
    expect(match?.label).toBe("Blue Water");
  });

  test("any other is refused as if it were not there: the answers are the same but for its number", async () => {
    const answer = async (body: (secret: string) => RecordBody, secret: string) => {
      const { status, json } = await note("EVA", body(secret));
      return {
        status,
        text: JSON.stringify(json)
          .replaceAll(secret, "?")
          .replaceAll(/test-request-\d+/g, ""),
      };
    };
    for (const body of [
      (secret: string) => ({ secret }),
      (secret: string) => ({ others: [{ who: "EVA" }, { secret }] }),
    ]) {
      const hidden = await answer(body, "SE-2");
      expect(hidden.status).toBe(422);
      expect(hidden).toEqual(await answer(body, "SE-9"));
    }
    expect((await note("EVA", { others: [{ who: "EVA" }, { secret: "SE-2" }] })).json).toMatchObject({
      errors: [{ pointer: "others/1/secret" }],
    });
    expect((await note("EVA", { secret: "SE-1" })).status).toBe(201);
  });

  test("a withdrawn record is offered no more", async () => {
    await api.deps.db
      .prepare("UPDATE record SET state = 'withdrawn' WHERE number = ?")
      .bind(numbers[0])
      .run();
    expect(await found("EVA", "test_client", "华东")).toEqual([]);
    await api.deps.db
      .prepare("UPDATE record SET state = 'submitted' WHERE number = ?")
      .bind(numbers[0])
      .run();
    expect(await found("EVA", "test_client", "华东")).toHaveLength(1);
  });

  test("a form that is not there is unknown", async () => {
    const { status, json } = await api.call("/lookups?form=nothing", { as: "EVA" });
    expect([status, json]).toMatchObject([404, { code: "record/unknown-form" }]);
  });
});
