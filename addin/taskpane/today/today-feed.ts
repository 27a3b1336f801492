import type { Today } from "#shared/contract/today";
import type { Failure } from "../../ui/failure.ts";
import { createObservable, type Observable } from "../../ui/observable.ts";
import type { PaneApi } from "../pane-api.ts";

/** What is to be done, as it was last heard. After a reading that failed, what was known stays beside its failure. */
export type TodayState = {
  readonly value: Today | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
};

/** Asks what is to be done, for the place itself and for the number in the navigation. */
export type TodayFeed = {
  readonly state: Observable<TodayState>;
  /** Asks anew: something has changed. */
  readonly refresh: () => Promise<void>;
  /** Asks, unless an answer is already on its way: somebody looks. */
  readonly look: () => Promise<void>;
};

/** One reading at a time; a change meanwhile is read right after it, so that the last word is the newest. */
export function createTodayFeed(api: Pick<PaneApi, "readToday">): TodayFeed {
  const state = createObservable<TodayState>({ value: undefined, failure: undefined, loading: false });
  let reading: Promise<void> | undefined;
  let again = false;

  const read = async (): Promise<void> => {
    do {
      again = false;
      state.set({ ...state.current(), loading: true });
      const answer = await api.readToday();
      const { value } = state.current();
      state.set(
        answer.ok
          ? { value: answer.value, failure: undefined, loading: false }
          : { value, failure: answer.reason, loading: false },
      );
    } while (again);
  };

  const look = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  return {
    state,
    refresh: () => {
      again = true;
      return look();
    },
    look,
  };
}

/** How many things wait for the person to do them. */
export function countToDo(today: Today): number {
  return today.due.length + today.waiting.count + today.returned.length + today.toScore.length;
}
