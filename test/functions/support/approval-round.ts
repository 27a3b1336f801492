import type { ApprovalStep, Form } from "../../../shared/rulebook/form-definition.ts";
import { approversOf } from "./form-company.ts";

/** A round of an approval, as a reader of the definition walks it with pencil and paper. */
export type ApprovalRound = {
  /** The steps that may be decided now. */
  readonly open: () => readonly ApprovalStep[];
  /** Those that have to wait for the open ones. */
  readonly waiting: () => readonly ApprovalStep[];
  /** Who may still decide an open step. */
  readonly asked: (step: ApprovalStep) => readonly string[];
  readonly pass: (step: ApprovalStep, person: string) => void;
  /** The state of every step of the form by its code. */
  readonly states: () => Readonly<Record<string, string>>;
};

/**
 * Begins a round. Steps that follow each other under one name of `together` are open at the same time; who passed a
 * step of the round has passed every later one they are asked in.
 * @param skipped codes of the steps that do not apply to the record
 */
export function openRound(form: Form, skipped: ReadonlySet<string>): ApprovalRound {
  const all = form.approval?.steps ?? [];
  const steps = all.filter(({ code }) => !skipped.has(code));
  const passedBy = new Map(steps.map(({ code }) => [code, new Set<string>()]));
  const known = new Set<string>();
  const done = (step: ApprovalStep): boolean => {
    const by = passedBy.get(step.code) ?? new Set();
    return step.all === true ? approversOf(step.who).every((one) => by.has(one)) : by.size > 0;
  };
  const open = (): readonly ApprovalStep[] => {
    const first = steps.findIndex((step) => !done(step));
    const next = steps[first];
    if (next === undefined) return [];
    const begins = next.together === undefined ? first : groupStart(steps, first);
    const group =
      next.together === undefined
        ? [next]
        : steps
            .slice(begins)
            .filter((_, place, rest) =>
              rest.slice(0, place + 1).every(({ together }) => together === next.together),
            );
    return group.filter((step) => !done(step));
  };
  const settle = (): void => {
    for (let before = -1, count = 0; before !== count;) {
      before = count;
      for (const step of open())
        for (const person of approversOf(step.who))
          if (known.has(person)) passedBy.get(step.code)?.add(person);
      count = steps.filter(done).length;
    }
  };
  return {
    open,
    waiting: () => steps.filter((step) => !done(step) && !open().includes(step)),
    asked: (step) => approversOf(step.who).filter((person) => !passedBy.get(step.code)?.has(person)),
    pass(step, person) {
      passedBy.get(step.code)?.add(person);
      known.add(person);
      settle();
    },
    states: () =>
      Object.fromEntries(
        all.map((step) => [
          step.code,
          skipped.has(step.code)
            ? "skipped"
            : done(step)
              ? "passed"
              : open().includes(step)
                ? "open"
                : "waiting",
        ]),
      ),
  };
}

function groupStart(steps: readonly ApprovalStep[], at: number): number {
  let start = at;
  while (start > 0 && steps[start - 1]?.together === steps[at]?.together) start -= 1;
  return start;
}
