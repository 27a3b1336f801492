import { useEffect, useEffectEvent, useState } from "react";
import type { JobView } from "#shared/contract/jobs";
import type { Failure } from "../../ui/failure.ts";
import { useConsole } from "../console-context.ts";

/** A job that somebody waits for. */
export type FollowedJob = { readonly job: JobView | undefined; readonly failure: Failure | undefined };

/** Follows a job until it ends, and works on it meanwhile: the one who waits moves it on. A failure ends the following. */
export function useJob(id: number, onEnd: (job: JobView) => void): FollowedJob {
  const { api } = useConsole();
  const [followed, setFollowed] = useState<FollowedJob>({ job: undefined, failure: undefined });
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    let wanted = true;
    const step = async (): Promise<void> => {
      const answer = await api.work.step(id);
      if (!wanted) return undefined;
      if (!answer.ok) return setFollowed(({ job }) => ({ job, failure: answer.reason }));
      setFollowed({ job: answer.value, failure: undefined });
      return answer.value.state === "running" ? step() : end(answer.value);
    };
    void step();
    return () => {
      wanted = false;
    };
  }, [api, id]);
  return followed;
}
