import { useCallback, useEffect, useState } from "react";
import type { Asked, Failure } from "./failure.ts";

/** What is being loaded. After a reload that failed, the value stays beside its failure. */
export type Loaded<Value> = {
  readonly value: Value | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  readonly reload: () => void;
};

type Settled<Value> = {
  readonly load: () => Asked<Value>;
  readonly round: number;
  readonly value: Value | undefined;
  readonly failure: Failure | undefined;
  readonly broken?: { readonly by: unknown };
};

/** Loads when `load` becomes another function (keep it by `useCallback`), and again on `reload`. */
export function useLoad<Value>(load: () => Asked<Value>): Loaded<Value> {
  const [round, setRound] = useState(0);
  const [settled, setSettled] = useState<Settled<Value>>();
  useEffect(() => {
    let wanted = true;
    void load().then(
      (answer) => {
        if (!wanted) return;
        setSettled((before) => {
          const earlier = before?.load === load ? before.value : undefined;
          return answer.ok
            ? { load, round, value: answer.value, failure: undefined }
            : { load, round, value: earlier, failure: answer.reason };
        });
      },
      (thrown: unknown) => {
        if (wanted) setSettled({ load, round, value: undefined, failure: undefined, broken: { by: thrown } });
      },
    );
    return () => {
      wanted = false;
    };
  }, [load, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const known = settled?.load === load ? settled : undefined;
  const current = known?.round === round;
  // What no answer foresees is for the error boundary.
  if (current && known.broken) throw known.broken.by;
  return {
    value: known?.value,
    failure: current ? known.failure : undefined,
    loading: !current,
    reload,
  };
}
