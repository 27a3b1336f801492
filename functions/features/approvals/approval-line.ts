import { type Day, isoFromDay } from "#shared/calendar/day";
import type { RecordBody } from "#shared/contract/records";
import { conditionValues, stepApplies } from "#shared/rulebook/approval";
import type { Approval, ApprovalStep, Relation } from "#shared/rulebook/form-definition";
import { numberAt } from "#shared/rulebook/parameter";
import type { InForce, Rulebook } from "../rulebook/rulebook.ts";
import { dueOfStep } from "./due-of-step.ts";
import { peopleIn, type Standing } from "./people-in-relation.ts";

/** The approval of one record as it would go today: who stands where, and which steps its present body calls for. */
export type ApprovalLine = {
  readonly approval: Approval;
  /** Who stands in a relation to the record, its owner left out; ids in order. */
  readonly peopleOf: (relation: Relation) => readonly number[];
  readonly admins: readonly number[];
  readonly applies: (step: ApprovalStep) => boolean;
  /** Whether who decides the step fills fields of the form. */
  readonly asks: (step: ApprovalStep) => boolean;
  /** When a step that opens now is due: a UTC instant, or null. */
  readonly dueAt: (step: ApprovalStep) => string | null;
  /** UTC instant. */
  readonly at: string;
  readonly foundIn: { readonly orgVersion: number; readonly day: Day };
};

/** What an approval is judged by, beside the record itself. */
export type LineGround = {
  readonly standing: Standing;
  readonly rulebook: Rulebook;
  readonly orgVersion: number;
  readonly today: Day;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
};

/** A record as far as its approval needs it; the body as it travels. */
export type ApprovedRecord = {
  readonly form: InForce<"form">;
  readonly body: RecordBody;
  readonly personId: number;
  readonly unitId: number;
};

/** The line of a record, or null where its form has no approval. */
export function lineOf(
  { form, body, personId, unitId }: ApprovedRecord,
  { standing, rulebook, orgVersion, today, now }: LineGround,
): ApprovalLine | null {
  const { definition } = form;
  const { approval } = definition;
  if (approval === undefined) return null;
  const chain = standing.chains.get(unitId) ?? [];
  const codes = chain.map(({ code }) => code);
  const number = (parameter: string): number | null => {
    const found = rulebook.inForce("parameter", parameter, today);
    return found ? (numberAt(found.definition, isoFromDay(today), codes) ?? null) : null;
  };
  const parameters = Object.fromEntries(approval.parameters.map((code) => [code, number(code)]));
  const values = conditionValues(definition, body, parameters);
  const place = { chain: chain.map(({ id }) => id), ownerId: personId };
  return {
    approval,
    peopleOf: (relation) => peopleIn(relation, place, standing),
    admins: standing.admins.filter((id) => id !== personId),
    applies: (step) => stepApplies(definition, step, values),
    asks: ({ code }) => definition.fields.some(({ by }) => typeof by === "object" && by.step === code),
    dueAt: ({ within }) => {
      const hours = within === undefined ? null : number(within);
      return hours === null ? null : dueOfStep(now, hours, { rulebook, today, number });
    },
    at: new Date(now).toISOString(),
    foundIn: { orgVersion, day: today },
  };
}
