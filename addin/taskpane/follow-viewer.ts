import type { Cells } from "../custom-functions/cells.ts";
import type { Session } from "../ui/session/session.ts";

/**
 * Tells the cells who looks, and the session when cells were answered *not signed in*. Then, and when somebody else
 * has signed in, the workbook shows what is no longer so: `refresh` asks for it again.
 */
export function followViewer(
  session: Session,
  cells: Pick<Cells, "setViewer" | "isSignInNeeded" | "onSignInNeeded">,
  refresh: () => void,
): void {
  let seen: string | undefined;
  let waiting = cells.isSignInNeeded();
  cells.onSignInNeeded((needed) => {
    waiting ||= needed;
    if (needed) session.noteExpired();
  });
  session.state.subscribe(() => {
    const state = session.state.current();
    if (state.kind !== "signed-in") return;
    const viewer = JSON.stringify([state.me.person.code, state.me.grants]);
    cells.setViewer(viewer);
    const stale = waiting || (seen !== undefined && seen !== viewer);
    seen = viewer;
    waiting = false;
    if (stale) refresh();
  });
}
