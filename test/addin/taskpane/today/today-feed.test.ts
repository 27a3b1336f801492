import { expect, test } from "vitest";
import { ok, type Result } from "../../../../shared/result.ts";
import type { Today } from "../../../../shared/contract/today.ts";
import type { Failure } from "../../../../addin/ui/failure.ts";
import { countToDo, createTodayFeed } from "../../../../addin/taskpane/today/today-feed.ts";

const NOTHING: Today = {
  today: "2026-11-20",
  due: [],
  waiting: { count: 0, items: [] },
  returned: [],
  toScore: [],
  changed: [],
};

/** A server that answers when it is told to, with how many things wait. */
function slowServer() {
  const asked: ((answer: Result<Today, Failure>) => void)[] = [];
  return {
    api: { readToday: () => new Promise<Result<Today, Failure>>((resolve) => asked.push(resolve)) },
    asked: () => asked.length,
    answer: async (count: number) => {
      asked.at(-1)?.(ok({ ...NOTHING, waiting: { count, items: [] } }));
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test("somebody who looks while an answer is on its way waits for that one", async () => {
  const { api, asked, answer } = slowServer();
  const feed = createTodayFeed(api);
  const looks = [feed.look(), feed.look()];
  await answer(1);
  await Promise.all(looks);
  expect(asked()).toBe(1);
  void feed.look();
  expect(asked()).toBe(2);
});

test("a change while an answer is on its way is asked about after it: the last word is the newest", async () => {
  const { api, asked, answer } = slowServer();
  const feed = createTodayFeed(api);
  const look = feed.look();
  const change = feed.refresh();
  await answer(2);
  expect(asked()).toBe(2);
  expect(feed.state.current().loading).toBe(true);
  await answer(1);
  await Promise.all([look, change]);
  const { value, loading } = feed.state.current();
  expect({ loading, toDo: value && countToDo(value) }).toEqual({ loading: false, toDo: 1 });
});
