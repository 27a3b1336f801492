import { expect, test } from "vitest";
import { err, ok } from "#shared/result";
import type { Asked, Failure, FailureReason } from "../../../../addin/ui/failure.ts";
import type { FormOffer } from "../../../../addin/taskpane/pane-api.ts";
import { keepForms } from "../../../../addin/taskpane/forms/kept-forms.ts";

const failure = (why: FailureReason): Failure => ({
  why,
  code: why,
  detail: why,
  errors: [],
  requestId: undefined,
});

/** Reads the forms once with each answer, in their order. */
async function readEach(answers: readonly Awaited<Asked<readonly FormOffer[]>>[]) {
  const left = [...answers];
  const read = keepForms(async () => left.shift() ?? err(failure("server")));
  const got = [];
  for (const _ of answers) got.push(await read());
  return got;
}

const EARLIER: readonly FormOffer[] = [];
const LATER: readonly FormOffer[] = [];

test.each(["offline", "sign-in", "server"] as const)(
  "forms that were read are there while the answer is %s",
  async (why) => {
    const [first, between, again, last] = await readEach([
      ok(EARLIER),
      err(failure(why)),
      ok(LATER),
      err(failure(why)),
    ]);
    expect([first, between, again, last].map((answer) => answer?.ok)).toEqual([true, true, true, true]);
    expect(between?.ok === true && between.value).toBe(EARLIER);
    expect(last?.ok === true && last.value).toBe(LATER);
  },
);

test("before any were read, and where they are refused, there are none", async () => {
  expect((await readEach([err(failure("offline"))]))[0]?.ok).toBe(false);
  expect((await readEach([ok(EARLIER), err(failure("refused"))]))[1]?.ok).toBe(false);
});
