import type { RecordBody } from "#shared/contract/records";
import { err, ok, type Result } from "#shared/result";
import type { Environment } from "../../ui/environment.ts";
import type { Failure } from "../../ui/failure.ts";
import { createObservable, type Observable } from "../../ui/observable.ts";
import type { PaneApi } from "../pane-api.ts";
import type { FileStorePort } from "./file-store.ts";
import { listedTexts, type KeptFile } from "./kept-file.ts";

/** How long a file may be kept that nothing names: whoever has just chosen it names it in a moment. */
const UNNAMED_KEPT_MS = 60_000;

/** What becomes of a file that is taken out while it is under way: nobody else waits for it, or it is brought again. */
const STOPPED: Failure = {
  why: "server",
  code: "server/unavailable",
  detail: "",
  errors: [],
  requestId: undefined,
};

/** The files of a person that are kept here, by id, and how much of those under way has been sent, 0–1. */
export type FilesHere = {
  readonly files: ReadonlyMap<string, KeptFile>;
  readonly shares: ReadonlyMap<string, number>;
};

/** A file that could not be brought, with the field that names it. */
export type FileFailure = { readonly field: string; readonly file: KeptFile; readonly failure: Failure };

/** A file that is chosen for a field of a form. */
export type ChosenFile = {
  readonly form: string;
  readonly field: string;
  readonly name: string;
  readonly content: Blob;
};

/** Keeps chosen files until a record that names them has been sent, and brings them to the server. */
export type FileKeeper = {
  readonly state: Observable<FilesHere>;
  /** Reads what an earlier pane left behind, and lets go of what nothing names any more. */
  readonly load: () => Promise<void>;
  /** Keeps a file and gives its id. What cannot be kept here is sent at once; where that fails too, it is `not-kept`. */
  readonly choose: (chosen: ChosenFile) => Promise<Result<string, "not-kept">>;
  /** Brings what waits, until network or sign-in are missing. What was refused waits for the person. */
  readonly retry: () => Promise<void>;
  /** Brings one that was refused again. */
  readonly again: (id: string) => Promise<void>;
  /** Stops bringing a file that the person has taken out; it goes when nothing names it. */
  readonly stop: (id: string) => void;
  /** Sees to it that the server has every file of a body that is kept here; gives the first that it does not take. */
  readonly bring: (body: RecordBody) => Promise<FileFailure | undefined>;
  /** Lets go of the files of a body that has been sent or thrown away, unless something else names them. */
  readonly release: (body: RecordBody) => Promise<void>;
  readonly readContent: (id: string) => Promise<Blob | undefined>;
};

export type FileKeeperParts = {
  readonly person: string;
  readonly store: FileStorePort;
  readonly api: Pick<PaneApi, "upload" | "listAttachments">;
  readonly environment: Environment;
  /** Every body that is still to be sent: of drafts, and of what waits. */
  readonly bodies: () => Promise<readonly RecordBody[]>;
};

/** Starts to keep the chosen files of one person. */
export function createFileKeeper(parts: FileKeeperParts): FileKeeper {
  const { person, store, api, environment, bodies } = parts;
  const state = createObservable<FilesHere>({ files: new Map(), shares: new Map() });
  const stopped = new Set<string>();
  const underWay = new Map<
    string,
    { readonly stop: () => void; readonly end: Promise<Failure | undefined> }
  >();

  const read = async (): Promise<readonly KeptFile[]> => {
    const files = await store.listFiles(person);
    state.set({ ...state.current(), files: new Map(files.map((file) => [file.id, file])) });
    return files;
  };
  const setShare = (id: string, share: number | undefined): void => {
    const shares = new Map(state.current().shares);
    if (share === undefined) shares.delete(id);
    else shares.set(id, share);
    state.set({ ...state.current(), shares });
  };
  const note = async (file: KeptFile): Promise<void> => {
    await store.noteFile(file);
    await read();
  };

  const upload = async (file: KeptFile, signal: AbortSignal): Promise<Failure | undefined> => {
    const content = await store.readContent(file.id);
    if (!content) return undefined;
    setShare(file.id, 0);
    try {
      const { id, form, field, name } = file;
      const onProgress = (sent: number, total: number) => setShare(id, total > 0 ? sent / total : 0);
      const answer = await api.upload({ id, form, field, file: content, name, onProgress }, signal);
      if (answer.ok) await note({ ...file, hasArrived: true, refusal: null });
      else if (answer.reason.why === "refused") await note({ ...file, refusal: answer.reason.detail });
      return answer.ok ? undefined : answer.reason;
    } catch (thrown) {
      if (signal.aborted) return STOPPED;
      throw thrown;
    } finally {
      setShare(file.id, undefined);
    }
  };
  /** One file is on its way once, whoever asks for it. */
  const bringOne = (file: KeptFile): Promise<Failure | undefined> => {
    const before = underWay.get(file.id);
    if (before) return before.end;
    const stop = new AbortController();
    const end = upload(file, stop.signal).finally(() => underWay.delete(file.id));
    underWay.set(file.id, { stop: () => stop.abort(), end });
    return end;
  };

  /** Which of the arrived ones the server has no more: it lets go of what nothing has named for long. */
  const findGone = async (files: readonly KeptFile[]): Promise<Result<ReadonlySet<string>, Failure>> => {
    const arrived = files.filter(({ hasArrived }) => hasArrived).map(({ id }) => id);
    if (arrived.length === 0) return ok(new Set<string>());
    const listed = await api.listAttachments(arrived);
    if (!listed.ok) return listed;
    const there = new Set(listed.value.map(({ id }) => id));
    return ok(new Set(arrived.filter((id) => !there.has(id))));
  };

  const letGo = async (wanted: (file: KeptFile) => boolean): Promise<void> => {
    const files = (await store.listFiles(person)).filter(wanted);
    if (files.length === 0) return;
    const named = new Set((await bodies()).flatMap((body) => [...listedTexts(body).keys()]));
    await store.removeFiles(files.map(({ id }) => id).filter((id) => !named.has(id)));
    await read();
  };

  return {
    state,
    load: async () => {
      const now = environment.now();
      await letGo(({ chosenAt }) => now - chosenAt > UNNAMED_KEPT_MS);
      await read();
    },
    choose: async ({ form, field, name, content }) => {
      const id = environment.newId();
      const { type, size: bytes } = content;
      const chosenAt = environment.now();
      const about = { form, field, name, type, bytes };
      try {
        await store.keepFile({ id, person, ...about, chosenAt, hasArrived: false, refusal: null }, content);
      } catch {
        const answer = await api.upload({ id, form, field, file: content, name });
        return answer.ok ? ok(id) : err("not-kept");
      }
      await read();
      return ok(id);
    },
    retry: async () => {
      for (const file of await read()) {
        if (file.hasArrived || file.refusal !== null || stopped.has(file.id)) continue;
        const failure = await bringOne(file);
        if (failure?.why === "offline" || failure?.why === "sign-in") return;
      }
    },
    again: async (id) => {
      const file = (await read()).find((one) => one.id === id);
      if (!file) return;
      await note({ ...file, refusal: null });
      await bringOne({ ...file, refusal: null });
    },
    stop: (id) => {
      stopped.add(id);
      underWay.get(id)?.stop();
    },
    bring: async (body) => {
      const fields = listedTexts(body);
      const files = (await store.listFiles(person)).filter(({ id }) => fields.has(id));
      const gone = await findGone(files);
      for (const file of files) {
        const field = fields.get(file.id) ?? file.field;
        if (!gone.ok) return { field, file, failure: gone.reason };
        if (file.hasArrived && !gone.value.has(file.id)) continue;
        const failure = await bringOne(file);
        if (failure) return { field, file, failure };
      }
      return undefined;
    },
    release: (body) => {
      const ids = listedTexts(body);
      return letGo(({ id }) => ids.has(id));
    },
    readContent: store.readContent,
  };
}
