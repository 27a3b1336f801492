import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FieldValue } from "#shared/contract/records";
import { FIELD_TYPES, type Form } from "#shared/rulebook/form-definition";
import { HANDBOOK } from "#shared/handbook/index";
import { FormBody } from "../../../../addin/taskpane/forms/FormBody.tsx";
import { TestPane } from "../TestPane.tsx";

const forms = HANDBOOK.filter((definition) => definition.kind === "form");
const text = (value: string) => ({ "zh-CN": `${value}中`, "en-US": value });

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
    ...(type === "choice" ? { options: [{ value: "a", label: text("Option A") }] } : {}),
    ...(type === "lookup" ? { form: "opportunity" } : {}),
  })),
};

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  place = document.createElement("div");
  document.body.append(place);
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

function StatefulForm() {
  const [body, setBody] = useState<Record<string, FieldValue>>({});
  return (
    <FormBody
      form={whole}
      body={body}
      isOpen={() => true}
      isNew
      problems={{}}
      onChange={(key, value) => setBody((before) => ({ ...before, [key]: value }))}
    />
  );
}

async function enter(input: HTMLInputElement, written: string) {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, written);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

async function show(
  form: Form,
  options: { problems?: Record<string, string>; closed?: string[]; isNew?: boolean } = {},
) {
  const changes: [string, FieldValue][] = [];
  await act(async () => {
    root.render(
      <TestPane>
        <FormBody
          form={form}
          body={{ text: "hello" }}
          isOpen={({ key }) => !options.closed?.includes(key)}
          isNew={options.isNew ?? false}
          problems={options.problems ?? {}}
          onChange={(key, value) => changes.push([key, value])}
        />
      </TestPane>,
    );
  });
  return changes;
}

function controlOf(label: string): HTMLElement | null {
  const found = [...place.querySelectorAll("label")].find((each) => each.textContent?.startsWith(label));
  return found ? document.getElementById(found.htmlFor) : null;
}

describe("the one renderer", () => {
  test.for(FIELD_TYPES.map((type) => [type] as const))(
    "draws a %s with its label, help and required mark",
    async ([type]) => {
      await show(whole);
      const label = [...place.querySelectorAll("label")].find((each) =>
        each.textContent?.startsWith(`Label ${type}`),
      );
      expect(label?.textContent).toContain("*");
      expect(place.textContent).toContain(`Help ${type}`);
    },
  );

  test.for(FIELD_TYPES.map((type) => [type] as const))("says a %s's problem at its field", async ([type]) => {
    await show(whole, { problems: { [type]: `Wrong ${type}` } });
    expect(place.textContent).toContain(`Wrong ${type}`);
  });

  test("gives on what is typed as it is typed", async () => {
    const changes = await show(whole);
    const input = controlOf("Label money");
    if (!(input instanceof HTMLInputElement)) throw new Error("money has no input");
    await enter(input, "1,2x");
    expect(changes).toEqual([["money", "1,2x"]]);
  });

  test.for([["person"], ["unit"], ["lookup"]] as const)("loses no letter typed into a %s", async ([kind]) => {
    await act(async () =>
      root.render(
        <TestPane>
          <StatefulForm />
        </TestPane>,
      ),
    );
    const input = controlOf(`Label ${kind}`);
    if (!(input instanceof HTMLInputElement)) throw new Error(`${kind} has no input`);
    for (const written of ["O", "OP", "OPP"]) {
      await enter(input, written);
      expect(input.value).toBe(written);
    }
  });

  test("shows a field that is closed as text, and on a new record only says who fills it", async () => {
    await show(whole, { closed: ["text"] });
    expect(controlOf("Label text")).toBeNull();
    expect(place.textContent).toContain("hello");
    await show(whole, { closed: ["text"], isNew: true });
    expect(place.textContent).not.toContain("hello");
    expect(place.textContent).toContain("Your superior fills in later: Label text.");
  });

  test.for(forms.map((form) => [form.code, form] as const))(
    "draws every field of the shipped form %s",
    async ([, form]) => {
      await show(form);
      const shown = new Set(
        [...place.querySelectorAll("label")].map((each) => each.textContent?.replace("*", "").trim()),
      );
      for (const field of form.fields) expect(shown).toContain(field.label["en-US"]);
    },
  );
});
