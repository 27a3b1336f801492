import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { pruneAttachments } from "../../../functions/features/attachments/prune-attachments.ts";
import { AttachmentList } from "../../../shared/contract/forms.ts";
import { testApi } from "../support/api.ts";
import { freshDatabase } from "../support/database.ts";
import { FIELD_FORMS } from "../support/field-forms.ts";
import { publishOwn } from "../support/publish-rules.ts";
import { importSmallCompany } from "../support/small-company.ts";

const bytesOf = (text: string) => Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0)));
const PNG = bytesOf("\u0089PNG\r\n\u001a\na picture");
const PDF = bytesOf("%PDF-1.7 a page");
const ID = "0c7b1c9a-5a1d-4c84-9f43-1de0f1f5b001";

/** What the bucket has, and how many rows tell of it. */
const held = async (id: string) => {
  const file = await env.ATTACHMENTS.get(id);
  return file === null ? undefined : new Uint8Array(await file.arrayBuffer());
};
const rowsOf = (id: string) =>
  env.DB.prepare("SELECT count(*) AS n FROM attachment WHERE id = ?").bind(id).first("n");

describe("a file that its uploader names", { timeout: 60_000 }, () => {
  const api = testApi();

  beforeAll(async () => {
    await freshDatabase();
    await importSmallCompany(api);
    await publishOwn(FIELD_FORMS);
  }, 60_000);

  /** Brings a file under an id; gives its status with what was answered. */
  const bringAs = async (
    as: string,
    id: string | undefined,
    body = PNG,
    { name = "a.png", desk = api } = {},
  ) => {
    const { status, json } = await desk.call("/attachments?form=test_client&field=licences", {
      as,
      method: "POST",
      body,
      headers: {
        "Content-Type": body === PNG ? "image/png" : "application/pdf",
        "X-File-Name": name,
        ...(id !== undefined && { "Idempotency-Key": id }),
      },
    });
    return { status, json };
  };
  const client = (as: string, licences: string[], name: string) =>
    api.call("/records", {
      as,
      body: { form: "test_client", body: { owner: as, filed_on: "2026-11-02", name, licences } },
    });
  const isSeenBy = async (as: string, id: string) =>
    (await api.read(AttachmentList, `/attachments?ids=${id}`, { as })).attachments.length === 1 &&
    (await api.call(`/attachments/${id}`, { as })).status === 200;

  test("is one file however often it is sent, before and after a record names it", async () => {
    const first = await bringAs("EVA", ID);
    expect(first).toMatchObject({ status: 201, json: { id: ID, name: "a.png", bytes: PNG.length } });
    const again = await Promise.all([
      bringAs("EVA", ID),
      bringAs("EVA", ID),
      bringAs("EVA", ID, PNG, { name: "b.png" }),
    ]);
    for (const answer of again) expect(answer).toEqual(first);
    expect((await client("EVA", [ID], "Named")).status).toBe(201);
    expect(await bringAs("EVA", ID)).toEqual(first);
    expect([await rowsOf(ID), await held(ID)]).toEqual([1, PNG]);
  });

  test("under an id that another person or another content has is refused, and what is there stays", async () => {
    const id = ID.replace("b001", "b002");
    await bringAs("EVA", id);
    const taken = { status: 409, json: { code: "attachment/id-taken" } };
    expect(await bringAs("TOM", id)).toMatchObject(taken);
    expect(await bringAs("admin", id)).toMatchObject(taken);
    expect(await bringAs("EVA", id, PDF)).toMatchObject(taken);
    expect([await isSeenBy("EVA", id), await isSeenBy("TOM", id)]).toEqual([true, false]);
    expect([await rowsOf(id), await held(id)]).toEqual([1, PNG]);
  });

  test("whose bytes were lost on their way to the bucket is nobody's to name until it is sent again", async () => {
    const id = ID.replace("b001", "b003");
    const broken = Object.create(env.ATTACHMENTS, {
      put: { value: () => Promise.reject(new Error("R2 is away")) },
    });
    const lost = await bringAs("EVA", id, PNG, { desk: testApi({ attachments: broken }) });
    expect([lost.status, await rowsOf(id), await held(id)]).toEqual([500, 1, undefined]);
    expect(await isSeenBy("EVA", id)).toBe(false);
    expect((await client("EVA", [id], "Hasty")).json).toMatchObject({ code: "record/invalid" });
    expect(await bringAs("EVA", id)).toMatchObject({ status: 201, json: { id } });
    expect([await rowsOf(id), await held(id)]).toEqual([1, PNG]);
    expect((await client("EVA", [id], "Patient")).status).toBe(201);
  });

  test("sent again while the older one is being taken away waits, then is kept anew", async () => {
    const id = ID.replace("b001", "b004");
    await bringAs("EVA", id);
    await env.DB.prepare("UPDATE attachment SET doomed_at = '2026-11-02' WHERE id = ?").bind(id).run();
    expect(await bringAs("EVA", id)).toMatchObject({ status: 503, json: { code: "server/unavailable" } });
    await pruneAttachments(api.deps);
    expect([await rowsOf(id), await held(id)]).toEqual([0, undefined]);
    expect(await bringAs("EVA", id)).toMatchObject({ status: 201, json: { id } });
    expect(await held(id)).toEqual(PNG);
  });

  test("is never named by what is no id", async () => {
    for (const id of ["short", "../../etc/passwd", "x".repeat(65)])
      expect(await bringAs("EVA", id)).toMatchObject({ status: 400, json: { code: "request/invalid" } });
  });
});
