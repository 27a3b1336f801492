import { describe, expect, it, vi } from "vitest";
import { ApiError, ownProblem } from "../../../addin/api/api-error.ts";
import { createClient } from "../../../addin/api/client.ts";
import type { ApiRequest } from "../../../addin/api/transport.ts";

function setUp(answer: unknown) {
  const transport = vi.fn<(request: ApiRequest) => Promise<unknown>>(async () => answer);
  const client = createClient(transport, () => "en-US");
  return { client, requested: () => transport.mock.calls[0]?.[0] };
}

describe("the client", () => {
  it("encodes what stands in an address", async () => {
    const { client, requested } = setUp({ people: [] });
    await client.people("王 & co/1");
    expect(requested()?.path).toBe("/org/people?q=%E7%8E%8B+%26+co%2F1");
  });

  it("leaves out of the address what is not asked", async () => {
    const { client, requested } = setUp({ records: [], next: null });
    await client.records({ form: "policy", mine: true, q: "" });
    expect(requested()?.path).toBe("/records?form=policy&mine=true");
  });

  it("sends a new record with its idempotency key", async () => {
    const { client, requested } = setUp({});
    const body = { form: "policy", body: { number: "N1" } };
    await client.createRecord(body, "key-1").catch(() => undefined);
    expect(requested()).toEqual({ method: "POST", path: "/records", body, idempotencyKey: "key-1" });
  });

  it("names an act on a record after it, with its idempotency key", async () => {
    const { client, requested } = setUp({});
    const body = { step: "manager", decision: "pass", expectedRevision: 2 } as const;
    await client.decide(7, body, "key-2").catch(() => undefined);
    expect(requested()).toEqual({
      method: "POST",
      path: "/records/7/decisions",
      body,
      idempotencyKey: "key-2",
    });
  });

  it("answers a draft that was saved elsewhere with what stands there, as no failure", async () => {
    const draft = {
      key: "new quotation",
      form: "quotation",
      formVersion: 1,
      record: null,
      baseRevision: null,
      body: { amount: 12 },
      version: 4,
      savedAt: "2026-11-20T03:00:00.000Z",
    };
    const problem = { ...ownProblem("draft/changed-meanwhile", "en-US"), current: draft };
    const client = createClient(
      () => Promise.reject(new ApiError(problem)),
      () => "en-US",
    );
    const { form, formVersion, record, baseRevision } = draft;
    const save = { form, formVersion, record, baseRevision, body: { amount: 11 }, expectedVersion: 3 };
    expect(await client.saveDraft(draft.key, save)).toEqual({
      kind: "changed-meanwhile",
      draft,
    });
  });

  it("takes fields of a newer Worker, and refuses an answer without those it needs", async () => {
    const unit = { code: "D1", name: "District 1", level: "district", parent: null };
    const newer = setUp({ units: [{ ...unit, colour: "red" }], more: 1 });
    expect(await newer.client.units()).toEqual({ units: [unit] });
    const broken = setUp({ units: [{ code: "D1" }] });
    const thrown: unknown = await broken.client.units().catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiError);
    expect(thrown).toMatchObject({ problem: { code: "server/failed" } });
  });
});
