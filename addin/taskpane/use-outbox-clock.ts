import { useEffect } from "react";
import type { PersonHere } from "./person-context.ts";

/** How often waiting sends are tried while nothing else happens. */
const RETRY_EVERY_MS = 60_000;

/** Tries waiting sends and drafts when the pane opens, after a sign-in, when the network is back, when the page is looked at, and now and then. */
export function useOutboxClock({ outbox, sync }: PersonHere, expired: boolean): void {
  useEffect(() => {
    // Without a sign-in every try would only fail again.
    if (expired) return undefined;
    const retry = () => {
      if (outbox.state.current().sending === null) void outbox.retry().catch(reportError);
      void sync.run().catch(reportError);
    };
    const retryWhenSeen = () => {
      if (document.visibilityState === "visible") retry();
    };
    const timer = setInterval(retry, RETRY_EVERY_MS);
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", retryWhenSeen);
    void outbox.load().then(retry, reportError);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", retryWhenSeen);
    };
  }, [outbox, sync, expired]);
}
