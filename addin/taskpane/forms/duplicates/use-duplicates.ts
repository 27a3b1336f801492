import { useCallback } from "react";
import type { Duplicates } from "#shared/contract/forms";
import type { RecordBody } from "#shared/contract/records";
import { ok } from "#shared/result";
import type { Form } from "#shared/rulebook/form-definition";
import { useDebounced } from "../../../ui/use-debounced.ts";
import { useLoad } from "../../../ui/use-load.ts";
import { useServices } from "../../pane-context.ts";
import { duplicateBody } from "./duplicate-question.ts";

const REST_MS = 500;
const NONE: Duplicates = { matches: [], hidden: 0, refuses: false };

/**
 * The records that say the same in the fields by which the form looks for duplicates; undefined where there is none, or
 * where the server cannot be asked just now: it looks again when the record is sent.
 * @param body as it is sent
 * @param except the record that is being changed
 */
export function useDuplicates(form: Form, body: RecordBody, except: number | null): Duplicates | undefined {
  const { api } = useServices();
  const asked = duplicateBody(form, body);
  const question = useDebounced(asked === undefined ? "" : JSON.stringify(asked), REST_MS);
  const found = useLoad(
    useCallback(async () => {
      if (question === "") return ok(NONE);
      const answer = await api.findDuplicates({ form: form.code, body: JSON.parse(question), except });
      return answer.ok ? answer : ok(NONE);
    }, [api, form.code, except, question]),
  );
  const duplicates = found.value;
  return duplicates && duplicates.matches.length + duplicates.hidden > 0 ? duplicates : undefined;
}
