import type {
  Decision,
  DecisionResults,
  Decisions,
  DelegationList,
  Inbox,
  Migration,
  NewDelegation,
  PrintedCopy,
  RecordLife,
  Scoring,
  Withdrawal,
} from "#shared/contract/approvals";
import type { CellAnswer } from "#shared/contract/cells";
import type { DraftSaved, ServerDraft } from "#shared/contract/drafts";
import type { Explanation, ExplanationRequest } from "#shared/contract/explanation";
import type {
  Attachment,
  DuplicateQuestion,
  Duplicates,
  FormOffer,
  LookupMatches,
  PrefillQuestion,
} from "#shared/contract/forms";
import type { Me } from "#shared/contract/identity";
import type { KpiList } from "#shared/contract/kpis";
import type { PersonView, UnitView } from "#shared/contract/org";
import type {
  NewRecord,
  RecordBody,
  RecordChange,
  RecordRevision,
  RecordView,
} from "#shared/contract/records";
import type { Today } from "#shared/contract/today";
import { err, ok } from "#shared/result";
import type { ApiClient, RecordQuery } from "../api/client.ts";
import type { Upload } from "../api/attachment-questions.ts";
import type { DraftSave } from "../api/draft-questions.ts";
import type { LookupQuery } from "../api/form-questions.ts";
import type { Asked } from "../ui/failure.ts";
import { failureOf } from "../ui/failure-of.ts";

export type { FormOffer } from "#shared/contract/forms";

/** What the pane asks of the server. Nothing throws: a failure is an answer. */
export type PaneApi = {
  readonly readMe: () => Asked<Me>;
  readonly listForms: () => Asked<readonly FormOffer[]>;
  readonly listRecords: (query: RecordQuery) => Asked<readonly RecordView[]>;
  readonly readRecord: (id: number) => Asked<RecordView>;
  readonly readHistory: (id: number) => Asked<readonly RecordRevision[]>;
  readonly createRecord: (record: NewRecord, idempotencyKey: string) => Asked<RecordView>;
  readonly changeRecord: (id: number, change: RecordChange, idempotencyKey: string) => Asked<RecordView>;
  /** A form in the version that a record was written with. */
  readonly readForm: (code: string, version: number) => Asked<FormOffer>;
  readonly findLookups: (query: LookupQuery, signal?: AbortSignal) => Asked<LookupMatches["matches"]>;
  readonly findDuplicates: (question: DuplicateQuestion, signal?: AbortSignal) => Asked<Duplicates>;
  /** What the blank fields of a record may be filled with. */
  readonly prefill: (question: PrefillQuestion) => Asked<RecordBody>;
  readonly listDrafts: () => Asked<readonly ServerDraft[]>;
  readonly saveDraft: (key: string, draft: DraftSaved) => Asked<DraftSave>;
  readonly deleteDraft: (key: string, version: number) => Asked<undefined>;
  readonly upload: (upload: Upload, signal?: AbortSignal) => Asked<Attachment>;
  readonly listAttachments: (ids: readonly string[]) => Asked<readonly Attachment[]>;
  readonly download: (id: string) => Asked<Blob>;
  readonly readToday: () => Asked<Today>;
  readonly readInbox: () => Asked<Inbox>;
  readonly readLife: (record: number) => Asked<RecordLife>;
  readonly withdraw: (record: number, withdrawal: Withdrawal, idempotencyKey: string) => Asked<RecordView>;
  readonly decide: (record: number, decision: Decision, idempotencyKey: string) => Asked<RecordView>;
  readonly decideAll: (decisions: Decisions, idempotencyKey: string) => Asked<DecisionResults>;
  readonly migrate: (record: number, migration: Migration, idempotencyKey: string) => Asked<RecordView>;
  readonly score: (record: number, scoring: Scoring, idempotencyKey: string) => Asked<RecordView>;
  readonly print: (record: number, idempotencyKey: string) => Asked<PrintedCopy>;
  readonly listDelegations: () => Asked<DelegationList>;
  readonly delegate: (delegation: NewDelegation, idempotencyKey: string) => Asked<DelegationList>;
  readonly endDelegation: (id: number) => Asked<undefined>;
  readonly listPeople: (text: string) => Asked<readonly PersonView[]>;
  readonly listUnits: () => Asked<readonly UnitView[]>;
  readonly listKpis: () => Asked<KpiList>;
  /** Answers one call, as a cell would have it. */
  readonly answerCall: (call: ExplanationRequest) => Asked<CellAnswer>;
  readonly explain: (request: ExplanationRequest) => Asked<Explanation>;
};

const CALL = "call";

/** Makes the pane's questions of the client's. `onSignInNeeded` hears of every answer that wants a new sign-in. */
export function createPaneApi(client: ApiClient, onSignInNeeded: (code: string) => void): PaneApi {
  const ask = async <Value>(question: () => Promise<Value>): Asked<Value> => {
    try {
      return ok(await question());
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.why === "sign-in") onSignInNeeded(failure.code);
      return err(failure);
    }
  };
  return {
    readMe: () => ask(() => client.me()),
    listForms: () => ask(async () => (await client.forms()).forms),
    listRecords: (query) => ask(async () => (await client.records(query)).records),
    readRecord: (id) => ask(() => client.record(id)),
    readHistory: (id) => ask(async () => (await client.recordHistory(id)).revisions),
    createRecord: (record, key) => ask(() => client.createRecord(record, key)),
    changeRecord: (id, change, key) => ask(() => client.changeRecord(id, change, key)),
    readForm: (code, version) => ask(() => client.form(code, version)),
    findLookups: (query, signal) => ask(async () => (await client.lookups(query, under(signal))).matches),
    findDuplicates: (question, signal) => ask(() => client.duplicates(question, under(signal))),
    prefill: (question) => ask(async () => (await client.prefill(question)).body),
    listDrafts: () => ask(async () => (await client.drafts()).drafts),
    saveDraft: (key, draft) => ask(() => client.saveDraft(key, draft)),
    deleteDraft: (key, version) => ask(() => client.deleteDraft(key, version)),
    upload: (file, signal) => ask(() => client.upload(file, under(signal))),
    listAttachments: (ids) => ask(async () => (await client.attachments(ids)).attachments),
    download: (id) => ask(() => client.download(id)),
    readToday: () => ask(() => client.today()),
    readInbox: () => ask(() => client.inbox()),
    readLife: (record) => ask(() => client.recordLife(record)),
    withdraw: (record, withdrawal, key) => ask(() => client.withdraw(record, withdrawal, key)),
    decide: (record, decision, key) => ask(() => client.decide(record, decision, key)),
    decideAll: (decisions, key) => ask(() => client.decideAll(decisions, key)),
    migrate: (record, migration, key) => ask(() => client.migrate(record, migration, key)),
    score: (record, scoring, key) => ask(() => client.score(record, scoring, key)),
    print: (record, key) => ask(() => client.print(record, key)),
    listDelegations: () => ask(() => client.delegations()),
    delegate: (delegation, key) => ask(() => client.delegate(delegation, key)),
    endDelegation: (id) => ask(() => client.endDelegation(id)),
    listPeople: (text) => ask(async () => (await client.people(text)).people),
    listUnits: () => ask(async () => (await client.units()).units),
    listKpis: () => ask(() => client.kpis()),
    answerCall: ({ fn, args }) =>
      ask(async () => {
        const { cells } = await client.cells({ cells: [{ key: CALL, fn, args }] });
        const answer = cells.find(({ key }) => key === CALL);
        if (!answer) throw new Error("The server answered another call.");
        return answer;
      }),
    explain: (request) => ask(() => client.explain(request)),
  };
}

function under(signal: AbortSignal | undefined): { readonly signal?: AbortSignal } {
  return signal ? { signal } : {};
}
