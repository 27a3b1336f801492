import { useEffect, useState } from "react";
import type { Draft } from "../drafts/draft.ts";
import { createDraftKeeper, type DraftKeeper } from "../drafts/draft-keeper.ts";
import { useServices } from "../pane-context.ts";
import { usePerson } from "../person-context.ts";

/** Keeps an opened draft while the screen is there; writes at once when the page is hidden or about to go. */
export function useDraftKeeper(draft: Draft): DraftKeeper {
  const { drafts, journal, environment } = useServices();
  const { sync } = usePerson();
  const [keeper] = useState(() =>
    createDraftKeeper(draft, { store: drafts, journal, environment, onStored: sync.note }),
  );
  useEffect(() => {
    const letGo = sync.hold(draft.key);
    const flush = () => void keeper.flush();
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("pagehide", flush);
      flush();
      letGo();
    };
  }, [keeper, sync, draft.key]);
  return keeper;
}
