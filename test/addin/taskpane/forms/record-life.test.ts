import { describe, expect, test } from "vitest";
import type { RecordAct, RecordLife } from "#shared/contract/approvals";
import { RECORD_ACTS } from "#shared/contract/approvals";
import type { RecordBody, RecordView } from "#shared/contract/records";
import type { Form } from "#shared/rulebook/form-definition";
import type { Draft } from "../../../../addin/taskpane/drafts/draft.ts";
import { happeningsOf } from "../../../../addin/taskpane/forms/life/happenings.ts";
import type { LoadedRecord } from "../../../../addin/taskpane/forms/load-record.ts";
import { isOpenIn, modeOf } from "../../../../addin/taskpane/forms/record-mode.ts";
import { takeUp } from "../../../../addin/taskpane/forms/take-up.ts";
import { ME } from "../me.ts";

const text = (value: string) => ({ "zh-CN": value, "en-US": value });
const form: Form = {
  kind: "form",
  code: "f",
  title: text("F"),
  description: text("F"),
  number: { prefix: "F-" },
  owner: "owner",
  day: "day",
  label: ["owner"],
  checks: [],
  vectors: [{ body: {}, refused: [] }],
  fields: [
    { key: "owner", type: "person", label: text("Owner") },
    { key: "day", type: "date", label: text("Day") },
    { key: "old", type: "text", label: text("Old") },
    { key: "price", type: "money", label: text("Price"), by: { step: "buy" } },
    { key: "twice", type: "money", label: text("Twice"), computed: "price * 2" },
  ],
  approval: { parameters: [], steps: [{ code: "buy", title: text("Buy"), who: { superior: 1 } }] },
};
const newer: Form = {
  ...form,
  fields: [
    ...form.fields.filter(({ key }) => key !== "old"),
    { key: "new", type: "text", label: text("New") },
  ],
};
const BODY: RecordBody = { owner: "E001", day: "2026-10-12", old: "kept" };

const record: RecordView = {
  id: 7,
  form: "f",
  formVersion: 1,
  number: "F-7",
  label: "F-7",
  owner: { code: "E001", name: "王伟" },
  unit: { code: "U", name: "U" },
  day: "2026-10-12",
  state: "submitted",
  revision: 3,
  body: BODY,
  createdAt: "2026-10-12T01:00:00Z",
  createdBy: "E001",
  updatedAt: "2026-10-12T01:00:00Z",
  updatedBy: "E001",
  fieldsOpen: ["owner", "day", "old"],
};

function lifeWith(acts: readonly RecordAct[]): RecordLife {
  return {
    state: "submitted",
    round: 1,
    steps: [
      {
        code: "buy",
        title: text("Buy"),
        state: "open",
        all: false,
        openedAt: null,
        dueAt: null,
        late: false,
        handedUpAt: null,
        fields: ["price"],
        approvers: [],
      },
    ],
    acts: [...acts],
    step: acts.includes("decide") ? "buy" : null,
    formInForce: 2,
    due: null,
    score: null,
    prints: 0,
    events: [],
  };
}

function loaded(life: RecordLife, draft: Partial<Draft> = {}, restored = false): LoadedRecord {
  const whole: Draft = {
    key: "E001|f|7",
    person: "E001",
    form: "f",
    record: 7,
    formVersion: 1,
    base: { revision: 3, body: BODY },
    body: BODY,
    refusal: null,
    savedAt: 1,
    writer: "w",
    ...draft,
  };
  const overtaken = restored && whole.base?.revision !== record.revision;
  return {
    opened: { draft: whole, record, restored, overtaken },
    offer: { definition: form, version: 1, lists: {} },
    life,
  };
}

const IN_FORCE = { definition: newer, version: 2, lists: {} };
const every = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  items.reduce<readonly (readonly Item[])[]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]],
  );

function openWith(acts: readonly RecordAct[]): readonly string[] {
  const life = lifeWith(acts);
  const mode = modeOf(life, undefined);
  return form.fields
    .filter((field) => isOpenIn(field, { mode, form, body: BODY, me: ME, record, life }))
    .map(({ key }) => key);
}

describe("what there is to do on a record", () => {
  test("follows from what the server lets the person do, whatever else they may do", () => {
    for (const acts of every(RECORD_ACTS)) {
      const life = lifeWith(acts);
      const may = (act: RecordAct) => acts.includes(act);
      const expected = may("decide")
        ? "decide"
        : may("resubmit")
          ? "resubmit"
          : may("change")
            ? "change"
            : "read";
      expect(modeOf(life, undefined)).toBe(expected);
      expect(modeOf(life, "amend")).toBe(may("amend") ? "amend" : expected);
      expect(modeOf(life, "migrate")).toBe(may("migrate") ? "migrate" : expected);
    }
  });

  test("opens an approver the fields of their step, a reader none, and nobody what is worked out", () => {
    expect(openWith(["decide"])).toEqual(["price"]);
    expect(openWith(["print"])).toEqual([]);
    expect(openWith(["change"])).toEqual(["owner", "day", "old"]);
  });
});

const EARLIER = { base: { revision: 2, body: {} }, body: { ...BODY, old: "typed", price: 5 } };

function take(acts: readonly RecordAct[]) {
  const life = lifeWith(acts);
  return takeUp(loaded(life, EARLIER, true), modeOf(life, undefined), IN_FORCE, ME);
}

describe("a record taken up with something typed earlier", () => {
  test("meets what others changed only where it is changed itself", () => {
    expect(take(["change"]).loaded.opened.overtaken).toBe(true);
    expect(take(["decide"]).loaded.opened).toMatchObject({
      overtaken: false,
      draft: { body: { ...BODY, price: 5 }, base: { revision: 3 } },
    });
    const read = take([]);
    expect(read.isHeldBack).toBe(true);
    expect(read.loaded.opened.draft.body).toEqual(BODY);
  });

  test("in a newer version asks what that asks, and says what it leaves out", () => {
    const life = lifeWith(["migrate"]);
    const taken = takeUp(loaded(life), "migrate", IN_FORCE, ME);
    expect(taken.loaded.offer.definition).toBe(newer);
    expect(taken.loaded.opened.draft).toMatchObject({
      formVersion: 2,
      body: { owner: "E001", day: "2026-10-12" },
    });
    expect(taken.dropped).toMatchObject([{ key: "old", field: { label: text("Old") }, value: "kept" }]);
    const goesOn = takeUp(
      loaded(life, { formVersion: 2, body: { new: "typed" } }, true),
      "migrate",
      IN_FORCE,
      ME,
    );
    expect(goesOn.loaded.opened.draft.body).toEqual({ new: "typed" });
  });
});

const at = (minute: number) => `2026-10-12T01:${String(minute).padStart(2, "0")}:00Z`;
const by = { code: "E001", name: "王伟" };
const revision = (number: number, body: RecordBody) => ({
  revision: number,
  body,
  at: at(number),
  by: "王伟",
  reason: null,
});

const event = (minute: number, name: "submitted" | "returned" | "resubmitted", of: number) => ({
  at: at(minute),
  by,
  event: name,
  step: null,
  revision: of,
  reason: null,
});

describe("what happened to a record", () => {
  test("is told latest first, each revision's change once, by its first event or by itself", () => {
    const told = happeningsOf(
      [event(1, "submitted", 1), event(4, "returned", 1), event(9, "resubmitted", 3)],
      [revision(1, { a: 1 }), revision(2, { a: 2 }), revision(3, { a: 3 })],
    );
    expect(
      told.map(({ event: name, revision: of, changed }) => [name, of, changed?.before, changed?.after]),
    ).toEqual([
      ["resubmitted", 3, { a: 2 }, { a: 3 }],
      ["returned", 1, undefined, undefined],
      ["changed", 2, { a: 1 }, { a: 2 }],
      ["submitted", 1, {}, { a: 1 }],
    ]);
  });
});
