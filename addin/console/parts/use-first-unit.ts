import { useCallback } from "react";
import { ok } from "#shared/result";
import { type Loaded, useLoad } from "../../ui/use-load.ts";
import { useConsole } from "../console-context.ts";
import { useViewer } from "../viewer-context.ts";

/** The unit that a viewer begins with: one a right of theirs is over, else the top of what they may see; blank where there is none. */
export function useFirstUnit(): Loaded<string> {
  const { api } = useConsole();
  const { grants } = useViewer();
  const granted = grants.find(({ unit }) => unit !== null)?.unit ?? undefined;
  return useLoad(
    useCallback(async () => {
      if (granted !== undefined) return ok(granted);
      const answer = await api.organisation.units("");
      if (!answer.ok) return answer;
      const { units } = answer.value;
      const codes = new Set(units.map(({ code }) => code));
      const top = units.find(({ parent }) => parent === null || !codes.has(parent));
      return ok(top?.code ?? "");
    }, [api, granted]),
  );
}
