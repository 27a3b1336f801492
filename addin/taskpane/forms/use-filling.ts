import { useMemo, useState } from "react";
import type { Duplicates } from "#shared/contract/forms";
import type { FieldValue, RecordBody } from "#shared/contract/records";
import type { Field } from "#shared/rulebook/form-definition";
import { useAppearance } from "../../ui/Appearance.tsx";
import { useObservable } from "../../ui/use-observable.ts";
import type { Refusal } from "../drafts/draft.ts";
import type { DraftKeeper } from "../drafts/draft-keeper.ts";
import type { DraftState } from "../drafts/draft-machine.ts";
import { usePerson } from "../person-context.ts";
import { useDuplicates } from "./duplicates/use-duplicates.ts";
import { fillForm, type FilledForm } from "./filled-form.ts";
import { bodyToSend } from "./form-body.ts";
import { useFormHost } from "./form-host.ts";
import type { OpenedRecord } from "./open-record.ts";
import { usePrefill, type Prefilling } from "./prefill/use-prefill.ts";
import {
  checkTyped,
  fieldOfProblem,
  problemsOfRefusal,
  withoutField,
  type FieldProblems,
} from "./problems.ts";
import { useDraftKeeper } from "./use-draft-keeper.ts";

/** A form that is being filled: what is typed, what the form makes of it, and what is wrong with it. */
export type Filling = {
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
  /** What was typed, and what was filled in for the person. */
  readonly typed: RecordBody;
  /** The same, as it is sent. */
  readonly body: RecordBody;
  readonly filled: FilledForm;
  readonly problems: FieldProblems;
  readonly prefilling: Prefilling;
  readonly duplicates: Duplicates | undefined;
  readonly refusal: Refusal | null;
  readonly type: (field: string, value: FieldValue) => void;
  readonly refuse: (refusal: Refusal) => void;
  /** Shows everything that is wrong from now on, and gives the key of the first field that is. */
  readonly check: () => string | undefined;
};

/** Fills an opened record. `isOpen` says which fields the person fills, by what is typed so far. */
export function useFilling(
  opened: OpenedRecord,
  isOpen: (field: Field, body: RecordBody) => boolean,
): Filling {
  const { language } = useAppearance();
  const { me } = usePerson();
  const { form, lists } = useFormHost();
  const keeper = useDraftKeeper(opened.draft);
  const state = useObservable(keeper.state);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState(opened.draft.refusal);
  const [refused, setRefused] = useState(() => problemsOfRefusal(opened.draft.refusal, form));
  // What is filled in for the person is no draft of theirs until they type something themselves.
  const [ahead, setAhead] = useState<RecordBody>({});
  const typed = useMemo(() => ({ ...state.draft.body, ...ahead }), [state.draft.body, ahead]);
  const takeOver = () => {
    for (const [key, value] of Object.entries(ahead)) keeper.type(key, value);
    setAhead({});
  };
  const opens = (field: Field) => isOpen(field, typed);
  const body = useMemo(() => bodyToSend(form, typed), [form, typed]);
  const fills = form.fields.filter(opens).map(({ key }) => key);
  const filled = fillForm(form, typed, fills);
  const isFresh = opened.record === undefined && !opened.restored;
  const prefilling = usePrefill({
    form,
    body: typed,
    isFresh,
    isOpen: (key) => fills.includes(key),
    onFill: (key, value) => {
      if (keeper.state.current().typed > 0) keeper.type(key, value);
      else setAhead((before) => ({ ...before, [key]: value }));
    },
  });
  const duplicates = useDuplicates(form, filled.complete, opened.record?.id ?? null);
  const found = () => checkTyped({ form, lists, body, today: me.today, language, isOpen: opens });
  return {
    keeper,
    state,
    typed,
    body,
    filled,
    problems: { ...refused, ...(tried ? found() : {}) },
    prefilling,
    duplicates,
    refusal,
    type: (field, value) => {
      setRefused((before) => withoutField(before, field));
      prefilling.touch(field);
      takeOver();
      keeper.type(field, value);
    },
    refuse: (next) => {
      setRefusal(next);
      setRefused(problemsOfRefusal(next, form));
    },
    check: () => {
      setTried(true);
      takeOver();
      const wrong = new Set(Object.keys(found()).map(fieldOfProblem));
      return form.fields.find(({ key }) => wrong.has(key))?.key;
    },
  };
}
