import type { RecordAct } from "#shared/contract/approvals";
import type { RecordState } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import { fieldsOpenTo } from "#shared/rulebook/fields-open";

/** How somebody stands to a record now. `step`: the open step that waits for them, who are not its owner. */
export type ActorStanding = {
  readonly isOwner: boolean;
  /** Holds a right over its unit and is not the owner. */
  readonly isSuperior: boolean;
  readonly step: string | null;
};

/** A record as far as it decides what may be done with it. */
export type ActedRecord = { readonly form: Form; readonly state: RecordState };

/**
 * What somebody who may read a record may do with it now, in the order of the contract.
 * @param isOlder whether another version of its form is in force
 */
export function actsOn(record: ActedRecord, standing: ActorStanding, isOlder: boolean): RecordAct[] {
  const { form, state } = record;
  const { isOwner, isSuperior, step } = standing;
  const sends = sendsAgain(record, standing);
  const changes = fieldsOpenNow(record, { ...standing, step: null }).length > 0;
  const migrates = isOwner ? !isInApproval(record) : isSuperior && !form.approval && !isOver(state);
  const acts: readonly (readonly [RecordAct, boolean])[] = [
    ["change", changes && !sends],
    ["withdraw", isOwner && (form.approval ? state !== "approved" : true) && state !== "withdrawn"],
    ["resubmit", sends && isOver(state)],
    ["amend", sends && state === "approved"],
    ["decide", step !== null && !isOwner],
    ["migrate", isOlder && migrates],
    ["print", mayPrint(record)],
    ["score", isSuperior && mayBeScored(record)],
  ];
  return acts.filter(([, may]) => may).map(([act]) => act);
}

/** Whether its steps are on their way, so that its owner leaves it as it was sent. */
export function isInApproval({ form, state }: ActedRecord): boolean {
  return form.approval !== undefined && state === "submitted";
}

/** Whether a copy for others may be made: of a document, once it is approved where its form says so. */
export function mayPrint({ form, state }: ActedRecord): boolean {
  return form.document !== undefined && (form.document.until === undefined || state === "approved");
}

/** Whether superiors say how well it was filled: of a form that a sample is taken of, while it stands. */
export function mayBeScored({ form, state }: ActedRecord): boolean {
  return form.cadence?.sample !== undefined && !isOver(state);
}

/**
 * The keys of the fields somebody may fill now. Under an approval the owner fills what is theirs while no step is on its
 * way, a superior what is a superior's, and who decides a step what that step asks. Without one, owner and superiors
 * change a record freely, but for one that was withdrawn: only its owner sends it again.
 */
export function fieldsOpenNow(record: ActedRecord, { isOwner, isSuperior, step }: ActorStanding): string[] {
  const { form, state } = record;
  const open = new Set(fieldsOpenTo(form, { isOwner, isSuperior, steps: step === null ? [] : [step] }));
  const isOpenNow = (by: Form["fields"][number]["by"]): boolean => {
    if (typeof by === "object") return true;
    if (!form.approval) return isOwner || !isOver(state);
    return by === "superior" ? state !== "withdrawn" : isOwner && !isInApproval(record);
  };
  return form.fields.filter(({ key, by }) => open.has(key) && isOpenNow(by)).map(({ key }) => key);
}

/** The keys of the fields that who decides a step fills. */
export function fieldsOfStep(form: Form, step: string): string[] {
  return form.fields
    .filter(({ by, computed }) => computed === undefined && typeof by === "object" && by.step === step)
    .map(({ key }) => key);
}

// What its owner changes under an approval, or takes up again, is sent again.
function sendsAgain({ form, state }: ActedRecord, { isOwner }: ActorStanding): boolean {
  return isOwner && (form.approval ? state !== "submitted" : isOver(state));
}

function isOver(state: RecordState): boolean {
  return state === "returned" || state === "withdrawn";
}
