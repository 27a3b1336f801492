import { describe, expect, test } from "vitest";
import type { FieldValue } from "#shared/contract/records";
import { FIELD_TYPES, type Field, type Form } from "#shared/rulebook/form-definition";
import { HANDBOOK } from "#shared/handbook/index";
import { useDomPlace } from "./dom-place.ts";
import { TestForm, type TestFormProps } from "./TestForm.tsx";

const forms = HANDBOOK.filter((definition) => definition.kind === "form");
const text = (value: string) => ({ "zh-CN": `${value}中`, "en-US": value });
const option = (value: string, under?: string) => ({
  value,
  label: text(`Option ${value}`),
  ...(under === undefined ? {} : { under }),
});

const MORE: Readonly<Partial<Record<Field["type"], Partial<Field>>>> = {
  choice: { options: [option("a"), option("b")] },
  choices: { options: [option("a"), option("b"), option("c")] },
  lookup: { form: "opportunity" },
  lines: {
    columns: [
      { key: "what", type: "text", label: text("What"), required: true },
      { key: "pieces", type: "number", label: text("Pieces") },
      { key: "price", type: "money", label: text("Price") },
      { key: "sum", type: "money", label: text("Sum"), computed: "pieces * price" },
    ],
  },
};

/** One field of every type there is. */
const whole: Form = {
  kind: "form",
  code: "whole",
  title: text("Whole"),
  description: text("All field types"),
  number: { prefix: "W-" },
  owner: "person",
  day: "date",
  label: ["text"],
  checks: [],
  vectors: [{ body: {}, refused: [] }],
  fields: FIELD_TYPES.map((type) => ({
    key: type,
    type,
    label: text(`Label ${type}`),
    help: text(`Help ${type}`),
    required: true,
    ...MORE[type],
  })),
};

const place = useDomPlace();

async function show(form: Form, more: Omit<TestFormProps, "form"> = {}) {
  const changes: [string, FieldValue][] = [];
  await place.show(
    <TestForm
      key={JSON.stringify(more)}
      form={form}
      onChange={(key, value) => changes.push([key, value])}
      {...more}
    />,
  );
  return changes;
}

function rawLabels(): readonly string[] {
  return [...place.element().querySelectorAll("label")].map((one) => one.textContent ?? "");
}

function labels(): readonly string[] {
  return rawLabels().map((label) => label.replace("*", "").trim());
}

describe("the one renderer", () => {
  test.for(FIELD_TYPES.map((type) => [type] as const))(
    "draws a %s with its label, help and required mark",
    async ([type]) => {
      await show(whole);
      const label = [...place.element().querySelectorAll("label")].find((one) =>
        one.textContent?.startsWith(`Label ${type}`),
      );
      expect(label?.textContent).toContain("*");
      expect(place.element().textContent).toContain(`Help ${type}`);
    },
  );

  test.for(FIELD_TYPES.map((type) => [type] as const))("says a %s's problem at its field", async ([type]) => {
    await show(whole, { problems: { [type]: `Wrong ${type}` } });
    const field = place.element().querySelector(`[data-field="${type}"]`);
    expect(field?.textContent).toContain(`Wrong ${type}`);
  });

  test("gives on what is typed as it is typed", async () => {
    const changes = await show(whole);
    await place.type(place.control("Label money"), "1,2x");
    expect(changes).toEqual([["money", "1,2x"]]);
  });

  test("gives several answers in the order in which they are offered", async () => {
    const changes = await show(whole, { start: { choices: ["c"] } });
    await place.press(place.control("Option a"));
    expect(changes).toEqual([["choices", ["a", "c"]]]);
  });

  test.for([["person"], ["unit"], ["lookup"]] as const)("loses no letter typed into a %s", async ([kind]) => {
    await show(whole);
    for (const written of ["O", "OP", "OPP"]) {
      const input = place.control(`Label ${kind}`);
      await place.type(input, written);
      expect(input).toMatchObject({ value: written });
    }
  });

  test("shows a field that is closed as text, and on a new record only says who fills it", async () => {
    await show(whole, { closed: ["text"], start: { text: "hello" } });
    expect(place.control("Label text")).toBeNull();
    expect(place.element().textContent).toContain("hello");
    await show(whole, { closed: ["text"], start: { text: "hello" }, isNew: true });
    expect(place.element().textContent).not.toContain("hello");
    expect(place.element().textContent).toContain("Filled in by others: Label text.");
  });
});

describe("conditions, dependent answers and what is worked out", () => {
  const asking: Form = {
    ...whole,
    label: ["reason"],
    fields: [
      { key: "person", type: "person", label: text("Person") },
      { key: "date", type: "date", label: text("Date") },
      { key: "kind", type: "choice", label: text("Kind"), options: [option("a"), option("b")] },
      {
        key: "part",
        type: "choice",
        label: text("Part"),
        within: "kind",
        options: [option("a1", "a"), option("b1", "b"), option("both")],
      },
      { key: "reason", type: "text", label: text("Reason"), shownWhen: 'kind == "b"' },
      { key: "amount", type: "money", label: text("Amount"), requiredWhen: 'kind == "a"' },
      { key: "doubled", type: "money", label: text("Doubled"), computed: "amount * 2" },
    ],
  };

  test("a field stands there only while its condition holds, and what was typed comes back with it", async () => {
    await show(asking, { start: { kind: "a", reason: "because" } });
    expect(labels()).not.toContain("Reason");
    await show(asking, { start: { kind: "b", reason: "because" } });
    expect(place.control("Reason")).toMatchObject({ value: "because" });
  });

  test("a field is marked as required while its condition holds", async () => {
    await show(asking, { start: { kind: "a" } });
    expect(rawLabels().includes("Amount*")).toBe(true);
    await show(asking, { start: { kind: "b" } });
    expect(rawLabels().includes("Amount*")).toBe(false);
  });

  test("a choice offers what goes with another, and says that an old answer no longer does", async () => {
    await show(asking, { start: { kind: "a" } });
    await place.press(place.control("Part"));
    const offered = [...document.querySelectorAll("[role=option]")].map((one) => one.textContent);
    expect(offered).toEqual(["Option a1", "Option both"]);
    await show(asking, { start: { kind: "b", part: "a1" } });
    expect(place.element().textContent).toContain("“Option a1” does not go with what you chose before.");
  });

  test("a worked-out field follows what is typed, full-width digits too", async () => {
    await show(asking);
    await place.type(place.control("Amount"), "１，５00.5");
    expect(place.element().querySelector("output")?.textContent).toBe("¥3,001.00");
  });
});

describe("every shipped form", () => {
  test.for(forms.map((form) => [form.code, form] as const))(
    "%s is drawn whole, every field with a label and a control that the keyboard reaches",
    async ([, form]) => {
      for (const [start] of form.vectors.map(({ body }) => [body] as const)) {
        await show(form, { start });
        const ids = [...place.element().querySelectorAll("[id]")].map(({ id }) => id);
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
        for (const drawn of place.element().querySelectorAll<HTMLElement>("[data-field]")) {
          const field = form.fields.find(({ key }) => key === drawn.dataset["field"]);
          expect(drawn.textContent).toContain(field?.label["en-US"]);
          const controls = [
            ...drawn.querySelectorAll<HTMLElement>(
              "input:not([type=file]), textarea, button, [role=combobox]",
            ),
          ];
          const reached = controls.some(({ tabIndex }) => tabIndex >= 0);
          expect([field?.key, reached]).toEqual([field?.key, field?.computed === undefined]);
        }
      }
      const shown = [...place.element().querySelectorAll<HTMLElement>("[data-field]")].map(
        ({ dataset }) => dataset["field"],
      );
      const always = form.fields.filter(({ shownWhen }) => shownWhen === undefined).map(({ key }) => key);
      expect(shown).toEqual(expect.arrayContaining(always));
    },
  );

  test.for(forms.map((form) => [form.code, form] as const))(
    "%s names every control of it",
    async ([, form]) => {
      await show(form, { start: form.vectors[0]?.body ?? {} });
      const controls = [
        ...place.element().querySelectorAll<HTMLElement>("input:not([type=file]), textarea, button"),
      ];
      const nameless = controls.filter((control) => nameOf(control) === "");
      expect(nameless.map(({ outerHTML }) => outerHTML)).toEqual([]);
    },
  );
});

/** What a screen reader calls a control. */
function nameOf(control: HTMLElement): string {
  const own = control.getAttribute("aria-label");
  if (own) return own;
  const by = control.getAttribute("aria-labelledby")?.split(" ") ?? [];
  const named = by
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ")
    .trim();
  if (named !== "") return named;
  const label = control instanceof HTMLInputElement ? control.labels?.[0]?.textContent : undefined;
  const outer = document.querySelector(`label[for="${control.id}"]`)?.textContent;
  return (label ?? outer ?? control.textContent ?? "").trim();
}
