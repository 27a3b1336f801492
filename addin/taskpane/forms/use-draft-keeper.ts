import { useEffect, useState } from "react";
import type { Draft } from "../drafts/draft.ts";
import { createDraftKeeper, type DraftKeeper } from "../drafts/draft-keeper.ts";
import { useServices } from "../pane-context.ts";

/** Keeps an opened draft while the screen is there; writes at once when the page is hidden or about to go. */
export function useDraftKeeper(draft: Draft): DraftKeeper {
  const { drafts, environment } = useServices();
  const [keeper] = useState(() => createDraftKeeper(draft, drafts, environment));
  useEffect(() => {
    const flush = () => void keeper.flush();
    const flushWhenHidden = () => {
      if (document.visibilityState === "hidden") flush();
    };
    document.addEventListener("visibilitychange", flushWhenHidden);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", flushWhenHidden);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [keeper]);
  return keeper;
}
