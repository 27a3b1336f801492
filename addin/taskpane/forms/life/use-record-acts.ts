import { useState } from "react";
import type { RecordLife, Scoring } from "#shared/contract/approvals";
import type { RecordBody, RecordView } from "#shared/contract/records";
import type { Failure } from "../../../ui/failure.ts";
import { useAppearance } from "../../../ui/Appearance.tsx";
import type { Delivery } from "../../drafts/delivery.ts";
import type { Refusal } from "../../drafts/draft.ts";
import type { WaitReason } from "../../drafts/outbox-entry.ts";
import { useSay, useServices } from "../../pane-context.ts";
import { usePerson } from "../../person-context.ts";
import { useFormHost } from "../form-host.ts";
import type { Decided } from "./DecideBar.tsx";

/** What became of an act on a record. */
export type ActOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "waits"; readonly why: WaitReason }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What can be done to a record beside filling it; `busy` until there is an outcome. */
export type RecordActs = {
  readonly busy: boolean;
  readonly withdraw: (reason: string | null) => Promise<ActOutcome>;
  /** `body` holds the fields that the step's approver fills. */
  readonly decide: (decided: Decided, body: RecordBody) => Promise<ActOutcome>;
  readonly score: (scoring: Scoring) => Promise<ActOutcome>;
  readonly migrate: (body: RecordBody) => Promise<ActOutcome>;
};

/** The acts on a record. Withdrawals and decisions go by the outbox: they survive a lost network. */
export function useRecordActs(record: RecordView | undefined, life: RecordLife | undefined): RecordActs {
  const say = useSay();
  const { language } = useAppearance();
  const { api, environment } = useServices();
  const { me, outbox, files } = usePerson();
  const { form } = useFormHost();
  const [busy, setBusy] = useState(false);
  const about = `${form.title[language]} · ${record?.number ?? ""}`;

  const act = async (work: (current: RecordView) => Promise<ActOutcome>): Promise<ActOutcome> => {
    if (!record) throw new Error("There is no record yet that this could be done to.");
    setBusy(true);
    try {
      return await work(record);
    } catch (thrown) {
      reportError(thrown);
      return { kind: "refused", refusal: { detail: say("forms.act.not-kept"), errors: [] } };
    } finally {
      setBusy(false);
    }
  };
  /** The person reads of a refusal here: it need not stand in the outbox too. */
  const settle = async (delivery: Delivery, decided: RecordView): Promise<ActOutcome> => {
    if (delivery.kind === "delivered") return { kind: "done" };
    if (delivery.kind === "waits") return { kind: "waits", why: delivery.why };
    const told = outbox.state
      .current()
      .entries.filter(
        ({ act: kind, record: id, refusal }) => kind !== "send" && id === decided.id && refusal !== null,
      );
    for (const entry of told) await outbox.dismiss(entry);
    return delivery.kind === "refused"
      ? { kind: "refused", refusal: delivery.refusal }
      : { kind: "refused", refusal: { detail: say("forms.act.changed"), errors: [] } };
  };

  return {
    busy,
    withdraw: (reason) =>
      act(async (current) => {
        const { id, form: code, revision } = current;
        const person = me.person.code;
        return settle(
          await outbox.send({
            act: "withdraw",
            person,
            form: code,
            about,
            record: id,
            expectedRevision: revision,
            reason,
          }),
          current,
        );
      }),
    decide: ({ decision, reason }, body) =>
      act(async (current) => {
        const { id, form: code, revision } = current;
        const filled = Object.keys(body).length > 0 && decision === "pass" ? { body } : {};
        return settle(
          await outbox.send({
            act: "decide",
            person: me.person.code,
            form: code,
            about,
            record: id,
            decision: {
              step: life?.step ?? "",
              decision,
              expectedRevision: revision,
              ...(reason !== null && { reason }),
              ...filled,
            },
          }),
          current,
        );
      }),
    score: (scoring) => act(async ({ id }) => outcomeOf(await api.score(id, scoring, environment.newId()))),
    migrate: (body) =>
      act(async ({ id, revision }) => {
        const kept = await files.bring(body);
        if (kept) return refusedWith(kept.failure);
        return outcomeOf(await api.migrate(id, { expectedRevision: revision, body }, environment.newId()));
      }),
  };
}

function outcomeOf(
  answer: { readonly ok: true } | { readonly ok: false; readonly reason: Failure },
): ActOutcome {
  return answer.ok ? { kind: "done" } : refusedWith(answer.reason);
}

function refusedWith({ detail, errors }: Failure): ActOutcome {
  return { kind: "refused", refusal: { detail, errors } };
}
