import { useEffect, useState } from "react";
import type { RuleCheck } from "#shared/contract/rulebook";
import type { Failure } from "../../ui/failure.ts";
import { useDebounced } from "../../ui/use-debounced.ts";
import { useConsole } from "../console-context.ts";
import type { JsonObject } from "./json.ts";

/** What a check found about what is being written. The last findings stay while the next are on their way. */
export type LiveCheck = {
  readonly check: RuleCheck | undefined;
  readonly failure: Failure | undefined;
  readonly running: boolean;
};

const REST_MS = 400;

/** Has what is written checked whenever it rests. */
export function useLiveCheck(body: JsonObject): LiveCheck {
  const { api } = useConsole();
  const rested = useDebounced(body, REST_MS);
  const [found, setFound] = useState<{ of: JsonObject; check?: RuleCheck; failure?: Failure }>();
  useEffect(() => {
    let wanted = true;
    void api.rules.tryOut(rested).then((answer) => {
      if (!wanted) return;
      setFound((before) =>
        answer.ok
          ? { of: rested, check: answer.value }
          : { of: rested, failure: answer.reason, ...(before?.check ? { check: before.check } : {}) },
      );
    });
    return () => {
      wanted = false;
    };
  }, [api, rested]);
  return { check: found?.check, failure: found?.failure, running: found?.of !== body };
}
