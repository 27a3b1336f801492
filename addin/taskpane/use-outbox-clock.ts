import { useEffect } from "react";
import type { PersonHere } from "./person-context.ts";

/** How often waiting sends are tried while nothing else happens. */
const RETRY_EVERY_MS = 60_000;

/** How often the server is asked what is new while the pane is looked at. */
const LOOK_EVERY_MS = 5 * 60_000;

/** Tries waiting sends and files, brings drafts together and asks what is to be done: when the pane opens, after a sign-in, when the network is back, when the page is looked at, and now and then. */
export function useOutboxClock({ outbox, sync, files, today }: PersonHere, expired: boolean): void {
  useEffect(() => {
    // Without a sign-in every try would only fail again.
    if (expired) return undefined;
    const retry = () => {
      const { entries, sending } = outbox.state.current();
      if (sending === null && entries.length > 0) void outbox.retry().catch(reportError);
    };
    const bring = () => void files.retry().catch(reportError);
    const look = () => {
      retry();
      bring();
      void sync.run().catch(reportError);
      void today.look().catch(reportError);
    };
    const lookWhenSeen = () => {
      if (document.visibilityState === "visible") look();
    };
    const timers = [
      setInterval(retry, RETRY_EVERY_MS),
      setInterval(bring, RETRY_EVERY_MS),
      setInterval(lookWhenSeen, LOOK_EVERY_MS),
    ];
    window.addEventListener("online", look);
    window.addEventListener("focus", lookWhenSeen);
    document.addEventListener("visibilitychange", lookWhenSeen);
    void Promise.all([outbox.load(), files.load()]).then(look, reportError);
    return () => {
      timers.forEach(clearInterval);
      window.removeEventListener("online", look);
      window.removeEventListener("focus", lookWhenSeen);
      document.removeEventListener("visibilitychange", lookWhenSeen);
    };
  }, [outbox, sync, files, today, expired]);
}
