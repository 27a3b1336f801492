import type { Argument } from "#shared/contract/cells";
import type { Language } from "#shared/contract/language";
import type { FunctionId } from "#shared/contract/signatures";
import type { Clock } from "../api/clock.ts";
import { createListeners } from "../api/listeners.ts";
import type { TokenSource } from "../api/token-source.ts";
import type { Transport } from "../api/transport.ts";
import type { Answer } from "./answer.ts";
import { type CallLog, createCallLog } from "./call-log.ts";
import { createCoalescer } from "./coalesce.ts";
import { createOwnCellProblem, createSendCells, type OwnCellProblem } from "./send-cells.ts";

/** A cell's call under way. `answer` is undefined when it was cancelled. */
export type CellCall = { readonly answer: Promise<Answer | undefined>; cancel(): void };

/** The cells of the workbook, as the custom functions and the pane share them. */
export type Cells = {
  /** Asks for a cell. Never rejects, and never shows a sign-in. */
  call(fn: FunctionId, args: readonly Argument[], address: string | undefined): CellCall;
  readonly log: CallLog;
  readonly own: OwnCellProblem;
  /** Forgets all answers; recalculate afterwards. */
  invalidate(): void;
  /**
   * Says who looks, with the version of their rights: forgets all answers when it is another than before.
   * Signing in or out does so by itself.
   */
  setViewer(viewer: string): void;
  /** The state of the data that the answers shown are of; null before the first. */
  dataVersion(): string | null;
  onDataVersion(listener: (version: string) => void): () => void;
  /** Whether a cell has been answered *not signed in* since the last sign-in. */
  isSignInNeeded(): boolean;
  onSignInNeeded(listener: (needed: boolean) => void): () => void;
};

export function createCells(options: {
  readonly transport: Transport;
  readonly tokens: TokenSource;
  readonly language: () => Language;
  readonly clock: Clock;
}): Cells {
  const own = createOwnCellProblem(options.language);
  const log = createCallLog();
  const versions = createListeners<string>();
  const signIns = createListeners<boolean>();
  const coalescer = createCoalescer({
    send: createSendCells(options.transport, own),
    clock: options.clock,
    own,
    onVersion: (version) => versions.tell(version),
  });
  let viewer: string | undefined;
  let signInNeeded = false;

  function needSignIn(needed: boolean): void {
    if (signInNeeded === needed) return;
    signInNeeded = needed;
    signIns.tell(needed);
  }

  options.tokens.onChange(() => {
    viewer = undefined;
    needSignIn(false);
    coalescer.changeViewer();
  });

  async function answered(
    asked: ReturnType<typeof coalescer.ask>,
    call: {
      readonly fn: FunctionId;
      readonly args: readonly Argument[];
      readonly address: string | undefined;
    },
  ): Promise<Answer | undefined> {
    const settled = await asked.settled;
    if (!settled) return undefined;
    const { answer, dataVersion } = settled;
    if (answer.ok) needSignIn(false);
    else if (answer.problem.code === "cell/not-signed-in") needSignIn(true);
    const { fn, args, address } = call;
    if (address !== undefined)
      log.record({ address, fn, args, answer, dataVersion, at: options.clock.now() });
    return answer;
  }

  return {
    call(fn, args, address) {
      const asked = coalescer.ask({ fn, args });
      return { answer: answered(asked, { fn, args, address }), cancel: () => asked.cancel() };
    },
    log,
    own,
    invalidate: () => coalescer.invalidate(),
    setViewer(next) {
      if (viewer !== undefined && viewer !== next) coalescer.changeViewer();
      viewer = next;
    },
    dataVersion: () => coalescer.dataVersion(),
    onDataVersion: (listener) => versions.add(listener),
    isSignInNeeded: () => signInNeeded,
    onSignInNeeded: (listener) => signIns.add(listener),
  };
}
