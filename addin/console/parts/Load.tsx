import type { ReactNode } from "react";
import { FailureMessage } from "../../ui/FailureMessage.tsx";
import { Loading } from "../../ui/Loading.tsx";
import type { Loaded } from "../../ui/use-load.ts";

export type LoadProps<Value> = {
  readonly loaded: Loaded<Value>;
  /** Stands above until the value is there. */
  readonly before?: ReactNode;
  readonly children: (value: Value) => ReactNode;
};

/** Shows what was loaded; until then that it is on its way; or why it is not there, with a way to try again. */
export function Load<Value>({ loaded, before, children }: LoadProps<Value>) {
  return (
    <>
      {loaded.value === undefined && before}
      {loaded.failure && <FailureMessage failure={loaded.failure} onRetry={loaded.reload} />}
      {loaded.loading && loaded.value === undefined && <Loading />}
      {loaded.value !== undefined && children(loaded.value)}
    </>
  );
}
