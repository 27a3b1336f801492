import { expect, test } from "vitest";
import { type FormRow, unheldPosts } from "../../../../addin/console/forms/form-rows.ts";

const both = (said: string) => ({ "zh-CN": said, "en-US": said });

function row(code: string, unheld: readonly (readonly [step: string, role: string])[] | null): FormRow {
  const usage = {
    form: code,
    title: both(code),
    version: 3,
    records: 0,
    lastSent: null,
    people: 0,
    late: null,
    returned: null,
    score: null,
    unheld: (unheld ?? []).map(([step, role]) => ({ step: both(step), role })),
  };
  return {
    code,
    title: both(code),
    published: undefined,
    draft: undefined,
    usage: unheld === null ? undefined : usage,
  };
}

test("posts that nobody holds are told once each, with every step that asks for them", () => {
  const posts = unheldPosts([
    row("return_list", [["Clerk", "sales_clerk"]]),
    row("contract", [
      ["Register", "sales_clerk"],
      ["Tell", "customer_service"],
    ]),
    row("policy", []),
    row("draft_only", null),
  ]);
  expect(
    posts.map(({ role, steps }) => [
      role,
      steps.map(({ form, version, step }) => `${form} ${version} ${step["en-US"]}`),
    ]),
  ).toEqual([
    ["customer_service", ["contract 3 Tell"]],
    ["sales_clerk", ["return_list 3 Clerk", "contract 3 Register"]],
  ]);
});
