import { describe, expect, test } from "vitest";
import type { Attachment } from "#shared/contract/forms";
import type { RecordBody, RecordView } from "#shared/contract/records";
import { err, ok, type Result } from "#shared/result";
import { deliverEntry, type DeliveryApi } from "../../../../addin/taskpane/deliver-entry.ts";
import { newRecordKey, type Draft } from "../../../../addin/taskpane/drafts/draft.ts";
import { ANY_WRITING } from "../../../../addin/taskpane/drafts/draft-store.ts";
import { createFileKeeper } from "../../../../addin/taskpane/drafts/file-keeper.ts";
import { createMemoryDraftStore } from "../../../../addin/taskpane/drafts/memory-draft-store.ts";
import { createMemoryFileStore } from "../../../../addin/taskpane/drafts/memory-file-store.ts";
import { createOutbox } from "../../../../addin/taskpane/drafts/outbox.ts";
import { bodyOfEntry, waitingBodies } from "../../../../addin/taskpane/drafts/waiting-bodies.ts";
import type { Failure } from "../../../../addin/ui/failure.ts";
import { createTestEnvironment } from "./test-environment.ts";

const ME = "E001";
const fail = (why: Failure["why"], detail: string): Failure => ({
  why,
  code: "attachment/wrong-type",
  detail,
  errors: [],
  requestId: undefined,
});
const OFFLINE = fail("offline", "no network");

const about = (id: string): Attachment => ({ id, name: "", type: "", bytes: 0, at: "" });
const nothing = async () => err(fail("refused", "not asked here"));

/** A server that has the files that reached it, and refuses records that name others. */
function createServer() {
  const held = new Map<string, string>();
  const records: RecordBody[] = [];
  let answer: Failure | undefined;
  let brought = 0;
  const listed = (ids: readonly string[]) => ids.filter((id) => held.has(id)).map(about);
  const delivery: DeliveryApi = {
    createRecord: async ({ body }): Promise<Result<RecordView, Failure>> => {
      const ids = Array.isArray(body["files"]) ? body["files"].map(String) : [];
      if (answer) return err(answer);
      if (!ids.every((id) => held.has(id))) return err(fail("refused", "unknown file"));
      records.push(body);
      return ok({ ...RECORD, body });
    },
    changeRecord: nothing,
    withdraw: nothing,
    decide: nothing,
    readRecord: nothing,
    readHistory: nothing,
  };
  return {
    held,
    records,
    delivery,
    brought: () => brought,
    /** What every request comes to from now on. */
    fail: (failure: Failure | undefined) => {
      answer = failure;
    },
    files: {
      upload: async ({ id, file }: { readonly id: string; readonly file: Blob }) => {
        if (answer) return err(answer);
        brought += 1;
        held.set(id, await file.text());
        return ok(about(id));
      },
      listAttachments: async (ids: readonly string[]) => (answer ? err(answer) : ok(listed(ids))),
    },
  };
}

const RECORD: RecordView = {
  id: 1,
  form: "papers",
  formVersion: 1,
  number: "P-1",
  label: "P-1",
  owner: { code: ME, name: "王伟" },
  unit: { code: "D1", name: "D1" },
  day: "2026-10-01",
  state: "submitted",
  revision: 1,
  body: {},
  createdAt: "",
  createdBy: "",
  updatedAt: "",
  updatedBy: "",
  fieldsOpen: [],
};

/** A browser's stores, in which panes come and go. */
function createBrowser(server: ReturnType<typeof createServer>) {
  const drafts = createMemoryDraftStore();
  const store = createMemoryFileStore();
  const journal = { keep: () => undefined, forget: () => undefined, list: () => [] };
  const { environment, advance } = createTestEnvironment();
  const openPane = (person = ME) => {
    const bodies = () => waitingBodies(drafts, journal, person);
    const files = createFileKeeper({ person, store, api: server.files, environment, bodies });
    const outbox = createOutbox({
      person,
      store: drafts,
      environment,
      deliver: (entry) => deliverEntry(server.delivery, files, entry),
      onDelivered: () => undefined,
      onSettled: (entry) => void files.release(bodyOfEntry(entry)),
    });
    return { files, outbox };
  };
  return { drafts, store, advance, openPane };
}

const chosen = (content: string) => ({
  form: "papers",
  field: "files",
  name: "a.png",
  content: new Blob([content], { type: "image/png" }),
});
const draftOf = (files: readonly string[]): Draft => ({
  key: newRecordKey(ME, "papers", "new-1"),
  person: ME,
  form: "papers",
  record: null,
  formVersion: 1,
  base: null,
  body: { files: [...files] },
  refusal: null,
  savedAt: 0,
  writer: "",
});
const entryOf = (draft: Draft) =>
  ({
    act: "send",
    person: ME,
    form: draft.form,
    record: null,
    expectedRevision: null,
    reason: null,
    about: "",
    body: draft.body,
    draft,
  }) as const;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a chosen file", () => {
  test("goes out before the record that names it, from the next pane too, with the bytes that were chosen", async () => {
    const server = createServer();
    const browser = createBrowser(server);
    server.fail(OFFLINE);
    const { files, outbox } = browser.openPane();
    const kept = await files.choose(chosen("the bytes"));
    if (!kept.ok) throw new Error("It was not kept.");
    await files.retry();
    const delivery = await outbox.send(entryOf(draftOf([kept.value])));
    expect(delivery).toMatchObject({ kind: "waits", why: "network" });
    await browser.advance(3_600_000);
    const next = browser.openPane();
    await next.files.load();
    expect(next.files.state.current().files.get(kept.value)).toMatchObject({ name: "a.png", bytes: 9 });
    expect(await (await next.files.readContent(kept.value))?.text()).toBe("the bytes");
    server.fail(undefined);
    expect(await next.outbox.retry()).toMatchObject([{ kind: "delivered" }]);
    expect(server.records).toEqual([{ files: [kept.value] }]);
    expect([...server.held]).toEqual([[kept.value, "the bytes"]]);
    await settled();
    expect(await browser.store.listFiles(ME)).toEqual([]);
    expect(await browser.store.readContent(kept.value)).toBeUndefined();
  });

  test("that the server refuses brings the record back, with the reason at its field, and stays", async () => {
    const server = createServer();
    const browser = createBrowser(server);
    const { files, outbox } = browser.openPane();
    const kept = await files.choose(chosen("no picture"));
    if (!kept.ok) throw new Error("It was not kept.");
    server.fail(fail("refused", "No such type."));
    const delivery = await outbox.send(entryOf(draftOf([kept.value])));
    expect(delivery).toMatchObject({
      kind: "refused",
      refusal: { detail: "No such type.", errors: [{ pointer: "files", detail: "a.png: No such type." }] },
    });
    await settled();
    expect(await browser.drafts.listDrafts(ME)).toMatchObject([{ body: { files: [kept.value] } }]);
    expect(await browser.store.listFiles(ME)).toMatchObject([{ id: kept.value, refusal: "No such type." }]);
  });

  test("is on its way once, whoever asks for it at the same time", async () => {
    const server = createServer();
    const { files } = createBrowser(server).openPane();
    const kept = await files.choose(chosen("once"));
    if (!kept.ok) throw new Error("It was not kept.");
    await Promise.all([files.retry(), files.bring({ files: [kept.value] }), files.retry()]);
    await files.bring({ files: [kept.value] });
    expect(server.brought()).toBe(1);
  });

  test("that the server has let go of since is brought again with its record", async () => {
    const server = createServer();
    const { files, outbox } = createBrowser(server).openPane();
    const kept = await files.choose(chosen("again"));
    if (!kept.ok) throw new Error("It was not kept.");
    await files.retry();
    server.held.clear();
    expect(await outbox.send(entryOf(draftOf([kept.value])))).toMatchObject({ kind: "delivered" });
    expect(server.held.get(kept.value)).toBe("again");
  });

  test("goes when nothing names it any more, not while a draft does, and is nobody else's", async () => {
    const server = createServer();
    const browser = createBrowser(server);
    server.fail(OFFLINE);
    const { files } = browser.openPane();
    const [named, unnamed] = [await files.choose(chosen("named")), await files.choose(chosen("unnamed"))];
    if (!named.ok || !unnamed.ok) throw new Error("They were not kept.");
    const draft = draftOf([named.value]);
    await browser.drafts.writeDraft(draft, ANY_WRITING);
    await files.load();
    expect(await browser.store.listFiles(ME)).toHaveLength(2);
    await browser.advance(3_600_000);
    await files.release(draft.body);
    await files.load();
    expect(await browser.store.listFiles(ME)).toMatchObject([{ id: named.value }]);
    const other = browser.openPane("E002");
    await other.files.load();
    expect(other.files.state.current().files.size).toBe(0);
    await browser.drafts.removeDraft(draft.key, ANY_WRITING);
    await files.release(draft.body);
    expect(await browser.store.listFiles(ME)).toEqual([]);
  });
});
