import { describe, expect, test } from "vitest";
import { followViewer } from "../../../addin/taskpane/follow-viewer.ts";
import { createObservable } from "../../../addin/ui/observable.ts";
import type { Session, SessionState } from "../../../addin/ui/session/session.ts";
import { ME } from "./me.ts";

function open() {
  const state = createObservable<SessionState>({ kind: "starting" });
  const session: Session = {
    state,
    start: async () => undefined,
    signIn: async () => "done",
    signOut: async () => undefined,
    noteExpired: () => undefined,
  };
  const counted = { refreshes: 0 };
  const listeners: ((needed: boolean) => void)[] = [];
  followViewer(
    session,
    {
      setViewer: () => undefined,
      isSignInNeeded: () => false,
      onSignInNeeded: (listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
    () => {
      counted.refreshes += 1;
    },
  );
  const tell = (needed: boolean) => listeners.forEach((listener) => listener(needed));
  const signIn = (code: string) =>
    state.set({
      kind: "signed-in",
      me: { ...ME, person: { code, name: code } },
      expired: false,
      busy: false,
    });
  return { counted, signIn, cellsWait: () => tell(true), cellsServed: () => tell(false) };
}

describe("the workbook", () => {
  test("is left alone when the pane opens with a sign-in at hand", () => {
    const { counted, signIn } = open();
    signIn("E001");
    expect(counted.refreshes).toBe(0);
  });

  test("is asked again once, when cells waited for a sign-in", () => {
    const { counted, signIn, cellsWait, cellsServed } = open();
    cellsWait();
    cellsServed();
    signIn("E001");
    signIn("E001");
    expect(counted.refreshes).toBe(1);
  });

  test("is asked again when somebody else has signed in", () => {
    const { counted, signIn } = open();
    signIn("E001");
    signIn("M01");
    expect(counted.refreshes).toBe(1);
  });
});
