import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { isSameWriting, type Draft } from "../../addin/taskpane/drafts/draft.ts";
import type { DraftJournalPort } from "../../addin/taskpane/drafts/draft-journal.ts";
import type { DraftMirror } from "../../addin/taskpane/drafts/draft-mirror.ts";
import type { DraftStorePort } from "../../addin/taskpane/drafts/draft-store.ts";
import type { FileStorePort } from "../../addin/taskpane/drafts/file-store.ts";
import type { KeptFile } from "../../addin/taskpane/drafts/kept-file.ts";
import type { OutboxEntry } from "../../addin/taskpane/drafts/outbox-entry.ts";

const TABLES = ["drafts", "mirrors", "outbox", "journal", "files"] as const;
type Table = (typeof TABLES)[number];
const ContentRow = z.object({ type: z.string(), bytes: z.instanceof(Uint8Array<ArrayBuffer>) });
const Row = z.object({ value: z.string() });

/** The store of a device on a real file: what is committed is there when the file is opened again. */
export type DraftFile = {
  readonly store: DraftStorePort;
  readonly files: FileStorePort;
  readonly journal: DraftJournalPort;
  /** The pane is gone: nothing that it has not committed is ever written, and it hears of nothing any more. */
  readonly kill: () => void;
};

/** A turn of the loop: what every call waits for before it writes or reads. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Opens the store that a file holds, or begins it. `busy` hears of all that is under way. */
export function openDraftFile(
  file: string,
  busy: <Value>(work: Promise<Value>) => Promise<Value>,
): DraftFile {
  const database = new DatabaseSync(file);
  // What ends here is a pane and never the machine: what is committed need not have reached the disk.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
  const tables = TABLES.map((table) => `${table} (key TEXT PRIMARY KEY, person TEXT, value TEXT)`);
  for (const table of [...tables, "contents (key TEXT PRIMARY KEY, type TEXT, bytes BLOB)"])
    database.exec(`CREATE TABLE IF NOT EXISTS ${table}`);
  let alive = true;

  const has = (table: Table, key: string): boolean =>
    database.prepare(`SELECT 1 FROM ${table} WHERE key = ?`).get(key) !== undefined;
  const readDraft = (key: string): Draft | undefined => {
    const row = database.prepare("SELECT value FROM drafts WHERE key = ?").get(key);
    return row === undefined ? undefined : parse(row);
  };
  const list = <Value>(table: Table, person: string): Value[] =>
    database
      .prepare(`SELECT value FROM ${table} WHERE person = ? ORDER BY rowid`)
      .all(person)
      .map((row) => parse(row));
  const put = (table: Table, key: string, person: string, value: unknown): void => {
    database
      .prepare(
        `INSERT INTO ${table} (key, person, value) VALUES (?1, ?2, ?3)
         ON CONFLICT (key) DO UPDATE SET person = ?2, value = ?3`,
      )
      .run(key, person, JSON.stringify(value));
  };
  const remove = (table: Table, key: string): boolean =>
    database.prepare(`DELETE FROM ${table} WHERE key = ?`).run(key).changes > 0;
  const putDraft = (draft: Draft): void => put("drafts", draft.key, draft.person, draft);

  /** One transaction, a moment later: a pane that is killed before has written nothing. */
  const later = async <Value>(work: () => Value): Promise<Value> => {
    await busy(turn());
    if (!alive) return new Promise<never>(() => undefined);
    database.exec("BEGIN IMMEDIATE");
    const value = work();
    database.exec("COMMIT");
    return value;
  };

  return {
    store: {
      readDraft: (key) => later(() => readDraft(key)),
      listDrafts: (person) => later(() => list<Draft>("drafts", person)),
      writeDraft: (draft, may, mirror) =>
        later(() => {
          if (!may(readDraft(draft.key))) return false;
          putDraft(draft);
          if (mirror) put("mirrors", mirror.key, mirror.person, mirror);
          return true;
        }),
      removeDraft: (key, may) => later(() => may(readDraft(key)) && remove("drafts", key)),
      listMirrors: (person) => later(() => list<DraftMirror>("mirrors", person)),
      writeMirror: (mirror) => later(() => put("mirrors", mirror.key, mirror.person, mirror)),
      removeMirror: (key) => later(() => void remove("mirrors", key)),
      listOutbox: (person) =>
        later(() =>
          list<OutboxEntry>("outbox", person).toSorted((left, right) => left.queuedAt - right.queuedAt),
        ),
      enqueue: (entry) =>
        later(() => {
          put("outbox", entry.id, entry.person, entry);
          if (entry.act !== "send") return;
          const stored = readDraft(entry.draft.key);
          if (stored && isSameWriting(stored, entry.draft)) remove("drafts", stored.key);
        }),
      updateEntry: (entry) =>
        later(() => {
          if (has("outbox", entry.id)) put("outbox", entry.id, entry.person, entry);
        }),
      settle: (entry, back) =>
        later(() => {
          if (!remove("outbox", entry.id) || !back) return undefined;
          const key = has("drafts", back.draft.key) ? back.spare : back.draft.key;
          putDraft({ ...back.draft, key });
          return key;
        }),
    },
    files: {
      keepFile: async (kept, content) => {
        const bytes = new Uint8Array(await busy(content.arrayBuffer()));
        return later(() => {
          put("files", kept.id, kept.person, kept);
          database
            .prepare("INSERT OR REPLACE INTO contents (key, type, bytes) VALUES (?, ?, ?)")
            .run(kept.id, content.type, bytes);
        });
      },
      listFiles: (person) => later(() => list<KeptFile>("files", person)),
      readContent: (id) =>
        later(() => {
          const row = database.prepare("SELECT type, bytes FROM contents WHERE key = ?").get(id);
          if (row === undefined) return undefined;
          const { type, bytes } = ContentRow.parse(row);
          return new Blob([bytes], { type });
        }),
      noteFile: (kept) =>
        later(() => {
          if (has("files", kept.id)) put("files", kept.id, kept.person, kept);
        }),
      removeFiles: (ids) =>
        later(() => {
          for (const id of ids) {
            remove("files", id);
            database.prepare("DELETE FROM contents WHERE key = ?").run(id);
          }
        }),
    },
    journal: {
      keep: (entry) => {
        if (alive) put("journal", entry.draft.key, entry.draft.person, entry);
      },
      forget: (key) => {
        if (alive) remove("journal", key);
      },
      list: () =>
        database
          .prepare("SELECT value FROM journal")
          .all()
          .map((row) => parse(row)),
    },
    kill: () => {
      alive = false;
      database.close();
    },
  };
}

/** What was written here, as it was. */
function parse(row: unknown) {
  return JSON.parse(Row.parse(row).value);
}
