import { describe, expect, test } from "vitest";
import type { Approver, RecordLife, StepView } from "#shared/contract/approvals";
import { DecideBar, type Decided } from "../../../../addin/taskpane/forms/life/DecideBar.tsx";
import { ReasonDialog } from "../../../../addin/taskpane/forms/life/ReasonDialog.tsx";
import { ScoreCard } from "../../../../addin/taskpane/forms/life/ScoreCard.tsx";
import { StepLine } from "../../../../addin/taskpane/forms/life/StepLine.tsx";
import { DuplicateWarning } from "../../../../addin/taskpane/forms/duplicates/DuplicateWarning.tsx";
import { TestPane } from "../TestPane.tsx";
import { useDomPlace } from "./dom-place.ts";
import type { z } from "zod";

const text = (value: string) => ({ "zh-CN": value, "en-US": value });
const place = useDomPlace();

const approver = (name: string, more: Partial<z.infer<typeof Approver>> = {}): z.infer<typeof Approver> => ({
  code: name,
  name,
  decision: null,
  at: null,
  by: null,
  reason: null,
  ...more,
});
const step = (title: string, more: Partial<StepView>): StepView => ({
  code: title,
  title: text(title),
  state: "waiting",
  all: false,
  openedAt: null,
  dueAt: null,
  late: false,
  handedUpAt: null,
  fields: [],
  approvers: [],
  ...more,
});
const life: RecordLife = {
  state: "submitted",
  round: 1,
  steps: [
    step("Head", {
      state: "passed",
      approvers: [
        approver("Chen", {
          decision: "pass",
          at: "2026-10-12T01:00:00Z",
          by: { code: "Lu", name: "Lu" },
          reason: "Fine",
        }),
      ],
    }),
    step("Departments", {
      state: "open",
      all: true,
      late: true,
      openedAt: "2026-10-12T01:00:00Z",
      dueAt: "2026-10-13T01:00:00Z",
      handedUpAt: "2026-10-13T02:00:00Z",
      approvers: [approver("Wu"), approver("Xu")],
    }),
    step("Limit", { state: "skipped" }),
    step("Company", { state: "waiting" }),
  ],
  acts: [],
  step: null,
  formInForce: 1,
  due: null,
  score: null,
  prints: 0,
  events: [],
};

describe("a record's life on the screen", () => {
  test("says of each step who decides it, in whose place it was decided and why, and what is late", async () => {
    await place.show(
      <TestPane>
        <StepLine life={life} />
      </TestPane>,
    );
    const steps = [...place.element().querySelectorAll("li")].map((one) => one.textContent ?? "");
    expect(steps[0]).toMatch(/^Headpassed.*Passed by Lu, in the place of Chen, .*2026.*Fine$/);
    expect(steps[1]).toMatch(/^DepartmentsopenLateAll of them: Wu, XuSince .* due .* handed up .*2026/);
    expect(steps.slice(2)).toEqual(["Limitnot needed", "Companynot yet"]);
    expect(place.element().querySelector("[aria-current=step]")?.textContent).toBe(steps[1]);
  });

  test("takes no return without a reason, and a pass without one", async () => {
    const decided: Decided[] = [];
    await place.show(
      <TestPane>
        <DecideBar step="Head" place="here" busy={false} onDecide={async (one) => decided.push(one) === 0} />
      </TestPane>,
    );
    await place.press(place.button("Return"));
    expect(decided).toEqual([]);
    expect(place.element().textContent).toContain("Say why it is returned");
    expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement);
    await place.press(place.button("Pass"));
    await place.type(place.element().querySelector("textarea"), "  too dear ");
    await place.press(place.button("Return"));
    expect(decided).toEqual([
      { decision: "pass", reason: null },
      { decision: "return", reason: "too dear" },
    ]);
  });

  test.each([
    [true, []],
    [false, [null]],
  ] as const)("asks for a reason before it is done (needed: %s)", async (required, without) => {
    const reasons: (string | null)[] = [];
    await place.show(
      <TestPane>
        <ReasonDialog
          title="Take it back?"
          about="About it"
          act="Do it"
          required={required}
          place="here"
          onDone={async (reason) => reasons.push(reason) === 0}
          onClose={() => undefined}
        />
      </TestPane>,
    );
    await place.press(place.button("Do it"));
    expect(reasons).toEqual(without);
    await place.type(document.querySelector("[role=dialog] textarea"), "a mistake");
    await place.press(place.button("Do it"));
    expect(reasons).toEqual([...without, "a mistake"]);
  });

  test("scores from 1 to 5, and nothing before one was chosen", async () => {
    const scores: unknown[] = [];
    await place.show(
      <TestPane>
        <ScoreCard record={1} busy={false} onScore={async (scoring) => scores.push(scoring) === 0} />
      </TestPane>,
    );
    await place.press(place.button("Send the score"));
    expect(scores).toEqual([]);
    const radios = [...place.element().querySelectorAll("input[type=radio]")];
    expect(radios).toHaveLength(5);
    await place.press(radios[3] ?? null);
    await place.press(place.button("Send the score"));
    expect(scores).toEqual([{ score: 4 }]);
  });

  test("names the duplicates that may be seen, counts the others, and says where it refuses", async () => {
    const show = (refuses: boolean) =>
      place.show(
        <TestPane>
          <DuplicateWarning
            duplicates={{
              matches: [{ number: "CU-1", label: "Orion", owner: "Wu", fields: ["name"] }],
              hidden: 2,
              refuses,
            }}
          />
        </TestPane>,
      );
    await show(false);
    expect(place.element().textContent).toMatch(
      /may be one like this.*CU-1 · Orion · Wu.*2 records of others that you may not see/,
    );
    await show(true);
    expect(place.element().textContent).toContain("it cannot be sent twice");
  });
});
