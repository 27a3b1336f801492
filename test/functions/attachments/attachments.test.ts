import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { pruneAttachments } from "../../../functions/features/attachments/prune-attachments.ts";
import { Attachment, AttachmentList } from "../../../shared/contract/forms.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import { testApi, TEST_NOW } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { FIELD_FORMS } from "../support/field-forms.ts";
import { publishOwn } from "../support/publish-rules.ts";
import { importSmallCompany } from "../support/small-company.ts";

const DAY_MS = 86_400_000;
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === "string" ? Array.from(part).map((each) => each.charCodeAt(0)) : part,
    ),
  );
const PNG = bytes([0x89], "PNG", [0x0d, 0x0a, 0x1a, 0x0a], "a picture");
const PDF = bytes("%PDF-1.7 a page");

/** Every viewer, and whether they may read a record of Eva's. */
const READERS = { EVA: true, TOM: false, ANN: false, MGR1: true, MGR2: false, admin: true } as const;

describe("a file", { timeout: 60_000 }, () => {
  let now = TEST_NOW;
  const api = testApi({ now: () => now });

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await publishOwn(FIELD_FORMS);
  }, 60_000);

  const bring = (
    as: string,
    content: Uint8Array,
    type: string,
    name: string,
    at = "form=test_client&field=licences",
  ) =>
    api.call(`/attachments?${at}`, {
      as,
      method: "POST",
      body: content,
      headers: { "Content-Type": type, "X-File-Name": encodeURIComponent(name) },
    });
  const brought = async (as: string, content: Uint8Array = PNG, type = "image/png") =>
    Attachment.parse((await bring(as, content, type, "a.png")).json);
  const client = (as: string, licences: string[], more: RecordBody = {}) =>
    api.call("/records", {
      as,
      body: {
        form: "test_client",
        body: { owner: as, filed_on: "2026-11-02", name: "Acme", licences, ...more },
      },
    });
  const note = (photos: string[]) =>
    api.call("/records", {
      as: "EVA",
      body: { form: "test_note", body: { owner: "EVA", noted_on: "2026-11-02", photos } },
    });
  const listed = async (as: string, ids: readonly string[]) =>
    (await api.read(AttachmentList, `/attachments?ids=${ids.join(",")}`, { as })).attachments.map(
      ({ id }) => id,
    );
  const readers = async (id: string) => {
    const can: string[] = [];
    for (const viewer of Object.keys(READERS)) {
      const { status, json } = await api.call(`/attachments/${id}`, { as: viewer });
      expect(await listed(viewer, [id])).toEqual(status === 200 ? [id] : []);
      if (status === 200) can.push(viewer);
      else expect([status, json]).toMatchObject([404, { code: "attachment/unknown" }]);
    }
    return can;
  };

  test("comes back byte for byte, to be saved under its name, and never as a page", async () => {
    const { status, json } = await bring("EVA", PDF, "application/pdf; charset=binary", "报价 “1”.pdf");
    expect(status).toBe(201);
    const file = Attachment.parse(json);
    expect(file).toMatchObject({ name: "报价 “1”.pdf", type: "application/pdf", bytes: PDF.length });
    const { headers, json: content } = await api.call(`/attachments/${file.id}`, { as: "EVA" });
    expect(content).toBe(new TextDecoder().decode(PDF));
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="__ _1_.pdf"; filename*=UTF-8''${encodeURIComponent("报价 “1”.pdf")}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });

  test("is its uploader's until a record names it, then who may read the record sees it", async () => {
    const { id } = await brought("EVA");
    expect(await readers(id)).toEqual(["EVA"]);
    expect((await client("EVA", [id])).status).toBe(201);
    expect(await readers(id)).toEqual(
      Object.entries(READERS).flatMap(([viewer, may]) => (may ? [viewer] : [])),
    );
  });

  test("belongs to one record for good: another record, another person and a later change are refused or keep it", async () => {
    const { id } = await brought("EVA");
    const stranger = await client("TOM", [id]);
    expect(stranger.json).toMatchObject({ code: "record/invalid", errors: [{ pointer: "licences" }] });
    const record = RecordView.parse((await client("EVA", [id])).json);
    expect((await client("EVA", [id], { name: "Second" })).json).toMatchObject({ code: "record/invalid" });
    const other = await brought("EVA");
    const change = (licences: string[], expectedRevision: number) =>
      api.call(`/records/${record.id}`, {
        as: "EVA",
        method: "PUT",
        body: { body: { ...record.body, licences }, expectedRevision },
      });
    expect((await change([other.id, id], 1)).status).toBe(200);
    expect((await change([other.id], 2)).status).toBe(200);
    // What an earlier revision named is still there, for who reads its history.
    expect(await readers(id)).toContain("MGR1");
  });

  test("that is nowhere, or named at a field that does not take it, is refused alike", async () => {
    const { id } = await brought("EVA", PDF, "application/pdf");
    for (const photos of [[id], ["nowhere"]]) {
      expect((await note(photos)).json).toMatchObject({
        code: "record/invalid",
        errors: [{ pointer: "photos" }],
      });
    }
    expect(await readers(id)).toEqual(["EVA"]);
  });

  test("named by two records at the same moment goes to one of them, and the other is not written", async () => {
    const { id } = await brought("EVA");
    const answers = await Promise.all(["One", "Two", "Three"].map((name) => client("EVA", [id], { name })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const late = Object.create(env.DB, {
      batch: {
        value: async (statements: D1PreparedStatement[]) => {
          if (statements.length > 6) await client("EVA", [second.id], { name: "First come" });
          return env.DB.batch(statements);
        },
      },
      prepare: { value: (text: string) => env.DB.prepare(text) },
    });
    const second = await brought("EVA");
    const refused = await testApi({ db: late }).call("/records", {
      as: "EVA",
      body: {
        form: "test_client",
        body: { owner: "EVA", filed_on: "2026-11-02", name: "Late", licences: [second.id] },
      },
    });
    expect(refused.json).toMatchObject({ code: "attachment/unknown" });
    const names = await env.DB.prepare("SELECT count(*) AS n FROM record WHERE body LIKE '%Late%'").first(
      "n",
    );
    expect(names).toBe(0);
  });

  test("must be what it says it is, of a type that the field takes, not empty, and for a field for files", async () => {
    const cases: readonly (readonly [Uint8Array, string, string, string | undefined])[] = [
      [PNG, "image/jpeg", "attachment/wrong-type", undefined],
      [bytes("<html>"), "application/pdf", "attachment/wrong-type", undefined],
      [bytes("<svg onload='x'/>"), "image/svg+xml", "attachment/wrong-type", undefined],
      [bytes("hello"), "text/plain", "attachment/wrong-type", undefined],
      [bytes("hello"), "application/octet-stream", "attachment/wrong-type", undefined],
      [new Uint8Array(), "image/png", "attachment/empty", undefined],
      [PNG, "image/png", "attachment/wrong-field", "form=test_client&field=name"],
      [PNG, "image/png", "attachment/wrong-field", "form=nothing&field=licences"],
    ];
    const before = (await env.ATTACHMENTS.list()).objects.length;
    for (const [content, type, code, at] of cases) {
      expect([type, (await bring("EVA", content, type, "a", at)).json]).toMatchObject([type, { code }]);
    }
    expect((await env.ATTACHMENTS.list()).objects).toHaveLength(before);
    const untold = await bring("EVA", PNG, "application/octet-stream", "a");
    expect(untold.json).toMatchObject({ type: "image/png" });
  });

  test("may have twenty million bytes and not one more, while other requests keep to their own limit", async () => {
    const large = new Uint8Array(20_000_001);
    large.set(PDF);
    expect((await bring("EVA", large, "application/pdf", "large.pdf")).json).toMatchObject({
      code: "attachment/too-large",
    });
    const fits = await bring("EVA", large.subarray(0, 20_000_000), "application/pdf", "fits.pdf");
    expect(fits).toMatchObject({ status: 201, json: { bytes: 20_000_000 } });
    const other = await api.call("/records", {
      as: "EVA",
      method: "POST",
      body: large.subarray(0, 8_000_001),
    });
    expect(other.json).toMatchObject({ code: "request/too-large" });
  }, 30_000);

  test("that neither a record nor a draft names goes after 30 days, from the bucket too; one that is named stays", async () => {
    const [named, drafted, alone] = [await brought("EVA"), await brought("EVA"), await brought("EVA")];
    await client("EVA", [named.id], { name: "Keeps" });
    const draft = {
      form: "test_client",
      formVersion: 1,
      record: null,
      baseRevision: null,
      expectedVersion: 0,
    };
    await api.call("/drafts/k", {
      as: "EVA",
      method: "PUT",
      body: { ...draft, body: { licences: [drafted.id] } },
    });
    const ids = [named.id, drafted.id, alone.id];
    now = TEST_NOW + 30 * DAY_MS;
    await pruneAttachments(api.deps);
    expect(await listed("EVA", ids)).toEqual(ids);
    now += 1;
    const broken = {
      ...api.deps,
      attachments: Object.create(env.ATTACHMENTS, {
        delete: { value: () => Promise.reject(new Error("R2 is away")) },
      }),
    };
    await expect(pruneAttachments(broken)).rejects.toThrow("R2 is away");
    // Marked already: no record can name it any more, and the next run takes it away.
    expect((await client("EVA", [alone.id], { name: "Too late" })).json).toMatchObject({
      code: "record/invalid",
    });
    await pruneAttachments(api.deps);
    expect(await listed("EVA", ids)).toEqual([named.id, drafted.id]);
    expect(await Promise.all(ids.map(async (id) => (await env.ATTACHMENTS.head(id)) !== null))).toEqual([
      true,
      true,
      false,
    ]);
    const rows = await env.DB.prepare("SELECT count(*) AS n FROM attachment WHERE id = ?")
      .bind(alone.id)
      .first("n");
    expect(rows).toBe(0);
    now = TEST_NOW;
  });
});
