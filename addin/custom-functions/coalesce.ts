import type { Cell } from "#shared/contract/cells";
import { BODY_BYTES_MAX, CELL_TIMEOUT_MS, CELL_VALUES_MAX, CELLS_MAX } from "#shared/contract/limits";
import type { Clock } from "../api/clock.ts";
import type { Answer, Sent, Settled } from "./answer.ts";
import { createAnswerCache } from "./answer-cache.ts";
import { type Call, callKey, canonicalCall, expandedValues } from "./canonical-call.ts";
import { addWaiter, createQuestion, moveWaiters, type Question, settleQuestion } from "./question.ts";
import type { OwnCellProblem, SendCells } from "./send-cells.ts";
import { type RequestLimits, splitQuestions } from "./split.ts";

/** How long calls are gathered from the first one on. */
export const WINDOW_MS = 30;

/** Most requests on their way at a time. */
export const REQUESTS_MAX = 4;

const LIMITS: RequestLimits = { cells: CELLS_MAX, values: CELL_VALUES_MAX, bytes: BODY_BYTES_MAX / 2 };

/** A call's answer to come; undefined when it was cancelled. */
export type Asked = { readonly settled: Promise<Settled | undefined>; cancel(): void };

export type Coalescer = {
  ask(call: Call): Asked;
  /** Forgets all answers: what is asked from now on is asked of the Worker. */
  invalidate(): void;
  /** Somebody else looks: forgets all answers, and asks what is under way again. */
  changeViewer(): void;
  dataVersion(): string | null;
};

export type CoalesceOptions = {
  readonly send: SendCells;
  readonly clock: Clock;
  readonly own: OwnCellProblem;
  readonly onVersion: (version: string) => void;
  readonly limits?: RequestLimits;
};

type Request = {
  readonly questions: readonly Question[];
  readonly order: number;
  readonly abort: AbortController;
  /** How many of its questions anybody still waits for. */
  waitedFor: number;
  /** Asked before the answers were forgotten: settles its waiters and is not kept. */
  isStale: boolean;
  stopTimer: () => void;
};

const NEVER_STOPPED = (): void => undefined;

/**
 * Makes one request of the calls of a recalculation: gathered for a moment, each asked once however many cells
 * make it, split to the limits, a few requests at a time. Every waiter is settled, whatever fails.
 */
export function createCoalescer(options: CoalesceOptions): Coalescer {
  const { clock, own, send } = options;
  const limits = options.limits ?? LIMITS;
  const cache = createAnswerCache({ now: () => clock.now(), onVersion: options.onVersion });
  /** Questions that a new call may join, by key: gathered, queued or on their way. */
  const open = new Map<string, Question>();
  const underWay = new Set<Request>();
  /** The request that carries a question on its way. */
  const carriers = new Map<Question, Request>();
  let gathered = new Set<Question>();
  let queue: Question[][] = [];
  let stopWindow: (() => void) | undefined;
  let sentSoFar = 0;

  function ask(call: Call): Asked {
    const canonical = canonicalCall(call);
    const key = callKey(canonical);
    const known = cache.get(key);
    if (known) return { settled: Promise.resolve(known), cancel: NEVER_STOPPED };
    const question = open.get(key) ?? createQuestion(key, canonical, expandedValues(canonical));
    if (question.values > limits.values || question.bytes > limits.bytes) return refuseAsTooLarge();
    const request = carriers.get(question);
    if (request && !isWaitedFor(question)) request.waitedFor += 1;
    const asked = addWaiter(question, leave);
    if (!open.has(key)) {
      open.set(key, question);
      gather(question);
    }
    return asked;
  }

  function refuseAsTooLarge(): Asked {
    const problem = own("cell/too-large", { max: limits.values });
    const settled: Settled = { answer: { ok: false, problem }, dataVersion: null };
    return { settled: Promise.resolve(settled), cancel: NEVER_STOPPED };
  }

  function gather(question: Question): void {
    gathered.add(question);
    if (gathered.size >= limits.cells) flush();
    else stopWindow ??= clock.after(WINDOW_MS, flush);
  }

  function flush(): void {
    stopWindow?.();
    stopWindow = undefined;
    queue.push(...splitQuestions([...gathered].filter(isWaitedFor), limits));
    gathered = new Set();
    sendNext();
  }

  function sendNext(): void {
    while (underWay.size < REQUESTS_MAX) {
      const next = queue.shift();
      if (!next) return;
      const questions = next.filter(isWaitedFor);
      // One that was left while a request carried it, and came back with that request: nobody may join it now.
      for (const question of next) if (!isWaitedFor(question)) shut(question);
      if (questions.length > 0) start(questions);
    }
  }

  function start(questions: readonly Question[]): void {
    const request: Request = {
      questions,
      order: sentSoFar,
      abort: new AbortController(),
      waitedFor: questions.length,
      isStale: false,
      stopTimer: NEVER_STOPPED,
    };
    sentSoFar += 1;
    underWay.add(request);
    for (const question of questions) carriers.set(question, request);
    request.stopTimer = clock.after(CELL_TIMEOUT_MS, () => {
      finish(request, {
        ok: false,
        problem: own("cell/timeout", { seconds: CELL_TIMEOUT_MS / 1000 }),
        tooLarge: false,
      });
      request.abort.abort();
    });
    const cells = questions.map(({ call }, index): Cell => ({
      key: String(index),
      fn: call.fn,
      args: [...call.args],
    }));
    attempt(cells, request.abort.signal).then(
      (sent) => finish(request, sent),
      () => finish(request, { ok: false, problem: own("server/failed"), tooLarge: false }),
    );
  }

  async function attempt(cells: readonly Cell[], signal: AbortSignal): Promise<Sent> {
    return send(cells, signal);
  }

  function finish(request: Request, sent: Sent): void {
    if (!takeBack(request)) return;
    if (!sent.ok && sent.tooLarge && request.questions.length > 1) {
      const half = Math.ceil(request.questions.length / 2);
      queue.unshift(request.questions.slice(0, half), request.questions.slice(half));
    } else {
      for (const [index, question] of request.questions.entries())
        settle(request, question, sent, String(index));
    }
    sendNext();
  }

  function settle(request: Request, question: Question, sent: Sent, key: string): void {
    if (!sent.ok) {
      close(question, { answer: { ok: false, problem: sent.problem }, dataVersion: null });
      return;
    }
    const answer: Answer = sent.answers.get(key) ?? { ok: false, problem: own("server/failed") };
    const settled = { answer, dataVersion: sent.dataVersion };
    if (!request.isStale) cache.keep(question.key, settled, request.order);
    close(question, settled);
  }

  /** False when the request was finished or given up before. */
  function takeBack(request: Request): boolean {
    if (!underWay.delete(request)) return false;
    request.stopTimer();
    for (const question of request.questions) carriers.delete(question);
    return true;
  }

  function close(question: Question, settled: Settled): void {
    shut(question);
    settleQuestion(question, settled);
  }

  /** Nobody joins it any more; a younger question of the same key stays open. */
  function shut(question: Question): void {
    if (open.get(question.key) === question) open.delete(question.key);
  }

  function leave(question: Question): void {
    if (isWaitedFor(question)) return;
    const request = carriers.get(question);
    if (!request) {
      gathered.delete(question);
      shut(question);
      return;
    }
    request.waitedFor -= 1;
    if (request.waitedFor === 0) abandon(request);
  }

  function abandon(request: Request): void {
    takeBack(request);
    for (const question of request.questions) shut(question);
    request.abort.abort();
    sendNext();
  }

  function invalidate(): void {
    cache.clear();
    for (const request of underWay) {
      request.isStale = true;
      for (const question of request.questions) shut(question);
    }
  }

  function changeViewer(): void {
    cache.clear();
    const before = [...underWay];
    for (const request of before) {
      takeBack(request);
      request.abort.abort();
    }
    for (const question of before.flatMap(({ questions }) => questions)) askAgain(question);
  }

  /** Gathers a question once more; where answers were forgotten meanwhile, a younger one may ask the same already. */
  function askAgain(question: Question): void {
    const younger = open.get(question.key);
    if (!isWaitedFor(question)) shut(question);
    else if (younger && younger !== question) moveWaiters(question, younger);
    else {
      open.set(question.key, question);
      gather(question);
    }
  }

  return { ask, invalidate, changeViewer, dataVersion: () => cache.dataVersion() };
}

function isWaitedFor(question: Question): boolean {
  return question.waiters.size > 0;
}
