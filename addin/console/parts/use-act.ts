import { useCallback, useRef, useState } from "react";
import type { Asked, Failure } from "../../ui/failure.ts";

/** Something that is being done on the server: one at a time, with what kept it from being done. */
export type Act = {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Gives the answer, or undefined where it failed or another is still going on. */
  readonly run: <Value>(question: () => Asked<Value>) => Promise<Value | undefined>;
  readonly forget: () => void;
};

/** Follows one act at a time. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef(false);
  const run = useCallback(async <Value>(question: () => Asked<Value>): Promise<Value | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      const answer = await question();
      if (answer.ok) return answer.value;
      setFailure(answer.reason);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setFailure(undefined), []);
  return { busy, failure, run, forget };
}
