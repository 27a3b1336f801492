import { describe, expect, test } from "vitest";
import { Form } from "../../../shared/rulebook/form-definition.ts";
import { importForm } from "../../../shared/xlsform/import-form.ts";
import { readSurveyType } from "../../../shared/xlsform/survey-type.ts";
import type { Cell, Sheets } from "../../../shared/xlsform/table.ts";

/** An XLSForm of one who never heard of us, as Kobo and ODK take it. */
const HEAD = [
  "type",
  "name",
  "label::English (en)",
  "label::中文 (zh)",
  "hint",
  "required",
  "relevant",
  "appearance",
  "default",
  "constraint",
  "constraint_message::English (en)",
  "constraint_message::中文 (zh)",
  "calculation",
  "choice_filter",
  "media::image",
] as const;

function row(cells: Partial<Record<(typeof HEAD)[number], Cell>>): Cell[] {
  return HEAD.map((column) => cells[column] ?? null);
}

function named(type: string, name: string, more: Partial<Record<(typeof HEAD)[number], Cell>> = {}): Cell[] {
  return row({ type, name, "label::English (en)": name, "label::中文 (zh)": `题 ${name}`, ...more });
}

const SURVEY = [
  [...HEAD],
  row({ type: "start", name: "start" }),
  named("begin_group", "visit", { relevant: "${agreed} = 'yes'" }),
  named("note", "hello"),
  named("text", "customerName", { required: "yes" }),
  named("integer", "staff", {
    constraint: ". >= 1 and . <= 500",
    "constraint_message::English (en)": "1 to 500",
  }),
  named("text", "story", {
    appearance: "multiline",
    relevant: "${staff} > 5 or selected(${needs}, 'price')",
  }),
  named("end_group", ""),
  named("select_one yes_no", "agreed"),
  named("select_multiple needs", "needs", { required: "${agreed} = 'no'" }),
  named("select_one region", "region"),
  named("select_one town", "town", { choice_filter: "region=${region}" }),
  named("begin repeat", "items"),
  named("decimal", "qty"),
  named("decimal", "price"),
  named("image", "photo_of_item"),
  named("calculate", "line_sum", { calculation: "${qty} * ${price}" }),
  named("end repeat", ""),
  named("calculate", "total_sum", { calculation: "sum(${price})" }),
  named("date", "visit_on", { default: "today()" }),
  named("image", "photo", { "media::image": "front.png" }),
  named("geopoint", "place"),
  named("text", "plate", { constraint: "regex(., '^[A-Z]+$')" }),
];
const CHOICES: Cell[][] = [
  ["list_name", "name", "label::English (en)", "label::中文 (zh)", "region"],
  ["yes_no", "yes", "Yes", "是", null],
  ["yes_no", "no", "No", "否", null],
  ["needs", "price", "Price", "价格", null],
  ["region", "east", "East", "东", null],
  ["town", "sh", "Shanghai", "上海", "east"],
];
const SHEETS: Sheets = {
  survey: SURVEY,
  choices: CHOICES,
  settings: [
    ["form_title", "form_id", "instance_name"],
    ["Shop visit", "shopVisit", "concat(${customerName}, ' ', ${visit_on})"],
  ],
};

describe("an XLSForm as other tools write it", () => {
  const { form, uncarried } = importForm(SHEETS);
  const field = (key: string) => form?.fields.find((one) => one.key === key);

  test("is a form of ours, with what every form needs", () => {
    expect(Form.safeParse(form).error?.issues).toBeUndefined();
    expect(form).toMatchObject({
      code: "shop_visit",
      number: { prefix: "SHOPVIS-" },
      owner: "filled_by",
      day: "visit_on",
      label: ["customer_name", "visit_on"],
    });
  });

  test("keeps types, sections, conditions, lists and tables", () => {
    expect(field("customer_name")).toMatchObject({
      type: "text",
      required: true,
      shownWhen: 'agreed == "yes"',
      section: { "en-US": "visit", "zh-CN": "题 visit" },
      help: { "en-US": "hello", "zh-CN": "题 hello" },
    });
    expect(field("story")).toMatchObject({
      type: "longtext",
      shownWhen: '(agreed == "yes") && (!blank(staff) && staff > 5 || !blank(needs) && "price" in needs)',
    });
    expect(field("needs")).toMatchObject({ type: "choices", requiredWhen: 'agreed == "no"' });
    expect(field("town")).toMatchObject({
      within: "region",
      options: [{ value: "sh", label: { "en-US": "Shanghai", "zh-CN": "上海" }, under: "east" }],
    });
    expect(field("items")?.columns?.map(({ key, type, computed }) => ({ key, type, computed }))).toEqual([
      { key: "qty", type: "number", computed: undefined },
      { key: "price", type: "number", computed: undefined },
      { key: "line_sum", type: "number", computed: "qty * price" },
    ]);
    expect(field("total_sum")).toMatchObject({ type: "number", computed: 'total(items, "price")' });
    expect(field("visit_on")).toMatchObject({ type: "date", initial: "today" });
    expect(field("photo")).toMatchObject({ type: "attachment", accept: ["image/*"] });
    expect(form?.checks.map(({ code, holds }) => ({ code, holds }))).toEqual([
      { code: "staff_valid", holds: "blank(staff) || staff >= 1 && staff <= 500" },
      { code: "staff_whole", holds: "blank(staff) || round(staff, 0) == staff" },
    ]);
  });

  test("names everything it could not carry by its row and column, in both languages", () => {
    expect(uncarried.map(({ sheet, row: line, column }) => `${sheet} ${line} ${column}`)).toEqual([
      "survey 2 type",
      "survey 4 type",
      "survey 5 name",
      "survey 6 constraint_message::english (en)",
      "survey 16 type",
      "survey 21 media::image",
      "survey 22 type",
      "survey 23 constraint",
      "settings 2 fieldsheet_owner",
      "settings 2 fieldsheet_day",
      "settings 2 fieldsheet_number",
    ]);
    for (const { message } of uncarried) {
      expect(message["zh-CN"]).toMatch(/[一-龥]/);
      expect(message["en-US"]).not.toMatch(/[一-龥{}]/);
    }
  });

  test.each([
    ["${qty} mod 2 = 0"],
    ["../staff > 1"],
    ["${nobody} = 'x'"],
    ["pulldata('a', 'b', 'c', ${staff})"],
    ["${staff} >"],
    ["position(..) = 1"],
    ["${agreed}"],
  ])("a condition that cannot be said, %s, is left out and named", (relevant) => {
    const survey = [
      [...HEAD],
      named("integer", "staff"),
      named("text", "agreed"),
      named("text", "q", { relevant }),
    ];
    const read = importForm({ ...SHEETS, survey });
    expect(read.form?.fields.find(({ key }) => key === "q")?.shownWhen).toBeUndefined();
    expect(read.uncarried).toContainEqual(
      expect.objectContaining({ sheet: "survey", row: 4, column: "relevant" }),
    );
  });

  test("a file of another kind is no form", () => {
    expect(importForm({ Sheet1: [["a", "b"]] }).form).toBeNull();
    expect(importForm({}).uncarried).toHaveLength(1);
  });
});

describe("a choice by the names it has had", () => {
  test.each([
    ["select_one colour", "choice", false],
    ["select one colour", "choice", false],
    ["select1 colour", "choice", false],
    ["select one from colour", "choice", false],
    ["select one from colour or specify other", "choice", true],
    ["select_one colour or_other", "choice", true],
    ["select_multiple colour", "choices", false],
    ["select all that apply from colour", "choices", false],
    ["select all that apply from colour or specify other", "choices", true],
  ])("%s", (type, ours, near) => {
    expect(readSurveyType(type)).toEqual({
      is: "question",
      type: ours,
      list: "colour",
      ...(near && { near: true }),
    });
  });

  test.each(["select", "select_one", "select from colour", "selection colour"])("not %s", (type) => {
    expect(readSurveyType(type)).toEqual({ is: "unknown" });
  });
});
