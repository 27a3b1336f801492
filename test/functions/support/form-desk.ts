import { RecordLife } from "../../../shared/contract/approvals.ts";
import { Attachment } from "../../../shared/contract/forms.ts";
import { Problem } from "../../../shared/contract/problem.ts";
import { type RecordBody, RecordView } from "../../../shared/contract/records.ts";
import type { Form } from "../../../shared/rulebook/form-definition.ts";
import type { TestApi } from "./api.ts";
import { answerTo, type Filling, fullBody, ownersPart, placedBody } from "./fill-form.ts";
import { FORMS, OWNER } from "./form-company.ts";

/** A decision on a step, without the revision it is made over. */
export type DeskDecision = {
  readonly step: string;
  readonly decision: "pass" | "return";
  readonly reason?: string;
  readonly body?: RecordBody;
};

/** The bodies that a form's vectors say are right, as their owner may send them. */
export function goodBodies(form: Form): readonly RecordBody[] {
  return form.vectors.filter(({ refused }) => refused.length === 0).map(({ body }) => ownersPart(form, body));
}

/** The fields that a refusal speaks of, each once, in order. */
export function refusedFields(json: unknown): string[] {
  const { errors = [] } = Problem.parse(json);
  return [...new Set(errors.map(({ pointer }) => pointer.split("/")[0] ?? ""))].toSorted();
}

/** Fills, sends and decides the records of OWNER through the product's own API. */
export function formDesk(api: TestApi) {
  const numbers = new Map<string, string>();
  let count = 0;

  /** What the next body of a form is filled with: look-ups and files of its own are there when it comes back. */
  async function filling(form: Form): Promise<Filling> {
    await sendLookedUp(form, []);
    const files = new Map<string, readonly string[]>();
    for (const field of form.fields)
      if (field.type === "attachment") files.set(field.key, [await upload(form, field.key, field.accept)]);
    count += 1;
    return { nth: count, numbers, files };
  }

  /** Sends a record of every form that look-ups point to, unless there is one; what goes round in a circle is left out. */
  async function sendLookedUp(form: Form, asking: readonly string[]): Promise<void> {
    const questions = form.fields.flatMap((field) => [field, ...(field.columns ?? [])]);
    for (const { form: code = "" } of questions) {
      const looked = FORMS.find((one) => one.code === code);
      if (looked === undefined || numbers.has(code) || asking.includes(code)) continue;
      await sendLookedUp(looked, [...asking, form.code, code]);
      if (numbers.has(code)) continue;
      const [body = {}] = goodBodies(looked);
      count += 1;
      const placed = placedBody(looked, body, { nth: count, numbers, files: new Map() });
      numbers.set(code, (await sent(looked, placed)).number);
    }
  }

  /** A PDF, or the first bytes of a picture where only pictures are taken. */
  async function upload(form: Form, field: string, accept = ["application/pdf"]): Promise<string> {
    const isPdf = accept.includes("application/pdf");
    const { id } = await api.read(Attachment, `/attachments?form=${form.code}&field=${field}`, {
      as: OWNER,
      body: isPdf
        ? new TextEncoder().encode("%PDF-1.7\n")
        : new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      headers: { "Content-Type": isPdf ? "application/pdf" : "image/png", "X-File-Name": "paper" },
    });
    return id;
  }

  const post = (form: Form, body: RecordBody, as: string = OWNER) =>
    api.call("/records", { as, body: { form: form.code, body } });

  async function sent(form: Form, body: RecordBody): Promise<RecordView> {
    const { status, json } = await post(form, body);
    if (status !== 201) throw new Error(`${form.code} was refused: ${JSON.stringify(json)}`);
    return RecordView.parse(json);
  }

  /** Sends a body with every field filled; those that a check speaks of are left out, those it misses are added. */
  async function sentFull(form: Form): Promise<{ asked: RecordBody; record: RecordView }> {
    const [body = {}] = goodBodies(form);
    const filled = await filling(form);
    const wanted = new Map(Object.entries(fullBody(form, body, filled)));
    for (let attempts = 0; attempts < 5; attempts += 1) {
      const asked = Object.fromEntries(wanted);
      const { status, json } = await post(form, asked);
      if (status === 201) return { asked, record: RecordView.parse(json) };
      const mendable = refusedFields(json).filter((field) => !(field in body));
      if (mendable.length === 0) throw new Error(`${form.code} full was refused: ${JSON.stringify(json)}`);
      for (const field of mendable)
        if (!wanted.delete(field)) wanted.set(field, answerTo(form, field, asked, filled));
    }
    throw new Error(`${form.code} takes no full body`);
  }

  const life = (id: number, as: string = OWNER) => api.read(RecordLife, `/records/${id}/life`, { as });
  const record = (id: number, as: string = OWNER) => api.read(RecordView, `/records/${id}`, { as });

  /** Decides a record as it was read. */
  function decideOver({ id, revision }: RecordView, as: string, decision: DeskDecision) {
    const body = { ...decision, expectedRevision: revision };
    return api.call(`/records/${id}/decisions`, { as, body });
  }

  async function decide(id: number, as: string, decision: DeskDecision) {
    return decideOver(await record(id), as, decision);
  }

  async function change(id: number, body: RecordBody, as: string, reason?: string) {
    const { revision } = await record(id);
    const why = reason === undefined ? {} : { reason };
    return api.call(`/records/${id}`, {
      as,
      method: "PUT",
      body: { body, expectedRevision: revision, ...why },
    });
  }

  async function withdraw(id: number, as: string, reason: string) {
    const { revision } = await record(id);
    return api.call(`/records/${id}/withdraw`, { as, body: { expectedRevision: revision, reason } });
  }

  return { filling, post, sent, sentFull, life, record, decide, decideOver, change, withdraw };
}
