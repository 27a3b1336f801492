import type { CellAnswer } from "#shared/contract/cells";
import type { Explanation, ExplanationRequest } from "#shared/contract/explanation";
import type { Me } from "#shared/contract/identity";
import type { KpiList } from "#shared/contract/kpis";
import type { PersonView, UnitView } from "#shared/contract/org";
import type { NewRecord, RecordChange, RecordRevision, RecordView } from "#shared/contract/records";
import { err, ok } from "#shared/result";
import type { ApiClient, RecordQuery } from "../api/client.ts";
import type { Asked } from "../ui/failure.ts";
import { failureOf } from "../ui/failure-of.ts";

/** A form that the viewer may fill, with the version in force. */
export type FormOffer = Awaited<ReturnType<ApiClient["forms"]>>["forms"][number];

/** What the pane asks of the server. Nothing throws: a failure is an answer. */
export type PaneApi = {
  readonly readMe: () => Asked<Me>;
  readonly listForms: () => Asked<readonly FormOffer[]>;
  readonly listRecords: (query: RecordQuery) => Asked<readonly RecordView[]>;
  readonly readRecord: (id: number) => Asked<RecordView>;
  readonly readHistory: (id: number) => Asked<readonly RecordRevision[]>;
  readonly createRecord: (record: NewRecord, idempotencyKey: string) => Asked<RecordView>;
  readonly changeRecord: (id: number, change: RecordChange, idempotencyKey: string) => Asked<RecordView>;
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
