import { useEffect, useState } from "react";
import type { Draft } from "../drafts/draft.ts";
import { createDraftKeeper, type DraftKeeper } from "../drafts/draft-keeper.ts";
import { useServices } from "../pane-context.ts";

/** Keeps an opened draft while the screen is there; writes at once when the page is hidden or about to go. */
export function useDraftKeeper(draft: Draft): DraftKeeper {
  const { drafts, journal, environment } = useServices();
  const [keeper] = useState(() => createDraftKeeper(draft, { store: drafts, journal, environment }));
  useEffect(() => {
    const leaveWhenHidden = () => {
      if (document.visibilityState === "hidden") keeper.leave();
    };
    document.addEventListener("visibilitychange", leaveWhenHidden);
    window.addEventListener("pagehide", keeper.leave);
    return () => {
      document.removeEventListener("visibilitychange", leaveWhenHidden);
      window.removeEventListener("pagehide", keeper.leave);
      void keeper.flush();
    };
  }, [keeper]);
  return keeper;
}
