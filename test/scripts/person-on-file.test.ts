import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPersonKnown } from "../../scripts/local/person-on-file.ts";

let state = "";

beforeAll(async () => {
  state = await mkdtemp(path.join(tmpdir(), "fieldsheet-state-"));
});
afterAll(() => rm(state, { recursive: true }));

describe("isPersonKnown", () => {
  it("knows the admin and nobody else while there is no database", async () => {
    expect([await isPersonKnown("admin", state), await isPersonKnown("P1", state)]).toEqual([true, false]);
  });

  it("knows whom the database holds, while another process has it open", async () => {
    const folder = path.join(state, "v3/d1/miniflare-D1DatabaseObject");
    await mkdir(folder, { recursive: true });
    new DatabaseSync(path.join(folder, "metadata.sqlite")).close();
    const open = new DatabaseSync(path.join(folder, "company.sqlite"));
    open.exec("PRAGMA journal_mode = WAL; CREATE TABLE person (code TEXT); INSERT INTO person VALUES ('P1')");
    expect([await isPersonKnown("P1", state), await isPersonKnown("P2", state)]).toEqual([true, false]);
    open.close();
  });
});
